"""What a person has to look at before a response is public: a row a reason. Flags help the eye and decide nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from plugins.responses.hidden import mixed_words
from plugins.responses.ways import patterns

if TYPE_CHECKING:
    from collections.abc import Iterable


class Row(NamedTuple):
    """A row.

    Args:
        told: what is told, with the words that were found.
        ways: to say it, a line each.
        cased: whether capitals matter.
    """

    told: str
    ways: str
    cased: bool = False


WORDS = (
    ("kin", "(?:son|daughter|child|kid|boy|girl|baby|teen|husband|wife|partner|mother|father|mom|dad|<kin_es>)"),
    ("kin_es", "brother|sister|grandson|granddaughter|hij[oa]|niñ[oa]|espos[oa]|madre|padre|herman[oa]"),
    (
        "age",
        r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen)",
    ),
    ("pro", "(?:therapist|clinician|counsell?or|session|sessions|appointment|treatment|bcba|psychologist)"),
)
ROWS = (
    Row(
        "names someone in the family",
        r"(?:[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Mm]i|[Nn]uestr[oa]) <kin>,? [A-ZÁÉÍÓÚÑ]\w+",
        cased=True,
    ),
    Row(
        "names a school or a place",
        r"(?:[A-Z]\w+ ){1,3}(?:School|Elementary|Academy|Middle|High|Preschool|Church|Hospital)",
        cased=True,
    ),
    Row(
        "may name a person",
        "(?:Dr|Mr|Mrs|Ms|Miss|Sr|Sra)\\.? [A-Z]\\w+\n(?<=[a-z,]\\s)[A-Z][a-z]+ [A-Z][a-z]+",
        cased=True,
    ),
    Row(
        "says how old a child is", r"<age> ?-?years? ?-?olds?|aged? \d{1,2}|(?:is|turned|just) <age> years|\d{1,2} años"
    ),
    Row(
        "says a date or a birthday", r"born|birthday|dob|date of birth|nació|cumpleaños|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}"
    ),
    Row(
        "says that the writer, or a child, is a client here",
        r"""
(?:my|our|his|her) (?:\w+ )?<pro>
(?:your|you) (?:clinic|practice|office|staff|team|therapists?|clinicians?)
(?:i|we) (?:came|come|go|went|have been coming|have been going|brought \w+(?: \w+)?) (?:to|with) you
(?:you|your team) (?:helped|treated|saw|diagnosed|changed|saved) (?:me|us|my|our|him|her)
(?:as|am|was|being) (?:a|your) (?:client|patient)|mi (?:terapeuta|cita|sesi[oó]n|tratamiento)
""",
    ),
    Row(
        "praises or blames someone",
        r"best|amazing|wonderful|terrible|worst|awful|rude|recommend|(?:five|5) stars?|saved my|el mejor|la mejor",
    ),
    Row(
        "says something about someone's health",
        r"""
diagnos\w+|adhd|autis\w+|asperger\w*|depress\w+|anxi(?:ety|ous)|bipolar|ptsd|ocd|medicat\w+|meds|panic
eating disorder|addict\w*|sober|ansiedad|depresi[oó]n|diagn[oó]stic\w+
""",
    ),
    Row(
        "holds a link",
        r"https?://\S{1,200}|www\.\S{1,200}|[\w-]{1,60}\.(?:com|net|org|info|ru|cn|xyz|top|shop|site|online)",
    ),
    Row("holds a link", r"\[[^\]]{0,200}\]\([^)]{1,200}\)?"),
    Row(
        "looks like advertising",
        r"""
casino|viagra|cialis|crypto|bitcoin|seo|backlinks?|forex|payday|loans?|escorts?|porn|replica|betting|jackpot
guest post|sponsored post|link exchange|click here|buy now|free trial|whatsapp|telegram|earn \$?\d+
""",
    ),
)
MARKS = re.compile(r"\[url[=\]]|<a\s|<script|(\S)\1{9,}", re.IGNORECASE)
SHOUTING = 30  # letters; fewer in capitals are an abbreviation
CAPITALS = 0.6


def flags(words: str, people: Iterable[str] = ()) -> list[str]:
    """Say what a person has to look at.

    Args:
        words: of a response, stripped of what is never public.
        people: names of those who work at the practice.

    Returns:
        Reasons, each with the words that were found.
    """
    found: dict[str, str] = {}
    for row in ROWS:
        matches = (pattern.search(words) for pattern in patterns(row.ways, WORDS, cased=row.cased))
        if match := next(filter(None, matches), None):
            found.setdefault(row.told, shown(match[0]))
    if match := MARKS.search(words):
        found.setdefault("looks like advertising, or like code", shown(match[0]))
    if name := next((name for name in people if re.search(rf"\b{re.escape(name)}\b", words)), ""):
        found["names someone of the practice"] = name
    if mixed := mixed_words(words):
        found["mixes alphabets in a word, which may be read as another"] = mixed[0]
    letters = [sign for sign in words if sign.isalpha()]
    if len(letters) > SHOUTING and sum(sign.isupper() for sign in letters) > CAPITALS * len(letters):
        found["is written in capitals"] = shown(words)
    return [f'{told}: "{what}"' for told, what in found.items()]


def shown(words: str) -> str:
    """Give found words on one line, shortened."""
    return " ".join(words.split())[:60].strip()
