"""Other websites are asked as a polite reader asks: shortly, seldom, and only what is there."""

from __future__ import annotations

from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from plugins.desk import elsewhere

if TYPE_CHECKING:
    from collections.abc import Iterator

ANSWERS = {
    "/there": (200, 200),
    "/gone": (404, 404),
    "/lost": (410, 410),
    "/no-robots": (403, 403),
    "/no-head": (405, 200),
}


class Host(BaseHTTPRequestHandler):
    """Answers as `ANSWERS` says: to HEAD, to GET."""

    def do_HEAD(self) -> None:
        """Answer a question without a page."""
        self._answer(ANSWERS[self.path][0])

    def do_GET(self) -> None:
        """Answer a question for a page."""
        self._answer(ANSWERS[self.path][1])

    def _answer(self, code: int) -> None:
        self.send_response(code)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def host() -> Iterator[str]:
    """The address of a real server."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Host)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(
    ("path", "told"), [("/there", ""), ("/gone", "404"), ("/lost", "410"), ("/no-robots", ""), ("/no-head", "")]
)
def test_only_what_is_gone_is_told(host: str, path: str, told: str) -> None:
    """A page that is gone is told with the host's answer; one that is there, or is not for robots, is not."""
    found = elsewhere.ask(host + path)
    assert told in found
    assert bool(found) == bool(told)


def test_a_host_that_does_not_answer_is_told() -> None:
    """Nobody listens there, and that is what is told; there is no traceback."""
    assert elsewhere.ask("http://127.0.0.1:1/").startswith("no answer")


def test_no_more_than_the_most_links_are_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many links there are, one run asks a bounded number of them."""
    monkeypatch.setattr(elsewhere, "MOST", 3)
    document = SimpleNamespace(
        meta={}, links=[f"https://x.example/{number}" for number in range(9)], lines={}, shown="a.md"
    )
    asked: list[str] = []

    def ask(address: str) -> str:
        asked.append(address)
        return ""

    library = SimpleNamespace(documents={"a.md": document})
    assert elsewhere.check_links(library, ask=ask, pause=0) == []  # type: ignore[arg-type] # all that is looked at
    assert len(asked) == 3
