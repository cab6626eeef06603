"""Every case in cases/, as the site's own set of extensions shows it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from markdown import Markdown

from plugins.lists import ListsExtension

if TYPE_CHECKING:
    from collections.abc import Callable

CASES = sorted((Path(__file__).parent / "cases").glob("*.md"))


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_shows_lists_as_previews_do(case: Path, golden: Callable[[str, Path], None]) -> None:
    """A list is a list wherever previews show one, and nothing else is touched."""
    markdown = Markdown(
        extensions=["extra", "pymdownx.superfences", "pymdownx.quotes", ListsExtension()],
        extension_configs={"pymdownx.quotes": {"callouts": True}, "pymdownx.highlight": {"use_pygments": False}},
    )
    golden(markdown.convert(case.read_text(encoding="utf-8")), case.with_suffix(".html"))
