"""Pelican's view of a document: nothing is parsed here, only handed over."""

from __future__ import annotations

import os
from typing import Any

from pelican.contents import Author, Category, Tag
from pelican.readers import BaseReader


class DocumentReader(BaseReader):
    """Hands Pelican the documents of the library that `settings["LIBRARY"]` holds."""

    file_extensions: list[str] = []  # noqa: RUF012 - Pelican's declaration; registered by signal instead

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Hand over one document.

        Args:
            source_path: the file.

        Returns:
            Its HTML and metadata; one that has an error, or is not built now, is marked to be skipped.
        """
        library = self.settings["LIBRARY"]
        source = os.path.relpath(source_path, library.content).replace(os.sep, "/")
        document = library.documents.get(source)
        if document is None or document.faulty:
            return "", {"status": "skip"}
        meta = dict(document.meta)
        facts = self.settings["FACTS"]
        people = facts.people if facts else {}
        writer = meta.pop("author", None) or next(iter(meta.pop("authors", [])), None) or "practice"
        # Pelican would take the mark for the page that others translate; the language says enough.
        meta = {key: value for key, value in meta.items() if key not in ("authors", "translation")}
        meta["byline"] = people.get(writer)
        if meta["byline"]:
            writer = meta["byline"].name
        elif writer == "practice" and facts:
            writer = facts.practice.name
        meta["author"] = Author(writer, self.settings)
        meta["reviewer"] = people.get(meta.get("reviewer"))
        meta["tags"] = [Tag(tag, self.settings) for tag in meta.get("tags", [])]
        if document.kind.name == "article":
            meta["category"] = Category(meta["category"], self.settings)
        if meta.get("template") not in self.settings["TEMPLATES"]:
            meta["template"] = document.kind.template
        base = self.settings["ABSOLUTE_SITEURL"]
        defaults = dict.fromkeys(
            ("reviewed", "review_due", "safety", "theme", "order", "nav", "series", "responses", "summary")
        )
        return document.html, {
            **defaults,
            "stale": False,
            "references": [],
            "sources": [],
            **{key: value for key, value in meta.items() if value is not None or key in {"byline", "reviewer"}},
            "summary": meta.get("summary") or "",
            "kind": document.kind.name,
            "toc": document.toc,
            "reading_minutes": document.reading_minutes,
            "card": self.settings["CARDS"][source].name if source in self.settings["CARDS"] else "",
            "canonical": f"{base}/{meta['url']}" if base else "",
        }
