"""A file gives facts or faults, whatever is in it."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugins.facts import load
from plugins.facts.lines import dotted

TODAY = date(2026, 11, 24)
HERE = Path(__file__).parent
FULL_PATH = HERE / "full.toml"
MINIMAL = HERE / "minimal.toml"
FULL = FULL_PATH.read_text(encoding="utf-8")
anything = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


def test_minimal_practice_loads() -> None:
    """A small practice's file stays on one screen and needs nothing more."""
    facts, findings = load(MINIMAL, today=TODAY)
    assert len(MINIMAL.read_text(encoding="utf-8").splitlines()) <= 45
    assert findings == []
    assert facts is not None
    assert facts.visits["first-visit"].cost is None
    assert facts.visit_of(facts.booking["phone"]) is None


def test_line_of_every_key_is_given() -> None:
    """Other rooms can tell the line of what they find wrong with a value."""
    facts, _ = load(MINIMAL, today=TODAY)
    assert facts is not None
    assert facts.lines["visits.first-visit.booking"] == 22
    assert facts.booking["phone"].line == facts.lines["booking.phone"] == 24


def test_missing_file_is_told(tmp_path: Path) -> None:
    """A file that is not there is a fault, not an exception."""
    facts, findings = load(tmp_path / "practice.toml", today=TODAY)
    assert facts is None
    assert [finding.check for finding in findings] == ["facts-unreadable"]


@pytest.mark.parametrize(
    ("raw", "line"), [(b'[practice]\nname = "Caf\xe9"\n', 2), ("[practice]".encode("utf-16"), 1)], ids=["latin", "16"]
)
def test_other_encodings_are_told(tmp_path: Path, raw: bytes, line: int) -> None:
    """A file that was saved in another encoding is refused, with the line of the first wrong sign."""
    path = tmp_path / "practice.toml"
    path.write_bytes(raw)
    facts, findings = load(path, today=TODAY)
    assert facts is None
    assert [(finding.line, finding.check) for finding in findings] == [(line, "facts-unreadable")]


def test_files_from_windows_load(tmp_path: Path) -> None:
    """The mark that Notepad sets in front, and its line ends, change nothing."""
    path = tmp_path / "practice.toml"
    path.write_bytes(b"\xef\xbb\xbf" + MINIMAL.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))
    assert load(path, today=TODAY) == load(MINIMAL, today=TODAY)


def _keys_on_one_line() -> list[tuple[str, int]]:
    """Every key of a full file whose value stands on its line, with the line."""
    facts, _ = load(FULL_PATH, today=TODAY)
    assert facts is not None
    rows = FULL.split("\n")
    whole = re.compile(r"[\w.-]+ = (?:\"[^\"]*\"|\[[^\[]*\]|[\w-]+) *(?:#.*)?")
    names = [(name, line) for name, line in facts.lines.items() if whole.fullmatch(rows[line - 1])]
    keys = [(name, line) for name, line in names if rows[line - 1].startswith(name.rsplit(".", 1)[-1] + " =")]
    dotted_keys = [(name, line) for name, line in names if re.search(r"\.\w+$", rows[line - 1].split(" =")[0])]
    nested = [(name, line) for name, line in dotted_keys if name.endswith("." + rows[line - 1].split(" =")[0])]
    return sorted(set(keys + nested))


WRONG = [
    "",
    '""',
    "1.5",
    "-1",
    "[]",
    "[[1]]",
    "{}",
    "{ a = 1 }",
    "1979-05-27T07:32:00Z",
    '"\\u0000"',
    "[2026-11-23, {}]",
]
VALID_MARKS = {"[]"}  # a list of samples may be empty


@pytest.mark.parametrize("wrong", WRONG)
def test_every_key_refuses_a_wrong_type(tmp_path: Path, wrong: str) -> None:
    """No key takes a value of a wrong type: each is told by its name and its line, all in one run."""
    keys = [key for key in _keys_on_one_line() if not (key[0].endswith(".sample") and wrong in VALID_MARKS)]
    assert len(keys) > 200
    rows = FULL.split("\n")
    for _, line in keys:
        rows[line - 1] = f"{rows[line - 1].split(' =')[0]} = {wrong}"
    path = tmp_path / "practice.toml"
    path.write_text("\n".join(rows), encoding="utf-8")
    facts, findings = load(path, today=TODAY)
    assert facts is None
    if not wrong:  # no TOML at all; the parser gives up after some faults
        assert {finding.check for finding in findings} == {"facts-syntax"}
        return
    told = {(re.sub(r"\[[0-9]+]$", "", finding.message.split(" ")[0]), finding.line) for finding in findings}
    missing = {(name, line) for name, line in keys if not any(_within(name, line, *one) for one in told)}
    assert not missing


def _within(name: str, line: int, told: str, told_line: int) -> bool:
    return line == told_line and (told == name or told.startswith(f"{name}."))


@anything
@given(text=st.text() | st.text("[]{}=.,\"'#\n practicevs1-\\"))
def test_any_text_gives_facts_or_faults(tmp_path: Path, text: str) -> None:
    """Text of any kind never raises, and is never taken for facts."""
    path = tmp_path / "practice.toml"
    path.write_text(text, encoding="utf-8", errors="surrogatepass", newline="")
    facts, findings = load(path, today=TODAY)
    assert facts is None
    assert findings
    assert all(finding.line <= text.count("\n") + 1 for finding in findings)


@anything
@given(raw=st.binary())
def test_any_bytes_give_facts_or_faults(tmp_path: Path, raw: bytes) -> None:
    """Bytes of any kind never raise."""
    path = tmp_path / "practice.toml"
    path.write_bytes(raw)
    assert load(path, today=TODAY)[1]


PIECES = [*"[]{}=.,\"'#\n\\ 10", "[[", '"""', "'''", "true", "sample", "\u0000", "é", "[visits.first-visit]", "a.b = 1"]


@anything
@given(edits=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 30), st.sampled_from(PIECES)), min_size=1, max_size=4))
def test_any_edit_gives_facts_or_faults(tmp_path: Path, edits: list[tuple[float, int, str]]) -> None:
    """Deleting and typing anywhere in a good file never raises, and no error leaves facts behind."""
    text = FULL
    for where, cut, piece in edits:
        at = int(where * len(text))
        text = text[:at] + piece + text[at + cut :]
    path = tmp_path / "practice.toml"
    path.write_text(text, encoding="utf-8", newline="")
    facts, findings = load(path, today=TODAY)
    assert (facts is None) == any(finding.severity == "error" for finding in findings)


@pytest.mark.parametrize(
    "text",
    [
        "a = " + "[" * 20_000,
        "a = " + "{b=" * 20_000,
        "a = " + "9" * 10_000,
        "[practice]\nstaff_count = 0x" + "f" * 10_000,
        "[practice]\nname = " + "[" * 90 + "]" * 90,
        "[practice]\nphone = '" + "+1" + " 1" * 100_000 + "'",
        "[practice]\nhours = ['" + "mon, " * 50_000 + "']",
        "[practice]\nsample = [" + "'x'," * 20_000 + "]",
        "." * 10_000,
        "[" + "a." * 5_000 + "a]",
    ],
    ids=["lists", "groups", "number", "hex", "deep", "phone", "hours", "marks", "dots", "header"],
)
def test_hostile_text_is_told(tmp_path: Path, text: str) -> None:
    """Depth and size that no person types are faults like any other, and told quickly."""
    path = tmp_path / "practice.toml"
    path.write_text(text, encoding="utf-8")
    facts, findings = load(path, today=TODAY)
    assert facts is None
    assert findings


def test_paths_are_named_as_people_count() -> None:
    """The first item of a list is item 1."""
    assert dotted(("visits", "first-visit", "steps", 0)) == "visits.first-visit.steps[1]"
