"""A whole small practice whose facts are no samples, in a project of its own."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from plugins.publishing.command import publish, rollback

ROOT = Path(__file__).resolve().parents[2]
FACTS = Path(__file__).parents[1] / "site" / "content" / "practice.toml"
# Numbers and names that are kept for fiction are samples: these are not.
REAL = (("970-555-0142", "800-273-8255"), ("small-practice.example", "small-practice.test"))


@dataclass
class Project:
    """A project folder that publishes.

    Args:
        root: the folder.
        targets: what PUBLISH_TO says.
        siteurl: what SITEURL says.
    """

    root: Path
    targets: dict[str, dict[str, object]] = field(default_factory=dict)
    siteurl: str = "https://www.small-practice.org"

    @property
    def content(self) -> Path:
        """The content folder."""
        return self.root / "content"

    def write(self, name: str, text: str) -> Path:
        """Put a file into the project."""
        file = self.root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
        return file

    def publish(self, target: str = "live", **options: object) -> int:
        """Run `tasks.py publish`."""
        self._settings()
        return publish(self.root, target, **{"yes": True, "quiet": True, **options})  # type: ignore[arg-type]

    def rollback(self, target: str = "live", **options: object) -> int:
        """Run `tasks.py rollback`."""
        self._settings()
        return rollback(self.root, target, **{"yes": True, "quiet": True, **options})  # type: ignore[arg-type]

    def _settings(self) -> None:
        rows = "".join(f"    {name!r}: {values!r},\n" for name, values in self.targets.items())
        text = (ROOT / "publishconf.py").read_text(encoding="utf-8")
        head = text[: text.index("PUBLISH_TO")].replace("https://www.snowbehavioral.example", self.siteurl)
        self.write("publishconf.py", f"{head}PUBLISH_TO = {{\n{rows}}}\n")


@pytest.fixture(scope="session")
def sources(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The practice as it is before each test, read once, and the place where each test finds it.

    It is the same place for all of them, so that what is known of its templates need not be found out again.
    """
    place, kept = tmp_path_factory.mktemp("project"), tmp_path_factory.mktemp("kept")
    root = place / "a practice"
    shutil.copytree(FACTS.parent, root / "content")
    shutil.copy(ROOT / "pelicanconf.py", root)
    shutil.copytree(ROOT / "theme", root / "theme")
    facts = FACTS.read_text(encoding="utf-8")
    for sample, real in REAL:
        facts = facts.replace(sample, real)
    (root / "content" / "practice.toml").write_text(facts, encoding="utf-8", newline="\n")
    project = Project(root, {"live": {"via": "zip", "path": "site.zip", "url": "http://127.0.0.1:9"}})
    assert project.publish(dry_run=True) == 0
    shutil.copytree(root, kept, ignore=shutil.ignore_patterns(".build", ".published"), dirs_exist_ok=True)
    return kept, place


@pytest.fixture
def project(sources: tuple[Path, Path]) -> Project:
    """A small practice that may be published: no samples, no repository, a folder to publish to."""
    kept, place = sources
    shutil.rmtree(place)
    shutil.copytree(kept, place / "a practice")
    return Project(place / "a practice", {"live": {"via": "folder", "path": str(place / "web")}})
