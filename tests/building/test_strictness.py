"""Every fault of every file is told in one run, with file, line and remedy, and nothing is built."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from plugins.building.build import Order, build_site
from plugins.building.command import build
from plugins.building.settings import REPOSITORY
from tests.building.conftest import errors

if TYPE_CHECKING:
    from pathlib import Path

    from tests.building.conftest import SmallSite

GOOD = "---\ntitle: {title}\ndate: 2026-03-02\ncategory: Starting\n---\n{text}\n"
# name, what is in the file, the check that finds it, its line
BROKEN = [
    ("articles/encoding.md", b"---\ntitle: Caf\xe9\n---\n", "file-encoding", 2),
    ("articles/none.md", "Only a text.\n", "front-matter-missing", 1),
    ("articles/blank.md", "\n---\ntitle: A\ndate: 2026-01-01\ncategory: Starting\n---\n", "front-matter-blank-line", 1),
    ("articles/yaml.md", "---\ntitle: Fear: what it is\ndate: 2026-01-01\n---\n", "front-matter-yaml", 2),
    ("articles/open.md", "---\ntitle: A\ntags: [one, two\ndate: 2026-01-01\n---\n", "front-matter-yaml", 3),
    ("articles/untitled.md", "---\ndate: 2026-01-01\ncategory: Starting\n---\n", "key-missing", 1),
    ("articles/undated.md", "---\ntitle: A\ncategory: Starting\n---\n", "key-missing", 1),
    ("articles/key.md", "---\ntitle: A\ndate: 2026-01-01\ncatgory: Starting\n---\n", "key-unknown", 4),
    ("articles/twice.md", "---\ntitle: A\ntitle: B\ndate: 2026-01-01\ncategory: Starting\n---\n", "key-duplicate", 3),
    ("articles/date.md", "---\ntitle: A\ndate: 2026-02-30\ncategory: Starting\n---\n", "date-invalid", 3),
    (
        "articles/status.md",
        "---\ntitle: A\ndate: 2026-01-01\ncategory: Starting\nstatus: drft\n---\n",
        "value-invalid",
        5,
    ),
    (
        "articles/author.md",
        "---\ntitle: A\ndate: 2026-01-01\ncategory: Starting\nauthor: anna\n---\n",
        "person-unknown",
        5,
    ),
    ("articles/nul.md", b"---\ntitle: A\n---\n\0", "file-encoding", 4),
    ("articles/slug.md", "---\ntitle: A\ndate: 2026-01-01\ncategory: Starting\nslug: plain\n---\n", "address-twice", 5),
    ("articles/link.md", GOOD.format(title="L", text="See [it](nowhere.md)."), "link-broken", 6),
    ("articles/part.md", GOOD.format(title="P", text="\nSee [it](../faqs/privacy.md#limit)."), "link-broken", 7),
    ("articles/own.md", GOOD.format(title="O", text="See [it](#nothing)."), "link-broken", 6),
    ("articles/picture.md", GOOD.format(title="I", text="![A](images/none.svg)"), "picture-missing", 6),
    ("articles/booking.md", GOOD.format(title="B", text="[Book](booking:frist-visit)"), "booking-unknown", 6),
    ("articles/callout.md", GOOD.format(title="C", text="> [!EXPCT] What\n> to expect"), "callout-kind", 6),
    (
        "articles/template.md",
        "---\ntitle: A\ndate: 2026-01-01\ncategory: S\ntemplate: pge\n---\n",
        "template-unknown",
        5,
    ),
    ("pages/plain-key.md", "Title: A\nSumary: B\n\nText.\n", "key-unknown", 2),
    ("pages/plain-colon.md", "Title: A\nSummary B\n\nText.\n", "front-matter-yaml", 2),
    ("notes/stray.md", GOOD.format(title="S", text="x"), "file-misplaced", 1),
    ("articles/post.txt", "Title: A\n\nText.\n", "file-form", 0),
    ("pages/search.md", "---\ntitle: A search page of my own\n---\n", "address-twice", 1),
]


def test_every_broken_file_is_told_in_one_run(small_site: SmallSite) -> None:
    """A folder of broken files gives a finding for each in one run: its file, its line, a reason and a remedy."""
    assert small_site.build().ok
    before = small_site.files()
    for name, text, _, _ in BROKEN:
        small_site.write(name, text)
    result = small_site.build()
    found = {(finding.path.rpartition("content/")[2], finding.line): finding for finding in errors(result)}
    for name, _, check, line in BROKEN:
        finding = found.get((name, line))
        assert finding, f"{name}:{line} {check} was not told"
        assert finding.check == check
        assert finding.why
        assert finding.fix, name
    assert {finding.path.rpartition("content/")[2] for finding in errors(result)} == {
        *(name for name, *_ in BROKEN),
        "articles/plain.md",  # the other one of two with one address
    }
    assert small_site.files() == before


@pytest.mark.parametrize(("name", "text", "check", "line"), BROKEN[::5], ids=[row[0] for row in BROKEN[::5]])
def test_each_broken_file_stops_a_build_by_itself(
    small_site: SmallSite,
    *,
    name: str,
    text: str | bytes,
    check: str,
    line: int,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """One broken file is enough for exit code 1, and what is printed has no traceback."""
    small_site.write(name, text)
    assert build(REPOSITORY, content=small_site.content, output=small_site.output) == 1
    told = capsys.readouterr().err
    assert f"{name}{f':{line}' if line else ''}  error  {check}\n" in told
    assert "Traceback" not in told
    assert not small_site.output.exists()


def test_a_content_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    """A slip in --content is one finding, and no output folder is made."""
    result = build_site(Order(content=tmp_path / "contnet", output=tmp_path / "output"))
    assert [finding.check for finding in result.findings] == ["content-missing"]
    assert not (tmp_path / "output").exists()


def test_two_pages_with_one_address_name_each_other(small_site: SmallSite) -> None:
    """Both files are named, each with the other one."""
    small_site.write("pages/Contact Us.md", "---\ntitle: Again\nslug: contact\n---\n")
    messages = [finding.message for finding in errors(small_site.build())]
    assert len(messages) == 2
    assert any("pages/contact.md" in message for message in messages)
    assert any("pages/Contact Us.md" in message for message in messages)


def test_a_new_category_is_new_and_a_near_one_is_a_warning(small_site: SmallSite) -> None:
    """A category that nobody has used yet is fine; one that is almost another is told, and the build goes on."""
    small_site.write("articles/new.md", GOOD.format(title="N", text="x").replace("Starting", "Families"))
    small_site.write("articles/near.md", GOOD.format(title="M", text="x").replace("Starting", "Startin"))
    result = small_site.build()
    assert result.ok
    told = [finding for finding in result.findings if finding.check == "topic-near"]
    assert [(finding.path.rpartition("/")[2], finding.line) for finding in told] == [("near.md", 4)]
    assert '"Starting"' in told[0].fix


@pytest.fixture
def own_theme(tmp_path: Path) -> Path:
    """A copy of the project with a theme, settings and plugins that a test may break."""
    root = tmp_path / "the project"
    root.mkdir()
    for name in ("pelicanconf.py", "publishconf.py"):
        shutil.copy(REPOSITORY / name, root)
    for name in ("theme", "tests/site/content"):
        shutil.copytree(REPOSITORY / name, root / name.rpartition("/")[2])
    return root


def test_a_template_with_a_slip_is_told_with_its_line(own_theme: Path) -> None:
    """A name that is not there, and a fault of syntax, are one sentence each with template and line."""
    templates = own_theme / "theme" / "templates"
    (templates / "faq.html").write_text(
        '{% extends "page.html" %}\n{% block content %}\n{{ nobody.name }}{% endblock %}', "utf-8"
    )
    result = build_site(Order(root=own_theme))
    assert [(finding.path, finding.line, finding.check) for finding in errors(result)] == [
        ("theme/templates/faq.html", 3, "template-error")
    ]
    assert "nobody" in errors(result)[0].message
    (templates / "faq.html").write_text("fine\n{% if x %}", encoding="utf-8")
    assert [(finding.path, finding.line) for finding in errors(build_site(Order(root=own_theme)))] == [
        ("theme/templates/faq.html", 2)
    ]


def test_a_stylesheet_with_a_slip_is_told(own_theme: Path) -> None:
    """A stylesheet that is not there is named."""
    main = own_theme / "theme" / "static" / "css" / "main.css"
    main.write_text('@import "nothing.css";\n', encoding="utf-8")
    assert [finding.check for finding in errors(build_site(Order(root=own_theme)))] == ["style-broken"]


@pytest.mark.parametrize("code", ["import nothing_of_the_kind", "1 / 0", "def register(:"])
def test_a_plugin_that_cannot_be_loaded_is_told(own_theme: Path, code: str) -> None:
    """A plugin that fails, whatever the way, is an error with its file and line; Pelican would go on without it."""
    (own_theme / "failing_plugin.py").write_text(f'"""A plugin."""\n{code}\n', encoding="utf-8")
    settings = (own_theme / "pelicanconf.py").read_text(encoding="utf-8")
    (own_theme / "pelicanconf.py").write_text(f'{settings}\nPLUGINS.append("failing_plugin")\n', encoding="utf-8")
    found = errors(build_site(Order(root=own_theme)))
    assert [(finding.path, finding.line, finding.check) for finding in found] == [
        ("failing_plugin.py", 2, "plugin-broken")
    ]


def test_settings_with_a_slip_are_told_with_their_line(own_theme: Path) -> None:
    """A settings file that cannot be run is named with its line."""
    (own_theme / "pelicanconf.py").write_text("PATH = 'content'\nTHEME = them\n", encoding="utf-8")
    found = errors(build_site(Order(root=own_theme)))
    assert [(finding.path, finding.line, finding.check) for finding in found] == [
        ("pelicanconf.py", 2, "settings-broken")
    ]
