"""One content file, read: typed front matter, finished HTML, and what it refers to."""

from __future__ import annotations

import datetime as dt
import html
import re
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from plugins.findings import Report
from plugins.reading import front_matter, metadata
from plugins.words import ENGLISH

if TYPE_CHECKING:
    from pathlib import Path

    from plugins.findings import Finding
    from plugins.pictures.gallery import Shown
    from plugins.reading.kinds import Kind
    from plugins.reading.rendering import Renderer

TAG = re.compile(r"<[^>]*>")
DATED_NAME = re.compile(r"(\d{4}-\d{2}-\d{2})[-_ ]+(.+)")
WORDS_A_MINUTE = 200


@dataclass
class Document:
    """A content file as the rest of the build sees it.

    Args:
        source: its path below the content folder, with "/".
        shown: its path as messages name it.
        kind: the kind of page.
        style: the form of its front matter: "yaml", "plain" or "none".
        meta: typed front matter, completed.
        lines: front matter key -> line in the file.
        html: the finished text.
        toc: its headings, as {level, id, text}.
        links: addresses that it links to; `pictures`: what it shows as it is; `ids`: anchors that it has.
        shown_pictures: the pictures of the content folder that it shows or links to.
        words: how many words a reader reads.
        findings: its faults.
        digest: of its file and of how messages name it.
    """

    source: str
    shown: str
    kind: Kind
    style: str = "none"
    meta: dict[str, Any] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    html: str = ""
    toc: list[dict[str, Any]] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)
    shown_pictures: list[Shown] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    words: int = 0
    findings: list[Finding] = field(default_factory=list)
    digest: str = ""

    @property
    def faulty(self) -> bool:
        """Whether it has a fault that keeps it from being built."""
        return any(finding.severity == "error" for finding in self.findings)

    @property
    def reading_minutes(self) -> int:
        """How long reading takes, in whole minutes, at 200 words a minute; at least one."""
        return max(1, round(self.words / WORDS_A_MINUTE))


def read(path: Path, source: str, shown: str, kind: Kind, renderer: Renderer) -> Document:
    """Read one file; its faults are in the result, none is raised.

    Args:
        path: the file.
        source: its path below the content folder.
        shown: its path as messages name it.
        kind: the kind of page, by its folder.
        renderer: turns Markdown into HTML.

    Returns:
        The document, as far as it could be read.
    """
    document = Document(source, shown, kind)
    report = Report(shown)
    typed_text = decode(path, report)
    if typed_text is None:
        _complete(document, PurePosixPath(source))
    else:
        front = front_matter.split(typed_text, report)
        document.style, document.lines = front.style, front.lines
        document.meta = metadata.typed(front, kind, report)
        _complete(document, PurePosixPath(source))
        metadata.report_missing(front, document.meta, kind, report)
        _render(document, front, report, renderer)
    document.findings = report.findings
    return document


def decode(path: Path, report: Report) -> str | None:
    """Read a file as UTF-8 text with plain line ends.

    Args:
        path: the file.
        report: takes the fault.

    Returns:
        The text, or None.
    """
    try:
        # A pipe or a device would never end.
        raw = path.read_bytes() if path.is_file() or not path.exists() else b"\0"
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        report.add(
            0,
            "file-unreadable",
            f"The file cannot be read: {reason}.",
            "Check that it is there and that you may read it.",
        )
        return None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        report.add(line, "file-encoding", "The file is not UTF-8 text.", 'Save it again with the encoding "UTF-8".')
        return None
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        report.add(line, "file-encoding", "The file is not text: it holds a NUL character.", 'Save it as "UTF-8" text.')
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _complete(document: Document, source: PurePosixPath) -> None:
    """Fill in what the name of the file says: slug, a date, a folder that is a category."""
    meta, name = document.meta, source.stem
    if dated := DATED_NAME.fullmatch(name):
        name = dated[2]
        try:
            meta.setdefault("date", dt.datetime.fromisoformat(dated[1]))
        except ValueError:
            name = source.stem
    meta.setdefault("slug", name)
    folders = source.parent.parts[1:]
    if document.kind.name == "article" and document.style != "yaml":
        meta.setdefault("category", folders[-1] if folders else "General")


def _render(document: Document, front: front_matter.FrontMatter, report: Report, renderer: Renderer) -> None:
    from plugins.typography import plain_title

    meta = document.meta
    body = Report(report.path, front.body_offset)
    lang = meta.get("lang", ENGLISH)
    rendered = renderer.render(front.body, document.source, body, strict=document.style != "plain", lang=lang)
    report.findings.extend(body.findings)
    document.html, document.toc = rendered.html, rendered.toc
    document.links, document.pictures, document.ids = rendered.links, rendered.pictures, rendered.ids
    document.shown_pictures = rendered.shown
    document.words = len(TAG.sub(" ", rendered.html).split())
    if "title" in meta:
        meta["title"] = plain_title(meta["title"])
    if summary := meta.get("summary"):
        lead = Report(report.path, front.lines["summary"] - 1)
        rendered = renderer.render(summary, document.source, lead, lang=lang)
        report.findings.extend(lead.findings)
        meta["summary"] = rendered.html
        document.links += rendered.links
        document.shown_pictures += rendered.shown
        meta["description"] = plain(rendered.html)
    else:
        meta["description"] = first_words(plain(document.html))


def plain(markup: str) -> str:
    """Strip the tags of HTML.

    Args:
        markup: HTML.

    Returns:
        Its text on one line.
    """
    return " ".join(html.unescape(TAG.sub(" ", markup)).split())


def first_words(text: str, most: int = 155) -> str:
    """Shorten a text for a description.

    Args:
        text: plain text.
        most: how many characters it may have; search engines show about 155.

    Returns:
        The text, cut at a word.
    """
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0].rstrip(",;:–— ") + "…"
