"""Every kind of host on loopback, a row each: a real server that takes files, and nginx that shows them."""

from __future__ import annotations

import base64
import hashlib
import subprocess
from typing import TYPE_CHECKING, NamedTuple

from tests.publishing import servers

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

USER, WORD = "writer", "pass word & more"
KEY_ID, KEY = "A" * 20, "s3cret/key+" * 3
SHOWN = """root {root}; index index.html; error_page 404 /404.html;
types {{ text/html html; text/css css; application/atom+xml xml; text/plain txt; }}"""
# As a network before a bucket does it: index pages, and the bucket's own 404 page.
PROXIED = """location / {{ rewrite ^(.*)/$ /site$1/index.html break;
rewrite ^(.*)$ /site$1 break; proxy_pass http://127.0.0.1:{port};
proxy_intercept_errors on; error_page 403 404 =404 /404.html; }}
location = /404.html {{ proxy_pass http://127.0.0.1:{port}/site/404.html; }}"""
DAV = """DavLockDB "{folder}/dav/lock"
<Location />
Dav On
AuthType Basic
AuthName writers
AuthBasicProvider file
AuthUserFile "{folder}/dav/users"
Require valid-user
</Location>"""
HOOK = """#!/bin/sh
set -eu
while read -r old new ref; do
  fresh="{home}/tree-$new"; mkdir -p "$fresh"
  git archive "$new" | tar -x -C "$fresh"
  ln -sfn "$fresh" "{home}/current.new" && mv -Tf "{home}/current.new" "{home}/current"
done
"""


class Place(NamedTuple):
    """A host that runs.

    Args:
        values: what a target says of it.
        url: where the site is shown.
        environ: the secrets.
        stop: ends it.
        log: of the server that takes files.
        root: where the files of the site are.
    """

    values: dict[str, object]
    url: str
    environ: dict[str, str]
    stop: Callable[[], None]
    log: Path
    root: Path


def start(kind: str, folder: Path) -> Place:
    """Start a host of a kind in an empty folder."""
    folder.mkdir(parents=True, exist_ok=True)
    files = folder / "web"
    files.mkdir()
    taker, values, environ = TAKERS[kind](folder, files)
    shown = files / "current" / "site" if kind == "ssh" else folder / "current" if kind == "github" else files / "site"
    lines = PROXIED.format(port=taker.port) if taker and kind.startswith("s3") else SHOWN.format(root=shown)
    nginx = servers.start_nginx(folder / "nginx", lines)
    values |= {"via": values.get("via", kind), "url": f"http://127.0.0.1:{nginx.port}"}

    def stop() -> None:
        nginx.stop()
        if taker:
            taker.stop()

    return Place(values, str(values["url"]), environ, stop, taker.log if taker else folder / "none", shown)


def _folder(folder: Path, files: Path) -> tuple[None, dict[str, object], dict[str, str]]:
    del folder
    return None, {"path": str(files / "site")}, {}


def _ssh(folder: Path, files: Path) -> tuple[servers.Server, dict[str, object], dict[str, str]]:
    import getpass

    server, values = servers.start_sshd(folder / "ssh")
    return server, {**values, "to": f"{getpass.getuser()}@127.0.0.1", "path": str(files)}, {}


def _sftp(folder: Path, files: Path) -> tuple[servers.Server, dict[str, object], dict[str, str]]:
    import getpass

    server, values = servers.start_sshd(folder / "ssh")
    values |= {"host": "127.0.0.1", "user": getpass.getuser(), "path": str(files / "site")}
    return server, values, {}


def _ftps(folder: Path, files: Path) -> tuple[servers.Server, dict[str, object], dict[str, str]]:
    cert, key = servers.certificate(folder / "tls")
    server = servers.start_vsftpd(folder / "ftp", files, cert, key)
    values = {"host": "127.0.0.1", "user": "anonymous", "port": server.port, "path": "site", "ca_file": str(cert)}
    return server, values, {"PUBLISH_LIVE_PASSWORD": WORD}


def _webdav(folder: Path, files: Path) -> tuple[servers.Server, dict[str, object], dict[str, str]]:
    home = folder / "dav"
    home.mkdir()
    for place in (files, home):  # Apache's own user writes there
        place.chmod(0o777)
    word = base64.b64encode(hashlib.sha1(WORD.encode(), usedforsecurity=False).digest()).decode()
    (home / "users").write_text(f"{USER}:{{SHA}}{word}\n", encoding="utf-8")
    server = servers.start_apache(home, files, DAV.format(folder=folder))
    values = {"address": f"http://127.0.0.1:{server.port}", "user": USER, "path": "site"}
    return server, values, {"PUBLISH_LIVE_PASSWORD": WORD}


def _s3(folder: Path, files: Path) -> tuple[servers.Server, dict[str, object], dict[str, str]]:
    (files / "site").mkdir()
    server = servers.start_rclone(folder / "s3", "s3", files)  # anybody may read, as with a bucket that is a website
    values = {"provider": "Rclone", "endpoint": f"http://127.0.0.1:{server.port}", "path": "site"}
    return server, values, {"AWS_ACCESS_KEY_ID": KEY_ID, "AWS_SECRET_ACCESS_KEY": KEY}


def _moto(folder: Path, files: Path) -> tuple[servers.Server, dict[str, object], dict[str, str]]:
    """Moto keeps objects in memory and replaces each in one step, as S3 does; rclone writes into files."""
    import http.client

    del files
    port = servers.free_port()
    server = servers.Server(["moto_server", "-H", "127.0.0.1", "-p", str(port)], port, folder / "moto.log")
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request("PUT", "/site", headers={"Host": f"127.0.0.1:{port}"})
    assert connection.getresponse().status == 200
    values = {"via": "s3", "provider": "Other", "endpoint": f"http://127.0.0.1:{port}", "path": "site"}
    keys = {"AWS_ACCESS_KEY_ID": KEY_ID, "AWS_SECRET_ACCESS_KEY": KEY, "RCLONE_S3_ACL": "public-read"}
    return server, values | {"region": "us-east-1"}, keys


def _git(folder: Path, files: Path) -> tuple[None, dict[str, object], dict[str, str]]:
    del files
    remote = folder / "remote.git"
    subprocess.run(["git", "init", "--quiet", "--bare", str(remote)], check=True)
    hook = remote / "hooks" / "post-receive"
    hook.write_text(HOOK.format(home=folder), encoding="utf-8")
    hook.chmod(0o755)
    return None, {"via": "github", "remote": str(remote), "branch": "pages"}, {}


TAKERS = {
    "folder": _folder,
    "ssh": _ssh,
    "sftp": _sftp,
    "ftps": _ftps,
    "webdav": _webdav,
    "s3": _s3,
    "s3 on moto": _moto,
    "github": _git,
}
