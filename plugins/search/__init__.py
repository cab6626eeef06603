"""Search without a server: an index that is part of the site, made of what the documents say and what people call it.

`write` puts it into the finished folder: `pages.py` says what is indexed, `phrases.py` reads content/search.toml,
`guide.py` writes what the search field has to know, `engine.py` runs Pagefind when any of that has changed, and
`parts.py` hands its index out in smaller parts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plugins.cores import spread

if TYPE_CHECKING:
    from pathlib import Path

    from plugins.findings import Finding
    from plugins.reading.library import Library

FOLDER = "pagefind"
WORTH_A_PROCESS = 100  # pages


def write(library: Library, settings: dict[str, Any], output: Path, cache: Path) -> list[Finding]:
    """Write the index of the site.

    Args:
        library: all documents.
        settings: Pelican's settings, with FACTS and SHOWN_CONTENT.
        output: the folder of the site.
        cache: the folder that keeps the index for the next build.

    Returns:
        Faults of search.toml, and a warning where the site has to do without an index.
    """
    from plugins.search import engine, guide, pages, phrases

    asked, findings = phrases.load(library, settings["SHOWN_CONTENT"])
    if any(finding.severity == "error" for finding in findings):
        return findings
    facts, default = settings["FACTS"], settings["DEFAULT_LANG"]
    documents = pages.documents(library)

    def make() -> tuple[list[pages.Indexed], dict[str, str]]:
        found = list(spread(lambda document: pages.indexed(document, facts, asked), documents, worth=WORTH_A_PROCESS))
        return found, guide.guides(found, asked, default)

    if documents:
        seen = [*pages.seen(documents, facts, asked), *guide.seen(asked)]
        findings += engine.write(seen, make, output / FOLDER, cache)
    return findings
