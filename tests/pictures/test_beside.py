"""Pictures are made while the rest of the site is."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.pictures.conftest import photo, with_metadata

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.pictures.conftest import PictureSite

ROOT = Path(__file__).resolve().parents[2]
# The process that runs the tests may have threads, beside which nothing is begun.
BUILD = """
import json, os, sys
from pathlib import Path
from plugins.building.build import Order, build_site
from plugins.pictures import encoding
content, output, note, broken = sys.argv[1:]
made = encoding.encoded
def encoded(image, variant):
    if variant.form.name == broken:
        raise OSError
    with open(note, "a") as file:
        file.write(f"{os.getpid()} {variant.width}.{variant.form.name}\\n")
    return made(image, variant)
encoding.encoded = encoded
result = build_site(Order(content=Path(content), output=Path(output), cache=Path(output).with_name("cache")))
print(json.dumps([os.getpid(), [(one.check, one.severity) for one in result.findings]]))
"""

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the system cannot fork")


def build(site: PictureSite, note: Path, broken: str = "") -> tuple[int, list[tuple[str, str]]]:
    """Build in a process without threads, and note which process made which file."""
    command = [sys.executable, "-c", BUILD, str(site.content), str(site.output), str(note), broken]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    number, findings = json.loads(done.stdout.splitlines()[-1])
    return number, [tuple(one) for one in findings]


def test_another_process_makes_them(site_with: Callable[..., PictureSite], tmp_path: Path) -> None:
    """All files of a new picture are made beside the build, each once, and are in the site."""
    site = site_with("![A room](images/room.jpg)", **{"room.jpg": with_metadata(photo(300, 200))})
    number, _ = build(site, tmp_path / "note")
    rows = [line.split() for line in (tmp_path / "note").read_text().splitlines()]
    assert sorted(name for _, name in rows if name.startswith("300.")) == ["300.avif", "300.jpg", "300.webp"]
    assert str(number) not in {process for process, _ in rows}
    assert len(site.pictures()) == 3


def test_what_cannot_be_made_is_told(site_with: Callable[..., PictureSite], tmp_path: Path) -> None:
    """A picture that cannot be made is a fault of the build, although another process tried first."""
    site = site_with("![A room](images/room.jpg)", **{"room.jpg": with_metadata(photo(300, 200))})
    _, findings = build(site, tmp_path / "note", "webp")
    assert ("picture-broken", "error") in findings
    assert not site.output.exists()
