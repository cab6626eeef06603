"""A small practice whose findings can be asked for."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from plugins.building.build import Order, build_site
from plugins.desk.reading import Looked, look

SMALL_SITE = Path(__file__).parents[1] / "site" / "content"


@dataclass
class Practice:
    """A copy of the small practice.

    Args:
        folder: that holds `content` and `output`.
    """

    folder: Path

    @property
    def order(self) -> Order:
        """What to read and build."""
        return Order(content=self.folder / "content", output=self.folder / "output", cache=self.folder / "cache")

    def write(self, name: str, text: str | bytes) -> None:
        """Put a file into the content folder."""
        file = self.folder / "content" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode() if isinstance(text, str) else text)

    def look(self) -> Looked:
        """Read and check it."""
        return look(self.order)

    def build(self) -> None:
        """Build it; it has to be right."""
        result = build_site(self.order)
        assert result.ok, result.findings

    def found(self, check: str) -> list[tuple[str, int]]:
        """Give the file and line of what a check finds."""
        findings = [finding for finding in self.look().findings if finding.check == check]
        return [(Path(finding.path).name, finding.line) for finding in sorted(findings)]


@pytest.fixture
def practice(tmp_path: Path) -> Practice:
    """A fresh copy of the small practice."""
    shutil.copytree(SMALL_SITE, tmp_path / "content")
    return Practice(tmp_path)
