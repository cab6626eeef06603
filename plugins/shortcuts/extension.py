"""Where the shortcuts meet Python-Markdown: two steps in its own registries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markdown import Extension

from plugins.shortcuts.inline import Inline
from plugins.shortcuts.words import PlainWords

if TYPE_CHECKING:
    from markdown import Markdown


class ShortcutsExtension(Extension):
    """Gives the same HTML in less time; without it nothing else changes.

    | step | what it does |
    |---|---|
    | treeprocessor "inline" (20) | is the stock one, but skips patterns whose sign is not there |
    | block processor "plain-words" (1000) | hands what can only be a paragraph to the stock paragraph processor |
    """

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register both."""
        md.registerExtension(self)
        self.words = PlainWords(md.parser)
        md.treeprocessors.register(Inline(md), "inline", 20)
        md.parser.blockprocessors.register(self.words, "plain-words", 1000)

    def reset(self) -> None:
        """Look at what the other extensions have registered; Python-Markdown calls this before the first text."""
        self.words.look_around()


def makeExtension(**options: Any) -> ShortcutsExtension:  # noqa: N802, ANN401 - Python-Markdown's name and its way to hand over options
    """Make the extension for `Markdown(extensions=["plugins.shortcuts"])`.

    Args:
        options: none are known.

    Returns:
        The extension.
    """
    return ShortcutsExtension(**options)
