"""Tables scroll by themselves, have names, and align without markup that is gone from HTML."""

from __future__ import annotations

from markdown import Markdown

from plugins.reading.tables import ScrollTables

TABLE = "| Visit | Cost |\n|---|--:|\n| First call | free |\n"


def shown(text: str) -> str:
    """Convert a text with tables."""
    markdown = Markdown(extensions=["tables"], extension_configs={"tables": {"use_align_attribute": True}})
    markdown.treeprocessors.register(ScrollTables(markdown), "scroll-tables", 13)
    return markdown.convert(text)


def test_a_table_is_a_named_region_that_can_be_reached() -> None:
    """Each table stands in a region that takes the focus and is named after the heading above, each name once."""
    html = shown(f"## Prices\n\n{TABLE}\n\n{TABLE}")
    assert html.count('role="region" tabindex="0"') == html.count("<table>") == 2
    assert 'aria-label="Table: Prices"' in html
    assert 'aria-label="Table: Prices (2)"' in html


def test_columns_align_by_class() -> None:
    """An aligned column has a class; there is no align attribute and no style."""
    html = shown(TABLE)
    assert '<td class="right">free</td>' in html
    assert "align=" not in html
    assert "style=" not in html
