"""The shortcuts beside the stock parser."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.inlinepatterns import SimpleTagInlineProcessor
from markdown.treeprocessors import InlineProcessor

from plugins.lists import ListsExtension
from plugins.shortcuts import ShortcutsExtension

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "300"))  # 30000 takes minutes; worth it after an update of Markdown
ROOT = Path(__file__).parents[2]
TEXTS = sorted([*ROOT.glob("content/**/*.md"), *ROOT.glob("tests/*/cases/*.md")])
EXTENSIONS = ["extra", "toc", "sane_lists", "pymdownx.superfences", "pymdownx.quotes", ListsExtension()]
STOCK = Markdown(extensions=EXTENSIONS)
SHORT = Markdown(extensions=[*EXTENSIONS, ShortcutsExtension()])
PIECES = """a b_c Word éa 1 1. - + * ** *** _ __ ` `` ``` ~~~ \\ \\* \\` \\[ [ ] ( ) [a] [a][b] [a](/u)
    [a](/u·"t") ![ ![a](u) ![a][b] [^1] [^1]:·n [b]:·/u *[HTML]:·x HTML HTML· < > <b> </b> <div> </div>
    <http://x.y> <a@b.c> <!--·c·--> & &amp; &#1; | |·a·|·b·| --- === # ## {:·.c} {·.c·} :· :···d >· " ' ( “ :: $
    = == ^ ~ ! !!! /// STX klzzwxh:0000""".split()  # noqa: SIM905 - reads better than eighty quoted pieces
GAPS = [" ", " ", " ", "", "", "\n", "\n", "\n\n", "  \n", "\n    ", "\n  ", "\n\n    ", "\t"]
MARKDOWN = st.lists(
    st.tuples(
        st.sampled_from([piece.replace("·", " ").replace("STX", "\x02") for piece in PIECES]), st.sampled_from(GAPS)
    ),
    max_size=24,
).map(lambda pairs: "".join(piece + gap for piece, gap in pairs))


@given(MARKDOWN)
@settings(max_examples=EXAMPLES, deadline=None)
def test_any_text_gives_the_same(text: str) -> None:
    """Whatever is typed, the HTML is the stock parser's."""
    assert convert(SHORT, text) == convert(STOCK, text)


def test_the_texts_here_give_the_same() -> None:
    """All texts of this site and all cases of its tests give the stock parser's HTML."""
    assert TEXTS
    for path in TEXTS:
        text = re.sub(r"\A---.*?^---\n", "", path.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
        assert convert(SHORT, text) == convert(STOCK, text), path


def test_the_short_ways_are_taken() -> None:
    """With the stock parser and the site's extensions, plain words go the short way, past every pattern."""
    assert SHORT.parser.blockprocessors["plain-words"].known
    inline = SHORT.treeprocessors["inline"]
    assert hasattr(InlineProcessor, "_InlineProcessor__handleInline"), "its name has changed: the stock loop runs"
    assert hasattr(InlineProcessor, "_InlineProcessor__applyPattern")
    convert(SHORT, "Plain words.")
    assert not inline.always
    assert {"`", "[", "<", "*", "_"} <= set(inline.by_sign)


def test_unknown_block_processors_end_the_short_way() -> None:
    """A block processor that nobody here knows may want any words, so that every block is offered to it."""

    class Shouted(BlockProcessor):
        def test(self, parent: Element, block: str) -> bool:
            del parent
            return block.startswith("Shout")

        def run(self, parent: Element, blocks: list[str]) -> None:
            parent.makeelement("b", {})
            parent.text = blocks.pop(0).upper()

    markdown = Markdown(extensions=[ShortcutsExtension()])
    markdown.parser.blockprocessors.register(Shouted(markdown.parser), "shouted", 50)
    markdown.reset()
    assert "SHOUT THIS" in markdown.convert("Shout this")


@pytest.mark.parametrize("text", ["a ==b== c", "x", "a ==b"])
def test_unknown_patterns_are_always_tried(text: str) -> None:
    """A pattern that nobody here knows is tried on every text."""
    both = [Markdown(), Markdown(extensions=["plugins.shortcuts"])]
    for markdown in both:
        markdown.inlinePatterns.register(SimpleTagInlineProcessor(r"()==(.*?)==", "mark"), "mark", 70)
    stock, short = (markdown.convert(text) for markdown in both)
    assert short == stock


def test_added_delimiters_are_found() -> None:
    """A sign that an extension adds to those of emphasis is looked for too."""
    both = [Markdown(), Markdown(extensions=[ShortcutsExtension()])]
    for markdown in both:
        markdown.delimiters.add("~", "del,sub")
    stock, short = (markdown.convert("H~2~O and ~~no~~") for markdown in both)
    assert "<sub>" in stock
    assert short == stock


def convert(markdown: Markdown, text: str) -> str:
    """Convert one text."""
    markdown.reset()
    return markdown.convert(text)
