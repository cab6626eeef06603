"""Authors and reviewers are people of practice.toml."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plugins.findings import Finding, did_you_mean, near_match

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.reading.library import Library


def check(library: Library, settings: dict[str, Any]) -> Iterator[Finding]:
    """Report names that the facts do not know.

    A post with Pelican's plain header may come from elsewhere and keep its author; then the name is only shown.

    Args:
        library: all documents.
        settings: Pelican's settings, with FACTS.

    Yields:
        A finding for each unknown name.
    """
    if settings["FACTS"] is None:
        return
    known = {"practice", *settings["FACTS"].people}
    for document in library.documents.values():
        for key in ("author", "authors", "reviewer"):
            value = document.meta.get(key, [])
            for name in [value] if isinstance(value, str) else value:
                if name in known:
                    continue
                near = near_match(name, known, closeness=0.8)
                what = f'"{name}" is not one of the people in practice.toml.'
                line = document.lines.get(key, 1)
                if document.style == "yaml" or near:
                    yield Finding(document.shown, line, "person-unknown", what, did_you_mean(name, known))
                else:
                    fix = 'Add the person to practice.toml, or write "Author: practice".'
                    yield Finding(document.shown, line, "person-foreign", what, fix)
