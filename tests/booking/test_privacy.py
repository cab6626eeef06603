"""A real browser follows booking links to another server, which tells what it learned."""

from __future__ import annotations

import threading
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from plugins.booking import booking_block, booking_link

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

    from plugins.facts import Facts


class Server(ThreadingHTTPServer):
    """Answers every request with `page`, and keeps what was asked."""

    page = ""

    def __init__(self) -> None:
        self.asked: list[tuple[str, dict[str, str]]] = []
        super().__init__(("127.0.0.1", 0), _Handler)

    @property
    def url(self) -> str:
        """Where it is."""
        return f"http://127.0.0.1:{self.server_port}"


class _Handler(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        self.server.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
        body = f"<!doctype html><title>x</title>{self.server.page}".encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def servers() -> Iterator[tuple[Server, Server]]:
    """The site and the service, on two origins; neither sends a Referrer-Policy."""
    both = Server(), Server()
    for server in both:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    yield both
    for server in both:
        server.shutdown()
        server.server_close()


@pytest.mark.parametrize("link", ["a.button", "a.booking-link"])
def test_the_service_learns_nothing(
    link: str, servers: tuple[Server, Server], browser: Browser, small_facts: Facts
) -> None:
    """From block and sentence, the service gets the practice's own address: no Referer, query, cookie or opener."""
    site, service = servers
    first = replace(small_facts.booking["first-visit"], url=f"{service.url}/first-visit")
    facts = replace(small_facts, booking={"first-visit": first})
    site.page = booking_block(facts, "first-visit") + booking_link(facts, "first-visit", "ask")
    context = browser.new_context()
    try:
        page = context.new_page()
        page.goto(f"{site.url}/post/panic-attacks/?q=panic#help")
        page.click(link)
        page.wait_for_url(f"{service.url}/**")
        opener = page.evaluate("[document.referrer, String(window.opener)]")
    finally:
        context.close()
    path, headers = next(asked for asked in service.asked if "favicon" not in asked[0])
    assert path == "/first-visit"
    assert not {"referer", "cookie", "origin"} & headers.keys()
    assert opener == ["", "null"]


def test_the_test_would_see_a_referrer(servers: tuple[Server, Server], browser: Browser) -> None:
    """Without the attributes the same click tells the service where someone came from."""
    site, service = servers
    site.page = f'<a href="{service.url}/first-visit">x</a>'
    context = browser.new_context()
    try:
        page = context.new_page()
        page.goto(f"{site.url}/post/panic-attacks/")
        page.click("a")
        page.wait_for_url(f"{service.url}/**")
    finally:
        context.close()
    assert service.asked[0][1]["referer"].startswith(site.url)
