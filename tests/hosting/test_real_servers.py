"""What is made for nginx, Apache and Caddy does on the real servers what it says, at a host's root and below."""

from __future__ import annotations

import gzip
import hashlib
import http.client
import shutil
from typing import TYPE_CHECKING, NamedTuple

import brotli
import pytest

from plugins.hosting.caching import ASK, FOR_EVER
from plugins.hosting.redirects import Redirect
from plugins.publishing import manifest, package, verifying
from plugins.publishing.hosts import HOSTS
from plugins.publishing.targets import Target
from tests.publishing import servers, small

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

REDIRECTS = [
    Redirect("/old-name/", "/post/1/"),
    Redirect("/old/page.html", "/post/2/#part"),
    Redirect("/früher/", "/post/3/"),
    Redirect("/a.b+c/", "https://elsewhere.example/x/?y=1"),
]
KINDS = [
    pytest.param(name, marks=pytest.mark.server(program))
    for name, program in (("nginx",) * 2, ("apache", "apache2"), ("caddy",) * 2)
]


class Shown(NamedTuple):
    """A site on a real server."""

    form: str
    port: int
    prefix: str
    packed: package.Package

    def get(self, path: str, **headers: str) -> verifying.Answer:
        """Ask for a path of the site."""
        return verifying.Reader(f"http://127.0.0.1:{self.port}{self.prefix}").get(self.prefix + path, **headers)


@pytest.fixture(scope="module", params=["", "/practice"], ids=["at the root", "below"])
def prefix(request: pytest.FixtureRequest) -> str:
    """The path that the site lies under."""
    return str(request.param)


@pytest.fixture(scope="module", params=KINDS)
def shown(request: pytest.FixtureRequest, prefix: str) -> Iterator[Shown]:
    """Show a site with the files that were made for the server."""
    with servers.reachable() as folder:
        yield from _shown(request.param, prefix, folder)


def _shown(form: str, prefix: str, folder: Path) -> Iterator[Shown]:
    built = small.write(folder / "built", 1)
    (built / "images").mkdir()
    (built / "images" / "door.svg").write_text(f"<svg>{'x' * 900}</svg>", encoding="utf-8")
    port = servers.free_port()
    url = f"http://127.0.0.1:{port}{prefix}"
    target = Target("live", HOSTS["folder"], {"via": "folder", "server": form, "brotli": True}, url)
    packed = package.make(built, folder / "package", target, REDIRECTS, folder / "cache")
    (packed.site / "publication.json").write_text("{}", encoding="utf-8")
    (packed.site / ".well-known").mkdir()
    (packed.site / ".well-known" / "hello.txt").write_text("hello", encoding="utf-8")
    (packed.site / ".secret").write_text("no", encoding="utf-8")
    root = folder / "root"
    shutil.copytree(packed.site, root / prefix.strip("/"), dirs_exist_ok=True)
    server = START[form](folder / "server", root, packed, port)
    yield Shown(form, port, prefix, packed)
    server.stop()


def _nginx(folder: Path, root: Path, packed: package.Package, port: int) -> servers.Server:
    return servers.start_nginx(folder, f"root {root};\ninclude {packed.beside}/nginx.conf;", port)


def _apache(folder: Path, root: Path, packed: package.Package, port: int) -> servers.Server:
    del packed
    return servers.start_apache(folder, root, port=port)


def _caddy(folder: Path, root: Path, packed: package.Package, port: int) -> servers.Server:
    del root
    return servers.start_caddy(folder, f"root * {packed.site}\nimport {packed.beside}/Caddyfile", port)


START = {"nginx": _nginx, "apache": _apache, "caddy": _caddy}


def test_verification_finds_nothing_wrong(shown: Shown) -> None:
    """Every file, the headers, the redirects, the 404 page and the feed are as they should be."""
    new = manifest.of_folder(shown.packed.site, "", "")
    hidden = {name: entry for name, entry in new.files.items() if not name.startswith((".", "publication"))}
    new = manifest.Manifest(new.name, files=hidden)
    assert verifying.verify(shown.packed.facts, shown.form, new, frozenset(hidden), lambda _: None) == []


@pytest.mark.parametrize(
    "path", ["/", "/post/1/", "/images/door.svg", "/nowhere/", "/old-name/", "/feeds/all.atom.xml"]
)
def test_every_answer_has_every_header_once(shown: Shown, path: str) -> None:
    """Pages, files, redirects and faults carry the headers of the one table, each once and word for word."""
    connection = http.client.HTTPConnection("127.0.0.1", shown.port, timeout=10)
    connection.request("GET", shown.prefix + path)
    answer = connection.getresponse()
    given = answer.getheaders()
    connection.close()
    for name, value in shown.packed.facts.headers.items():
        assert [told for header, told in given if header.lower() == name.lower()] == [value], name
    assert not any(header.lower() == "x-powered-by" for header, _ in given)


def test_files_are_kept_by_their_names(shown: Shown) -> None:
    """A file that is named by its content is kept for a year; all else is asked for each time; no fault is kept."""
    css = next(name for name in shown.packed.facts.names if name.startswith("assets/"))
    assert shown.get(f"/{css}").headers["cache-control"] == FOR_EVER
    for path in ("/", "/post/1/", "/robots.txt"):
        assert shown.get(path).headers["cache-control"] == ASK
    missing = shown.get("/assets/main.00000000.css")
    assert missing.status == 404
    assert "immutable" not in missing.headers.get("cache-control", "")


def test_what_is_unchanged_is_not_sent_again(shown: Shown) -> None:
    """A page that a browser has is answered with 304 when it is asked for again."""
    tag = shown.get("/post/1/").headers["etag"]
    assert shown.get("/post/1/", **{"If-None-Match": tag}).status == 304


@pytest.mark.parametrize(("token", "unpack"), [("gzip", gzip.decompress), ("br", brotli.decompress)])
@pytest.mark.parametrize("path", ["/post/1/", "/assets/main", "/images/door.svg"])
def test_smaller_copies_are_handed_out(shown: Shown, path: str, token: str, unpack: object) -> None:
    """Whoever understands brotli or gzip gets the smaller copy, packed once, with the type of the file."""
    if path == "/assets/main":
        path = "/" + next(name for name in shown.packed.facts.names if name.startswith("assets/"))
    plain, packed = shown.get(path), shown.get(path, **{"Accept-Encoding": token})
    assert packed.headers["content-encoding"] == token
    assert packed.headers["content-type"] == plain.headers["content-type"]
    assert packed.headers["cache-control"] == plain.headers["cache-control"]
    assert "accept-encoding" in packed.headers["vary"].lower()
    assert "content-language" not in packed.headers
    assert unpack(packed.body) == plain.body  # type: ignore[operator]
    assert len(packed.body) < len(plain.body)


@pytest.mark.parametrize(
    ("path", "media_type"),
    [
        ("/post/1/", "text/html; charset=utf-8"),
        ("/images/door.svg", "image/svg+xml"),
        ("/robots.txt", "text/plain; charset=utf-8"),
    ],
)
def test_types_are_right(shown: Shown, path: str, media_type: str) -> None:
    """Every kind of file has its type, as nosniff makes browsers take it at its word."""
    given = shown.get(path).headers["content-type"].replace("; ", ";").lower()
    assert given.removesuffix(";charset=utf-8") == media_type.partition(";")[0]
    assert "charset=utf-8" in given or "charset" not in media_type


@pytest.mark.parametrize("path", ["/.secret", "/.htaccess", "/publication.json", "/post/", "/.git/config"])
def test_nothing_else_is_shown(shown: Shown, path: str) -> None:
    """Dot files, the report of the last publication and lists of folders are not shown."""
    answer = shown.get(path)
    assert answer.status in {403, 404}
    assert b"Index of" not in answer.body
    assert shown.get("/.well-known/hello.txt").body == b"hello"


def test_old_addresses_lead_on(shown: Shown) -> None:
    """An old address leads to the new one with 301, with and without a slash, whatever letters it has."""
    for source, target in shown.packed.facts.moved():
        for path in (source, f"{source}/"):
            answer = shown.get(path.removeprefix(shown.prefix))
            assert answer.status == 301, path
            assert shown.packed.facts.whole(answer.headers["location"]) == shown.packed.facts.whole(target)


def test_a_missing_page_is_answered_with_the_sites_own(shown: Shown) -> None:
    """A page that is not there is answered with 404 and the site's 404 page, however deep."""
    wanted = hashlib.sha256((shown.packed.site / "404.html").read_bytes()).digest()
    for path in ("/nowhere/", "/post/nowhere/deep.html"):
        answer = shown.get(path)
        assert answer.status == 404
        assert hashlib.sha256(answer.body).digest() == wanted
