"""What is written about pictures helps those who do not see them."""

from __future__ import annotations

import posixpath
import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.checks.words.plain import Link
    from plugins.checks.words.text import Text
    from plugins.facts import Facts
    from plugins.findings import Finding

MEANING = "Say in one sentence what someone who cannot see it needs to know."
_OPENING = re.compile(
    (
        r"(?:an? |the |this is (?:an? )?)?(?:\w+ )?(?:images?|pictures?|photos?|photographs?|graphics?"
        r"|illustrations?|icons?|screenshots?|imagen|foto|fotografía) (?:of|showing|shows|that|with|de|que)\b"
    ),
    re.IGNORECASE,
)
_ANGLE = re.compile(
    (
        r"(?:an? |the )?(?:\w+ )?(?:eye[- ]level|close[- ]?up|high[- ]angle|low[- ]angle|wide[- ]angle|wide"
        r"|medium|full|long|overhead|aerial|bird's[- ]eye|top[- ]down|side|front|rear|macro|blurred"
        r"|blurry)[- ]?(?:angle )?(?:view|shot|photo|photograph|image|picture|perspective)?(?:s)? (?:view "
        r"|shot )?(?:of|showing)\b"
    ),
    re.IGNORECASE,
)
_FILE = re.compile(
    (
        r"[\w-]+\.(?:jpe?g|png|gif|webp|svg|avif|heic|tiff?)|(?:img|dsc|dscn|image|photo|untitled|screenshot"
        r"|pxl)[-_ ]?\d[\w-]*|[a-z0-9]+(?:[-_][a-z0-9]+){2,}"
    ),
    re.IGNORECASE,
)
_PERSON = re.compile(
    (
        r"\b(?:man|woman|men|women|boy|boys|girl|girls|child|children|kids?|toddler|baby|teen|teens|teenager"
        r"|person|people|family|families|mother|father|mom|dad|parents?|couple|client|clients|therapist"
        r"|clinician|counselor|staff|team|director|doctor|smil(?:es|ing)|portrait|headshot|group|friends"
        r"|someone|hombre|mujer|niñ[oa]s?|familia|personas?|equipo)\b(?!['’]s)(?!-)"
    ),
    re.IGNORECASE,
)
_NOBODY = re.compile(
    (
        r"^(?:an? |the )?(?:\w+ )?(?:drawing|illustration|cartoon|sketch|painting)\b|\b(?:no (?:one|people|person|clients)|nobody|empty|without (?:people|anyone)|drawn"
        r"|ready for|for (?:a |two |the )?(?:child|children|kids|families"
        r"|parents|people|teens|clients|adults))\b"
    ),
    re.IGNORECASE,
)
_WORDS_IN = re.compile(
    (
        r"\b(?:screenshot|flyer|flier|poster|infographic|brochure|leaflet with|text (?:that )?(?:reads|says)"
        r"|quote card|words? \")"
    ),
    re.IGNORECASE,
)
PHOTOS = {".jpg", ".jpeg", ".png", ".webp", ".avif", ".heic", ".gif"}


def check(text: Text, facts: Facts | None) -> Iterator[Finding]:
    """Report descriptions that describe nothing, and people whose consent is not on record.

    Args:
        text: the page.
        facts: not needed.

    Yields:
        A finding for each picture and fault.
    """
    del facts
    for link in text.links:
        if not link.picture:
            continue
        yield from _description(text, link)
        photo = PurePosixPath(link.address).suffix.lower() in PHOTOS
        words = f"{link.words} {link.title}"
        if photo and not _recorded(text, link) and _PERSON.search(words) and not _NOBODY.search(words):
            what = f'"{link.address}" seems to show a person, and no consent is on record.'
            name = PurePosixPath(link.address).name
            fix = f'Write "people = true" and the consent into {name}.toml beside it, or "people = false" if nobody is in it.'
            yield text.finding(link.line, "picture-consent", what, fix)
        if photo and _WORDS_IN.search(f"{words} {link.address.replace('-', ' ')}"):
            what = f'"{link.address}" seems to be a picture of words.'
            yield text.finding(link.line, "picture-text", what, "Write the words into the page.")


def _description(text: Text, link: Link) -> Iterator[Finding]:
    if not link.words:
        return
    if _ANGLE.match(link.words):
        what = f'"{link.words}" describes the camera.'
        yield text.finding(link.line, "alt-angle", what, MEANING)
    elif match := _OPENING.match(link.words):
        what = f'The description begins with "{match[0]}".'
        yield text.finding(link.line, "alt-opening", what, "Leave that out, and begin with what is there.")
    if _FILE.fullmatch(link.words.strip()):
        yield text.finding(link.line, "alt-file-name", f'"{link.words}" is the name of a file.', MEANING)
    if link.title and _bare(link.title) == _bare(link.words):
        what = "The caption repeats the description."
        yield text.finding(link.line, "alt-caption", what, "Let the caption say what to conclude from the picture.")


def _recorded(text: Text, link: Link) -> bool:
    """Say whether a record tells who is in a picture; in images/people/ the build itself asks for one."""
    path = posixpath.normpath(posixpath.join(posixpath.dirname(text.source), unquote(link.address)))
    below = f"images/{path.rpartition('images/')[2]}"  # images/… may be written from any page
    return below in text.recorded or "/people/" in below


def _bare(words: str) -> str:
    return re.sub(r"[\W_]+", " ", words).strip().lower()
