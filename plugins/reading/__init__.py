"""Content files to documents: front matter, Markdown, typography; and Pelican's reader over them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pelican.readers import Readers


def register() -> None:
    """Give Pelican our reader for Markdown files."""
    from pelican.plugins import signals

    # A subclass of MarkdownReader would not be picked up by itself, and Pelican asks at each generator.
    signals.readers_init.connect(use_reader)


def use_reader(readers: Readers, **_: Any) -> None:
    """Put our reader in Pelican's table.

    Args:
        readers: of one generator.
    """
    from plugins.reading.library import MARKDOWN
    from plugins.reading.reader import DocumentReader

    readers.reader_classes = dict.fromkeys((suffix[1:] for suffix in MARKDOWN), DocumentReader) | {
        "static": readers.reader_classes["static"]
    }
