"""Carriers whose hosts cannot be run here: their tools and rclone are asked what they were told."""

from __future__ import annotations

import json
import socket
import socketserver
import stat
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from plugins.publishing.hosts import HOSTS
from plugins.publishing.programs import CarryError, run, said
from plugins.publishing.rclone import Rclone
from plugins.publishing.rollback import back
from plugins.publishing.targets import Target
from plugins.publishing.tool import COMMANDS
from plugins.publishing.wish import Wish
from tests.publishing import kinds, pulling, servers, small
from tests.publishing.push import push

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TOOLS = {"netlify": "netlify", "cloudflare": "wrangler", "vercel": "vercel"}
# A path with a space cannot stand behind #!.
STAND_IN = """#!/bin/sh
exec '{python}' - "$@" <<'END'
import json, os, pathlib, sys
files = sorted(str(path) for path in pathlib.Path().rglob("*") if path.is_file())
pathlib.Path({out!r}).write_text(json.dumps([sys.argv[1:], os.getcwd(), files]))
sys.exit(int(os.environ.get("STAND_IN_FAILS", "0")))
END
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a stand-in with #! does not start there")
@pytest.mark.parametrize("kind", TOOLS)
def test_a_tool_gets_the_folder(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Netlify, Cloudflare and Vercel get the folder with their own files in it, on the way back, too; a no is told."""
    tools, out = tmp_path / "tools", tmp_path / "told.json"
    tools.mkdir()
    program = tools / TOOLS[kind]
    program.write_text(STAND_IN.format(python=sys.executable, out=str(out)), encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IEXEC)
    monkeypatch.setenv("PATH", str(tools), prepend=":")
    monkeypatch.setitem(HOSTS, kind, HOSTS[kind]._replace(settles=0.1))
    values = {"via": kind, "url": "http://127.0.0.1:9", **({"site": "your-practice"} if kind != "vercel" else {})}
    for version in (1, 2):
        push(tmp_path, "live", values, small.write(tmp_path / f"v{version}", version))  # nobody shows it
    arguments, folder, files = json.loads(out.read_text(encoding="utf-8"))
    assert folder in arguments
    assert len(arguments) == len(COMMANDS[kind]) - 1
    wanted = {"vercel.json"} if kind == "vercel" else {"_headers", "_redirects"}
    assert {*wanted, "index.html", "404.html", "post/only-in-2/index.html"} <= set(files)
    back(Wish(tmp_path, "live", yes=True), Target("live", HOSTS[kind], values, str(values["url"])), "")
    files = json.loads(out.read_text(encoding="utf-8"))[2]
    assert {*wanted, "index.html", "404.html", "post/only-in-1/index.html"} <= set(files)
    monkeypatch.setenv("STAND_IN_FAILS", "3")
    assert push(tmp_path, "live", values, tmp_path / "v1") == 1
    assert f"{TOOLS[kind]} did not publish" in capsys.readouterr().err


class Asked(BaseHTTPRequestHandler):
    """Answers every request with 404, and notes it."""

    def do_GET(self) -> None:
        """Note and refuse."""
        self.server.asked.append((self.command, self.path, self.headers.get("Authorization", "")))  # type: ignore[attr-defined]
        self.send_response(404)
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_HEAD = do_PUT = do_POST = do_GET  # noqa: N815 - http.server looks for these names

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def asked() -> Iterator[tuple[str, list[tuple[str, str, str]]]]:
    """A host that notes what it is asked: its address, and the requests."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Asked)
    server.asked = []  # type: ignore[attr-defined]
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", server.asked  # type: ignore[attr-defined]
    server.shutdown()
    server.server_close()


@pytest.mark.server("rclone")
def test_azure_is_asked_for_the_right_thing(
    asked: tuple[str, list[tuple[str, str, str]]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The account's container is asked for the report, signed with the key that the environment holds."""
    monkeypatch.setenv("AZURE_STORAGE_KEY", "c2VjcmV0a2V5c2VjcmV0a2V5")
    values = {"via": "azure", "account": "practice", "path": "$web", "endpoint": f"{asked[0]}/practice"}
    assert Rclone(Target("live", HOSTS["azure"], values, "https://x.test"), tmp_path).look() is None
    assert any("/$web/publication.json" in path.replace("%24", "$") for _, path, _ in asked[1]), asked[1]
    assert all(login.startswith("SharedKey practice:") for _, _, login in asked[1])


@pytest.mark.server("rclone", "openssl")
def test_google_is_asked_for_the_right_thing(
    asked: tuple[str, list[tuple[str, str, str]]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The key file that the environment names is taken, and its server asked for a pass first."""
    import subprocess

    key = subprocess.run(["openssl", "genrsa", "2048"], capture_output=True, check=True, text=True).stdout
    account = {"type": "service_account", "client_email": "x@y.test", "private_key": key, "private_key_id": "1"}
    file = tmp_path / "key.json"
    file.write_text(json.dumps({**account, "client_id": "1", "token_uri": f"{asked[0]}/token"}), encoding="utf-8")
    monkeypatch.setenv("GOOGLE_APPLICATION_CREDENTIALS", str(file))
    values = {"via": "gcs", "path": "your-bucket", "endpoint": asked[0]}
    with pytest.raises(CarryError):
        Rclone(Target("live", HOSTS["gcs"], values, "https://x.test"), tmp_path).look()
    assert {path for _, path, _ in asked[1]} == {"/token"}


@pytest.mark.server("rclone")
def test_an_own_remote_of_rclone_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A remote of the person's own rclone set-up is used as it stands there."""
    config = tmp_path / "rclone.conf"
    config.write_text(f"[mine]\ntype = alias\nremote = {tmp_path}\n", encoding="utf-8")
    monkeypatch.setenv("RCLONE_CONFIG", str(config))
    with small.shown(tmp_path / "web") as url:
        values = {"via": "rclone", "remote": "mine:web", "url": url}
        assert push(tmp_path / "project", "live", values, small.write(tmp_path / "v1", 1)) == 0
    assert (tmp_path / "web" / "index.html").exists()


class Cutting(socketserver.ThreadingTCPServer):
    """Passes a number of bytes on, then hangs up on everybody until it is told to go on.

    Args:
        port: to pass on to.
    """

    allow_reuse_address = daemon_threads = True

    def __init__(self, port: int) -> None:
        super().__init__(("127.0.0.1", 0), Passing)
        self.to, self.left = port, 10**9
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()


class Passing(socketserver.BaseRequestHandler):
    """One connection."""

    server: Cutting

    def handle(self) -> None:
        """Pass on both ways."""
        if self.server.left <= 0:
            return
        with socket.create_connection(("127.0.0.1", self.server.to)) as other:
            back = threading.Thread(target=self._pass, args=(other, self.request), daemon=True)
            back.start()
            self._pass(self.request, other)

    def _pass(self, source: socket.socket, target: socket.socket) -> None:
        try:
            while (data := source.recv(2048)) and self.server.left > 0:
                self.server.left -= len(data)
                target.sendall(data)
        except OSError:
            pass
        for one in (source, target):
            try:
                one.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue


@pytest.mark.server("nginx", "apache2")
def test_a_cut_connection_leaves_the_site_whole(tmp_path: Path) -> None:
    """When the connection is cut half-way, the site is whole, the reason is told, and the next one ends the work."""
    root, versions = tmp_path / "project", [small.write(tmp_path / f"v{n}", n) for n in (1, 2)]
    root.mkdir()
    with servers.reachable() as folder:
        place = kinds.start("webdav", folder / "host")
        with Cutting(int(str(place.values["address"]).rpartition(":")[2])) as cutter:
            address = f"http://127.0.0.1:{cutter.server_address[1]}"
            through = place._replace(values={**place.values, "address": address})
            assert pulling.ended(pulling.start_push(root, through, versions[0])) == []
            reader = small.Reader(place.url, pause=0.4)
            reader.start()
            for left in (3_000, 20_000, 40_000):
                cutter.left = left
                told = pulling.ended(pulling.start_push(root, through, versions[1]))
                assert told
                assert "publish-broken-off" in told[0]
                assert "Traceback" not in told[0]
            cutter.left = 10**9
            assert pulling.ended(pulling.start_push(root, through, versions[1])) == []
            faults = reader.end()
            cutter.shutdown()
        place.stop()
        assert faults == []
        assert pulling.difference(versions[1], place) == []


@pytest.mark.server("nginx", "sshd", "rclone")
def test_a_full_disk_there_leaves_the_site_whole(tmp_path: Path) -> None:
    """When the server's disk is full half-way, the site is whole, that is told, and with room the next one ends it."""
    import subprocess

    versions = [small.write(tmp_path / "v1", 1), small.write(tmp_path / "v2", 2, picture=300_000)]
    place = kinds.start("sftp", tmp_path / "host")
    web, root = tmp_path / "host" / "web", tmp_path / "project"
    root.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=160k", "none", web], capture_output=True, check=False)
    if mounted.returncode:
        place.stop()
        pytest.skip("only root may make a small disk")
    try:
        assert pulling.ended(pulling.start_push(root, place, versions[0])) == []
        reader = small.Reader(place.url, pause=0.4)
        reader.start()
        told = pulling.ended(pulling.start_push(root, place, versions[1]))
        assert told
        assert "publish-broken-off" in told[0]
        subprocess.run(["mount", "-o", "remount,size=4m", web], check=True)
        assert pulling.ended(pulling.start_push(root, place, versions[1])) == []
        assert reader.end() == []
        assert pulling.difference(versions[1], place) == []
    finally:
        place.stop()
        subprocess.run(["umount", "-l", web], check=True)


def test_secrets_are_not_quoted() -> None:
    """What a program says is told without passwords, also those in addresses, and only its last lines."""
    text = b"one\ntwo\nthree\n2026/11/23 10:00:00 ERROR : https://ana:pw@x.test/ refused s3cret\nfour\nfive\n"
    assert said(text, ["s3cret"]) == "three / ERROR : https://***@x.test/ refused *** / four / five"


def test_a_program_ends_with_us(tmp_path: Path) -> None:
    """A program that we started does not go on when we are gone: it would send while somebody else does."""
    import subprocess
    import time

    alive = tmp_path / "alive"
    child = (
        f"import time, pathlib\nfor n in range(200): pathlib.Path({str(alive)!r}).write_text(str(n)); time.sleep(0.05)"
    )
    ours = f"from plugins.publishing.programs import run; run([{sys.executable!r}, '-c', {child!r}], 'x')"
    with subprocess.Popen([sys.executable, "-c", ours], stdin=subprocess.DEVNULL) as us:
        while not alive.exists():
            time.sleep(0.02)
        us.kill()
    time.sleep(0.5)
    last = alive.read_text(encoding="utf-8")
    time.sleep(0.3)
    assert alive.read_text(encoding="utf-8") == last


def test_a_failing_program_is_told_in_words() -> None:
    """A program that fails, and one that is not there, are told with what it means."""
    with pytest.raises(CarryError, match="It did not work: no such host"):
        run([sys.executable, "-c", "import sys; sys.exit('no such host')"], "It did not work")
    with pytest.raises(CarryError, match="is not on this machine"):
        run(["no-such-program-4711"], "x")
