"""A page on its way to the disk: what the checks of finished pages ask for is taken while its text is at hand."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Self

from plugins.checks.output.page import Page, read

if TYPE_CHECKING:
    from types import TracebackType

    from plugins.checks.kept import Kept


class PageFile:
    """Takes the text of one page, as a file that is open for writing does.

    Args:
        path: where it goes.
        name: the same below the output folder, with "/".
        kept: what was seen on pages of earlier builds.
        pages: takes the page when it is on the disk.
    """

    def __init__(self, path: str, name: str, kept: Kept, pages: list[tuple[Page, str]]) -> None:
        self.path, self.name, self.kept, self.pages = Path(path), name, kept, pages
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
        self.pages.append((page, digest))
