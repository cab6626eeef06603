"""Every page by the rules on words; what did not change is not read again."""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import tomllib
from itertools import chain
from typing import TYPE_CHECKING, Any

from plugins.checks.kept import Kept
from plugins.checks.waivers import Waiver, apply, read_waivers
from plugins.cores import spread
from plugins.findings import Finding

if TYPE_CHECKING:
    from pathlib import Path

    from plugins.checks.rules.keys import Need
    from plugins.facts import Facts
    from plugins.reading.document import Document
    from plugins.reading.library import Library

OWN_WORDS = "words.txt"
KEYS = "keys of the rows"
# A process has dictionaries to load before it reads its first page.
WORTH_A_PROCESS = 30
NO_DICTIONARY = "Hunspell is not on this machine, so no word was looked up.", "Check once more on another machine."


def read_pages(library: Library, settings: dict[str, Any]) -> tuple[list[Finding], list[Waiver]]:
    """Run the rules on every page.

    Args:
        library: all documents.
        settings: Pelican's settings, with FACTS and CHECKS_CACHE.

    Returns:
        What they found, and the exceptions that writers made.
    """
    from plugins.reading.cache import fingerprint

    facts = settings["FACTS"]
    own = bytes_of(library.content / OWN_WORDS)
    spells = importlib.util.find_spec("hunspell") is not None
    recorded = said_of_people(library.content)
    code = hashlib.sha256(
        f"{fingerprint(settings['DEFAULT_LANG'], spells, sorted(recorded))}{facts!r}".encode() + own
    ).hexdigest()
    kept = Kept(settings.get("CHECKS_CACHE"), code)
    pages = _Pages(
        kept.get(KEYS, code) or {},
        facts,
        own.decode("utf-8", "replace"),
        settings["DEFAULT_LANG"],
        recorded,
        spells=spells,
    )
    findings = [] if spells else [Finding(settings["SHOWN_CONTENT"], 0, "spelling-off", *NO_DICTIONARY)]
    waivers: list[Waiver] = []
    typed = {document.source: bytes_of(library.content / document.source) for document in library.documents.values()}
    digests = {
        document.source: hashlib.sha256(typed[document.source] + document.shown.encode()).hexdigest()
        for document in library.documents.values()
    }
    results: dict[str, Any] = {source: kept.get(source, digest) for source, digest in digests.items()}
    missing = [library.documents[source] for source, result in results.items() if result is None]
    progress = settings.get("PROGRESS", _silent)

    def read_one(document: Document) -> tuple[list[Finding], list[Waiver]]:
        return pages.read(document, typed[document.source])

    # What is read off the rows with the first page is then known to every process, and can be kept.
    read = chain(map(read_one, missing[:1]), spread(read_one, missing[1:], worth=WORTH_A_PROCESS))
    for done, (document, result) in enumerate(zip(missing, read, strict=True), 1):
        progress("Checking words", done, len(missing))
        kept.put(document.source, digests[document.source], result)
        results[document.source] = result
    # A new text of one page is read by the same reader, and takes the place of what was found in the old one.
    settings["WORD_READER"], settings["WORDS_OF_PAGES"] = pages, results
    for found, made in results.values():
        findings += found
        waivers += made
    kept.put(KEYS, code, pages.keys)
    kept.save()
    listed = bytes_of(library.content / "practice.toml").decode("utf-8", "replace")
    own_waivers, faults = read_waivers(f"{settings['SHOWN_CONTENT']}/practice.toml", listed)
    return findings + faults, waivers + own_waivers


def _silent(*_: object) -> None:
    """Tell nobody."""


def waived(findings: list[Finding], waivers: list[Waiver], settings: dict[str, Any]) -> list[Finding]:
    """Take out what writers waived.

    Args:
        findings: of all checks of the sources.
        waivers: of all files.
        settings: with `today`.

    Returns:
        What is left.
    """
    return apply(findings, waivers, settings["today"])


def bytes_of(path: Path) -> bytes:
    """Read a file; one that cannot be read is empty here, and its fault is told by the reader."""
    try:
        return path.read_bytes()
    except OSError:
        return b""


def said_of_people(content: Path) -> frozenset[str]:
    """List the pictures of which a record beside them says whether people are in it, or what they agreed to.

    Args:
        content: the content folder.

    Returns:
        Paths below it; a record that cannot be read is told by the build.
    """
    said: set[str] = set()
    for record in content.glob("images/**/*.*.toml"):
        with contextlib.suppress(OSError, ValueError):
            if {"people", "consent"} & tomllib.loads(record.read_text(encoding="utf-8")).keys():
                said.add(record.relative_to(content).as_posix().removesuffix(".toml"))
    return frozenset(said)


class _Pages:
    """Reads pages; what that needs is imported with the first one.

    Args:
        keys: of the rows' patterns, as an earlier run read them off.
        facts: of the practice.
        own: the practice's list of words.
        lang: the language of a page that names none.
        recorded: pictures of which a record says who is in it.
        spells: whether there is a spell checker.
    """

    def __init__(
        self,
        keys: dict[str, Need],
        facts: Facts | None,
        own: str,
        lang: str,
        recorded: frozenset[str],
        *,
        spells: bool,
    ) -> None:
        self.keys, self.facts, self.own, self.lang = keys, facts, own, lang
        self.recorded, self.spells = recorded, spells

    def read(self, document: Document, typed: bytes) -> tuple[list[Finding], list[Waiver]]:
        """Run every rule on one page."""
        from plugins.checks.dictionaries.lists import words_of
        from plugins.checks.rules import keys, rules, spelling
        from plugins.checks.words.text import read_text

        try:
            text = read_text(typed.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n"), document, self.lang)
        except UnicodeDecodeError:
            return [], []  # told by the reader
        text.recorded = self.recorded
        keys.KNOWN.update(self.keys)
        found = [finding for rule in rules() for finding in rule(text, self.facts)]
        if self.spells:
            found += spelling.check(text, self.facts, words_of(self.own))
        self.keys = dict(keys.KNOWN)
        waivers, faults = read_waivers(document.shown, text.typed)
        return sorted({*found, *faults}), waivers
