"""A page on its way to the disk: what the checks of finished pages ask for is taken while its text is at hand."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Self

from plugins.building import bodies, texts
from plugins.checks.output.page import Page, read

if TYPE_CHECKING:
    from types import TracebackType

    from pelican.contents import Content

    from plugins.building.bodies import Body
    from plugins.checks.kept import Kept


class Finished(NamedTuple):
    """A page that is on the disk.

    Args:
        page: as the checks see it.
        digest: of its text.
        body: where the text of its document stands, if a new text can take its place; None for lists, too.
        shows: the documents whose texts it depends on in another way.
    """

    page: Page
    digest: str
    body: Body | None
    shows: frozenset[str]


class PageFile:
    """Takes the text of one page, as a file that is open for writing does.

    Args:
        path: where it goes.
        name: the same below the output folder, with "/".
        kept: what was seen on pages of earlier builds.
        own: the content that the page is about, None for a list.
        pages: takes the page when it is on the disk.
    """

    def __init__(self, path: str, name: str, kept: Kept, own: Content | None, pages: list[Finished]) -> None:
        self.path, self.name, self.kept, self.own, self.pages = Path(path), name, kept, own, pages
        self.parts: list[str] = []

    def __enter__(self) -> Self:
        return self

    def write(self, text: str) -> None:
        """Take a piece of the page."""
        self.parts.append(text)

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if error is not None:
            return
        text = "".join(self.parts)
        data = text.encode()
        self.path.write_bytes(data)
        digest = hashlib.sha256(data).hexdigest()
        page: Page | None = self.kept.get(self.name, digest)
        if page is None:
            page = Page(self.path, self.name)
            read(page, text)
        page.file = self.path
        self.pages.append(self._finished(page, digest, text))

    def _finished(self, page: Page, digest: str, text: str) -> Finished:
        read = texts.read_since()
        others = frozenset(source for source, _ in read)
        if self.own is None or not read:
            return Finished(page, digest, None, others)
        source = texts.source_of(self.own)
        document = self.own.settings["LIBRARY"].documents[source]
        body = None
        if set(read) == {(source, True)}:
            resolved = self.own.get_content(self.own.get_siteurl())
            body = bodies.find(source, self.name, text, document.html, resolved)
        return Finished(page, digest, body, others - {source} if body else others)
