"""Real servers on loopback: sshd, nginx, Apache, Caddy and what rclone can serve."""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.testing.servers import program

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

STARTS_WITHIN = 20  # seconds
MODULES = Path("/usr/lib/apache2/modules")


@contextlib.contextmanager
def reachable() -> Iterator[Path]:
    """Make a folder for a server that runs as somebody else, as Apache does: pytest closes its own to others."""
    with tempfile.TemporaryDirectory(prefix="a-host-", ignore_cleanup_errors=True) as name:
        Path(name).chmod(0o755)
        yield Path(name)


def free_port() -> int:
    """Find a port that nobody listens on."""
    with socket.socket() as tried:
        tried.bind(("127.0.0.1", 0))
        port: int = tried.getsockname()[1]
        return port


class Server:
    """A process that listens.

    Args:
        command: the program and its arguments.
        port: where it listens.
        log: takes what it says.
        cwd: the folder to run it in.
    """

    def __init__(self, command: Sequence[str], port: int, log: Path, **words: object) -> None:
        self.port, self.log = port, log
        with log.open("ab") as out:
            self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=out, **words)  # type: ignore[call-overload]
        end = time.monotonic() + STARTS_WITHIN
        while True:
            try:
                socket.create_connection(("127.0.0.1", port), timeout=1).close()
            except OSError:
                assert self.process.poll() is None, log.read_text(encoding="utf-8", errors="replace")
                assert time.monotonic() < end, log.read_text(encoding="utf-8", errors="replace")
                time.sleep(0.05)
            else:
                return

    def stop(self) -> None:
        """End it."""
        self.process.terminate()
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def start_sshd(folder: Path) -> tuple[Server, dict[str, object]]:
    """Start OpenSSH with keys of its own.

    Returns:
        The server, and what a target says of it.
    """
    folder.mkdir(parents=True)
    for name in ("host", "user"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / name)], check=True)
    port = free_port()
    shutil.copyfile(folder / "user.pub", folder / "authorized")
    public = (folder / "host.pub").read_text(encoding="utf-8").split()
    (folder / "known").write_text(f"[127.0.0.1]:{port} {public[0]} {public[1]}\n", encoding="utf-8")
    rows = (
        f"Port {port}",
        "ListenAddress 127.0.0.1",
        f"HostKey {folder}/host",
        f"AuthorizedKeysFile {folder}/authorized",
        f"PidFile {folder}/pid",
        "StrictModes no",
        "UsePAM no",
        "PermitRootLogin yes",
        "MaxStartups 100",
        "Subsystem sftp internal-sftp",
    )
    config = folder / "sshd_config"
    config.write_text("\n".join(rows) + "\n", encoding="utf-8")
    if os.geteuid() == 0:
        Path("/run/sshd").mkdir(exist_ok=True)
    server = Server([str(program("sshd")), "-D", "-e", "-f", str(config)], port, folder / "log")
    return server, {"port": port, "key_file": str(folder / "user"), "known_hosts": str(folder / "known")}


def start_nginx(folder: Path, server_lines: str, port: int = 0) -> Server:
    """Start nginx with lines for its server block."""
    folder.mkdir(parents=True, exist_ok=True)
    port = port or free_port()
    modules = "".join(f"include {file};\n" for file in sorted(Path("/etc/nginx/modules-enabled").glob("*.conf")))
    config = folder / "nginx.conf"
    config.write_text(
        f"{modules}daemon off; worker_processes 1; pid {folder}/pid; error_log {folder}/error.log;\n"
        f"{'user root;' if os.geteuid() == 0 else ''}\n"
        "events { worker_connections 256; }\n"
        f"http {{ access_log {folder}/access.log; client_body_temp_path {folder}; proxy_temp_path {folder};\n"
        f"fastcgi_temp_path {folder}; uwsgi_temp_path {folder}; scgi_temp_path {folder}; client_max_body_size 50m;\n"
        f"server {{ listen 127.0.0.1:{port};\n{server_lines}\n}} }}\n",
        encoding="utf-8",
    )
    return Server([str(program("nginx")), "-e", f"{folder}/start.log", "-c", str(config)], port, folder / "log")


def start_apache(folder: Path, root: Path, lines: str = "", port: int = 0) -> Server:
    """Start Apache on a folder whose .htaccess counts."""
    folder.mkdir(parents=True, exist_ok=True)
    port = port or free_port()
    names = ("mpm_event", "authz_core", "dir", "mime", "headers", "rewrite", "alias", "filter", "deflate", "setenvif")
    names = (
        *names,
        "dav",
        "dav_fs",
        "autoindex",
        "negotiation",
        "env",
        "auth_basic",
        "authn_core",
        "authn_file",
        "authz_user",
    )
    loads = "".join(f"LoadModule {name}_module {MODULES}/mod_{name}.so\n" for name in names)
    user = "User www-data\nGroup www-data\n" if os.geteuid() == 0 else ""
    config = folder / "apache.conf"
    config.write_text(
        f"{loads}{user}"
        f"ServerName localhost\nListen 127.0.0.1:{port}\nPidFile {folder}/pid\nErrorLog {folder}/error.log\n"
        f'LogFormat "%m %U %>s" short\nCustomLog {folder}/access.log short\n'
        "TypesConfig /etc/mime.types\nDefaultRuntimeDir " + str(folder) + "\n"
        f'DocumentRoot "{root}"\n<Directory "{root}">\nAllowOverride All\nRequire all granted\n'
        "Options Indexes FollowSymLinks\n</Directory>\n"
        "AddLanguage br .br\n"  # as Debian's mod_mime does: the worst case for .br files
        f"{lines}\n",
        encoding="utf-8",
    )
    return Server([str(program("apache2")), "-f", str(config), "-DFOREGROUND"], port, folder / "log")


def start_caddy(folder: Path, lines: str, port: int = 0) -> Server:
    """Start Caddy with lines for its site's block."""
    folder.mkdir(parents=True, exist_ok=True)
    port = port or free_port()
    config = folder / "Caddyfile"
    config.write_text(
        f"{{\nadmin off\nauto_https off\n}}\nhttp://127.0.0.1:{port} {{\n{lines}\n}}\n",
        encoding="utf-8",
    )
    environ = {**os.environ, "HOME": str(folder), "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
    command = [str(program("caddy")), "run", "--config", str(config), "--adapter", "caddyfile"]
    return Server(command, port, folder / "log", env=environ)


def start_rclone(folder: Path, kind: str, root: Path, *flags: str) -> Server:
    """Let rclone serve a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    port = free_port()
    command = [str(program("rclone")), "serve", kind, str(root), "--addr", f"127.0.0.1:{port}", "--config", "", *flags]
    return Server([*command, "-vv"], port, folder / "log")


def start_vsftpd(folder: Path, root: Path, cert: Path, key: Path) -> Server:
    """Start vsftpd with explicit TLS, and anonymous users who may write."""
    folder.mkdir(parents=True, exist_ok=True)
    port = free_port()
    yes = (
        *("listen", "anonymous_enable", "no_anon_password", "write_enable", "anon_upload_enable", "ssl_enable"),
        *("anon_mkdir_write_enable", "anon_other_write_enable", "allow_anon_ssl", "force_anon_data_ssl"),
        *("force_anon_logins_ssl", "ssl_tlsv1", "run_as_launching_user", "xferlog_enable", "log_ftp_protocol"),
    )
    rows = {"listen_port": port, "listen_address": "127.0.0.1", "anon_root": root, "rsa_cert_file": cert}
    rows |= {"rsa_private_key_file": key, "anon_umask": "022", "secure_chroot_dir": folder, "background": "NO"}
    rows |= {"vsftpd_log_file": folder / "log", "seccomp_sandbox": "NO", "max_per_ip": 50}
    config = folder / "vsftpd.conf"
    config.write_text("".join(f"{name}=YES\n" for name in yes) + "".join(f"{n}={v}\n" for n, v in rows.items()))
    return Server([str(program("vsftpd")), str(config)], port, folder / "out")


def certificate(folder: Path) -> tuple[Path, Path]:
    """Make a certificate for 127.0.0.1 that signs itself."""
    folder.mkdir(parents=True, exist_ok=True)
    key, cert = folder / "key.pem", folder / "cert.pem"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1"]
    names = ["-addext", "subjectAltName=IP:127.0.0.1", "-keyout", str(key), "-out", str(cert)]
    subprocess.run([*command, *names], check=True, capture_output=True)
    return cert, key
