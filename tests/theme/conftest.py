"""Two finished sites: our own as the preview shows it, and a foreign one of awkward posts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from tests.theme.kinds import KINDS, address

if TYPE_CHECKING:
    from collections.abc import Callable

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]


class Shown(NamedTuple):
    """A finished site, its address, and the pages to look at, by name."""

    folder: Path
    url: str
    pages: dict[str, str]


def built(content: Path, folder: Path, siteurl: str | None = None, *, publication: bool = False) -> Path:
    """Build a content folder, as the preview does if nothing else is asked for."""
    from plugins.building.build import Order, build_site

    result = build_site(Order(ROOT, publication=publication, content=content, output=folder, siteurl=siteurl))
    faults = [finding for finding in result.findings if finding.severity == "error"]
    assert result.ok, "\n".join(f"{found.path}:{found.line} {found.message}" for found in faults)
    return folder


@pytest.fixture(scope="session")
def own(tmp_path_factory: pytest.TempPathFactory, serve: Callable[..., str]) -> Shown:
    """Our own site, gallery included: a page of every kind."""
    folder = built(ROOT / "content", tmp_path_factory.mktemp("own") / "site", "https://practice.example")
    return Shown(folder, serve(folder), {kind: address(kind, folder) for kind in KINDS})


@pytest.fixture(scope="session")
def foreign(tmp_path_factory: pytest.TempPathFactory, serve: Callable[..., str]) -> Shown:
    """A practice with few facts and awkward posts, under a sub-path."""
    folder = built(HERE / "site", tmp_path_factory.mktemp("foreign") / "site", "https://practice.example/notes")
    names = [file.relative_to(folder).as_posix() for file in sorted(folder.rglob("*.html"))]
    return Shown(folder, serve(folder, "/notes"), {name: f"/{name.removesuffix('index.html')}" for name in names})
