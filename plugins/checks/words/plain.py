"""Markdown to the words that a reader reads, without losing a line end, so that every word keeps its line."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

_ADDRESS = (
    r"\((?P<address>(?:<[^>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*))(?:\s+(?:\"(?P<title>[^\"]*)\""
    r"|'(?P<other>[^']*)'))?\s*\)"
)
_PICTURE = re.compile(rf"!\[(?P<words>[^\]]*)\]{_ADDRESS}")
_LINK = re.compile(rf"\[(?P<words>(?:[^\[\]]|\[[^\]]*\])*)\](?:{_ADDRESS}|\[(?P<name>[^\]]*)\])")
_AUTOLINK = re.compile(r"<(?:https?://|mailto:)?[^\s<>]+[.:@][^\s<>]+>")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_EMPHASIS = re.compile(
    r"(?<![\w*])(\*{1,3}|~~)(?=\S)|(?<=\S)(\*{1,3}|~~)(?![\w*])|(?<!\w)_{1,2}(?=\S)|(?<=\S)_{1,2}(?!\w)"
)
_REST = re.compile(r"\[\^[^\]]*\]|\{:[^}]*\}|(?<!\S)\{[#.][^}]*\}|^\s*\[TOC\]\s*$|\\(?=[^\w\s])", re.MULTILINE)
_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "\u00a0": " "})


class Link(NamedTuple):
    """A link or a picture as typed.

    Args:
        words: what stands in the brackets.
        address: where it leads.
        line: the line it begins on.
        title: the words behind the address.
        picture: whether it is shown instead of linked.
    """

    words: str
    address: str
    line: int
    title: str = ""
    picture: bool = False


def plain(text: str, lines: list[int], links: list[Link]) -> str:
    """Take the signs of Markdown away.

    Args:
        text: the lines of one block, without code.
        lines: the line of the file for each line of the text.
        links: takes the links and pictures.

    Returns:
        The words, with as many line ends as the text has, and straight quotes.
    """

    def keep(replace: Callable[[re.Match[str]], str]) -> Callable[[re.Match[str]], str]:
        def kept(match: re.Match[str]) -> str:
            words = replace(match)
            return words + "\n" * (match[0].count("\n") - words.count("\n"))

        return kept

    def note(match: re.Match[str], *, picture: bool) -> str:
        line = lines[min(match.string.count("\n", 0, match.start()), len(lines) - 1)]
        found = match.groupdict()
        title = found.get("title") or found.get("other") or ""
        address = (found.get("address") or "").strip("<>")
        links.append(Link(" ".join(match["words"].split()), address, line, " ".join(title.split()), picture))
        return "" if picture else match["words"]

    if "](" in text or "][" in text:
        text = _PICTURE.sub(keep(lambda match: note(match, picture=True)), text)
        text = _LINK.sub(keep(lambda match: note(match, picture=False)), text)
    if "<" in text:
        text = _TAG.sub(keep(lambda _: ""), _AUTOLINK.sub(keep(lambda _: ""), text))
    if any(sign in text for sign in "*_~"):
        text = _EMPHASIS.sub("", text)
    if any(sign in text for sign in "[{\\"):
        text = _REST.sub("", text)
    return (html.unescape(text) if "&" in text else text).translate(_QUOTES)
