"""A build makes the whole site, or changes nothing."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import html5lib

if TYPE_CHECKING:
    import pytest

    from tests.building.conftest import SmallSite

EXPECTED = [
    "404.html",
    "all/index.html",
    "archives/index.html",
    "articles/index.html",
    "category/starting/index.html",
    "category/general/index.html",
    "contact/index.html",
    "faqs/index.html",
    "faqs/privacy/index.html",
    "feeds/all.atom.xml",
    "images/chair.svg",
    "index.html",
    "post/first-steps/index.html",
    "post/plain/index.html",
    "robots.txt",
    "search/index.html",
    "sitemap.xml",
    "tag/trust/index.html",
]


def test_a_build_makes_every_kind_of_page(small_site: SmallSite) -> None:
    """Every kind of page, list, feed and machine file is there, and is the address that was promised."""
    result = small_site.build()
    assert result.ok, result.findings
    # Pictures have a hash of what is in them in their name.
    files = {re.sub(r"\.[0-9a-f]{12}\.", ".", name) for name in small_site.files()}
    assert [name for name in EXPECTED if name not in files] == []


def test_every_page_is_valid_to_a_strict_parser(small_site: SmallSite) -> None:
    """An independent HTML parser finds no fault in any page, and each has one h1 and a language."""
    assert small_site.build().ok
    for name, data in small_site.files().items():
        if name.endswith(".html"):
            parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
            tree = parser.parse(data.decode())
            assert len(tree.findall(".//h1")) == 1, name
            assert tree.get("lang"), name


def test_nothing_that_is_not_ready_is_published(small_site: SmallSite) -> None:
    """No draft, post of a day to come, picture of theirs, gallery, source or dot file is in the output."""
    assert small_site.build().ok
    everything = b"".join(small_site.files().values())
    names = "\n".join(small_site.files())
    for secret in (b"Not yet", b"secret plan", b"To come"):
        assert secret not in everything
    for part in ("draft", "future", "gallery", ".md", ".toml", "/."):
        assert part not in names


def test_a_preview_shows_what_is_to_come(small_site: SmallSite) -> None:
    """A preview has drafts, posts of days to come and the gallery."""
    result = small_site.build(publication=False)
    assert result.ok, result.findings
    files = small_site.files()
    assert {"drafts/draft/index.html", "post/future/index.html", "gallery/index.html"} <= files.keys()


def test_a_site_works_under_a_sub_path(small_site: SmallSite) -> None:
    """With an address such as https://x.example/practice every link begins with /practice/; feeds have the host."""
    assert small_site.build(siteurl="https://x.example/practice/").ok
    page = small_site.page("post/first-steps/index.html")
    assert 'href="/practice/contact/"' in page
    assert 'href="/contact/"' not in page
    assert 'rel="canonical" href="https://x.example/practice/post/first-steps/"' in page
    feed = small_site.page("feeds/all.atom.xml")
    assert "https://x.example/practice/contact/" in feed


def test_titles_are_plain_everywhere(small_site: SmallSite) -> None:
    """Typography leaves curly quotes, and no markup, in titles, feeds and descriptions."""
    small_site.write(
        "articles/title.md",
        "---\ntitle: 'What \"ADHD\" & <b> mean'\ndate: 2026-03-02\ncategory: Starting\n---\nText.\n",
    )
    assert small_site.build().ok
    page = small_site.page("post/title/index.html")
    assert "What “ADHD” &amp; &lt;b&gt; mean" in page
    feed = small_site.page("feeds/all.atom.xml")
    assert "<title>What “ADHD” &amp; &lt;b&gt; mean</title>" in feed


def test_two_builds_give_the_same_bytes(small_site: SmallSite, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same sources, built on different days into different folders, are the same site, byte for byte."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    assert small_site.build().ok
    first = small_site.files()
    small_site.output = small_site.output.with_name("elsewhere")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1791000000")
    assert small_site.build().ok
    assert small_site.files() == first


def test_a_fault_leaves_the_site_as_it_was(small_site: SmallSite) -> None:
    """After a build with a fault, the output folder holds the last good site and nothing lies beside it."""
    assert small_site.build().ok
    before = small_site.files()
    small_site.write("articles/broken.md", "no front matter")
    assert not small_site.build().ok
    assert small_site.files() == before
    assert {entry.name for entry in small_site.output.parent.iterdir()} == {
        "content",
        "output",
        "cache",
        ".output.lock",
    }


def test_a_killed_build_leaves_the_site_as_it_was(small_site: SmallSite) -> None:
    """A build that is killed at any moment leaves the last good site, and the next build goes through."""
    assert small_site.build().ok
    before = small_site.files()
    code = (
        "import sys; from pathlib import Path; from plugins.building.build import *; "
        "build_site(Order(content=Path(sys.argv[1]), output=Path(sys.argv[2])))"
    )
    for delay in (0.3, 0.8, 1.1):
        process = subprocess.Popen(
            [sys.executable, "-c", code, str(small_site.content), str(small_site.output)],
            env={**os.environ, "PYTHONPATH": os.fspath(small_site_root())},
        )
        time.sleep(delay)
        process.send_signal(signal.SIGTERM if os.name == "nt" else signal.SIGKILL)
        process.wait()
        assert small_site.files() == before
    assert small_site.build().ok
    assert small_site.files() == before


def small_site_root() -> object:
    """The project folder."""
    from plugins.building.settings import REPOSITORY

    return REPOSITORY


def test_a_full_disk_is_told(small_site: SmallSite, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the disk is full the build says so in one finding, and the last good site stays."""
    assert small_site.build().ok
    before = small_site.files()
    from plugins.building import assets

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device", str(small_site.output))

    monkeypatch.setattr(assets, "write", full)
    result = small_site.build()
    assert [finding.check for finding in result.findings if finding.severity == "error"] == ["output-unwritable"]
    assert "no space left" in result.findings[-1].message
    assert small_site.files() == before


def test_an_output_folder_that_is_a_file_is_told(small_site: SmallSite) -> None:
    """An output path that is a file is a finding, not a traceback, and the file stays."""
    small_site.output.write_text("mine", encoding="utf-8")
    result = small_site.build()
    assert [finding.check for finding in result.findings] == ["output-unwritable"]
    assert small_site.output.read_text(encoding="utf-8") == "mine"
