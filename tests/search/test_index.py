"""The index is of what pages say, is made again when that changes and not before, and the site is whole without it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.building.build import Order, build_site
from plugins.search import engine
from plugins.search.text import taken, words_of

SMALL_SITE = Path(__file__).parents[1] / "site" / "content"


def put(root: Path, **files: str) -> Path:
    """Copy the small practice and write files into it; a name has `__` for a slash."""
    shutil.copytree(SMALL_SITE, root / "content", dirs_exist_ok=True)
    for name, text in files.items():
        folder, _, rest = name.partition("__")
        file = root / "content" / (f"{folder}.{rest}" if rest == "toml" else f"{folder}/{rest}.md")
        file.write_text(text, encoding="utf-8")
    return root


def order(root: Path) -> Order:
    """Order a build."""
    return Order(content=root / "content", output=root / "output", cache=root / "cache")


def page(text: str) -> str:
    """A page with a heading."""
    return f"---\ntitle: A page\n---\n{text}\n\n## A part\n\nMore of it.\n"


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Note each time that the engine runs."""
    noted: list[list[str]] = []
    real = subprocess.run

    def run(command: list[str], **words: object) -> object:
        noted.append(command)
        return real(command, **words)  # type: ignore[call-overload]

    monkeypatch.setattr(engine.subprocess, "run", run)
    return noted


def test_the_engine_runs_when_words_change(tmp_path: Path, runs: list[list[str]]) -> None:
    """A build that changes no word takes the index of last time; a new word, or a new word of people, makes another."""
    assert build_site(order(put(tmp_path, pages__one=page("Some [words](https://a.example).")))).ok
    first = {file.name for file in (tmp_path / "output/pagefind").rglob("*")}
    assert build_site(order(put(tmp_path, pages__one=page("Some [words](https://b.example).")))).ok
    assert len(runs) == 1
    assert {file.name for file in (tmp_path / "output/pagefind").rglob("*")} == first
    assert build_site(order(put(tmp_path, pages__one=page("Some words the more.")))).ok
    assert len(runs) == 2
    put(tmp_path, pages__one=page("Some words the more."), search__toml='[pages]\n"pages/one.md" = "zebra"\n')
    assert build_site(order(tmp_path)).ok
    assert len(runs) == 3
    assert not list((tmp_path / "output/pagefind").glob("*-ui*"))


def test_without_the_engine_the_site_is_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the engine fails, a warning says so, and the site is built without an index."""
    monkeypatch.setattr(engine, "make", lambda *_: subprocess.run([sys.executable, "-c", "exit(3)"], check=True))
    result = build_site(order(put(tmp_path)))
    assert result.ok
    assert "search-missing" in {finding.check for finding in result.findings}
    assert (tmp_path / "output/index.html").is_file()
    assert not (tmp_path / "output/pagefind").exists()


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ('[pages]\n"pages/hme.md" = "x"\n', 2, 'Did you mean "pages/home.md"?'),
        ('[page]\n"pages/home.md" = "x"\n', 1, 'Did you mean "pages"?'),
        ('[pages]\n"pages/home.md" = 3\n', 2, "words"),
        ("[pages]\npages/home.md = 3\n", 2, "quotes"),
    ],
)
def test_a_fault_in_the_words_is_told(tmp_path: Path, text: str, line: int, says: str) -> None:
    """An unknown page, a section that nothing reads and a line that is no TOML stop a build at their line."""
    result = build_site(order(put(tmp_path, search__toml=text)))
    (fault,) = [finding for finding in result.findings if finding.check == "search-words"]
    assert fault.line == line
    assert says in f"{fault.message} {fault.fix}"
    assert not result.ok


def test_a_text_is_taken_whole() -> None:
    """Words of one line stay together, headings know where they stand, and what is on every page is left out."""
    markup = (
        '<p>One <b>two</b>, three.</p><div class="booking" data-kind="x"><p>Call 988</p></div>'
        '<h2 id="part">A <em>part</em></h2><ul><li>four</li><li>five</li></ul>'
    )
    text, heads = taken("Title", markup)
    assert text == "Title One two, three. A part four five"
    assert [(head.id, head.text, head.location) for head in heads] == [("part", "A part", 4)]
    assert words_of("The child and the child, a child's plan", "en") == ("child child's plan", "")
    assert words_of("plan plan plan rest", "en") == ("plan rest", "plan")
