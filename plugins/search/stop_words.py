"""Words that are in every question and say nothing about the page that answers it, without accents."""

from __future__ import annotations

STOP_WORDS = {
    "en": (
        "a about am an and any are as at be been being but by can could did do does doing for from get gets give "
        "go going got had has have having he her here hers him his how i if in into is it its just let like may me "
        "might mine must my need no not of off on or our ours out please really shall she should so some than that "
        "the their them then there these they this those to too up us very want wants was we were what whats when "
        "where which while who whom whose why will with would you your yours im ive id ill dont doesnt isnt cant "
        "wont theres happen happens thing things something somebody someone anyone anything"
    ),
    "es": (
        "a al algo alguien algun alguna ante antes asi aun aunque cada como con contra cual cuales cuando cuanto "
        "cuanta cuantos cuantas de del desde donde dos e el ella ellas ellos en entre era es esa ese eso esta "
        "estan estar este esto estos fue ha haber hace hacer hacia han hasta hay la las le les lo los mas me mi "
        "mis mucho muy necesito ni no nos nosotros o os otra otro para pero por porque puede pueden puedo pues que "
        "quien quiero se sea ser si sin sobre son soy su sus tal tambien tan te tengo tener tiene tienen todo toda "
        "tu tus un una uno unos usted ustedes va voy y ya yo"
    ),
}
