"""Markdown to finished HTML: the one list of extensions, and what a text refers to."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.facts import Facts
    from plugins.findings import Report
    from plugins.pictures.gallery import Gallery, Shown

REFERENCE = re.compile(r'<(\w+)\b[^>]*?\s(href|src)="([^"]*)"')
# Words and the commonest signs: Markdown would only put a paragraph round them.
PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9 ,;.?()’“”–—'\"-]*")
ID = re.compile(r'<[a-z][^>]*?\s(?:id|name)="([^"]+)"')


@dataclass
class Rendered:
    """A text as HTML.

    Args:
        html: typeset and finished but for Pelican's `{filename}` addresses.
        toc: its headings, as {level, id, text}.
        links: addresses of links; `pictures`: addresses of what is shown as it is; `ids`: its anchors.
        shown: the pictures that it shows or links to, made ready for a page.
    """

    html: str
    toc: list[dict[str, Any]] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)
    shown: list[Shown] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)


class Renderer:
    """A Markdown parser that is set up once and used for every text.

    Args:
        facts: what callouts and booking links draw on; None where practice.toml could not be read.
        files: the files below the content folder that a text may show or link to.
        siteurl: the path that the site lies under.
        gallery: the pictures among the files; None to show them as they are.
    """

    def __init__(
        self, facts: Facts | None, files: frozenset[str], siteurl: str, gallery: Gallery | None = None
    ) -> None:
        from markdown import Markdown
        from markdown.extensions.abbr import AbbrExtension
        from markdown.extensions.attr_list import AttrListExtension
        from markdown.extensions.def_list import DefListExtension
        from markdown.extensions.footnotes import FootnoteExtension
        from markdown.extensions.md_in_html import MarkdownInHtmlExtension
        from markdown.extensions.tables import TableExtension
        from markdown.extensions.toc import TocExtension
        from pymdownx.highlight import HighlightExtension
        from pymdownx.superfences import SuperFencesCodeExtension

        from plugins.booking import BookingExtension
        from plugins.callouts import CalloutsExtension
        from plugins.lists import ListsExtension
        from plugins.reading.page_parts import PagePartsExtension
        from plugins.shortcuts import ShortcutsExtension

        self.parts = PagePartsExtension(files=files, siteurl=siteurl, gallery=gallery)
        self.callouts = CalloutsExtension(facts=facts)
        self.booking = BookingExtension(facts=facts)
        self.footnotes = FootnoteExtension()
        self.markdown = Markdown(
            output_format="html",
            extensions=[
                # As objects: names would be looked up in all that is installed.
                AbbrExtension(),
                AttrListExtension(),
                DefListExtension(),
                self.footnotes,
                MarkdownInHtmlExtension(),
                # Aligned columns as an attribute: the content security policy refuses inline styles.
                TableExtension(use_align_attribute=True),
                TocExtension(toc_depth="2-3"),
                HighlightExtension(use_pygments=False),
                SuperFencesCodeExtension(),
                ListsExtension(),
                self.callouts,
                self.booking,
                self.parts,
                ShortcutsExtension(),
            ],
        )

    def render(self, text: str, source: str, report: Report, *, strict: bool = True, lang: str = "en") -> Rendered:
        """Turn one text into HTML.

        Args:
            text: Markdown without front matter.
            source: the file's path below the content folder, which relative links start from.
            report: takes the faults, with lines of the text.
            strict: False for a text that may come from elsewhere: what it may not have is left out with a warning.
            lang: the language of the text, in which callouts, booking links and footnotes speak.

        Returns:
            The finished HTML and what it refers to.
        """
        from plugins.typography import typeset
        from plugins.words import say

        if PLAIN.fullmatch(text):
            return Rendered(typeset(f"<p>{text}</p>"))
        for extension in (self.callouts, self.booking, self.parts):
            extension.report = report
        self.callouts.lang = self.booking.lang = lang
        self.footnotes.setConfig("BACKLINK_TITLE", say("footnote_back", lang))
        self.parts.source, self.parts.text, self.parts.strict = source, text, strict
        self.parts.shown = {}
        self.markdown.reset()
        try:
            html = typeset(self.markdown.convert(text))
        except RecursionError:
            report.add(
                1,
                "text-too-deep",
                "Lists or quotes are nested too deeply to be read.",
                "Nest no more than five levels.",
            )
            return Rendered("")
        found = Rendered(html, list(headings(self.markdown.toc_tokens)), ids=set(ID.findall(html)))  # type: ignore[attr-defined]
        found.shown = list(self.parts.shown.values())
        made = {f"{self.parts.siteurl}/{file.name(shown.source)}" for shown in found.shown for file in shown.files}
        for tag, _, address in REFERENCE.findall(html):
            if address not in made:
                (found.links if tag == "a" else found.pictures).append(address)
        return found


def headings(tokens: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Flatten the toc extension's tree.

    Args:
        tokens: `Markdown.toc_tokens`.

    Yields:
        {level, id, text} in the order of the page.
    """
    for token in tokens:
        yield {"level": token["level"], "id": token["id"], "text": token["name"]}
        yield from headings(token["children"])
