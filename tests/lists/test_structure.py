"""Lists compared with markdown-it-py, a CommonMark parser, on made-up texts."""

from __future__ import annotations

import random
import re
from typing import TYPE_CHECKING

import html5lib
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markdown_it import MarkdownIt

from plugins.lists import ListsExtension
from plugins.source import read_blocks

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

OURS = Markdown(extensions=["pymdownx.superfences", "pymdownx.quotes", ListsExtension()])
THEIRS = MarkdownIt("commonmark", {"maxNesting": 100}).disable("emphasis")
OURS.inlinePatterns.deregister("em_strong")
PASSED_OVER = ("br", "code", "div", "span")
EMPTIED = re.compile(r"(?:[-+*]|[0-9][.)])[ \t]*(?:\n[ \t]*){3}")
Tree = list["str | tuple[str, Tree]"]


@st.composite
def written_lists(draw: st.DrawFn, depth: int = 0) -> list[str]:
    """A list as somebody might write it: any marker, any indent that counts, any blocks in its items."""
    marker = draw(st.sampled_from(["-", "*", "+", "1.", "1)", "7.", "10."]))
    gap = draw(st.sampled_from([[], [], [""], ["", ""]]))
    lines: list[str] = []
    for _ in range(draw(st.integers(1, 3))):
        sign = f"{marker} {draw(st.sampled_from(['', '', ' ', '  ']))}"
        body = draw(item_bodies(depth))
        lines += [f"{sign}{body[0]}", *(" " * len(sign) * bool(line) + line for line in body[1:]), *gap]
    return lines


@st.composite
def item_bodies(draw: st.DrawFn, depth: int) -> list[str]:
    """What an item holds: its words, then further blocks."""
    lines = [draw(st.sampled_from(["one", "two words", "three words\nin lines"]))]
    lines = lines[0].split("\n")
    for _ in range(draw(st.integers(0, 2))):
        kind = draw(st.sampled_from(["list", "list", "paragraph", "fence", "code", "quote", "heading", "rule"]))
        if kind == "list" and depth < 3:
            lines += draw(st.sampled_from([[], [""]])) + draw(written_lists(depth + 1))
        elif kind == "quote" and depth < 3:
            lines += ["", *(f"> {line}".rstrip() for line in draw(written_lists(depth + 1))), ""]
        else:
            lines += {
                "paragraph": ["", "more"],
                "fence": ["```", "- x", "", "  - y", "```"],
                "code": ["", "    code", "", "      more", ""],
                "heading": ["# h", "words"],
                "rule": ["", "***"],
            }.get(kind, [])
    return lines


PIECES = ["", " ", "  ", "   ", "    ", "      ", "- ", "* ", "1. ", "2. ", "10) ", "-   ", "-", "\t"]
WORDS = ["a", "b c", "", "a"]
WILD = st.lists(st.tuples(st.lists(st.sampled_from(PIECES), max_size=3), st.sampled_from(WORDS)), max_size=8)


@given(st.lists(written_lists(), min_size=1, max_size=3), st.sampled_from(["", "\n"]))
@settings(max_examples=150, deadline=None)
def test_written_lists(lists: list[list[str]], blank: str) -> None:
    """Lists directly after words, of any marker and indent, nest as CommonMark nests them, tight or loose."""
    blanks = [
        "\n" if lines[0].startswith(("7", "10")) else blank for lines in lists
    ]  # 7. and 10. do not end a paragraph
    text = "\n".join("words\n" + before + "\n".join(lines) + "\n" for before, lines in zip(blanks, lists, strict=True))
    compare(text)


@given(WILD)
@settings(max_examples=300, deadline=None)
def test_wild_lists(drawn: list[tuple[list[str], str]]) -> None:
    """Any pile of markers and spaces makes the lists that CommonMark sees in it."""
    compare("\n".join("".join(pieces) + word for pieces, word in drawn))


def test_piles_of_signs() -> None:
    """The same for quotes and lists in each other, in texts that are always the same."""
    chance = random.Random(1)  # noqa: S311 - no secret
    for _ in range(400):
        lines = (chance.choice(PIECES) + chance.choice([*PIECES, "> "]) + "a" for _ in range(chance.randint(1, 6)))
        text = "\n".join(f"> {line}" for line in lines)
        if is_comparable(text):
            assert tree(THEIRS.render(text)) == tree(ours(text)), text


def compare(text: str) -> None:
    """Assert that both parsers see the same."""
    assume(is_comparable(text))
    assert tree(ours(text)) == tree(THEIRS.render(text))


def is_comparable(text: str) -> bool:
    """Leave out what differs for other reasons.

    A line that goes on lazily with four spaces or more, and an empty item before two blank lines: markdown-it ends the
    list there, where CommonMark's own parsers (cmark, commonmark.js) do not. Underlined headings, rules with wide gaps
    and a first line of spaces: Python-Markdown's own way, lists or not.
    """
    blocks = read_blocks(text.split("\n"))
    lazy = any(read.kind == "text" and not read.begins and read.content.startswith("    ") for read in blocks)
    underlined = any(read.kind == "heading" and not read.begins for read in blocks)
    wide = any(read.kind == "rule" and "   " in read.content.strip() for read in blocks)
    emptied = EMPTIED.search(text)
    return not lazy and not underlined and not emptied and not wide and bool(text.split("\n", maxsplit=1)[0].strip())


def ours(text: str) -> str:
    """Convert with our extension."""
    OURS.reset()
    return OURS.convert(text)


def tree(html: str) -> Tree:
    """Read HTML as nested names and words, white space and what only dresses code left out."""

    def walk(element: Element) -> Tree:
        found: Tree = []

        def words(text: str | None) -> None:
            joined = " ".join((text or "").split())
            if joined and found and isinstance(found[-1], str):
                found[-1] += f" {joined}"
            elif joined:
                found.append(joined)

        words(element.text)
        for child in element:
            inner = walk(child)
            if child.tag in PASSED_OVER:
                for part in inner:
                    words(part) if isinstance(part, str) else found.append(part)
            elif inner or child.tag != "p":  # superfences leaves an empty paragraph where a fence ends one
                found.append((child.tag + child.get("start", ""), inner))
            words(child.tail)
        return found

    return walk(html5lib.parseFragment(html, namespaceHTMLElements=False))
