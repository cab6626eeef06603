"""Finished pages are read as an HTML parser reads them, and what would leave the site is told."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

from plugins.checks.output import links, privacy, promises
from plugins.checks.output.page import FOLLOWED, Page, read, read_pages
from plugins.words.promises import PROMISED

if TYPE_CHECKING:
    from pathlib import Path

    from tests.fixtures.site import Site


class Reference(HTMLParser):
    """Anchors and links as the standard library's parser finds them."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note anchors and links."""
        values = {name: value or "" for name, value in attrs}
        self.ids += [values["id"]] if "id" in values else []
        self.links += [values[FOLLOWED[tag]]] if tag in FOLLOWED and FOLLOWED[tag] in values else []


def test_every_page_is_read_as_a_parser_reads_it(site: Site) -> None:
    """On the practice's own site our quick reading finds the same anchors and links as a parser."""
    pages = read_pages(site.folder)
    assert len(pages) > 50
    for name, page in pages.items():
        reference = Reference()
        reference.feed((site.folder / name).read_text(encoding="utf-8"))
        assert page.ids == reference.ids, name
        assert [address for _, address in page.links] == reference.links, name


@pytest.mark.parametrize(
    ("html", "check"),
    [
        ('<img src="https://x.example/a.png">', "third-party"),
        ("<img src=//x.example/a.png>", "third-party"),
        ('<img srcset="/a.png 1x, https://x.example/a.png 2x">', "third-party"),
        ('<link rel="preconnect" href="https://x.example">', "third-party"),
        ('<LINK REL="Stylesheet" HREF="https://x.example/a.css">', "third-party"),
        ('<script src="https://x.example/a.js"></script>', "third-party"),
        ('<iframe src="https://x.example/"></iframe>', "third-party"),
        ('<video poster="https://x.example/a.png"></video>', "third-party"),
        ('<svg><use href="https://x.example/a.svg#b"/></svg>', "third-party"),
        ("<script>alert(1)</script>", "inline-code"),
        ("<style>p{}</style>", "inline-code"),
        ('<p style="color:red">x</p>', "inline-code"),
        ("<p onclick='x()'>x</p>", "inline-code"),
        ('<meta http-equiv="refresh" content="0">', "inline-code"),
        ('<base href="/x/">', "inline-code"),
    ],
)
def test_what_would_leave_the_site_is_told_with_its_line(tmp_path: Path, html: str, check: str) -> None:
    """Everything that a browser would fetch from elsewhere, and all inline code, is a finding at its line."""
    file = tmp_path / "index.html"
    file.write_text(f"<!doctype html>\n<p>\n{html}", encoding="utf-8")
    found = list(privacy.check(read_pages(tmp_path), tmp_path, "output", ""))
    assert [(finding.path, finding.line, finding.check) for finding in found] == [("output/index.html", 3, check)]


@pytest.mark.parametrize(
    ("name", "text", "promise"),
    [
        ("a.js", 'document.cookie = "a=b"', "cookies"),
        ("a.js", "localStorage.a = 1", "storage"),
        ("a.js", "navigator.serviceWorker.register('/b.js')", "storage"),
        ("a.js", 'fetch("https://x.example/")', "requests"),
        ("a.css", "@import '//x.example/a.css';", "requests"),
        ("a.css", "p { background: url(https://x.example/a.png) }", "requests"),
        ("a.js", 'navigator.sendBeacon("/seen")', "tracking"),
        ("a.html", '<a href="/b" ping="/seen">b</a>', "tracking"),
        ("a.html", '<iframe src="/b"></iframe>', "frames"),
        ("a.html", '<object data="/b"></object>', "frames"),
        ("a.html", '<input type="password" id="p">', "accounts"),
        ("a.html", '<input type="search" name="q">', "search"),
    ],
)
def test_what_the_site_promises_not_to_do_is_counted(tmp_path: Path, name: str, text: str, promise: str) -> None:
    """A cookie, storage, a request, a tracker, a frame, a password or a search that tells is an error at its line."""
    (tmp_path / name).write_text(f"\n{text}\n", encoding="utf-8")
    found = list(promises.check(read_pages(tmp_path), tmp_path, "output", ""))
    assert [(one.path, one.line, one.check) for one in found] == [(f"output/{name}", 2, "promise-broken")]
    assert promises.PROMISES[promise][1] in found[0].message


def test_the_page_about_the_website_says_what_is_counted() -> None:
    """There are words for each promise that is counted, and for no other."""
    said = {name.removeprefix("promise_") for name in PROMISED if name.startswith("promise_")} - {"found"}
    assert said == promises.PROMISES.keys()


def test_what_stays_on_the_site_is_no_finding(tmp_path: Path) -> None:
    """Own files, links that are only followed, data for search engines and words about tags are fine."""
    text = (
        '<script type="application/ld+json">{"a": 1}</script><script src="/a.js"></script>'
        '<a href="https://x.example">x</a>'
        '<img src="/a.png"><link rel="canonical" href="https://x.example/">'
        "<p>&lt;script&gt;</p><!-- <script></script> -->"
    )
    (tmp_path / "index.html").write_text(text, encoding="utf-8")
    assert list(privacy.check(read_pages(tmp_path), tmp_path, "output", "")) == []


@pytest.mark.parametrize(
    ("address", "fault"),
    [
        ("/a/", ""),
        ("/a/#x", ""),
        ("/a/#y", "part"),
        ("/b/", "no page"),
        ("../a/", ""),
        ("#x", "part"),
        ("/a/index.html", ""),
        ("mailto:a@x.example", ""),
        ("https://x.example/", ""),
    ],
)
def test_addresses_of_the_site_lead_somewhere(tmp_path: Path, address: str, fault: str) -> None:
    """An address leads to a file that is there and an anchor that is there, or is told."""
    for name, text in (("a/index.html", '<p id="x">'), ("c/index.html", f'<a href="{address}">x</a>')):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    found = list(links.check(read_pages(tmp_path), tmp_path, "output", ""))
    assert bool(found) == bool(fault)
    assert all(fault in finding.message for finding in found)


def test_a_fault_of_a_template_is_told_once(tmp_path: Path) -> None:
    """One address that is wrong on every page is one finding that counts the pages."""
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.html").write_text('<a href="/nowhere/">x</a>', encoding="utf-8")
    found = list(links.check(read_pages(tmp_path), tmp_path, "output", ""))
    assert len(found) == 1
    assert "2 more pages" in found[0].message


def test_hostile_markup_ends() -> None:
    """Markup without an end is read in time that grows with its length."""
    page = Page(None, "x")  # type: ignore[arg-type]
    for text in ("<a " * 20_000, '<a href="' * 20_000, "<!--" * 20_000, "<" * 100_000, "<a x='" + '"' * 50_000):
        read(page, text)
