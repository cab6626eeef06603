"""What was meant as a callout and is not one: a look-alike sign, a sign too few, the form of another tool."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from plugins.callouts.kinds import KINDS, meant
from plugins.findings import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Callable

_UNSEEN = "\u00ad\u200b-\u200f\u2060\ufeff"
_SAME = str.maketrans(
    dict.fromkeys("［【〔「『｢⟦〖", "[")
    | dict.fromkeys("］】〕」』｣⟧〗", "]")
    | dict.fromkeys("！¡ǃ❗‼", "!")
    | dict.fromkeys("｜¦│∣", "|")
    | dict.fromkeys("＞›»》", ">")
    | dict.fromkeys("“”„‟‘’", '"')
)
# A closer look at lines that are not plainly ordinary: a bracket with "!", or a bracketed word in front.
_SUSPECT = re.compile(
    rf"[\[({{［【〔「『⟦（｛][\s\\{_UNSEEN}]*[!！¡ǃ❗‼]"
    rf"|^[\s>\"'“”‘’*_#\\+＞›»{_UNSEEN}-]*(?:\d+[.)]\s+)?[!！]?[\[［【〔「『⟦{{(（]{{1,2}}[\s\\]*[^\W\d_]"
    r"|^[\s>＞]*(?:[!！]+[^\W\d_]|!!!|\?\?\?|:::|///)"
)
_SIGNS = " >\"'*_#\\+-0123456789.)"
_OPENING = frozenset("[({?:/")
_BEFORE = re.compile(r"[\s>\"'*_#\\+-]*(?:\d+[.)]\s+)?")
_PIECES = re.compile(
    r"(?P<image>!*)(?P<open>(?:\\?[\[({])*)\s*\\?(?P<bang>!*)\s*(?P<word>[A-Za-z]+(?:[-_'’][A-Za-z]+)*)?"
    r"(?P<rest>[^])}]*)(?P<close>(?:\\?[])}])*)(?P<fold>[-+]?)(?P<tail>.*)"
)
_MARKED = re.compile(r"(?:\\?[\[({]){1,3}\s{0,3}\\?!(?!\s*\[)")
_OTHER_TOOLS = re.compile(r"[\s>]*(?:!!!|\?\?\?\+?|:::+|///)\s*\{?\.?(?P<word>[A-Za-z][A-Za-z-]*)(?P<tail>.*)")
_BRACKETED = re.compile(r"\s*[\[(]([a-z0-9-]+)[\])](.*)")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def near_miss(line: str, *, quoted: bool, defined: Callable[[str], bool]) -> tuple[str, str] | None:
    """Look for a callout that is misspelt.

    Args:
        line: a line of prose that is no callout's first line, its code spans blanked.
        quoted: whether it stands in a quote.
        defined: tells whether [word] is the name of a link in this text.

    Returns:
        What is wrong and what to do; None for ordinary prose.
    """
    ordinary = "!" not in line and line.isascii() and line.lstrip(_SIGNS)[:1] not in _OPENING
    if ordinary or not _SUSPECT.search(line):
        return None
    plain = re.sub(f"[{_UNSEEN}]", "", unicodedata.normalize("NFKC", line).translate(_SAME))
    if other := _OTHER_TOOLS.match(plain):
        name = meant(other["word"], 0.8)
        fix = _written(name, "", "", other["tail"])
        return ("This is how other tools spell a callout; here it would be plain text.", fix) if name else None
    marked = _MARKED.search(plain)
    start = marked.start() if marked else _BEFORE.match(plain).end()  # type: ignore[union-attr] # matches always
    pieces = _PIECES.match(plain, start)
    if not pieces or not (_is_marked(pieces) if marked else _is_bare(pieces, quoted=quoted, defined=defined)):
        return None
    message = "This looks like a callout, but would be shown as plain text."
    if plain != line:
        message += " It holds a sign that only looks right."
    return message, _remedy(pieces)


def _name(pieces: re.Match[str], closeness: float) -> str:
    word, rest = pieces["word"] or "", pieces["rest"] or ""
    return meant(word + rest, 0.8) or meant(word, closeness)


def _is_marked(pieces: re.Match[str]) -> bool:
    """With a square bracket and "!" nothing else can be meant; with another bracket the word decides."""
    return "[" in pieces["open"] or bool(_name(pieces, 0.8))


def _is_bare(pieces: re.Match[str], *, quoted: bool, defined: Callable[[str], bool]) -> bool:
    """Without "!" in the bracket, only a kind's own name that is neither a link nor an ordinary word."""
    word = pieces["word"] or ""
    if not word or pieces["tail"].startswith(("(", "[", ":")) or defined(word):
        return False
    near = bool(meant(word, 0.8)) if quoted and word.isupper() else word.lower() in KINDS
    if "[" in pieces["open"]:
        return near and pieces["close"] != "" and (quoted or word.isupper())
    return near and word.isupper() and len(pieces["image"]) == 1 and not pieces["open"]


def _remedy(pieces: re.Match[str]) -> str:
    name = _name(pieces, 0.6)
    if not name:
        return did_you_mean(pieces["word"] or "", KINDS)
    option, tail = pieces["rest"].strip(" |:/,;=.#"), pieces["tail"]
    if option and meant(f"{pieces['word']}{pieces['rest']}", 0.8):
        option = ""  # [!DO NOT]
    elif bracketed := _BRACKETED.match(tail):
        option, tail = bracketed[1], bracketed[2]
    # A title may have ended up inside of the bracket, or there is no closing bracket at all.
    inside = "" if _ID.fullmatch(option) else option
    return _written(name, option if not inside and KINDS[name].draws else "", pieces["fold"], f"{inside} {tail}")


def _written(name: str, visit: str, fold: str, title: str) -> str:
    words = title.strip(" \t:\"'*_()[]{}|\\").lstrip("-+ ")
    header = f"> [!{name.upper()}{'|' if visit else ''}{visit}]{fold if name and KINDS[name].folds else ''}"
    return f"Write: {header} {words}".rstrip() if name else ""
