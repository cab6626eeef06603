"""What every Markdown preview shows as a list is a list: a Python-Markdown extension."""

from plugins.lists.extension import ListsExtension, makeExtension

__all__ = ["ListsExtension", "makeExtension"]
