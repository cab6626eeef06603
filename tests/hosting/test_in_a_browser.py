"""The practice's own site behind real servers, in a real browser: nothing breaks its security policy."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.publishing import package
from plugins.publishing.hosts import HOSTS
from plugins.publishing.targets import Target
from tests.hosting.test_real_servers import KINDS, START
from tests.publishing import servers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import ConsoleMessage, Page

    from tests.fixtures.site import Site

PATHS = ("/", "/contact/", "/search/", "/articles/", "/nowhere/")
FAULTS = ("Content Security Policy", "Permissions-Policy", "Refused to", "has been blocked")


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Packed copies, made for the first server and used for the others."""
    return tmp_path_factory.mktemp("packed")


@pytest.fixture(params=KINDS)
def address(request: pytest.FixtureRequest, site: Site, cache: Path) -> Iterator[str]:
    """The address of the site on a server."""
    port = servers.free_port()
    values = {"via": "folder", "server": request.param, "brotli": True}
    target = Target("live", HOSTS["folder"], values, f"http://127.0.0.1:{port}")
    with servers.reachable() as folder:
        packed = package.make(site.folder, folder / "package", target, [], cache)
        server = START[request.param](folder / "server", packed.site, packed, port)
        yield target.url
        server.stop()


def test_nothing_breaks_the_policy(page_at: Callable[..., Page], address: str) -> None:
    """No page says anything of a policy in the console, asks another host, or sets a cookie; the search answers."""
    page = page_at(390)
    told: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if any(words in message.text for words in FAULTS):
            told.append(f"{page.url}: {message.text}")

    page.on("console", note)
    for path in PATHS:
        page.goto(f"{address}{path}")
    page.goto(f"{address}/articles/")
    page.locator("main a[href*='/post/']").first.click()
    page.wait_for_load_state("networkidle")
    page.goto(f"{address}/search/?q=first")
    page.wait_for_load_state("networkidle")
    assert sorted({words.partition(": ")[2] for words in told}) == []
