"""What stands around the responses to a page. Templates say `say("responses", lang)`."""

from __future__ import annotations

from plugins.words.languages import Row

RESPONSES: dict[str, Row] = {
    "responses": Row("Responses", "Respuestas"),
    "responses_feed": Row("Feed of responses", "Suscribirse a las respuestas (Atom)"),
    "responses_closed": Row("This page takes no new responses.", "Esta página ya no recibe respuestas."),
    "response_ours": Row("answer from the practice", "respuesta del consultorio"),
    "response_write": Row("Write a response", "Escribir una respuesta"),
    "response_public": Row(
        "We read it first. Then everyone can see your words and the name you choose.",
        "Primero la leemos nosotros. Después, cualquiera puede ver sus palabras y el nombre que usted elija.",
    ),
    "response_care": Row(
        "It is not care and not private. Leave out your health, and name no one.",
        "No es atención ni es privada. No cuente nada de su salud ni nombre a nadie.",
    ),
    "response_remove": Row(
        "How responses work, and how to have yours removed",
        "Cómo funcionan las respuestas y cómo pedir que se quite la suya",
    ),
    "response_removing": Row(
        "To have yours removed, call or email us. You need not say why.",
        "Para que se quite la suya, llámenos o escríbanos. No tiene que decir por qué.",
    ),
    "response_service": Row("The form goes to {}, which sends it to us.", "El formulario va a {}, que nos lo envía."),
    "response_mail": Row("Send it by email", "Enviarla por correo electrónico"),
    "response_mail_subject": Row("Response", "Respuesta"),
    "response_mail_name": Row("Name to show", "Nombre que se muestra"),
    "response_name": Row("Name to show: first or invented", "Nombre que se muestra: de pila o inventado"),
    "response_words": Row("Your words", "Sus palabras"),
    "response_agree": Row("Yes, this may be public.", "Sí, esto puede ser público."),
    "response_trap": Row("Leave this empty", "Deje esto vacío"),
    "response_send": Row("Send", "Enviar"),
    "responses_open": Row("Where you can respond", "Dónde puede responder"),
}
