"""WebDAV, spoken by hand: rclone removes the page that was there when an upload breaks off, and that must not be.

Apache, nginx and Nextcloud replace a file in one step once all of it has arrived (RFC 9110, 9.3.4; RFC 4918).
"""

from __future__ import annotations

import base64
import http.client
import ssl
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Self
from urllib.parse import quote, urlsplit
from xml.etree import ElementTree as ET

from plugins.hosting.types import media_type
from plugins.publishing.in_place import InPlace
from plugins.publishing.programs import CarryError

if TYPE_CHECKING:
    from pathlib import Path

    from plugins.publishing.targets import Target

AT_ONCE = 4
TRIES = 3
TIMEOUT = 60  # seconds
OK = 200
GONE = (404, 410)
REMOVED = (200, 202, 204, *GONE)
BELOW = b'<?xml version="1.0"?><propfind xmlns="DAV:"><prop><resourcetype/></prop></propfind>'


class Line:
    """A connection to the host.

    Args:
        target: with `address`, `path` and `user`.
    """

    def __init__(self, target: Target) -> None:
        parts = urlsplit(target.text("address"))
        self.base = f"{parts.path.rstrip('/')}/{target.text('path').strip('/')}".rstrip("/")
        password = next(iter(target.secrets().values()), "")
        login = base64.b64encode(f"{target.text('user')}:{password}".encode()).decode()
        self.headers = {"Authorization": f"Basic {login}"}
        self.connection = http.client.HTTPConnection(parts.netloc, timeout=TIMEOUT)
        if parts.scheme == "https":
            context = ssl.create_default_context(cafile=target.text("ca_file") or None)
            self.connection = http.client.HTTPSConnection(parts.netloc, timeout=TIMEOUT, context=context)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.connection.close()

    def ask(self, method: str, name: str, body: bytes | None = None, **headers: str) -> tuple[int, bytes]:
        """Send one request; all of ours may be repeated without harm, so a broken connection is tried again.

        Args:
            method: of HTTP or WebDAV.
            name: below the folder of the site.
            body: to send.
            headers: to send.

        Returns:
            Status and body.

        Raises:
            CarryError: if there is no answer.
        """
        reason: Exception | None = None
        for _ in range(TRIES):
            try:
                self.connection.request(method, quote(f"{self.base}/{name}"), body, {**self.headers, **headers})
                answer = self.connection.getresponse()
                return answer.status, answer.read()
            except (OSError, http.client.HTTPException) as error:
                self.connection.close()
                reason = error
        raise CarryError(f"The host does not answer ({reason or 'it hung up'}).") from reason

    def must(self, method: str, name: str, wanted: tuple[int, ...], body: bytes | None = None, **headers: str) -> None:
        """Send one request that has to succeed.

        Args:
            method: as `ask`.
            name: as `ask`.
            wanted: what is success.
            body: as `ask`.
            headers: as `ask`.

        Raises:
            CarryError: if the host says something else.
        """
        status, _ = self.ask(method, name, body, **headers)
        if status not in wanted:
            words = {401: "it refuses the password", 403: "it forbids that", 507: "its disk is full"}
            raise CarryError(f"The host does not {method} {name or 'the folder'}: {words.get(status, status)}.")


class WebDav(InPlace):
    """Sends with PUT.

    Args:
        target: with `address`, `path` and `user`.
        root: the project folder.
    """

    def __init__(self, target: Target, root: Path) -> None:
        del root
        self.target = target

    def read(self, name: str) -> bytes | None:
        """Read a file; None if it is not there."""
        with Line(self.target) as line:
            status, body = line.ask("GET", name)
            if status not in (OK, *GONE):
                line.must("GET", name, (OK,))
        return body if status == OK else None

    def put(self, folder: Path, names: list[str]) -> None:
        """Put files; the host replaces each in one step."""
        parents = {"/".join(name.split("/")[:n]) for name in names for n in range(name.count("/") + 1)}
        with Line(self.target) as line:
            for parent in sorted(parents):
                line.must("MKCOL", f"{parent}/" if parent else "", (201, 405, 301))  # 405: it is there already

        def put(part: list[str]) -> None:
            with Line(self.target) as line:
                for name in part:
                    kind = {"Content-Type": media_type(name)}
                    line.must("PUT", name, (200, 201, 204), (folder / name).read_bytes(), **kind)

        with ThreadPoolExecutor(AT_ONCE) as pool:
            list(pool.map(put, [part for n in range(AT_ONCE) if (part := names[n::AT_ONCE])]))

    def remove(self, names: list[str], folders: list[str]) -> None:
        """Remove files and empty folders."""
        with Line(self.target) as line:
            for name in names:
                line.must("DELETE", name, REMOVED)
            for folder in folders:
                if _is_empty(line, folder):  # DELETE takes all that is in it along
                    line.must("DELETE", f"{folder}/", REMOVED)

    def present(self, names: list[str]) -> set[str]:
        """Say which files are there."""
        with Line(self.target) as line:
            return {name for name in names if line.ask("HEAD", name)[0] == OK}


def _is_empty(line: Line, folder: str) -> bool:
    status, body = line.ask("PROPFIND", f"{folder}/", BELOW, Depth="1", **{"Content-Type": "application/xml"})
    if status != http.client.MULTI_STATUS:
        return False
    try:
        return len(ET.fromstring(body).findall("{DAV:}response")) == 1  # noqa: S314 - the practice's own host
    except ET.ParseError:
        return False
