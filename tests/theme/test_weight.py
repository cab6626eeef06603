"""An article is on the screen of an old phone before the second round trip."""

from __future__ import annotations

import gzip
import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from tests.theme.bars import BYTES_BEFORE_READING, REQUESTS, SCRIPT_BYTES
from tests.theme.conftest import ROOT, built

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page, Request

    from tests.theme.conftest import Shown

SCRIPT = re.compile(r'<script[^>]* src="([^"]+)"')
STYLES = re.compile(r'<link rel="stylesheet" href="([^"]+)"')
THREAD = re.compile(r'<ol class="thread">.*</ol>', re.DOTALL)
HEADERS = 900  # bytes that a strict host sends with a file: security policy, transport, caching and the rest


def packed(data: bytes) -> int:
    """Count the bytes that travel."""
    return len(gzip.compress(data, 9, mtime=0))


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Our own site as it is sent to a host: with its security policy, without the gallery."""
    folder = tmp_path_factory.mktemp("published") / "site"
    return built(ROOT / "content", folder, "https://practice.example", publication=True)


def needed(site: Path, html: str) -> int:
    """Count what a page needs before it can be read: itself, up to what readers answered, and its stylesheets."""
    styles = [(site / name.lstrip("/")).read_bytes() for name in STYLES.findall(html)]
    return packed(THREAD.sub("", html).encode()) + HEADERS + sum(packed(data) + HEADERS for data in styles)


def test_every_page_fits_into_one_window(published: Path) -> None:
    """HTML and stylesheet of every published page, gzipped and with their headers, stay under 14,600 bytes."""
    weights = {
        file.relative_to(published).as_posix(): needed(published, file.read_text(encoding="utf-8"))
        for file in published.rglob("*.html")
    }
    heavy = {name: weight for name, weight in weights.items() if weight > BYTES_BEFORE_READING}
    assert weights
    assert not heavy, f"over {BYTES_BEFORE_READING} bytes: {heavy}"


def test_scripts_are_few_and_hold_nothing_up(own: Shown) -> None:
    """No page carries more than 2,000 bytes of script, and every script is a module from a file."""
    for file in own.folder.rglob("*.html"):
        html = file.read_text(encoding="utf-8")
        scripts = [(own.folder / name.lstrip("/")).read_bytes() for name in SCRIPT.findall(html)]
        assert sum(map(packed, scripts)) <= SCRIPT_BYTES, file
        assert html.count("<script") == html.count('<script type="module" src=') + html.count("ld+json"), file


def test_an_article_asks_for_little(own: Shown, page_at: Callable[..., Page]) -> None:
    """An article asks for three files at most, pictures left out, all from where it came from."""
    page = page_at(390)
    asked: list[Request] = []

    def keep(request: Request) -> None:
        asked.append(request)

    page.on("request", keep)
    page.goto(own.url + own.pages["article"], wait_until="networkidle")
    files = [urlsplit(request.url).path for request in asked if request.resource_type != "image"]
    guessed = {"/favicon.ico"}  # every browser asks for it, whatever a page says
    assert len(set(files) - guessed) <= REQUESTS, files
    assert {urlsplit(request.url).netloc for request in asked} == {urlsplit(own.url).netloc}


@pytest.mark.parametrize("kind", ["home", "article", "contact", "search"])
def test_nothing_is_written_into_the_page(kind: str, own: Shown) -> None:
    """No style and no script stands in the HTML, so that a policy without `unsafe-inline` holds."""
    html = (own.folder / own.pages[kind].strip("/") / "index.html").read_text(encoding="utf-8")
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=|javascript:", html)
