"""One content file as the rules see it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from plugins.checks.words.blocks import Block, Reader
from plugins.checks.words.plain import plain
from plugins.checks.words.standing import Standing
from plugins.findings import Finding, Report
from plugins.reading import front_matter

if TYPE_CHECKING:
    from plugins.checks.words.plain import Link
    from plugins.reading.document import Document


@dataclass
class Text:
    """The words of a page.

    Args:
        path: the file, as messages name it.
        source: its path below the content folder.
        meta: its typed front matter.
        key_lines: front matter key -> line.
        lang: its language, two letters.
        mild: whether errors only warn, because the page may come from elsewhere, or is a draft.
        blocks: title, summary, then the text, in their order.
        terms: abbreviations that it explains by `*[ABA]: …`, in small letters.
        recorded: pictures of which a record beside them says who is in it, as paths below the content folder.
        typed: the lines of the file, for addresses.
    """

    path: str
    source: str
    meta: dict[str, Any]
    key_lines: dict[str, int]
    lang: str = "en"
    mild: bool = False
    blocks: list[Block] = field(default_factory=list)
    terms: set[str] = field(default_factory=set)
    recorded: frozenset[str] = frozenset()
    typed: str = ""

    def finding(self, line: int, check: str, message: str, fix: str = "") -> Finding:
        """Make a finding in this file."""
        return Finding(self.path, line, check, message, fix, self.mild)

    @property
    def body(self) -> list[Block]:
        """The blocks below the front matter."""
        return [block for block in self.blocks if block.below]

    @property
    def links(self) -> list[Link]:
        """Every link and picture."""
        return [link for block in self.blocks for link in block.links]

    @cached_property
    def words(self) -> str:
        """All words on one line, in small letters: where a rule looks first whether there is anything to look at."""
        return " ".join(block.small for block in self.blocks)

    @cached_property
    def standing(self) -> Standing:
        """Where which words stand."""
        return Standing(self.blocks)


def read_text(file_text: str, document: Document, default_lang: str = "en") -> Text:
    """Read the words of a page.

    Args:
        file_text: the whole file.
        document: what the reader made of it.
        default_lang: the language of a page that names none.

    Returns:
        The words.
    """
    front = front_matter.split(file_text, Report())
    lang = str(document.meta.get("lang", default_lang))[:2].lower()
    mild = document.style == "plain" or front.values.get("status") == "draft"
    text = Text(document.shown, document.source, document.meta, document.lines, lang, mild, typed=file_text)
    reader = Reader(front.body_offset)
    for key in ("title", "summary"):
        value = front.values.get(key)
        if isinstance(value, str) and value:
            lines = [document.lines.get(key, 1)]
            block = Block(key, "", lines)
            block.text = plain(" ".join(value.split()), lines, block.links)
            text.blocks.append(block)
    text.blocks += reader.read(front.body)
    text.terms = reader.terms
    return text
