"""A new text takes the place of the old one only where nothing else can have changed."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from plugins.building import build as whole
from plugins.building import command, verbatim
from plugins.building.ledger import Ledger
from plugins.building.settings import Order
from plugins.checks.rules import keys
from plugins.checks.source import pages
from tests.building.conftest import SMALL_SITE

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[2]
OPTIONS = {"autoescape": True}
ARTICLE = "articles/first-steps.md"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with the small practice, without a search index."""
    root = tmp_path / "a project"
    root.mkdir()
    for name in ("theme", "plugins"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copytree(SMALL_SITE, root / "content")
    for name in ("pelicanconf.py", "publishconf.py", "uv.lock"):
        text = (ROOT / name).read_text(encoding="utf-8")
        (root / name).write_text(text.replace('"search/", "search/index.html"', '"search/", ""'), encoding="utf-8")
    monkeypatch.setattr("sys.argv", ["tasks.py", "build"])
    assert command.build(root) == 0
    return root


@pytest.fixture
def only_texts(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same, built; from now on a build of the whole site is refused."""

    def refused(_: object) -> whole.Result:
        raise AssertionError

    monkeypatch.setattr(whole, "build_site", refused)
    return project


def edit(root: Path, old: str, new: str, name: str = ARTICLE) -> None:
    """Change a file."""
    file = root / "content" / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8", newline="\n")


def test_a_text_is_replaced_in_its_page_and_in_feeds(only_texts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One text after the other shows in page and feeds without a whole build, and all faults are told each time."""
    capsys.readouterr()
    for old, new in (("it helps to know", "it is well to know"), ("it is well", "it is good & right")):
        edit(only_texts, old, new)
        assert command.build(only_texts) == 0
        told = capsys.readouterr()
        assert "Built" in told.out
        assert "plain.md:4  warning  person-foreign" in told.err
        shown = new.replace("&", "&amp;")
        assert shown in (only_texts / "output" / "post" / "first-steps" / "index.html").read_text(encoding="utf-8")
        for feed in ("all", "starting"):
            for ending, quoted in (("json", shown), ("atom.xml", shown.replace("&", "&amp;"))):
                assert quoted in (only_texts / "output" / "feeds" / f"{feed}.{ending}").read_text(encoding="utf-8")


def test_how_much_is_said_does_not_matter(only_texts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A text is replaced also where this build is to be quiet, and the one before was not."""
    monkeypatch.setattr("sys.argv", ["tasks.py", "build", "--quiet"])
    edit(only_texts, "it helps to know", "it is well to know")
    assert command.build(only_texts, quiet=True) == 0
    assert "it is well to know" in (only_texts / "output" / "post" / "first-steps" / "index.html").read_text(
        encoding="utf-8"
    )


def test_what_rows_need_is_kept(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading a new text starts with what was read off the rows, also where several processes read the pages."""
    shutil.rmtree(project / ".cache")
    monkeypatch.setattr(pages, "WORTH_A_PROCESS", 2)
    monkeypatch.setattr(keys, "KNOWN", {})
    assert command.build(project) == 0
    assert Ledger(Order(project).ledger).site()["words"].keys


CHANGES: dict[str, tuple[str, str]] = {
    "a title": ("First steps: what helps", "Other steps"),
    "a heading": ("What to bring", "What you bring"),
    "a link": ("faqs/privacy.md#limits", "faqs/privacy.md"),
    "a picture": ('![A chair by a window](images/chair.svg "The room where you wait.")', "No picture."),
    "an anchor": ("who is there", "[who](#x){#who} is there"),
    "a booking": ("[Book a first visit](booking:first-visit)", "Nothing."),
    "an exception": ("who is there", "who is there <!-- allow: spelling until 2026-12-31, Ana Ruiz: a name -->"),
}


@pytest.mark.parametrize("what", CHANGES)
def test_anything_else_is_a_build(only_texts: Path, what: str) -> None:
    """Whatever may show on other pages or decide on checks leads to a build of the whole site."""
    edit(only_texts, *CHANGES[what])
    with pytest.raises(AssertionError):
        command.build(only_texts)


DAMAGES: dict[str, Callable[[Path], object]] = {
    "a page": lambda root: (root / "output" / "post" / "first-steps" / "index.html").write_text("x", encoding="utf-8"),
    "a feed": lambda root: (root / "output" / "feeds" / "all.json").unlink(),
    "a foreign note": lambda root: next((root / ".cache").glob("*.ledger")).write_bytes(b"x"),
    "no note": lambda root: next((root / ".cache").glob("*.ledger")).unlink(),
    "a foreign cache": lambda root: next((root / ".cache").glob("*.sqlite")).write_bytes(b"x"),
    "a style": lambda root: (root / "theme" / "static" / "css" / "main.css").touch(),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_what_is_not_as_it_was_built_is_built(only_texts: Path, damage: str) -> None:
    """A page, a feed or a note that is gone, foreign or cut off, and a newer theme, lead to a build of the site."""
    DAMAGES[damage](only_texts)
    edit(only_texts, "three things", "four things")
    with pytest.raises(AssertionError):
        command.build(only_texts)


@pytest.mark.parametrize(
    ("template", "found"),
    [
        ("{{ here.content|safe }}", ()),
        ("{% block a %}<div>{{ page.content|safe }}</div>{% endblock %}", ()),
        ("{% if 'x' not in here.content %}y{% endif %}{{ here.content|safe }}", ("x",)),
        ("{{ here.content }}", None),
        ("{{ here['content']|safe }}", None),
        ("{{ here.content|safe|trim }}", None),
        ("{{ here.content|length }}", None),
        ("{% if here.content %}x{% endif %}", None),
        ("{% set text = here.content %}{{ text|safe }}", None),
        ("{% set text %}{{ here.content|safe }}{% endset %}{{ text|upper }}", None),
        ("{% filter upper %}{{ here.content|safe }}{% endfilter %}", None),
        ("{% macro m(here) %}{{ here.content|safe }}{% endmacro %}{{ m(page)|upper }}", None),
        ("{% block a %}{{ here.content|safe }}{% endblock %}{{ self.a()|upper }}", None),
        ("{% block a %}{{ super()|upper }}{% endblock %}", None),
        ("{% block a %}{{ super() }}{% endblock %}", ()),
        ("{% if 'x' in here.content|upper %}y{% endif %}", None),
        ("{% broken", None),
    ],
)
def test_templates_that_do_more_than_show_a_text_are_known(
    tmp_path: Path, template: str, found: tuple[str, ...] | None
) -> None:
    """A text that templates only show, or look for words in, can be replaced; with anything else it cannot."""
    (tmp_path / "a.html").write_text(template, encoding="utf-8")
    assert verbatim.needles(tmp_path, OPTIONS) == found
