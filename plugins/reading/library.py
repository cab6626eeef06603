"""All content files, read: the one source of what Pelican and the checks see."""

from __future__ import annotations

import datetime as dt
import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from plugins.reading.batch import File, read_all
from plugins.reading.kinds import KINDS
from plugins.reading.translations import connect

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from plugins.facts import Facts
    from plugins.findings import Finding
    from plugins.pictures.gallery import Gallery
    from plugins.reading.document import Document
    from plugins.reading.kinds import Kind

# Markdown that is no page: the writing guide, and what the room of responses reads for itself.
NOT_PAGES = ("README.md", "responses/")
MARKDOWN = (".md", ".markdown", ".mkd", ".mdown")


@dataclass
class Library:
    """Every document of a site.

    Args:
        content: the content folder.
        documents: path below the content folder -> document.
        files: every file below the content folder that a page may show or link to, but for Markdown.
        gallery: the pictures among them.
    """

    content: Path
    documents: dict[str, Document] = field(default_factory=dict)
    files: frozenset[str] = frozenset()
    gallery: Gallery | None = None

    @property
    def findings(self) -> list[Finding]:
        """The faults of all documents, and of what is said beside pictures."""
        told = list(self.gallery.findings) if self.gallery else []
        return told + [finding for found in self.documents.values() for finding in found.findings]


def read_library(
    content: Path,
    settings: dict[str, Any],
    facts: Facts | None,
    shown: str,
    cache: Path | None = None,
    *,
    gallery: Gallery | None = None,
) -> Library:
    """Read every content file.

    Args:
        content: the content folder.
        settings: Pelican's settings: `ARTICLE_PATHS`, `FAQ_PATHS`, `PAGE_PATHS`, the URL patterns and `today`.
        facts: for callouts and booking links.
        shown: how messages name the content folder.
        cache: the file that keeps documents for the next build; None to read all anew.
        gallery: looks at pictures; None to show them as they are.

    Returns:
        The documents with their addresses, and their faults.
    """
    library = Library(content, files=frozenset(other_files(content)), gallery=gallery)
    if gallery:
        gallery.look(sorted(library.files), (name for name in walk(content, "") if name.endswith(".toml")))
    kinds: dict[str, Kind] = {}
    for kind in KINDS:
        for folder in settings[f"{kind.setting}_PATHS"]:
            # Pelican reads questions as pages, so their folder is among those of pages, too.
            for source in sorted(set(markdown_files(content, folder)) - kinds.keys()):
                kinds[source] = kind
    # What lies elsewhere is not built, which a check says; its own faults are told in the same run.
    for source in markdown_files(content, ""):
        if not source.startswith(NOT_PAGES):
            kinds.setdefault(source, KINDS[0])
    files = [File(content / source, source, f"{shown}/{source}", kind) for source, kind in kinds.items()]
    told = {"progress": settings.get("PROGRESS"), "profile": settings.get("PROFILE")}
    for document in read_all(files, facts, library.files, settings["SITEURL"], cache, gallery=gallery, **told):
        document.meta["slug"] = slug_of(document.meta.get("slug", ""))
        library.documents[document.source] = document
    connect(library)
    for document in library.documents.values():
        place(document, settings, facts)
    return library


def place(found: Document, settings: dict[str, Any], facts: Facts | None) -> None:
    """Give a document its address, by the URL patterns of the settings.

    Args:
        found: a document that has its slug and translation id; its `url` and `save_as` are set, empty where it is not
            published.
        settings: Pelican's settings.
        facts: decide on pages that are only for some practices.
    """
    meta, kind = found.meta, found.kind
    meta["lang"] = meta.get("lang", settings["DEFAULT_LANG"]).lower()
    meta["status"] = status(meta, settings, facts)
    pattern = kind.setting
    if meta["status"] == "draft":
        pattern = "DRAFT" if kind.name == "article" else "DRAFT_PAGE"
    if meta["lang"] != settings["DEFAULT_LANG"]:
        pattern += "_LANG"
    values = {"slug": meta["slug"], "lang": meta["lang"]}
    own = meta.get("url") or meta.get("save_as")
    if own and meta["status"] == "published":
        save_as = meta.get("save_as") or (f"{own}index.html" if own.endswith("/") else own)
        meta["url"], meta["save_as"] = meta.get("url", own.removesuffix("index.html")), save_as
        return
    if meta["translation_id"] == "page/home" and meta["status"] != "draft":
        home = "" if meta["lang"] == settings["DEFAULT_LANG"] else f"{meta['lang']}/"
        meta["url"], meta["save_as"] = home, f"{home}index.html"
        return
    for key in ("url", "save_as"):
        meta[key] = str(settings[f"{pattern}_{key.upper()}"]).format(**values)


def status(meta: dict[str, Any], settings: dict[str, Any], facts: Facts | None) -> str:
    """Say whether a document is built.

    Args:
        meta: its typed front matter.
        settings: `WITH_FUTURE_DATES`, `DRAFT_SAVE_AS` and `today`; the page that explains responses asks `RESPONSES`.
        facts: what `only_if` asks; without any, nothing is left out for it.

    Returns:
        "published", "hidden", "draft", or "skip" for what this build leaves out.
    """
    given = str(meta.get("status", "published"))
    if given == "draft" and not settings["DRAFT_SAVE_AS"]:
        return "skip"
    if facts and "only_if" in meta and not getattr(facts.practice, meta["only_if"]):
        return "skip"
    if meta.get("template") == "responses" and not settings.get("RESPONSES", True):
        return "skip"
    date = meta.get("date")
    if isinstance(date, dt.datetime) and date.date() > settings["today"] and not settings["WITH_FUTURE_DATES"]:
        return "skip"
    return given


def slug_of(name: str) -> str:
    """Make an address part of a name, as Pelican does.

    Args:
        name: the name of a file or a slug.

    Returns:
        Lower-case letters, digits and hyphens.
    """
    from pelican.settings import DEFAULT_CONFIG
    from pelican.utils import slugify

    return str(slugify(name, regex_subs=DEFAULT_CONFIG["SLUG_REGEX_SUBSTITUTIONS"]))


def markdown_files(content: Path, folder: str) -> Iterator[str]:
    """Find the Markdown files of a folder, dot files and folders that begin with "_" left out.

    Args:
        content: the content folder.
        folder: a folder in it.

    Yields:
        Paths below the content folder, with "/".
    """
    for source in walk(content, folder):
        if source.lower().endswith(MARKDOWN):
            yield source


def other_files(content: Path) -> Iterator[str]:
    """Find the files that pages may show or link to.

    Args:
        content: the content folder.

    Yields:
        Paths below the content folder, with "/".
    """
    for source in walk(content, ""):
        if not source.lower().endswith((*MARKDOWN, ".toml")):
            yield source


def walk(content: Path, folder: str) -> Iterator[str]:
    """Walk a folder in the order of names.

    Args:
        content: the content folder.
        folder: a folder in it, "" for all.

    Yields:
        Paths below the content folder, with "/".
    """
    for base, folders, names in os.walk(content / folder):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "_")))
        for name in sorted(names):
            if not name.startswith((".", "_", "#")) and not name.endswith(("~", ".swp", ".tmp")):
                yield os.path.relpath(os.path.join(base, name), content).replace(os.sep, "/")  # noqa: PTH118
