"""Do templates show the text of a page as it is, and nothing else of it? Then a new text can take its place.

Asked of the templates themselves: `{{ here.content|safe }}` puts the text in, and `"words" in here.content` asks for
words. Anything else that a template does with a text is not understood here, and such pages are rendered anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NAME = "content"
ASKING = {"in", "notin"}


def needles(templates: Path, options: dict[str, Any]) -> tuple[str, ...] | None:
    """Read what the templates of a theme ask of texts.

    Args:
        templates: the folder of templates.
        options: of Jinja's environment.

    Returns:
        The words that they look for, or None where they do more with a text than show it and look for words.
    """
    from jinja2 import Environment, TemplateError

    environment = Environment(**options)  # noqa: S701 - the site's own options, which escape
    found: set[str] = set()
    for file in sorted(templates.rglob("*.html")):
        try:
            tree = environment.parse(file.read_text(encoding="utf-8"))
        except (TemplateError, OSError, UnicodeDecodeError):
            return None
        for asked in _uses(tree, shown=True):
            if asked is None:
                return None
            found.add(asked)
    return tuple(sorted(found - {""}))


def _uses(node: Any, *, shown: bool) -> Iterator[str | None]:
    """Go over uses of a text: "" where it is shown, words that are looked for, None for anything else.

    Args:
        node: of a template.
        shown: whether what it puts out comes to the page as it is.
    """
    from jinja2 import nodes

    for child in node.iter_child_nodes():
        if isinstance(node, nodes.Output) and _is_text(getattr(child, "node", None)) and _is_safe(child):
            yield "" if shown else None
        elif isinstance(child, nodes.Compare) and (word := _looked_for(child)) is not None:
            yield word
        elif _is_text(child) or (isinstance(child, nodes.Name) and child.name == "self"):
            yield None
        elif isinstance(child, nodes.Call) and getattr(child.node, "name", "") == "super":
            # What the block above puts out comes to the page as it is only where nothing is done with it.
            if not isinstance(node, nodes.Output):
                yield None
        else:
            gathers = (nodes.FilterBlock, nodes.AssignBlock, nodes.CallBlock, nodes.Macro)
            yield from _uses(child, shown=shown and not isinstance(child, gathers))


def _is_text(node: Any) -> bool:
    from jinja2 import nodes

    return (isinstance(node, nodes.Getattr) and node.attr == NAME) or (
        isinstance(node, nodes.Getitem) and getattr(node.arg, "value", None) == NAME
    )


def _is_safe(node: Any) -> bool:
    from jinja2 import nodes

    return isinstance(node, nodes.Filter) and node.name == "safe" and isinstance(node.node, nodes.Getattr)


def _looked_for(node: Any) -> str | None:
    """Give the words of `"words" in here.content`, or None for another comparison."""
    from jinja2 import nodes

    if not isinstance(node.expr, nodes.Const) or len(node.ops) != 1 or not isinstance(node.expr.value, str):
        return None
    asked = node.ops[0]
    return (
        node.expr.value
        if asked.op in ASKING and isinstance(asked.expr, nodes.Getattr) and _is_text(asked.expr)
        else None
    )
