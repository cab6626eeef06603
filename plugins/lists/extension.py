"""Where the lists room meets Python-Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markdown import Extension

from plugins.lists.building import ListProcessor, MarksAway, UnmarkedBullets, UnmarkedNumbers
from plugins.lists.marking import ListMarker

if TYPE_CHECKING:
    from markdown import Markdown


class ListsExtension(Extension):
    """Lists by CommonMark's rules: after a paragraph, nested by two spaces, in quotes and callouts.

    | step | priority | why there |
    |---|---|---|
    | whatever reports lines | above 30 | it has to see the lines as typed |
    | normalize_whitespace (stock) | 30 | tabs become spaces, and signs like ours go: nobody can type them |
    | lists: marks where lists begin and end | 26 | it adds lines; it still has to see fences, to leave them alone |
    | superfences, fenced_code | 25 | they take fences out |
    | html_block, md_in_html | 20 | they take raw HTML out |
    | lists: builds the marked lists | 110 | before the stock block processors, which get what is not marked |
    | lists: takes away lost marks | 0 | last |

    Known differences from CommonMark, none of them of lists themselves: a fence at the left edge that is never closed
    is text; raw HTML at the left edge goes on to the end of its element; tables, definitions and footnotes keep
    Python-Markdown's rules, so that a row of a table is never an item; a heading that is underlined has one line.
    Fences inside items need superfences, as anywhere in Python-Markdown.
    """

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register the three steps, and the stock list processors in a form that does not run out of stack."""
        md.registerExtension(self)
        md.preprocessors.register(ListMarker(md), "list-marks", 26)
        md.parser.blockprocessors.register(ListProcessor(md.parser), "marked-list", 110)
        md.parser.blockprocessors.register(UnmarkedNumbers(md.parser), "olist", 40)
        md.parser.blockprocessors.register(UnmarkedBullets(md.parser), "ulist", 30)
        md.postprocessors.register(MarksAway(md), "list-marks-away", 0)


def makeExtension(**options: Any) -> ListsExtension:  # noqa: N802, ANN401 - Python-Markdown's name and its way to hand over options
    """Make the extension for `Markdown(extensions=["plugins.lists"])`.

    Args:
        options: none are known.

    Returns:
        The extension.
    """
    return ListsExtension(**options)
