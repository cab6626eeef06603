"""Curly quotes, dashes, ellipses and no lone last words, as typogrify sets them."""

from plugins.typography.titles import plain_title
from plugins.typography.typesetting import typeset

__all__ = ["plain_title", "typeset"]
