"""From content/practice.es.toml to words: the ids of practice.toml, with only what another language says otherwise."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from plugins.facts.entries import read_entries, read_table
from plugins.facts.faults import Faults
from plugins.facts.forms import Form, ListOf
from plugins.facts.lines import lines_of
from plugins.facts.records import CrisisLine
from plugins.facts.schema import ENTRIES, PRACTICE, SECTIONS, Key, Table
from plugins.facts.syntax import decoded, parsed
from plugins.facts.translating import digest_of, english, has_twin
from plugins.findings import Report, did_you_mean
from plugins.words import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from plugins.facts.rules import Sections

HASH = "source_hash"
REVIEW = "needs_review"  # who still has to check the file, as in the front matter of pages


def _digest(value: object) -> str:
    if not isinstance(value, str) or not re.fullmatch(r"[0-9a-f]{12}", value):
        raise ValueError(value)
    return value


_HASH = Key(HASH, Form("12 signs that a message of the build gives", '"3f1c08ab92de"', _digest), "what it translates")


def _worded(table: Table, *, entry: bool = True) -> Table:
    """The part of a table that has words: all its keys may be left out."""
    keys = [_HASH] if entry else []
    for key in table.keys:
        if isinstance(key.form, Table):
            inner = _worded(key.form, entry=False)
            keys += [Key(key.name, inner, key.meaning)] if inner.keys else []
        elif key.words and not (isinstance(key.form, ListOf) and isinstance(key.form.item, Table)):
            keys.append(key._replace(required=False))
    return Table(dict, tuple(keys), table.example)


@dataclass
class Wording:
    """The words of one language.

    Args:
        lang: the language.
        words: section -> words, or id -> words.
        faults: takes what is found.
    """

    lang: str
    words: dict[str, Any]
    faults: Faults

    def compare(self, found: Sections) -> None:
        """Tell which English words have no translation, and which have changed since.

        Args:
            found: the English records, as typed.
        """
        language = LANGUAGES[self.lang]
        for path, record, table in _records(found):
            if isinstance(record, CrisisLine) and _is_said(record, found, self.lang):
                continue
            words = self.words
            for part in path:
                words = words.get(part, {})
            missing = dict.fromkeys(name for name, _ in english(record, table) if _no(words, name))
            if missing:
                message = f"has no words in {language} for: {', '.join(missing)}."
                self.faults.add(path, "fact-untranslated", message, "Write them; until then pages show the English.")
            elif words and words.get(HASH) != (now := digest_of(record, table)):
                message = (
                    "has changed in practice.toml since it was translated."
                    if HASH in words
                    else "does not say which English words it translates."
                )
                self.faults.add(path, "translation-stale", message, f'Compare the two, then write {HASH} = "{now}".')

    def check_ids(self, found: Sections) -> None:
        """Tell which entries translate nothing.

        Args:
            found: the English records.
        """
        for section in ENTRIES:
            known = getattr(found, section)
            for name in self.words.get(section, {}):
                if name not in known:
                    message = "has no entry of this name in practice.toml."
                    self.faults.add((section, name), "fact-reference", message, did_you_mean(name, known))


def _no(words: dict[str, Any], name: str) -> bool:
    for part in name.split("."):
        words = words.get(part, {})
    return not words


def _is_said(line: CrisisLine, found: Sections, lang: str) -> bool:
    return line.lang == lang or has_twin(line, found.crisis.values(), lang)


def _records(found: Sections) -> Iterator[tuple[tuple[str, ...], object, Table]]:
    if found.practice:
        yield ("practice",), found.practice, PRACTICE
    for section, table in ENTRIES.items():
        yield from (((section, name), record, table) for name, record in getattr(found, section).items())


def read_words(path: Path, name: str, lang: str) -> Wording | None:
    """Read the words of one language.

    Args:
        path: the file, which need not be there.
        name: as messages name it.
        lang: the language.

    Returns:
        What could be read, with its faults; None where there is no file.
    """
    report = Report(name)
    try:
        text = decoded(path.read_bytes(), report)
    except FileNotFoundError:
        return None
    except OSError as error:
        reason = f"The file cannot be read: {error.strerror or error}."
        report.add(0, "facts-unreadable", reason, "See who may read it.")
        text = None
    data, kept = parsed(text, report) if text is not None else ({}, "")
    faults = Faults(report, lines_of(kept))
    words: dict[str, Any] = {}
    for section, value in data.items():
        if section == "practice":
            words[section] = read_table(value, _worded(PRACTICE), (section,), faults) or {}
        elif section in ENTRIES:
            table = _worded(ENTRIES[section])
            words[section] = _without_ids(read_entries(value, table, (section,), faults))
        elif section == REVIEW:
            message = f'says that these words still need review ("{value}").'
            fix = "Have them checked, mend them, and take this line out."
            faults.add((section,), "translation-review", message, fix)
        else:
            faults.add((section,), "fact-unknown", "is not a section of this file.", did_you_mean(section, SECTIONS))
    return Wording(lang, words, faults)


def _without_ids(entries: dict[str, object]) -> dict[str, Any]:
    given = cast("dict[str, dict[str, Any]]", entries)
    return {name: {key: value for key, value in words.items() if key != "id"} for name, words in given.items()}
