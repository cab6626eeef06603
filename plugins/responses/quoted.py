"""Mail without the mail that it answers, without signature and closing words, and with whole lines."""

from __future__ import annotations

import re

# From here on somebody else speaks, or a program; a row each, English and Spanish.
ENDS = (
    re.compile(
        r"\s*-{2,}\s*(?:original message|mensaje original|forwarded message|mensaje reenviado)\s*-{2,}", re.IGNORECASE
    ),
    re.compile(r"\s*begin forwarded message:", re.IGNORECASE),
    re.compile(r"-- ?"),
    re.compile(
        r"\s*(?:sent from my|sent from outlook|get outlook|enviado desde|obtener outlook|sent via)\b.{0,80}",
        re.IGNORECASE,
    ),
)
WROTE = re.compile(r"\s*(?:on|el|em)\b.{0,300}\b(?:wrote|escribi[oó])\s*:\s*", re.IGNORECASE | re.DOTALL)
HEADER = re.compile(r"\s*\*?(?:from|de|von)\s*:\*?\s*\S", re.IGNORECASE)
HEADERS = re.compile(r"\s*\*?(?:sent|date|to|subject|enviado|fecha|para|asunto)\s*:", re.IGNORECASE)
CLOSING = re.compile(
    r"\W*(?:(?:best|kind|warm(?:est)?|many|with|all the|kindest)\s+)?(?:regards|wishes|best|thanks|thank you|cheers"
    r"|sincerely(?: yours)?|yours(?: truly| sincerely| faithfully)?|respectfully|warmly|love|take care"
    r"|saludos(?: cordiales)?|atentamente|cordialmente|(?:muchas )?gracias|un abrazo|un saludo)\W*",
    re.IGNORECASE,
)
LAST_LINES = 6  # closing words stand in them
WRAPPED = 60  # signs; programs break lines behind so many, people seldom do
ITEM = re.compile(r"\s*(?:[-*•>]|\d{1,2}[.)])\s")


def own_words(text: str) -> str:
    """Take out of a mail what its sender did not write now.

    Args:
        text: of a mail.

    Returns:
        The sender's own lines.
    """
    kept: list[str] = []
    lines = text.split("\n")
    number = 0
    while number < len(lines):
        line = lines[number]
        if any(end.fullmatch(line) for end in ENDS) or _headed(lines, number):
            break
        two = f"{line} {lines[number + 1]}" if number + 1 < len(lines) else line
        wrote = 1 if WROTE.fullmatch(line[:400]) else 2 if WROTE.fullmatch(two[:400]) else 0
        if wrote:
            number += wrote
            if not _quotes(lines, number):
                break  # what is answered follows without signs before its lines
            continue
        if not line.lstrip().startswith(">"):
            kept.append(line)
        number += 1
    return unclosed(kept)


def _headed(lines: list[str], number: int) -> bool:
    """Say whether headers of another mail begin here."""
    return bool(HEADER.match(lines[number])) and any(HEADERS.match(line) for line in lines[number + 1 : number + 4])


def _quotes(lines: list[str], number: int) -> bool:
    following = next((line for line in lines[number:] if line.strip()), "")
    return following.lstrip().startswith(">")


def unclosed(lines: list[str]) -> str:
    """Take closing words, and the name below them, off the end of a text.

    Args:
        lines: of the text.

    Returns:
        The text.
    """
    lines = "\n".join(lines).strip().split("\n")
    written = [number for number, line in enumerate(lines) if line.strip()]
    for number in written[-LAST_LINES:]:
        below = [line for line in lines[number + 1 :] if line.strip()]
        if number and CLOSING.fullmatch(lines[number][:80]) and all(len(line) < WRAPPED for line in below):
            lines = lines[:number]
            break
    return "\n".join(lines).strip()


def unwrapped(text: str) -> str:
    """Join lines that a program has broken.

    Args:
        text: of a mail.

    Returns:
        The text, a paragraph a line.
    """
    joined: list[str] = []
    breaks = True
    for line in text.split("\n"):
        if breaks or not line.strip() or ITEM.match(line):
            joined.append(line.strip())
        else:
            joined[-1] = f"{joined[-1]} {line.strip()}"
        breaks = len(line.rstrip()) < WRAPPED or not line.strip()
    return re.sub(r"\n{3,}", "\n\n", "\n".join(joined)).strip()
