"""What a line is, once its containers are known (https://spec.commonmark.org/0.31.2/#leaf-blocks)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from plugins.source.containers import Container

Kind = Literal["blank", "text", "heading", "rule", "fence", "fenced", "code", "html", "comment"]

FENCE = re.compile(r" {0,3}(`{3,}(?=[^`]*$)|~{3,})")
HEADING = re.compile(r" {0,3}#{1,6}(?: |$)")
UNDERLINE = re.compile(r" {0,3}(?:=+|-+) *$")
RULE = re.compile(r" {0,3}(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$")
DEFINITION = re.compile(r" {0,3}(?::|\[\^[^\]]*\]:)(?: |$)")
FOOTNOTE = re.compile(r" {0,3}\[\^[^\]]*\]:")
DELIMITER_ROW = re.compile(r"(?=[^|]*\|)[ :|-]+$")
CODE_INDENT = 4


class Line(NamedTuple):
    """A line and its place among the blocks.

    Args:
        kind: what it is; "fence" is the line that opens or closes one, "fenced" a line of its code.
        content: what is left of it inside its containers, tabs as spaces.
        begins: whether a block begins with it.
        path: the quotes and items that hold it, from the outside.
    """

    kind: Kind
    content: str
    begins: bool
    path: tuple[Container, ...]


def indent_of(line: str) -> int:
    """Count the spaces that a line begins with.

    Args:
        line: without tabs.

    Returns:
        Columns.
    """
    return len(line) - len(line.lstrip(" "))


def leaf_of(content: str, *, paragraph: bool, here: bool, defines: bool) -> Kind:
    """Say what a line is.

    Args:
        content: the line inside its containers, not blank; raw HTML is not looked for.
        paragraph: whether the line would go on with a paragraph.
        here: whether that paragraph is in the same container, so that the line can make a heading of it.
        defines: whether an indented line would go on with a definition.

    Returns:
        Its kind.
    """
    indent = indent_of(content)
    if indent >= CODE_INDENT:
        return "text" if paragraph or (defines and indent < 2 * CODE_INDENT) else "code"
    if HEADING.match(content) or (paragraph and here and UNDERLINE.match(content)):
        return "heading"
    if FENCE.match(content):
        return "fence"
    return "rule" if RULE.match(content) else "text"
