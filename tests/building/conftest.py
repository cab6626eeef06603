"""A complete small practice, copied for each test and built for real."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from plugins.building.build import Order, Result, build_site

if TYPE_CHECKING:
    from plugins.findings import Finding

SMALL_SITE = Path(__file__).parents[1] / "site" / "content"


@dataclass
class SmallSite:
    """The small practice in a folder with a space in its name."""

    content: Path
    output: Path

    def write(self, name: str, text: str | bytes) -> Path:
        """Put a file into the content folder."""
        file = self.content / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode() if isinstance(text, str) else text)
        return file

    def build(self, **options: object) -> Result:
        """Build it as it is published."""
        options = {"cache": self.output.with_name("cache"), **options}
        return build_site(Order(content=self.content, output=self.output, **options))  # type: ignore[arg-type]

    def page(self, name: str) -> str:
        """Read a finished page."""
        return (self.output / name).read_text(encoding="utf-8")

    def files(self) -> dict[str, bytes]:
        """Read everything that is in the output folder."""
        found = (file for file in sorted(self.output.rglob("*")) if file.is_file())
        return {file.relative_to(self.output).as_posix(): file.read_bytes() for file in found}


def errors(result: Result) -> list[Finding]:
    """The findings that stop a build."""
    return sorted(finding for finding in result.findings if finding.severity == "error")


@pytest.fixture
def small_site(tmp_path: Path) -> SmallSite:
    """A fresh copy of the small practice."""
    content = tmp_path / "a practice" / "content"
    shutil.copytree(SMALL_SITE, content)
    return SmallSite(content, tmp_path / "a practice" / "output")
