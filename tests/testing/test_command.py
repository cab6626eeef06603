"""The test command tells all faults and ends with one exit code."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from plugins.testing import browser
from plugins.testing.command import test as run_tests

if TYPE_CHECKING:
    from pathlib import Path

PYPROJECT = """
[tool.ruff.lint]
select = ["F"]
[tool.mypy]
files = ["words.py"]
strict = true
[tool.pytest]
minversion = "9.0"
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Lay out a project in which each of the checks and one test fail."""
    monkeypatch.setenv(browser.NAMED, sys.executable)  # it starts with --version, and no test here opens a page
    (tmp_path / "pyproject.toml").write_text(PYPROJECT, encoding="utf-8")
    (tmp_path / "words.py").write_text("import os\nnumber: int = 'one'\n", encoding="utf-8")
    (tmp_path / "test_it.py").write_text(
        "def test_good():\n    pass\n\n\ndef test_bad():\n    assert 0\n", encoding="utf-8"
    )
    return tmp_path


def test_every_fault_is_told_in_one_run(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A fault in the lint does not hide the types or the tests; the last line names all that failed; the code is 1."""
    assert run_tests(project, arguments=[], update_golden=False, debug=False, quiet=True) == 1
    out, err = capfd.readouterr()
    for words in ("F401", "words.py", "Incompatible types", "test_bad"):
        assert words in out
    assert err == "Failed: lint, format, types, tests.\n"


def test_a_selection_runs_these_tests_alone(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """With arguments for pytest, nothing else is checked, so that the loop while working is short."""
    assert run_tests(project, arguments=["-k", "good"], update_golden=False, debug=False, quiet=True) == 0
    out, _ = capfd.readouterr()
    assert "F401" not in out
    assert "1 passed" in out


def test_a_wrong_browser_is_told_first(
    project: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """A BROWSER_PATH that leads nowhere ends the command with a sentence."""
    monkeypatch.setenv(browser.NAMED, str(project / "nothing"))
    assert run_tests(project, arguments=[], update_golden=False, debug=False, quiet=True) == 1
    assert "which does not start as a browser" in capfd.readouterr().err
