"""What a browser is answered: a page of the newest good build, whole; or what the builds say, as long as it listens."""

from __future__ import annotations

import json
import re
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from plugins.preview.headers import ALWAYS, EVENTS, HTML, PLAIN, type_of

if TYPE_CHECKING:
    from plugins.preview.live import Live
    from plugins.preview.snapshot import Snapshot

# A page from elsewhere can give its own name this machine's address (DNS rebinding); then it asks by that name.
NAMES = re.compile(r"(127\.0\.0\.1|localhost|\[::1\])(:\d+)?", re.IGNORECASE)
OURS = "/_preview/"
SCRIPT = '<script type="module" src="/_preview/live.js?build={}"></script>'
BROWSER = Path(__file__).with_name("browser")
FILES = {"live.js", "panel.js", "panel.css"}
NO_PAGE = "no-page.html"
# A page of the last build may still ask for its own stylesheet: these files are named by what is in them.
NAMED_BY_CONTENT = "/assets/"
FIRST_BUILD = 120  # seconds that a request waits for the first build
HEARTBEAT = 10  # seconds, after which a browser that is gone is noticed


class Answers(BaseHTTPRequestHandler):
    """One connection of a browser.

    Args:
        live: what is shown.
    """

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    timeout = 60  # seconds that an idle connection is kept

    def __init__(self, *args: object, live: Live) -> None:
        self.live = live
        super().__init__(*args)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer a request."""
        path = re.split("[?#]", self.path, maxsplit=1)[0]
        if not NAMES.fullmatch(self.headers.get("Host", "")):
            self.answer(HTTPStatus.MISDIRECTED_REQUEST, b"This preview is for this machine only.\n", PLAIN)
        elif path == f"{OURS}events":
            self.events()
        elif path.startswith(OURS) and path.removeprefix(OURS) in FILES:
            self.answer(HTTPStatus.OK, (BROWSER / path.removeprefix(OURS)).read_bytes(), type_of(path))
        else:
            self.page(path)

    do_HEAD = do_GET  # noqa: N815 - the standard library's name

    def page(self, path: str) -> None:
        """Answer with a file of the newest good build.

        Args:
            path: of the request.
        """
        self.live.tried.wait(FIRST_BUILD)
        for _ in range(2):  # a build may be taken away after it was looked into
            snapshot = self.snapshot(path)
            if snapshot is None:
                break
            name, status = snapshot.find(path)
            if status == HTTPStatus.MOVED_PERMANENTLY:
                return self.answer(status, b"", HTML, Location=f"/{quote(name)}")
            if not name:
                return self.answer(status, b"There is no such page, and the site has no 404.html.\n", PLAIN)
            try:
                body, kind = snapshot.read(name), type_of(name)
            except OSError:
                continue
            return self.answer(status, with_script(body, snapshot.name) if kind == HTML else body, kind)
        return self.answer(HTTPStatus.SERVICE_UNAVAILABLE, with_script((BROWSER / NO_PAGE).read_bytes(), ""), HTML)

    def snapshot(self, path: str) -> Snapshot | None:
        """Choose the build to look into: the newest, or the one before it for what only that one has under its hash.

        Args:
            path: of the request.

        Returns:
            The build, or None if there is no good one so far.
        """
        builds = self.live.snapshots
        if path.startswith(NAMED_BY_CONTENT):
            builds = [build for build in builds if build.find(path).status == HTTPStatus.OK] or builds
        return builds[0] if builds else None

    def events(self) -> None:
        """Tell a browser the state, and each new one, as server-sent events (HTML, 9.2)."""
        self.close_connection = True
        self.start(HTTPStatus.OK, EVENTS)
        number = 0
        while told := self.live.wait(number, HEARTBEAT):
            news, state = told
            self.wfile.write(b":\n\n" if news == number else f"data: {json.dumps(state)}\n\n".encode())
            number = news

    def answer(self, status: int, body: bytes, kind: str, **headers: str) -> None:
        """Send an answer whole.

        Args:
            status: of HTTP.
            body: all of it.
            kind: its media type.
            headers: more.
        """
        self.start(status, kind, **headers, **{"Content-Length": str(len(body))})
        if self.command != "HEAD":
            self.wfile.write(body)

    def start(self, status: int, kind: str, **headers: str) -> None:
        """Send what comes before the body.

        Args:
            status: of HTTP.
            kind: the media type.
            headers: more.
        """
        self.send_response(status)
        for name, value in {"Content-Type": kind, **ALWAYS, **headers}.items():
            self.send_header(name, value)
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()

    def version_string(self) -> str:
        """Name this server."""
        return "preview"

    def log_message(self, *args: object) -> None:
        """Say nothing: the terminal is for builds."""


def with_script(page: bytes, build: str) -> bytes:
    """Put the script that listens for builds into a page; the page on the disk has none.

    Args:
        page: HTML.
        build: the name of the build that the page is from.

    Returns:
        HTML.
    """
    before, end, after = page.rpartition(b"</body>")
    script = SCRIPT.format(build).encode()
    return before + script + end + after if end else page + script
