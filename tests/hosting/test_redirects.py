"""Old addresses: read from front matter and redirects.toml, strictly, and made for every host."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from plugins.hosting.forms import FORMS, files
from plugins.hosting.redirects import Redirect, check
from plugins.hosting.site import Site

if TYPE_CHECKING:
    from tests.building.conftest import SmallSite

PAGES = {"/", "/fees/", "/faqs/privacy/"}


def faults(*pairs: tuple[str, str]) -> list[tuple[str, str]]:
    """Check redirects; gives (old address, check)."""
    found = [Redirect(source, target, "r.toml", n) for n, (source, target) in enumerate(pairs)]
    return [(pairs[finding.line][0], finding.check) for finding in check(sorted(found), PAGES)]


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        ([("/old/", "/fees/"), ("/older", "https://elsewhere.example/x")], []),
        ([("/a/", "/b/"), ("/b/", "/a/")], [("/a/", "redirect-loop"), ("/b/", "redirect-loop")]),
        ([("/a/", "/a/")], [("/a/", "redirect-loop")]),
        ([("/a/", "/b/"), ("/b/", "/fees/")], [("/a/", "redirect-chain")]),
        ([("/fees", "/")], [("/fees", "redirect-shadow")]),
        ([("/Fees/", "/")], [("/Fees/", "redirect-shadow")]),
        ([("/old/", "/fees/"), ("/old", "/")], [("/old/", "redirect-twice")]),
        ([("/old/", "/nowhere/")], [("/old/", "redirect-nowhere")]),
        ([("/", "/fees/")], [("/", "redirect-form")]),
        ([("/old?x=1", "/fees/")], [("/old?x=1", "redirect-form")]),
        ([("/../x/", "/fees/")], []),
        ([("old", "/fees/")], [("old", "redirect-form")]),
        ([("/old/", "//evil.example/")], [("/old/", "redirect-form")]),
        ([("/old/", 'javascript:alert("x")')], [("/old/", "redirect-form")]),
        ([("/x/", "/a/"), ("/a/", "/b/"), ("/b/", "/a/")], [("/a/", "redirect-loop"), ("/b/", "redirect-loop")]),
    ],
)
def test_a_redirect_does_what_it_says(pairs: list[tuple[str, str]], expected: list[tuple[str, str]]) -> None:
    """Circles, chains, hidden pages, doubles, dead ends and wrong forms are faults, each told once for its address."""
    assert [fault for fault in faults(*pairs) if fault[1] != "redirect-nowhere" or fault in expected] == expected


def test_faults_are_told_with_their_lines(small_site: SmallSite) -> None:
    """A fault is told where it was typed: on the line of the front matter, or of redirects.toml."""
    small_site.write("articles/new.md", "---\ntitle: New\ndate: 2026-01-01\ncategory: X\nsummary: S.\nauthor: ana\n"
                     "redirect_from:\n  - /older/\n  - /contact/\n---\nText.\n")  # fmt: skip
    small_site.write("redirects.toml", '# old = new\n"/gone/" = "/nowhere/"\n"/two/" = 2\n')
    told = [(found.path.rpartition("/")[2], found.line, found.check) for found in small_site.build().findings]
    assert ("new.md", 9, "redirect-shadow") in told
    assert ("redirects.toml", 2, "redirect-nowhere") in told
    assert ("redirects.toml", 3, "redirect-form") in told


def test_a_file_that_cannot_be_read_is_told(small_site: SmallSite) -> None:
    """A slip of syntax in redirects.toml is told with its line and an example."""
    small_site.write("redirects.toml", '"/a/" = "/contact/"\n"/b/" "/contact/"\n')
    told = [found for found in small_site.build().findings if found.check == "redirect-form"]
    assert [(found.line, "Write each on a line" in found.fix) for found in told] == [(2, True)]


SITE = Site("https://x.example/practice", frozenset({"assets/main.1f3870be.css", "a.js"}), (
    Redirect("/old/", "/fees/"), Redirect("/caf\u00e9/", "https://elsewhere.example/"),
))  # fmt: skip


def test_every_form_holds_every_redirect() -> None:
    """Each host's files name each old address with the path that the site lies under, and its target."""
    for name, form in FORMS.items():
        everything = b"".join([*files(form.public, SITE).values(), *files(form.beside, SITE).values()]).decode()
        assert "/practice/fees/" in everything, name
        assert "https://elsewhere.example/" in everything, name


def test_netlify_and_vercel_forms() -> None:
    """_redirects has both spellings of an old address with 301; vercel.json is JSON with all headers."""
    rows = files(("netlify",), SITE)["_redirects"].decode().splitlines()
    assert rows[:2] == ["/practice/old /practice/fees/ 301", "/practice/old/ /practice/fees/ 301"]
    settings = json.loads(files(("vercel",), SITE)["vercel.json"])
    assert {pair["key"]: pair["value"] for pair in settings["headers"][0]["headers"]} == SITE.headers
    headers = files(("netlify",), SITE)["_headers"].decode()
    assert headers.count("Cache-Control") == 1
    assert "/practice/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n" in headers
