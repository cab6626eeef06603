"""Inline patterns are tried only on text that holds a sign which they need."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markdown import inlinepatterns as stock
from markdown.treeprocessors import InlineProcessor
from markdown.util import INLINE_PLACEHOLDER, AtomicString

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

# Regular expression -> what a text has to hold for it to match. An expression that is not here is always tried.
NEEDS = {
    stock.BACKTICK_RE: "`",
    stock.ESCAPE_RE: "\\",
    stock.LINK_RE: "[",
    stock.IMAGE_LINK_RE: "![",
    stock.AUTOLINK_RE: "<",
    stock.AUTOMAIL_RE: "<",
    stock.LINE_BREAK_RE: "  \n",
    stock.HTML_RE: "<",
    stock.ENTITY_RE: "&",
    r"\[\^([^\]]*)\]": "[^",  # footnotes
}


class Inline(InlineProcessor):
    """The stock step with another loop over the patterns.

    The two methods that it shares with the stock class are private there. Where a version has no such methods, the
    stock loop runs.
    """

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Look up what each pattern needs, as one bit a pattern, then go through the tree."""
        self.patterns: list[Any] = list(self.inlinePatterns)
        self.always = 0
        self.by_sign: dict[str, int] = {}
        for index, pattern in enumerate(self.patterns):
            signs = needs(pattern)
            self.always |= 0 if signs else 1 << index
            for sign in signs:
                self.by_sign[sign] = self.by_sign.get(sign, 0) | 1 << index
        return super().run(tree, ancestors)

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803 - its names
        if isinstance(data, AtomicString):
            return data
        bits = self.always
        for sign, users in self.by_sign.items():
            if sign in data:
                bits |= users
        bits &= -1 << patternIndex
        start = 0
        while bits:
            index = (bits & -bits).bit_length() - 1
            data, matched, start = self._InlineProcessor__applyPattern(  # type: ignore[attr-defined] # private there
                self.patterns[index], data, index, start
            )
            if not matched:
                bits &= bits - 1
        return data


def needs(pattern: Any) -> tuple[str, ...]:  # noqa: ANN401 - any inline pattern, of the old form or the new
    """Say what a text has to hold for a pattern to match.

    Args:
        pattern: an inline pattern.

    Returns:
        Signs of which one has to be there; () where that is not known. None is part of what a match leaves in its
        place, so what is not in a text does not come into it.
    """
    if not isinstance(pattern, stock.InlineProcessor):
        return ()
    if isinstance(pattern, stock.DelimiterProcessor):
        left = set(INLINE_PLACEHOLDER + "0123456789")
        return () if any(left & set(token) for token in pattern.tokens) else tuple(pattern.tokens)
    if type(pattern).getCompiledRegExp is not stock.Pattern.getCompiledRegExp:
        return ()
    sign = NEEDS.get(pattern.getCompiledRegExp().pattern)
    return (sign,) if sign else ()
