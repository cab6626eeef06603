"""Python-Markdown without the steps that cannot change a text: an extension that only saves time."""

from plugins.shortcuts.extension import ShortcutsExtension, makeExtension

__all__ = ["ShortcutsExtension", "makeExtension"]
