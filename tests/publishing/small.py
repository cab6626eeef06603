"""A small linked site in many versions, and a reader who follows every link of it all the while."""

from __future__ import annotations

import contextlib
import hashlib
import http.client
import http.server
import re
import threading
import time
from typing import TYPE_CHECKING, ClassVar
from urllib.parse import urljoin, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

LINK = re.compile(rb'(?:href|src)="([^"]+)"')
END = b"</html>\n"
HEAD = '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>'


def write(folder: Path, version: int, pages: int = 12, padding: int = 400, picture: int = 0) -> Path:
    """Write a version of the site, if wished with a picture of that many bytes, and with an empty file.

    Each version has a stylesheet of another name, changes every third page, and has one page that the others lack; all
    pages link to their neighbours, and the start page to all.
    """
    style = f"body{{order:{version}}}" + " " * 2 * padding
    css = f"assets/main.{hashlib.sha256(style.encode()).hexdigest()[:8]}.css"
    names = [f"post/{n}" for n in range(pages)] + [f"post/only-in-{version}"]
    files = {css: style, "robots.txt": "User-agent: *\n", "404.html": _page("Not here", css, (), 0)}
    for n, name in enumerate(names):
        around = [names[(n + step) % len(names)] for step in (-1, 1)]
        told = version if n % 3 == 0 or name.endswith(f"-{version}") else 0
        files[f"{name}/index.html"] = _page(name, css, around, told, padding)
    files["index.html"] = _page("Home", css, names, version)
    files["feeds/all.atom.xml"] = f'<feed xmlns="http://www.w3.org/2005/Atom"><id>{version}</id></feed>\n'
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    if picture:
        (folder / "picture.bin").write_bytes(bytes([version]) * picture)
        (folder / "empty.txt").touch()
    return folder


def _page(title: str, css: str, links: Iterable[str], version: int, padding: int = 0) -> str:
    body = "".join(f'<a href="/{name}/">{name}</a>\n' for name in links)
    return (
        f'{HEAD.format(title=title)}<link rel="stylesheet" href="/{css}"></head>'
        f"<body><h1>{title} {version}</h1>\n{body}{'word ' * padding}</body></html>\n"
    )


class Reader(threading.Thread):
    """Follows every link from the start page, again and again, and notes what is broken.

    A page that was replaced between two requests of ours is no fault: what it refers to is looked up again.

    Args:
        url: of the site.
        pause: seconds between two rounds, which leave the machine to the publisher.
    """

    def __init__(self, url: str, pause: float = 0.1) -> None:
        super().__init__(daemon=True)
        self.pause = pause
        self.url, self.faults, self.rounds, self.requests = url, [], 0, 0
        self.stopped = threading.Event()
        parts = urlsplit(url)
        self.connection = http.client.HTTPConnection(parts.netloc, timeout=10)

    def run(self) -> None:
        """Read until told to stop."""
        while not self.stopped.is_set():
            self.read_all()
            self.rounds += 1
            self.stopped.wait(self.pause)

    def read_all(self) -> None:
        """Read every page that can be reached."""
        seen, waiting = set(), [f"{self.url}/"]
        while waiting and not self.stopped.is_set():
            address = waiting.pop()
            if address in seen:
                continue
            seen.add(address)
            status, body = self.get(address)
            if status != 200:
                if address == f"{self.url}/":
                    self.faults.append(f"the start page: {status}")
                continue
            if not body.endswith(END) and b"<html" in body[:40]:
                self.faults.append(f"{address}: a torn page of {len(body)} bytes")
            if b"<html" not in body[:40]:
                continue
            for link in LINK.findall(body):
                target = urljoin(address, link.decode())
                if target.startswith(self.url):
                    if target not in seen and self.get(target)[0] != 200 and self.still(address, link, target):
                        self.faults.append(f"{address} refers to {target}, which is not there")
                    waiting.append(target)

    def still(self, address: str, link: bytes, target: str) -> bool:
        """Whether the page, as it is now, refers to something that is not there, before and after it is read."""
        before = self.get(target)[0]
        status, body = self.get(address)
        return before != 200 and status == 200 and link in LINK.findall(body) and self.get(target)[0] != 200

    def get(self, address: str) -> tuple[int, bytes]:
        """Ask for one address."""
        self.requests += 1
        path = address.removeprefix("http://" + urlsplit(address).netloc)
        for _ in range(3):
            try:
                self.connection.request("GET", path)
                answer = self.connection.getresponse()
                return answer.status, answer.read()
            except (OSError, http.client.HTTPException):
                self.connection.close()
                time.sleep(0.02)
        return 0, b""

    def end(self) -> list[str]:
        """Stop reading.

        Returns:
            What was broken.
        """
        self.stopped.set()
        if self.ident is not None:
            self.join(20)
        self.connection.close()
        return self.faults


@contextlib.contextmanager
def shown(folder: Path) -> Iterator[str]:
    """Show a folder as a plain web server does; gives its address."""

    class Handler(http.server.SimpleHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        extensions_map: ClassVar = {**http.server.SimpleHTTPRequestHandler.extensions_map, ".xml": "application/xml"}

        def __init__(self, *args: object) -> None:
            super().__init__(*args, directory=str(folder))  # type: ignore[arg-type]

        def log_message(self, *args: object) -> None:
            """Say nothing."""

        def send_error(self, code: int, *_: object) -> None:
            page = folder / "404.html"
            body = page.read_bytes() if page.exists() else b""
            self.send_response(code)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
