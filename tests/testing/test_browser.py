"""A browser is found where there is one, and its absence is loud."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.testing import browser

ROOT = Path(__file__).resolve().parents[2]
posix = pytest.mark.skipif(os.name == "nt", reason="stands in for a browser with a shell script")


def _program(path: Path, status: int) -> Path:
    path.write_text(f"#!/bin/sh\nexit {status}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Stand on a machine that has no browser at all; the folder given is its PATH."""
    monkeypatch.delenv(browser.NAMED, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(browser, "MAC_PLACES", ())
    monkeypatch.setattr(browser, "WINDOWS_PLACES", ())
    monkeypatch.setattr(browser, "_of_playwright", lambda: None)
    return tmp_path


@posix
def test_the_browser_that_is_named_comes_first(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """BROWSER_PATH wins over what is on PATH."""
    _program(bare / "chromium", 0)
    mine = _program(bare / "mine", 0)
    monkeypatch.setenv(browser.NAMED, str(mine))
    assert browser.find() == mine


def test_a_named_browser_that_does_not_start_is_told(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A wrong BROWSER_PATH is not passed over for another browser."""
    monkeypatch.setenv(browser.NAMED, str(bare / "nothing"))
    with pytest.raises(FileNotFoundError, match=r"BROWSER_PATH names .*nothing, which does not start"):
        browser.find()


@posix
def test_a_stub_that_only_says_where_to_get_it_is_passed_over(bare: Path) -> None:
    """The first program that starts is taken, not the first that is there."""
    _program(bare / "chromium", 1)
    chrome = _program(bare / "google-chrome", 0)
    assert browser.find() == chrome


@posix
def test_apt_is_asked_as_root_and_then_playwright(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no browser, apt is tried by root on Debian and Ubuntu, Playwright's installer by all."""
    tried: list[str] = []
    monkeypatch.setattr(browser, "_install", lambda *command: tried.append(" ".join(command[-3:])))
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert browser.find_or_install() is None
    assert tried == ["playwright install chromium"]
    _program(bare / "apt-get", 0)
    assert browser.find_or_install() is None
    assert tried[1:] == ["apt-get update -q", " ".join(browser.APT_PACKAGES), tried[0]]


def test_without_a_browser_the_last_line_says_how_many_tests_did_not_run(tmp_path: Path) -> None:
    """Browser tests then skip, and no one who reads the end of the output can miss it."""
    nowhere = {"PATH": str(tmp_path), "PLAYWRIGHT_BROWSERS_PATH": str(tmp_path), browser.NAMED: ""}
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "tests/testing/test_page_at.py"],
        cwd=ROOT,
        env={**os.environ, **nowhere},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout
    assert done.stdout.splitlines()[-1].startswith("BROWSER TESTS DID NOT RUN: 3, because no browser was found")
