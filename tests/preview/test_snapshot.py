"""Addresses to files, as a web host would."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.preview.snapshot import Found, Snapshot

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def snapshot(tmp_path: Path) -> Snapshot:
    """A build of a few files; beside it lies one that is nobody's business."""
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    for name in ("index.html", "404.html", "post/a b/index.html", "café/index.html", "assets/main.css"):
        file = tmp_path / "site" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name, encoding="utf-8")
    return Snapshot.of("1", tmp_path / "site")


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("/", Found("index.html", 200)),
        ("/post/a%20b/", Found("post/a b/index.html", 200)),
        ("/post/a%20b", Found("post/a b/", 301)),
        ("/caf%C3%A9/", Found("café/index.html", 200)),
        ("/assets/main.css", Found("assets/main.css", 200)),
        ("/assets/", Found("404.html", 404)),
        ("/assets", Found("404.html", 404)),
        ("/Assets/main.css", Found("404.html", 404)),
        ("", Found("index.html", 200)),
    ],
)
def test_an_address_leads_where_a_host_would_lead_it(snapshot: Snapshot, address: str, found: Found) -> None:
    """Folders have their page, an address without its slash is sent on, case counts, and folders are not listed."""
    assert snapshot.find(address) == found


@pytest.mark.parametrize(
    "address",
    [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/post/..%2f..%2fsecret.txt",
        "/..\\secret.txt",
        "/..%5csecret.txt",
        "//secret.txt",
        "/post/%00",
        "/C:/secret.txt",
        "/./index.html",
        "/%ff%fe",
    ],
)
def test_no_address_leads_out_of_the_folder(snapshot: Snapshot, address: str) -> None:
    """However it is written, an address finds a file of the build or nothing."""
    assert snapshot.find(address) == Found("404.html", 404)
    assert snapshot.find(str(snapshot.folder.parent / "secret.txt")).status == 404


def test_without_a_page_for_it_nothing_is_found(tmp_path: Path) -> None:
    """A build without a 404 page finds nothing for a missing address."""
    assert Snapshot.of("1", tmp_path).find("/x") == Found("", 404)
