"""The servers that publishing is tested against: found on the machine, or installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

# Each server, and the Debian packages that bring it.
PACKAGES: dict[str, tuple[str, ...]] = {
    "sshd": ("openssh-server", "openssh-client"),
    "rsync": ("rsync",),
    "nginx": ("nginx-light", "libnginx-mod-http-brotli-static"),
    "apache2": ("apache2",),
    "caddy": ("caddy",),
    "vsftpd": ("vsftpd",),
    "openssl": ("openssl",),
    "busybox": ("busybox-static",),
    "rclone": (),  # comes with the group "deploy"
}
INSTALLS_WITHIN = 600  # seconds


def program(name: str) -> str | None:
    """Find a server's program: on the path, where servers are, or beside this Python.

    Args:
        name: of the server.

    Returns:
        Its path, or None.
    """
    places = os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin"))
    return shutil.which(name, path=str(Path(sys.executable).parent)) or shutil.which(name, path=places)


def install() -> None:
    """Install what is not there, as root on Debian and Ubuntu; elsewhere the tests say what they lack.

    The packages start no services of their own: policy-rc.d says no while they are installed.
    """
    lacking = [package for name, packages in PACKAGES.items() if program(name) is None for package in packages]
    if not lacking or sys.platform != "linux" or not shutil.which("apt-get") or os.geteuid() != 0:
        return
    print(
        f"Servers to test publishing against are missing; installing: {' '.join(lacking)}", file=sys.stderr, flush=True
    )
    refuse = Path("/usr/sbin/policy-rc.d")
    ours = not refuse.exists()
    if ours:
        refuse.write_text("#!/bin/sh\nexit 101\n", encoding="utf-8")
        refuse.chmod(0o755)
    try:
        for command in (("update", "-q"), ("install", "-q", "-y", "--no-install-recommends", *lacking)):
            environ = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
            done = subprocess.run(
                ("apt-get", *command), env=environ, capture_output=True, text=True, timeout=INSTALLS_WITHIN, check=False
            )
            if done.returncode:
                print("  " + "\n  ".join((done.stderr or done.stdout).strip().splitlines()[-3:]), file=sys.stderr)
    except (OSError, subprocess.TimeoutExpired) as error:
        print(f"  {error}", file=sys.stderr)
    finally:
        if ours:
            refuse.unlink()
