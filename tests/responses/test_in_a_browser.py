"""Fifty responses read in a real browser, and one written: who is asked for what, and whether everyone can read it."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import parse_qs

import pytest

from tests.responses.conftest import PAGE, ROOT, SMALL, errors, opened
from tests.theme.bars import TARGET, TARGET_IN_TEXT
from tests.theme.test_accessibility import ALL, LOOKS, faults_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page

PROBE = (ROOT / "tests/theme/probes/targets.js").read_text(encoding="utf-8")
PATH = f"/post/{PAGE}/"
MANY = 50
LONG = "Wordswithoutanyspace" * 12


class Service(ThreadingHTTPServer):
    """A form service on another origin, which keeps every request that it gets."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str, dict[str, str], str]] = []
        super().__init__(("127.0.0.1", 0), _Handler)
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()

    @property
    def address(self) -> str:
        """Where the form leads."""
        return f"http://127.0.0.1:{self.server_port}/f/abc"


class _Handler(BaseHTTPRequestHandler):
    server: Service

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        known = {name.lower(): value for name, value in self.headers.items()}
        self.server.asked.append((self.command, self.path, known, body))
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(b"<!doctype html><html lang=en><title>Thanks</title><h1>Thanks</h1>")

    do_GET = do_POST  # noqa: N815 - the name is http.server's

    def log_message(self, *args: object) -> None:
        """Say nothing."""


class Shown(NamedTuple):
    """A site with fifty responses, and the service that its form leads to."""

    url: str
    service: Service


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory, serve: Callable[..., str]) -> Iterator[Shown]:
    """Build it once for all tests."""
    service = Service()
    talking = opened(SMALL, tmp_path_factory.mktemp("fifty") / "a practice")
    for number in range(MANY):
        words = (
            f"Response *{number}* with [a link](https://www.nhs.uk/a{number}).\n\n- one\n- two\n\n> quoted\n\n{LONG}"
        )
        keys: dict[str, str | None] = {"date": f"2026-10-{number % 30 + 1:02}"}
        if number % 5 == 4:
            keys |= {"reply_to": f"r{number - 1}", "name": None, "by": "ana", "date": "2026-11-01"}
        talking.write(f"r{number}", words, **keys)
    talking.settings = {"RESPONSES_ENDPOINT": service.address}
    assert errors(talking.build()) == []
    yield Shown(serve(talking.output, forms=(service.address,)), service)
    service.shutdown()
    service.server_close()


@pytest.mark.parametrize(
    ("width", "words", "rules"),
    [(1280, {}, ALL), (320, {}, ALL), (1280, {"scheme": "dark"}, LOOKS), (320, {"forced_colors": "active"}, LOOKS)],
    ids=["light", "small", "dark", "forced colours"],
)
def test_axe_finds_nothing_on_fifty_responses(
    width: int, words: dict[str, Any], rules: dict[str, Any], shown: Shown, page_at: Callable[..., Page]
) -> None:
    """Every rule of WCAG 2.0-2.2 and best practice holds for list and form, and nothing is wider than the screen."""
    page = page_at(width, **words)
    page.goto(shown.url + PATH)
    assert page.locator("section.responses li[id]").count() == MANY
    assert faults_of(page, rules) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.evaluate(PROBE, [TARGET, TARGET_IN_TEXT]) == []


def test_nobody_else_learns_that_someone_reads_or_prints(shown: Shown, page_at: Callable[..., Page]) -> None:
    """Reading to the end, following an anchor, opening the feed and printing ask the service for nothing."""
    before = len(shown.service.asked)
    page = page_at(390)
    page.goto(shown.url + PATH, wait_until="networkidle")
    page.locator("section.responses time").last.click()
    assert "#r-" in page.url
    page.locator("[name=words]").fill("Typed, and not sent.")
    page.emulate_media(media="print")
    page.pdf()
    assert page.locator(".respond").is_hidden()
    assert page.locator("section.responses li[id]").first.is_visible()
    assert len(shown.service.asked) == before


@pytest.mark.parametrize("javascript", [True, False], ids=["with scripts", "without scripts"])
def test_a_response_is_sent_and_tells_nothing_else(javascript: bool, shown: Shown, browser: Browser) -> None:  # noqa: FBT001 - a row of a table
    """The browser asks for what is missing; then the service gets the five fields, and no page, cookie or origin."""
    before = len(shown.service.asked)
    context = browser.new_context(java_script_enabled=javascript, viewport={"width": 320, "height": 800})
    try:
        page = context.new_page()
        page.goto(shown.url + PATH)
        form = page.locator("form[method=post]")
        form.get_by_role("button").click()
        form.get_by_label("Name to show").fill("Kim")
        form.get_by_label("Your words").fill("Lines\nof words")
        form.get_by_role("button").click()
        assert len(shown.service.asked) == before  # the box is not checked yet
        form.get_by_role("checkbox").check()
        form.get_by_role("button").click()
        page.wait_for_url(f"{shown.service.address}**")
    finally:
        context.close()
    (command, path, headers, body) = next(asked for asked in shown.service.asked[before:] if "favicon" not in asked[1])
    assert (command, path) == ("POST", "/f/abc")
    assert parse_qs(body, keep_blank_values=True) == {
        "page": [PAGE],
        "website": [""],
        "pseudonym": ["Kim"],
        "words": ["Lines\r\nof words"],
        "consent": ["yes"],
    }
    assert not {"referer", "cookie"} & headers.keys()
    assert headers.get("origin") == "null"


def test_the_form_leads_nowhere_else(shown: Shown, browser: Browser) -> None:
    """A form that something has turned to another address sends nothing: the policy allows just the one."""
    other = Service()
    context = browser.new_context()
    try:
        page = context.new_page()
        page.goto(shown.url + PATH)
        page.evaluate("address => { document.querySelector('form[method=post]').action = address }", other.address)
        with page.expect_console_message(lambda message: "form-action" in message.text) as told:
            page.evaluate("() => { document.querySelector('form[method=post]').submit() }")
    finally:
        context.close()
        other.shutdown()
        other.server_close()
    assert other.address in told.value.text
    assert other.asked == []
