"""The facts in the words of another language, and how current those words are."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from plugins.facts.choices import FORMAT, PROFESSION
from plugins.facts.forms import PAGE, SPAN, ListOf
from plugins.facts.rules import BYLINE
from plugins.facts.schema import ENTRIES, PRACTICE, Table
from plugins.words import in_language
from plugins.words.digest import digest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from plugins.facts.records import CrisisLine, Facts

Words = dict[str, Any]  # key -> text, list of texts, or words of a table


class Untranslated(str):
    """English words on a page of another language: marked, so that they are read aloud as English."""

    __slots__ = ()

    def __html__(self) -> str:
        """Give them to a template or to `Markup.format`."""
        return Markup('<span lang="en">{}</span>').format(str(self))


def in_words(facts: Facts, words: Mapping[str, Any], lang: str) -> Facts:
    """Say the facts in another language.

    Args:
        facts: in English.
        words: section -> its words, as `wording.read_words` gives them; of sections with entries, id -> words.
        lang: the language.

    Returns:
        The same facts; what has no words in that language is English and marked.
    """
    practice = words.get("practice", {})

    def entries(section: str, records: Mapping[str, Any]) -> dict[str, Any]:
        given = {BYLINE: {"role": practice.get("tagline")}, **words.get(section, {})}
        return {name: _said(record, ENTRIES[section], given.get(name, {}), lang) for name, record in records.items()}

    crisis = entries("crisis", {line.id: line for line in facts.crisis if not has_twin(line, facts.crisis, lang)})
    return replace(
        facts,
        practice=_said(facts.practice, PRACTICE, practice, lang),
        people=entries("people", facts.people),
        visits=entries("visits", facts.visits),
        booking=entries("booking", facts.booking),
        crisis=tuple(replace(line, lang=_lang_of(line, words, lang)) for line in crisis.values()),
        lang=lang,
    )


def english(record: object, table: Table) -> Iterator[tuple[str, str]]:
    """Collect the words that another language has to say.

    Args:
        record: an entry.
        table: its schema.

    Yields:
        Key, such as "cost.insurance_note", and text, in the order of the schema; a list gives each of its texts.
    """
    for key in table.keys:
        value = getattr(record, key.name)
        if not value:
            continue
        if isinstance(key.form, Table):
            yield from ((f"{key.name}.{name}", text) for name, text in english(value, key.form))
        elif key.words and key.form is not PAGE:
            yield from ((key.name, text) for text in ([value] if isinstance(value, str) else value))


def digest_of(record: object, table: Table) -> str:
    """Name the English words of an entry, for `source_hash`.

    Args:
        record: the entry.
        table: its schema.
    """
    return digest(text for _, text in english(record, table))


def _said(record: Any, table: Table, words: Words, lang: str) -> Any:  # noqa: ANN401 - a record of any table
    if getattr(record, "lang", "en") == lang:  # a crisis line whose own words are of this language
        return record
    changes: dict[str, object] = {}
    for key in table.keys:
        value = getattr(record, key.name)
        if not value:
            continue
        if isinstance(key.form, Table):
            changes[key.name] = _said(value, key.form, words.get(key.name, {}), lang)
        elif isinstance(key.form, ListOf) and isinstance(key.form.item, Table):
            changes[key.name] = tuple(_said(item, key.form.item, {}, lang) for item in value)
        elif key.words:
            changes[key.name] = words.get(key.name) or (value if key.form is PAGE else _marked(value))
        elif key.form is FORMAT:
            changes[key.name] = tuple(in_language(way, lang) for way in value)
        elif key.form is PROFESSION:
            changes[key.name] = in_language(value, lang)
        elif key.form is SPAN:
            changes[key.name] = _span(value, lang)
        else:
            changes[key.name] = _value(value, lang)
    return replace(record, **changes)


def _marked(value: str | tuple[str, ...]) -> str | tuple[str, ...]:
    return Untranslated(value) if isinstance(value, str) else tuple(map(Untranslated, value))


def _value(value: Any, lang: str) -> object:  # noqa: ANN401 - whatever a form gives
    if isinstance(value, tuple):
        return tuple(_value(item, lang) for item in value)
    return replace(value, lang=lang) if hasattr(value, "lang") else value


def _span(text: str, lang: str) -> str:
    """Say "2 to 3 business days" in another language."""
    *numbers, unit = text.replace("business ", "business_").split()
    count = " ".join(in_language(word, lang) if word == "to" else word for word in numbers)
    return f"{count} {in_language(unit.replace('_', ' '), lang)}"


def has_twin(line: CrisisLine, lines: Iterable[CrisisLine], lang: str) -> bool:
    """Tell whether a crisis line has an entry of its own in a language, as 988 has in Spanish.

    Args:
        line: the line.
        lines: all lines.
        lang: the language.
    """
    return line.lang != lang and any(other.lang == lang and other.number == line.number for other in lines)


def _lang_of(line: CrisisLine, words: Mapping[str, Any], lang: str) -> str:
    return lang if words.get("crisis", {}).get(line.id, {}).get("what_for") else line.lang
