"""What booking links say around their buttons, English -> Spanish; "{…}" stands for a value."""

from __future__ import annotations

_NO_HEALTH = "Por favor, no escriba detalles de salud: no es privado."

BOOKING: dict[str, str] = {
    # where a link leads: plugins/booking/kinds.py
    "Goes to {service}.": "Lleva a {service}.",
    "Goes to {service}. You pick a time, and it is yours.": (
        "Lleva a {service}. Usted elige una hora y queda reservada."
    ),
    "Goes to {service}. You sign in there.": "Lleva a {service}. Allí usted inicia sesión.",
    "Goes to {service}. You put your name on the waiting list.": (
        "Lleva a {service}. Allí usted se anota en la lista de espera."
    ),
    "Calls our office.": "Llama a nuestra oficina.",
    "Starts a text message to our office. Please leave health details out: it is not private.": (
        f"Abre un mensaje de texto a nuestra oficina. {_NO_HEALTH}"
    ),
    "Starts an email to our office. Please leave health details out: it is not private.": (
        f"Abre un correo electrónico a nuestra oficina. {_NO_HEALTH}"
    ),
    # how soon someone answers
    "We reply within {time}.": "Le respondemos en {time} o menos.",
    "We call you back within {time}.": "Le devolvemos la llamada en {time} o menos.",
    "If we cannot answer, we call back within {time}.": (
        "Si no podemos contestar, le devolvemos la llamada en {time} o menos."
    ),
    # what a service is to the reader: plugins/booking/providers.py
    "our scheduling system": "nuestro sistema de citas",
    "our client portal": "nuestro portal para clientes",
    "our booking page": "nuestra página de citas",
    # what else is known: plugins/booking/render.py
    "For people who already come here.": "Para personas que ya vienen aquí.",
    "For professionals who refer someone.": "Para profesionales que nos envían a alguien.",
    "You need an account there.": "Allí necesita una cuenta.",
    "You need no account.": "No necesita una cuenta.",
    "That website tells others who visits it.": "Ese sitio les dice a otros quién lo visita.",
    "The wait is {wait} (as of {day}).": "La espera es de {wait} (al {day}).",
    "Ask us how long the wait is.": "Pregúntenos cuánto hay que esperar.",
    "Or {ways}.": "O {ways}.",
    "Not for emergencies: {ways}.": "No es para emergencias: {ways}.",
    ", or ": ", o ",
    # ways to reach someone, before a number or an address: plugins/booking/ways.py
    "call": "llame al",
    "text": "envíe un mensaje de texto al",
    "call or text": "llame o envíe un mensaje de texto al",
    "email": "escriba a",
}
