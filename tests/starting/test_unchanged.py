"""A build that would do nothing is answered at once, and never when it would do something."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.starting import unchanged

ROOT = Path(__file__).resolve().parents[2]
SOURCES = (
    "content/articles/plain.md",
    "content/practice.toml",
    "theme/templates/base.html",
    "plugins/reading/kinds.py",
    "uv.lock",
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project with a small content folder; it uses this environment."""
    root = tmp_path / "the project"
    root.mkdir()
    for name in ("tasks.py", "pelicanconf.py", "publishconf.py", "pyproject.toml", "uv.lock"):
        shutil.copy(ROOT / name, root)
    settings = root / "pelicanconf.py"  # without the search index, which takes most of the time of a build
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace('"search/", "search/index.html"', '"search/", ""'), encoding="utf-8")
    for name in ("plugins", "theme"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copytree(ROOT / "tests" / "site" / "content", root / "content")
    return root


def build(project: Path, *argv: str, **environ: str) -> str:
    """Build as a person does, in the environment of the tests, and return what was said."""
    code = """
import sys
sys.path.insert(0, ".")
import tasks
from plugins.starting import unchanged

answered = unchanged.answer(tasks.ROOT, sys.argv[2:])
sys.exit(tasks.build(quiet="--quiet" in sys.argv) if answered is None else answered)
"""
    command = [sys.executable, "-c", code, "build", *argv]
    done = subprocess.run(
        command, cwd=project, env={**os.environ, **environ}, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


def test_nothing_changed_is_said_with_the_same_warnings(project: Path) -> None:
    """The second build does nothing and tells the warnings again."""
    first, second = build(project), build(project)
    assert "Nothing has changed" in second
    assert "Nothing has changed" not in first
    assert first.count("warning") == second.count("warning") > 0


def test_how_much_is_said_is_no_reason_to_build(project: Path) -> None:
    """A quiet build is as good as another one: the next one does nothing, whether it is quiet or not."""
    build(project, "--profile", "--quiet")
    built = (project / "output").stat().st_ino
    loud, quiet = build(project), build(project, "--quiet")
    assert "Nothing has changed since these were built" in loud
    assert "Nothing has changed" not in quiet
    assert "warning" in quiet
    assert (project / "output").stat().st_ino == built


def test_every_source_counts(project: Path) -> None:
    """A save of any source, even one that keeps what it holds, is a reason to build."""
    build(project)
    for name in SOURCES:
        file = project / name
        file.write_bytes(file.read_bytes())
        assert "Nothing has changed" not in build(project), name


def test_a_new_a_lost_and_a_renamed_file_count(project: Path) -> None:
    """Files that come, go or change their names are reasons to build."""
    build(project)
    (project / "content" / "pages" / "new.md").write_text("---\ntitle: New\n---\nNew.\n", encoding="utf-8")
    assert "Nothing has changed" not in build(project)
    (project / "content" / "pages" / "new.md").rename(project / "content" / "pages" / "newer.md")
    assert "Nothing has changed" not in build(project)
    (project / "content" / "pages" / "newer.md").unlink()
    assert "Nothing has changed" not in build(project)
    assert "Nothing has changed" in build(project)


def test_another_day_and_a_lost_output_count(project: Path) -> None:
    """On another day prices may have expired; an output folder that is gone has to come back."""
    build(project, SOURCE_DATE_EPOCH="1790000000")
    assert "Nothing has changed" in build(project, SOURCE_DATE_EPOCH="1790000000")
    assert "Nothing has changed" not in build(project, SOURCE_DATE_EPOCH="1791000000")
    shutil.rmtree(project / "output")
    assert "Nothing has changed" not in build(project, SOURCE_DATE_EPOCH="1791000000")
    assert (project / "output" / "index.html").is_file()


def test_a_damaged_note_is_no_note(project: Path) -> None:
    """A note that is cut off or foreign only means that the build runs."""
    build(project)
    for damage in ("", "x", "\0" * 6, "\0" * 7):
        (project / ".cache" / "last-build").write_text(damage, encoding="utf-8")
        assert "Nothing has changed" not in build(project)


CHECK = """
import sys
sys.path.insert(0, ".")
import tasks
from plugins.starting import unchanged

answered = unchanged.answer_check(tasks.ROOT, sys.argv[2:])
print("AGAIN" if answered is not None else "ANEW")
sys.exit(tasks.check(format="json" if "json" in sys.argv else "text") if answered is None else answered)
"""


def check(project: Path, *argv: str) -> tuple[str, int, str]:
    """Check as a person does: whether the answer was kept, its exit code, and what was said."""
    command = [sys.executable, "-c", CHECK, "check", *argv]
    done = subprocess.run(command, cwd=project, capture_output=True, encoding="utf-8", check=False)
    kept = "AGAIN" if "AGAIN" in done.stdout else "ANEW"
    return kept, done.returncode, done.stdout.replace(f"{kept}\n", "") + done.stderr


def test_a_check_says_again_what_it_said(project: Path) -> None:
    """Where nothing changed a check tells the same findings with the same exit code, errors too."""
    (project / "content" / "pages" / "new.md").write_text(
        "---\ntitle: New\n---\nWe guarantee results.\n", encoding="utf-8"
    )
    first, second = check(project), check(project)
    assert (first[0], second[0]) == ("ANEW", "AGAIN")
    assert first[1:] == second[1:]
    assert second[1] == 1


def test_a_check_looks_again_where_it_has_to(project: Path) -> None:
    """Another format, a changed page, a changed finished page, and other websites are reasons to look."""
    build(project)
    assert [check(project)[0], check(project)[0]] == ["ANEW", "AGAIN"]
    assert check(project, "--format", "json")[0] == "ANEW"
    check(project)
    page = project / "output" / "index.html"
    page.write_text(
        page.read_text(encoding="utf-8").replace("</main>", '<a href="/nowhere/">x</a></main>'), encoding="utf-8"
    )
    kept, status, said = check(project)
    assert (kept, status) == ("ANEW", 1)
    assert "page-link-broken" in said
    (project / "content" / "words.txt").write_text("flurble\n", encoding="utf-8")
    assert check(project)[0] == "ANEW"
    assert unchanged.answer_check(str(project), ["--external"]) is None
