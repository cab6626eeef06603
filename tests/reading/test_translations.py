"""A translation is paired with the page that it translates, and known to be stale when that page changes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from plugins.building.settings import Order, load
from plugins.checks.source import translations
from plugins.facts import load as load_facts
from plugins.reading.library import Library, read_library

if TYPE_CHECKING:
    from collections.abc import Callable

    from plugins.findings import Finding

    Read = Callable[..., tuple[Library, list[Finding]]]

PRACTICE = Path(__file__).parents[1] / "site" / "content" / "practice.toml"
CRISIS = "---\ntitle: Help now\nreviewed: 2026-01-01\n---\nCall 988. It\nis free.\n"


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Read some files as a content folder: `read({"pages/crisis.md": "…"})`."""

    def read_files(files: dict[str, str], **switches: str) -> tuple[Library, list[Finding]]:
        content = tmp_path / "content"
        for name, text in files.items():
            (content / name).parent.mkdir(parents=True, exist_ok=True)
            (content / name).write_text(text, encoding="utf-8")
        practice = PRACTICE.read_text(encoding="utf-8")
        for name, value in switches.items():
            practice = practice.replace(f"{name} = false", f"{name} = {value}")
        (content / "practice.toml").write_text(practice, encoding="utf-8")
        facts, _ = load_facts(content / "practice.toml")
        settings, _ = load(Order(content=content, cache=tmp_path / "cache"), tmp_path / "output")
        assert settings is not None
        library = read_library(content, settings, facts, "content")
        return library, [*library.findings, *translations.check(library, settings)]

    return read_files


def spanish(source_hash: str = "", *, of: str = "../crisis.md", more: str = "") -> str:
    """A Spanish page."""
    known = f"source_hash: {source_hash}\n" if source_hash else ""
    return f"---\ntitle: Ayuda\nlang: es\ntranslation_of: {of}\n{known}{more}---\nLlame al 988.\n"


def hash_from(findings: list[Finding]) -> str:
    """The hash that a message tells to write."""
    return next(finding.fix.split("source_hash: ")[1][:12] for finding in findings if "source_hash: " in finding.fix)


@pytest.mark.parametrize("of", ["../crisis.md", "pages/crisis.md", "/pages/crisis.md"])
def test_a_translation_has_its_own_address_and_the_id_of_its_page(read: Read, of: str) -> None:
    """The name of the Spanish file is its address; the page may be named from the file or from the content folder."""
    library, _ = read({"pages/crisis.md": CRISIS, "pages/es/ayuda.md": spanish(of=of)})
    assert library.documents["pages/es/ayuda.md"].meta["url"] == "es/ayuda/"
    ids = {document.meta["translation_id"] for document in library.documents.values()}
    assert ids == {"page/crisis"}


def test_the_home_page_in_another_language_is_at_its_root(read: Read) -> None:
    """Whatever its file is called."""
    home = "---\ntitle: Home\n---\nWelcome.\n"
    library, _ = read({"pages/home.md": home, "pages/es/inicio.md": spanish(of="../home.md")})
    assert library.documents["pages/es/inicio.md"].meta["save_as"] == "es/index.html"


def test_one_slug_in_two_languages_is_a_pair_of_its_kind(read: Read) -> None:
    """As in any Pelican site; a page and a question with one slug are two things."""
    plain = "Title: A\nDate: 2020-01-01\n{}\nText\n"
    library, findings = read(
        {
            "articles/a.md": plain.format(""),
            "articles/a-es.md": plain.format("Lang: es\nSlug: a\n"),
            "pages/a.md": "---\ntitle: A\n---\nText\n",
            "faqs/a.md": "---\ntitle: A\n---\nText\n",
        }
    )
    assert [document.meta["translation_id"] for document in library.documents.values()] == [
        *("article/a", "article/a", "faq/a", "page/a")
    ]
    assert not [finding for finding in findings if finding.check.startswith("translation")]


def test_a_changed_page_makes_its_translation_stale(read: Read) -> None:
    """Other words do; another break of lines, another date of review or a new `order` do not."""
    _, findings = read({"pages/crisis.md": CRISIS, "pages/es/ayuda.md": spanish()})
    assert [finding.check for finding in findings] == ["key-missing"]
    known = spanish(hash_from(findings))
    same = CRISIS.replace("It\nis", "It is").replace("2026-01-01", "2026-06-01\norder: 3")
    library, findings = read({"pages/crisis.md": same, "pages/es/ayuda.md": known})
    assert findings == []
    assert library.documents["pages/es/ayuda.md"].meta["stale"] is False
    for changed in (
        CRISIS.replace("free", "not free"),
        CRISIS.replace("Help now", "Help"),
        CRISIS.replace("988", "9-8-8"),
    ):
        library, findings = read({"pages/crisis.md": changed, "pages/es/ayuda.md": known})
        assert [(finding.check, finding.severity, finding.line) for finding in findings] == [
            ("translation-stale", "warning", 5)
        ]
        assert library.documents["pages/es/ayuda.md"].meta["stale"] is True
        _, findings = read({"pages/crisis.md": changed, "pages/es/ayuda.md": spanish(hash_from(findings))})
        assert findings == []


@pytest.mark.parametrize(
    ("files", "check", "fix"),
    [
        ({"pages/es/ayuda.md": spanish(of="../crisys.md")}, "translation-unknown", 'Did you mean "crisis.md"?'),
        ({"pages/es/ayuda.md": spanish(of="../what.md")}, "translation-unknown", "translation_of: ../crisis.md"),
        (
            {"pages/es/a.md": spanish("0" * 12), "pages/es/b.md": spanish("0" * 12, of="a.md")},
            "translation-unknown",
            'it translates: "../crisis.md"',
        ),
        ({"faqs/es/ayuda.md": spanish("0" * 12, of="pages/crisis.md")}, "translation-unknown", "folder"),
        ({"pages/es/a.md": spanish("0" * 12).replace("lang: es\n", "")}, "key-missing", "lang: es"),
        ({"pages/es/a.md": "---\ntitle: A\nsource_hash: 3f1c08ab92de\n---\n"}, "translation-unknown", "translation_of"),
        ({"pages/es/a.md": spanish("12")}, "value-invalid", "12 signs"),
        (
            {"pages/es/a.md": spanish("0" * 12), "pages/es/b.md": spanish("0" * 12)},
            "translation-twice",
            "Take one of them out",
        ),
    ],
)
def test_slips_are_errors(read: Read, files: dict[str, str], check: str, fix: str) -> None:
    """A page that is not there, is a translation itself, or of another kind; no language, no hash; two of one."""
    _, findings = read({"pages/crisis.md": CRISIS, **files})
    errors = [finding for finding in findings if finding.severity == "error"]
    assert check in {finding.check for finding in errors}
    assert any(fix in finding.fix for finding in errors if finding.check == check)


def test_pages_that_wait_for_a_review_are_told_once(read: Read) -> None:
    """One warning names the first of them and counts the others."""
    more = "needs_review: a Spanish-speaking clinician\n"
    texts = {f"pages/es/{name}.md": spanish("0" * 12, of=f"../{name}.md", more=more) for name in ("a", "b", "c")}
    pages = {f"pages/{name}.md": CRISIS for name in ("a", "b", "c")}
    _, findings = read(pages | texts)
    told = [finding for finding in findings if finding.check == "translation-review"]
    assert [(finding.severity, finding.path) for finding in told] == [("warning", "content/pages/es/a.md")]
    assert "2 more pages" in told[0].message


def test_a_page_is_left_out_with_its_translation_where_a_fact_says_no(read: Read) -> None:
    """`only_if` names a fact of the practice; a slip in its name is told."""
    files = {"pages/crisis.md": CRISIS.replace("---\nC", "only_if: hipaa_covered\n---\nC"), "pages/es/a.md": spanish()}
    library, _ = read(files, hipaa_covered="true")
    assert {document.meta["status"] for document in library.documents.values()} == {"published"}
    library, _ = read(files)
    assert {document.meta["status"] for document in library.documents.values()} == {"skip"}
    _, findings = read({"pages/crisis.md": CRISIS.replace("---\nC", "only_if: hippa_covered\n---\nC")})
    assert 'Did you mean "hipaa_covered"?' in {finding.fix for finding in findings}
