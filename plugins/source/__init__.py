"""Which line of a Markdown source is what, as every preview sees it: leaf, imports no other room."""

from plugins.source.blocks import read_blocks
from plugins.source.containers import Container, Item, Quote
from plugins.source.leaves import FENCE, Line
from plugins.source.prose import lines_of, prose

__all__ = ["FENCE", "Container", "Item", "Line", "Quote", "lines_of", "prose", "read_blocks"]
