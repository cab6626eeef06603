"""The Chromium, Chrome or Edge that the tests read the pages with: found on the machine, or installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

NAMED = "BROWSER_PATH"
ON_PATH = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "microsoft-edge-stable",
    "msedge",
)
MAC_PLACES = (
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Chromium.app/Contents/MacOS/Chromium",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
WINDOWS_PLACES = (
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)
APT_PACKAGES = ("chromium", "fonts-liberation", "libatomic1")  # the last is for Playwright's own driver
STARTS_WITHIN = 60  # seconds; a cold disk is slow
INSTALLS_WITHIN = 900  # seconds


def find() -> Path | None:
    """Find a browser on this machine.

    Returns:
        Its program: the one that BROWSER_PATH names, else the first that starts; None if there is none.

    Raises:
        FileNotFoundError: BROWSER_PATH names something that does not start.
    """
    return _on_this_machine() or _of_playwright()


def find_or_install() -> Path | None:
    """Find a browser, or install one: with apt as root on Debian and Ubuntu, else with Playwright's installer.

    Returns:
        Its program; None if none could be had.
    """
    found = _on_this_machine()
    if found is None and shutil.which("apt-get") and sys.platform == "linux" and os.geteuid() == 0:
        _install("apt-get", "update", "-q")
        _install("apt-get", "install", "-q", "-y", "--no-install-recommends", *APT_PACKAGES)
        found = _on_this_machine()
    if found is None and not _of_playwright():
        _install(sys.executable, "-m", "playwright", "install", "chromium")
    return found or _of_playwright()


def _on_this_machine() -> Path | None:
    named = os.environ.get(NAMED)
    if named:
        if not _starts(Path(named)):
            raise FileNotFoundError(f"{NAMED} names {named}, which does not start as a browser.")
        return Path(named)
    return next((place for place in _places() if _starts(place)), None)


def _places() -> Iterator[Path]:
    yield from (Path(path) for path in map(shutil.which, ON_PATH) if path)
    if sys.platform == "darwin":
        yield from (
            folder / place for folder in (Path("/Applications"), Path.home() / "Applications") for place in MAC_PLACES
        )
    if sys.platform == "win32":
        folders = (os.environ.get(name) for name in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"))
        yield from (Path(folder) / place for folder in folders if folder for place in WINDOWS_PLACES)


def _of_playwright() -> Path | None:
    try:
        from playwright.sync_api import sync_playwright

        with sync_playwright() as playwright:
            own = Path(playwright.chromium.executable_path)
    except Exception:  # noqa: BLE001  not installed, or its driver does not start here: it brings no browser
        return None
    return own if _starts(own) else None


def _starts(program: Path) -> bool:
    """On some systems `chromium` is a stub that only says where to get it; on Windows --version opens a window."""
    if sys.platform == "win32":
        return program.is_file()
    try:
        done = subprocess.run([program, "--version"], capture_output=True, timeout=STARTS_WITHIN, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def _install(*command: str) -> None:
    print(f"No browser was found; trying: {' '.join(command)}", file=sys.stderr, flush=True)
    environ = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        done = subprocess.run(
            command, env=environ, capture_output=True, text=True, timeout=INSTALLS_WITHIN, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        print(f"  {error}", file=sys.stderr)
        return
    if done.returncode:
        print("  " + "\n  ".join((done.stderr or done.stdout).strip().splitlines()[-3:]), file=sys.stderr)
