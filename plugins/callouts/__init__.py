"""Callouts: `> [!EXPECT|first-visit] Your first visit`, an ordinary Python-Markdown extension."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from plugins.callouts.extension import CalloutsExtension

__all__ = ["CalloutsExtension", "makeExtension"]


def makeExtension(**options: Any) -> CalloutsExtension:  # noqa: ANN401, N802 - Python-Markdown's entry point
    """Make the extension for `markdown.markdown(text, extensions=["plugins.callouts"])`.

    Args:
        options: `facts`, `report`, `lang` and `top`, as `CalloutsExtension` has them.

    Returns:
        The extension.

    Raises:
        FaultsError: `facts` is a file with errors.
    """
    from plugins.callouts.extension import CalloutsExtension

    return CalloutsExtension(**options)


def __getattr__(name: str) -> object:
    """Import the extension when it is asked for: the table of kinds needs no Markdown parser."""
    if name == "CalloutsExtension":
        from plugins.callouts.extension import CalloutsExtension

        return CalloutsExtension
    raise AttributeError(name)
