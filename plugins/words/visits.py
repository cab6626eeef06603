"""What callouts say of themselves and of a visit, English -> Spanish."""

from __future__ import annotations

VISITS: dict[str, str] = {
    # the words that a callout's heading begins with: plugins/callouts/kinds.py
    "What to expect": "Qué esperar",
    "What stays private": "Qué queda en privado",
    "What to bring": "Qué traer",
    "What it costs": "Cuánto cuesta",
    "You can": "Usted puede",
    "Note": "Nota",
    "Important": "Importante",
    "Do": "Haga esto",
    "Do not": "No haga esto",
    "Non-urgent advice": "Si no es urgente",
    "Urgent advice": "Urgente",
    "Emergency": "Emergencia",
    # how an item of a list of what not to do begins
    "do not": "no",
    # the facts of a visit: plugins/callouts/visit_parts.py
    "For whom": "Para quién",
    "How long": "Cuánto dura",
    "How": "Cómo",
    "Where": "Dónde",
    "Who is there": "Quién estará",
    "Who is not there": "Quién no estará",
    "Cost": "Costo",
    "Before you come": "Antes de venir",
    "What happens": "Qué pasa",
    "We will not": "Nosotros no vamos a",
    "What happens after": "Qué pasa después",
    "What stays private, and what does not": "Qué queda en privado y qué no",
    "Ask us.": "Pregúntenos.",
    "You get a written estimate before you pay.": "Usted recibe un estimado por escrito antes de pagar.",
    "Free.": "Gratis.",
    "(as of {day})": "(al {day})",
    " or ": " o ",
}
