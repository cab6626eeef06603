"""The small practice with a page that takes responses, built for real with settings of its own."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from plugins.building.build import Order, Result, build_site
from plugins.facts import load
from plugins.responses.library import Responses, read_responses

if TYPE_CHECKING:
    from plugins.findings import Finding

ROOT = Path(__file__).resolve().parents[2]
SMALL = ROOT / "tests" / "site" / "content"
PAGE = "first-steps"
EXPLAINS = "---\ntitle: How responses work\ntemplate: responses\n---\nA person reads them first.\n"


@dataclass
class Talking:
    """The small practice in a folder of its own, with the settings that a test wants."""

    folder: Path
    settings: dict[str, object] = field(default_factory=dict)

    @property
    def content(self) -> Path:
        """Where the content lies."""
        return self.folder / "content"

    @property
    def output(self) -> Path:
        """Where the finished site is."""
        return self.folder / "output"

    def write(self, ident: str, words: str, page: str = PAGE, **keys: str | None) -> Path:
        """Put an approved response into the content folder; keys with None are left out."""
        known = {"name": "Kim", "date": "2026-11-02", "status": "approved", **keys}
        head = "\n".join(f"{key}: {value}" for key, value in known.items() if value is not None)
        file = self.content / "responses" / page / f"{ident}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"---\n{head}\n---\n{words}\n", encoding="utf-8", newline="\n")
        return file

    def read(self) -> Responses:
        """Read the responses alone, which takes less time than a build."""
        facts, _ = load(self.content / "practice.toml")
        return read_responses(self.content, "content", {PAGE: "open", "plain": "none"}, facts)

    def build(self, *, publication: bool = True, siteurl: str = "https://practice.example") -> Result:
        """Build it with the project's theme, plugins and settings, but for those of the test."""
        root = self.folder / "root"
        root.mkdir(exist_ok=True)
        for name in ("pelicanconf.py", "publishconf.py"):
            text = (
                (ROOT / name).read_text(encoding="utf-8").replace('THEME = "theme"', f"THEME = {str(ROOT / 'theme')!r}")
            )
            text = text.replace('PLUGIN_PATHS = ["."]', f"PLUGIN_PATHS = [{str(ROOT)!r}]")
            text += "".join(f"{key} = {value!r}\n" for key, value in self.settings.items() if name == "pelicanconf.py")
            (root / name).write_text(text, encoding="utf-8")
        return build_site(
            Order(
                root,
                publication=publication,
                content=self.content,
                output=self.output,
                siteurl=siteurl,
                cache=self.folder / "cache",
            )
        )

    def page(self, name: str = f"post/{PAGE}/index.html") -> str:
        """Read a finished page."""
        return (self.output / name).read_text(encoding="utf-8")

    def everything(self) -> bytes:
        """Read all finished files, one behind the other."""
        return b"\0".join(file.read_bytes() for file in sorted(self.output.rglob("*")) if file.is_file())


def errors(result: Result) -> list[Finding]:
    """The findings that stop a build."""
    return sorted(finding for finding in result.findings if finding.severity == "error")


def opened(content: Path, folder: Path) -> Talking:
    """Copy a practice, and let its first article take responses."""
    made = Talking(folder)
    shutil.copytree(content, made.content)
    article = made.content / "articles" / f"{PAGE}.md"
    text = article.read_text(encoding="utf-8").replace("---\n", "---\nresponses: open\n", 1)
    article.write_text(text, encoding="utf-8", newline="\n")
    (made.content / "pages" / "responses.md").write_text(EXPLAINS, encoding="utf-8", newline="\n")
    return made


@pytest.fixture
def talking(tmp_path: Path) -> Talking:
    """A fresh copy of the small practice whose first article takes responses."""
    return opened(SMALL, tmp_path / "a practice")
