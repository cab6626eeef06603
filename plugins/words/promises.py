"""What the site says that it does not do; `plugins/checks/output/promises.py` counts each in every build."""

from __future__ import annotations

from plugins.words.languages import Row

PROMISED: dict[str, Row] = {
    "promises": Row("What this website does not do", "Lo que este sitio web no hace"),
    "promises_how": Row(
        "Each time this website is made, a program looks for these things on every page and in every file of it. "
        "If it finds one, the website is not published.",
        "Cada vez que se hace este sitio web, un programa busca estas cosas en todas sus páginas y en todos sus "
        "archivos. Si encuentra una, el sitio no se publica.",
    ),
    "promise_found": Row("Found:\u00a00.", "Encontrado:\u00a00."),
    "promise_cookies": Row("It does not set or read cookies.", "No guarda ni lee cookies."),
    "promise_storage": Row("It does not write anything onto your device.", "No escribe nada en su aparato."),
    "promise_requests": Row(
        "It does not load ads, maps, videos, fonts or counters from other websites.",
        "No carga anuncios, mapas, videos, letras ni contadores de otros sitios web.",
    ),
    "promise_tracking": Row(
        "It does not tell anyone what you read or which link you follow.",
        "No le dice a nadie lo que usted lee ni qué enlace sigue.",
    ),
    "promise_frames": Row(
        "It does not show other websites inside its pages.", "No muestra otros sitios web dentro de sus páginas."
    ),
    "promise_accounts": Row("It does not ask for a password.", "No pide una contraseña."),
    "promise_search": Row(
        "It does not send your search words anywhere. The search runs on your device.",
        "No envía a ningún lugar las palabras que usted busca. La búsqueda se hace en su aparato.",
    ),
}
