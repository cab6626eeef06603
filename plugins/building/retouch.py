"""A new text of a page takes the place of the old one: in its page and in the feeds, without building the site anew.

It is done only where it is sure that a whole build would write the same bytes: the front matter, the links, the
anchors, the pictures and the headings are as they were, templates show the text as it is, and no other page shows it.
"""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib
import pickle
import sqlite3
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from plugins.building import bodies
from plugins.building.doubt import FaultyError, NotSureError
from plugins.building.ledger import Ledger, Row, Told, told_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plugins.findings import Finding
    from plugins.pictures.gallery import Gallery, Shown
    from plugins.reading.document import Document

# Of a document, what a new text changes; anything else of it may show on other pages.
CHANGES = {"html", "words", "findings", "digest"}
# The same in a preview, which makes the files of new pictures itself.
CHANGES_WITH_PICTURES = {*CHANGES, "shown_pictures"}
# Of a finished page, what other pages and the checks of the whole site depend on.
SEEN = ("ids", "asks", "review")


@contextlib.contextmanager
def left_out(library: str) -> Iterator[None]:
    """Let an import go on without a library that it can do without.

    Args:
        library: what it would import, too; one that is there already stays.
    """
    if library in sys.modules:
        yield
        return
    sys.modules[library] = None  # type: ignore[assignment]  # Python's own mark for what cannot be imported
    try:
        yield
    finally:
        del sys.modules[library]


class Touched(NamedTuple):
    """What became of a document.

    Args:
        document: as it is now.
        row: its place in the ledger; `told` is what is complained of it.
        findings: all faults of its file.
        files: the files that show it, below the output folder, as they are now.
    """

    document: Document
    row: Row
    told: Told
    findings: list[Finding]
    files: dict[str, str]


class Retoucher:
    """What is kept in memory to replace texts of one finished site.

    Args:
        file: its ledger.
        output: its folder.
        new_pictures: whether a text may show other pictures than before; their files are up to the caller.

    Raises:
        NotSureError: there is no ledger of use.
    """

    def __init__(self, file: Path, output: Path, *, new_pictures: bool = False) -> None:
        self.output, self.new_pictures = output, new_pictures
        try:
            self.ledger = Ledger(file)
            self.site: dict[str, Any] = self.ledger.site()
        except Exception as error:  # a damaged one raises whatever its bytes happen to mean
            raise NotSureError("there is no ledger") from error
        self.content = Path(self.site["content"])
        # Several texts can be new since the site was built: a feed has all of them.
        self.old: dict[str, tuple[Row, Document]] = {}
        self.new: dict[str, Document] = {}
        self.kept: dict[str, tuple[str, Document, dict[str, str], bool]] = {}
        self.renderer: Any = None

    def prepare(self) -> None:
        """Load all that reading a page needs, before there is one to read."""
        from plugins.building import feed_texts
        from plugins.checks.output.page import read as read_page
        from plugins.findings import Report
        from plugins.reading.rendering import Renderer

        with left_out("pygments"):  # no code is colored here, and importing it takes as long as reading a long page
            import pymdownx.highlight
        del feed_texts, read_page, pymdownx
        site = self.site
        self.renderer = Renderer(site["facts"], site["files"], site["siteurl"], site["gallery"])
        self.renderer.render("# One *text*\n\nThat is 'read'.", "", Report())

    def warm(self) -> None:
        """Load also what the rules on words need."""
        from plugins.reading.document import Document
        from plugins.reading.kinds import KINDS

        self.prepare()
        self.site["words"].read(Document("x.md", "x.md", KINDS[0]), b"---\ntitle: Words\n---\nSome words.\n")

    def look(self, source: str) -> Shown:
        """Take in a picture that no page can have shown yet.

        Args:
            source: the picture, by its path below the content folder.

        Returns:
            The picture, ready for a page.

        Raises:
            NotSureError: it was there before, or cannot be shown.
        """
        gallery: Gallery | None = self.site["gallery"]
        if gallery is None or source in self.site["files"]:
            raise NotSureError("pages may show the picture")
        shown = gallery.add(source)
        if shown is None:
            raise NotSureError("the picture cannot be shown")
        self.site["files"] |= {source}
        self.renderer.parts.files = self.site["files"]
        return shown

    def touch(self, source: str) -> Touched:
        """Put the new text of a document where the old one is.

        Args:
            source: the document, by its path below the content folder.

        Returns:
            What became of it; nothing is written.

        Raises:
            NotSureError: something else may have changed as well.
        """
        row, before = self._known(source)
        typed = self._bytes(source)
        after, looked_for = self._read(before, typed)
        self._alike(before, after)
        old_text, new_text = (self._resolved(row, document) for document in (before, after))
        for needle in self.site["needles"]:
            if (needle in old_text) != (needle in new_text):
                raise NotSureError(f'the text has "{needle}" no more, or only now')
        page = self._page(row, old_text, new_text)
        self.new[source] = after
        files = {row.body.name: page, **self._feeds(row.feeds)}
        digest = hashlib.sha256(typed + after.shown.encode()).hexdigest()
        said = self._said(after, typed)
        body = row.body._replace(digest=hashlib.sha256(page.encode()).hexdigest(), length=len(new_text))
        self._keep(source, digest, after, looked_for, typed)
        others = self.ledger.told(after.shown)
        told = told_of(after.shown, said, others)
        return Touched(after, row._replace(digest=digest, body=body, said=said), told, [*said, *others], files)

    def _known(self, source: str) -> tuple[Row, Document]:
        """Look up what was built of a document."""
        if source not in self.old:
            row = self.ledger.row(source)
            if row is None:
                raise NotSureError("the text stands elsewhere, too, or has an exception")
            try:
                cache = sqlite3.connect(f"{Path(self.site['cache']).as_uri()}?mode=ro", uri=True, timeout=2)
                with contextlib.closing(cache) as database:
                    query = "SELECT document FROM documents WHERE source = ? AND digest = ? AND code = ?"
                    found = database.execute(query, (source, row.digest, self.site["code"])).fetchone()
                document = pickle.loads(found[0])[0]  # noqa: S301 - as near to us as our code
            except Exception as error:  # a damaged cache raises whatever its bytes mean
                raise NotSureError("the document is not kept") from error
            self.old[source] = row, document
        return self.old[source]

    def _bytes(self, source: str) -> bytes:
        try:
            return (self.content / source).read_bytes()
        except OSError as error:
            raise NotSureError("the file cannot be read") from error

    def _read(self, before: Document, typed: bytes) -> tuple[Document, dict[str, str]]:
        """Read the file as a build reads it."""
        from plugins.reading import document

        if self.renderer is None:
            self.prepare()
        parts = self.renderer.parts
        parts.looked_for = {}
        path = self.content / before.source
        after = document.read(path, before.source, before.shown, before.kind, self.renderer)
        if self._bytes(before.source) != typed:
            raise NotSureError("the file is being written")
        return after, parts.looked_for

    def _alike(self, before: Document, after: Document) -> None:
        """Make sure that nothing but the text is new."""
        changes = CHANGES_WITH_PICTURES if self.new_pictures else CHANGES
        for field in dataclasses.fields(before):
            if field.name not in changes and getattr(before, field.name) != getattr(after, field.name):
                raise NotSureError(f'"{field.name}" of the page has changed, too')
        if before.reading_minutes != after.reading_minutes:
            raise NotSureError("reading it takes longer or shorter, which lists say")
        if after.faulty:
            raise FaultyError(after.shown, after.findings)

    def _resolved(self, row: Row, document: Document) -> str:
        text = bodies.resolve(document.html, row.body.addresses)
        if not text:
            raise NotSureError("an address in the text is new")
        return text

    def _page(self, row: Row, old_text: str, new_text: str) -> str:
        """Write the page with the new text; what the checks see on it has to stay as it was."""
        from plugins.checks.output.page import Page, read

        file = self.output / row.body.name
        page = self._file(row.body.name)
        start, end = row.body.start, row.body.start + row.body.length
        whole = hashlib.sha256(page.encode()).hexdigest() == row.body.digest
        if not whole or page[start:end] != old_text:
            raise NotSureError("the finished page is not as it was built")
        changed = f"{page[:start]}{new_text}{page[end:]}"
        seen = Page(file, row.body.name), Page(file, row.body.name)
        for one, text in zip(seen, (page, changed), strict=True):
            read(one, text)
        for name in ("links", "inline", *(() if self.new_pictures else ("fetched",))):
            if [what for _, what in getattr(seen[0], name)] != [what for _, what in getattr(seen[1], name)]:
                raise NotSureError(f'"{name}" of the finished page have changed, too')
        if any(getattr(seen[0], name) != getattr(seen[1], name) for name in SEEN):
            raise NotSureError("what the finished page asks for has changed, too")
        if changed.count(new_text) != 1:
            raise NotSureError("the text stands in the page twice")
        return changed

    def _feeds(self, names: Iterable[str]) -> dict[str, str]:
        """Write the feeds with all texts that are new."""
        from plugins.building.feed_texts import as_atom, as_json, json_name

        found: dict[str, str] = {}
        for name in names:
            for file, written in ((name, as_atom), (json_name(name), as_json)):
                text = self._file(file)
                for source, after in self.new.items():
                    row, before = self.old[source]
                    if name not in row.feeds:
                        continue
                    old, new = (written(self._in_feed(row, document)) for document in (before, after))
                    if text.count(old) != 1:
                        raise NotSureError("the feed is not as it was built")
                    text = text.replace(old, new)
                found[file] = text
        return found

    def _in_feed(self, row: Row, document: Document) -> str:
        """Write a text as feeds have it: with addresses that work outside the site."""
        from plugins.building.feed_texts import whole_addresses

        inside, base = self.site["siteurl"], self.site["base"]
        addresses = {
            typed: f"{base}{found.removeprefix(inside)}" if found.startswith(f"{inside}/") else found
            for typed, found in row.body.addresses.items()
        }
        return whole_addresses(bodies.resolve(document.html, addresses) or "", f"{base}/{row.url}")

    def _file(self, name: str) -> str:
        try:
            return (self.output / name).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise NotSureError("a finished page is gone") from error

    def _said(self, document: Document, typed: bytes) -> list[Finding]:
        """Run the rules on words."""
        found, waivers = self.site["words"].read(document, typed)
        if waivers:
            raise NotSureError("the text makes an exception")
        said = [one for one in (*document.findings, *found) if one.severity != "hint"]
        if any(one.path != document.shown for one in said):
            raise NotSureError("the text has a fault elsewhere")
        if any(one.severity == "error" for one in said):
            raise FaultyError(document.shown, said)
        return said

    def _keep(self, source: str, digest: str, document: Document, looked_for: dict[str, str], typed: bytes) -> None:
        """Remember what to keep for the next build, see `finish`."""
        from plugins.reading.batch import MARKS_OF_FACTS

        lower = typed.lower()
        self.kept[source] = digest, document, looked_for, any(mark in lower for mark in MARKS_OF_FACTS)

    def everything(self, touched: Iterable[Touched]) -> tuple[str, str]:
        """Tell all faults, also those of documents that have not changed.

        Args:
            touched: what is new.

        Returns:
            The text for a terminal, and its summary: both empty if there is nothing to complain of.
        """
        from plugins.findings import summary_of

        rows = {path: (text, levels) for path, text, levels in self.ledger.everything()}
        for one in touched:
            rows[one.told.path] = one.told.text, one.told.levels
        rows = {path: rows[path] for path in sorted(rows) if rows[path][1]}
        return "\n".join(text for text, _ in rows.values()), summary_of([levels for _, levels in rows.values()])

    def finish(self, touched: dict[str, Touched]) -> None:
        """Note what became of documents, for the next time.

        Args:
            touched: document -> what became of it; its files are in the output folder now.
        """
        from plugins.reading.cache import Cache

        cache = Cache(Path(self.site["cache"]), code=self.site["code"], facts=self.site["facts_digest"], mark=str)
        for source, (digest, document, looked_for, used_facts) in self.kept.items():
            cache.put(source, digest, document, used_facts=used_facts, looked_for=looked_for)
        cache.save(set(self.kept))
        for source, one in touched.items():
            self.ledger.put(source, one.row, one.told)
        self.ledger.close(keep=True)
