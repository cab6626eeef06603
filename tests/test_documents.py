"""What the documents name is there."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = [*ROOT.glob("*.md"), ROOT / "content" / "README.md", *(ROOT / "docs").rglob("*.md")]
LINK = re.compile(r"\]\((?!\w+:|#)([^)#]+)")
PATH = re.compile(r"`((?:content|docs|plugins|tests|theme|requirements)/[\w./-]*)`")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_file_that_a_document_names_is_there(document: Path) -> None:
    """A link leads from the document's folder, a path in code type from the project's, and both to something."""
    prose = re.sub(r"^(```+|~~~+).*?^\1", "", document.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
    linked = [] if document.parent.name == "content" else LINK.findall(prose)  # the writing guide shows links to type
    missing = [path for path in linked if not (document.parent / path).exists()]
    missing += [path for path in PATH.findall(prose) if not (ROOT / path).exists()]
    assert missing == []


def test_the_readme_shows_every_command() -> None:
    """Whoever reads the README knows each command that there is."""
    commands = runpy.run_path(str(ROOT / "tasks.py"), run_name="tasks")["commands"].rows
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [name for name in commands if f"tasks.py {name}" not in readme] == []
