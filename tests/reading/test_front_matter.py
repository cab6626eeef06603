"""Front matter is read as it is typed, in both forms, and every fault has its line."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.findings import Report
from plugins.reading import front_matter, metadata
from plugins.reading.kinds import KINDS

ARTICLE = KINDS[0]


def read(text: str) -> tuple[front_matter.FrontMatter, dict[str, object], Report]:
    """Read a file's front matter as an article."""
    report = Report("x.md")
    front = front_matter.split(text, report)
    known = metadata.typed(front, ARTICLE, report)
    metadata.report_missing(front, known, ARTICLE, report)
    return front, known, report


def test_yaml_front_matter_is_read_with_its_lines() -> None:
    """YAML values keep what was typed, lists in both forms, and every key knows its line."""
    front, known, report = read(
        "---\ntitle: 2026\ndate: 2026-11-23\ncategory: yes\ntags:\n  - one\n  - two words\nstatus: draft\n---\nText\n"
    )
    assert not report.findings
    assert known == {
        "title": "2026",
        "date": dt.datetime(2026, 11, 23),  # noqa: DTZ001 - what was typed has no zone
        "category": "yes",
        "tags": ["one", "two words"],
        "status": "draft",
    }
    assert front.lines == {"title": 2, "date": 3, "category": 4, "tags": 5, "status": 8}
    assert (front.body, front.body_offset) == ("Text\n", 9)


def test_plain_headers_are_read_as_pelican_reads_them() -> None:
    """Pelican's header lines give the same keys: any case, continued lines, commas and semicolons."""
    front, known, report = read(
        "Title: My post: part 2\nDATE: 2010-12-03 10:20\nTags: a, b;c\n"
        "Authors: Doe, Jane; Roe, Max\nSummary: One\n    two\n\nText"
    )
    assert not report.findings
    assert known["title"] == "My post: part 2"
    assert known["date"] == dt.datetime(2010, 12, 3, 10, 20)  # noqa: DTZ001
    assert known["authors"] == ["Doe, Jane", "Roe, Max"]
    assert known["summary"] == "One two"
    assert (front.body, front.body_offset) == ("Text", 7)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2010-12-03", "2010-12-03"),
        ("2010-12-03 9:05", "2010-12-03"),
        ("2010-12-03T10:20:00Z", "2010-12-03"),
        ("2010-12-03T10:20:00+01:00", "2010-12-03"),
        ("2010-12-3", "2010-12-03"),
        ("2010/12/03", "2010-12-03"),
        ("3 December 2010", "2010-12-03"),
        ("Dec 3, 2010", "2010-12-03"),
        ("Fri, 03 Dec 2010 10:20:00 PST", "2010-12-03"),
        ("2010-12-03_10:20", "2010-12-03"),
    ],
)
def test_whole_dates_are_read_in_many_forms(typed: str, day: str) -> None:
    """A date that can only be read in one way is read, whatever its form."""
    _, known, report = read(f"Title: A\nDate: {typed}\n\nText")
    assert not report.findings
    assert isinstance(known["date"], dt.datetime)
    assert known["date"].date().isoformat() == day


@pytest.mark.parametrize(
    "typed", ["March", "2026-02-30", "yesterday", "2026", "13/13/2026", "2026-11-23 25:00", "99999999999"]
)
def test_a_date_that_is_no_whole_date_is_a_fault(typed: str) -> None:
    """A part of a date, or a day that does not exist, is never guessed."""
    _, known, report = read(f"---\ntitle: A\ndate: {typed}\ncategory: C\n---\n")
    assert "date" not in known
    assert [(finding.line, finding.check) for finding in report.findings] == [(3, "date-invalid")]
    assert "2026-11-23" in report.findings[0].fix


def test_a_date_with_two_readings_is_told() -> None:
    """02/03/2026 is read as Pelican reads it, with a warning that shows how to write it."""
    _, known, report = read("Title: A\nDate: 02/03/2026\n\nText")
    assert known["date"] == dt.datetime(2026, 2, 3)  # noqa: DTZ001
    assert [finding.check for finding in report.findings] == ["date-ambiguous"]


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("---\ntitle: Fear: what it is\n---\n", 2, 'Write title: "Fear: what it is"'),
        ("---\ntitle: A\ntags: [one, two\nstatus: draft\n---\n", 3, 'Put a "]" at the end'),
        ("---\ntitle: A\n\tdate: 2026-01-01\n---\n", 3, "spaces"),
        ('---\ntitle: "A\ndate: 2026-01-01\n---\n', 2, 'Put a "'),
        ("---\n- a\n- b\n---\n", 2, "title: …"),
        ("---\ntitle: A\n", 1, 'Put a line "---"'),
        ("---\ntitle: @home\n---\n", 2, "quotes"),
    ],
)
def test_yaml_faults_are_told_in_plain_words(text: str, line: int, told: str) -> None:
    """A slip in YAML gives one finding, at its line, with what to write instead; the other lines are read."""
    _, _, report = read(text)
    found = [(finding.line, finding.check) for finding in report.findings if finding.check != "key-missing"]
    assert found == [(line, "front-matter-yaml")]
    assert told in report.findings[0].fix


def test_a_slip_in_yaml_hides_no_other() -> None:
    """Each line that cannot be read is told, so are faults of the others, and a key that is there is not missing."""
    text = "---\ntitle: Fear: what it is\ndate: 2026-13-01\ncategory: [a\ntgas: [one]\norder: x\n---\n"
    _, _, report = read(text)
    assert sorted((finding.line, finding.check) for finding in report.findings) == [
        (2, "front-matter-yaml"),
        (3, "date-invalid"),
        (4, "front-matter-yaml"),
        (5, "key-unknown"),
        (6, "value-invalid"),
    ]


def test_a_key_of_another_site_is_only_told_in_plain_headers() -> None:
    """A post from elsewhere keeps its own keys with a warning; what is almost one of ours is a slip."""
    _, _, report = read("Title: A\nDate: 2010-12-03\nCover: x.jpg\nSumary: S\n\nText")
    assert [(finding.line, finding.severity) for finding in report.findings] == [(3, "warning"), (4, "error")]


@given(st.text(max_size=300))
def test_any_text_is_read_or_reported(text: str) -> None:
    """Whatever is typed, reading gives a result or findings and never an exception."""
    for start in ("", "---\n", "Title: x\n"):
        read((start + text).replace("\r", "\n"))


@given(st.dictionaries(st.sampled_from(["title", "date", "tags", "order", "references", "slug"]), st.text(max_size=40)))
def test_any_values_are_read_or_reported(values: dict[str, str]) -> None:
    """Whatever stands behind a key, it is typed or reported."""
    read("---\n" + "\n".join(f"{key}: {value!r}" for key, value in values.items()) + "\n---\n")
