"""`tasks.py preview`: build, serve, and go on until Ctrl-C."""

from __future__ import annotations

import os
import signal
import sys
import threading
import webbrowser
from functools import partial
from typing import TYPE_CHECKING

from plugins.preview.live import Live
from plugins.preview.rounds import Rounds
from plugins.preview.server import HOST, Server
from plugins.preview.telling import Telling

if TYPE_CHECKING:
    from pathlib import Path

TRIES = 20  # ports, from the one that was asked for
HIGHEST = 65535


def preview(root: Path, *, content: Path | None, port: int, open_browser: bool, debug: bool, quiet: bool) -> int:
    """Show the site as it is after every save.

    Args:
        root: the project folder.
        content: another content folder.
        port: to serve at; 0 for any, and if it is in use, the next that is free.
        open_browser: show it in the browser.
        debug: show tracebacks.
        quiet: say nothing but faults.

    Returns:
        The exit code: 0 when it was ended, 1 if there is no port to serve at, 2 if there is no such port.
    """
    telling = Telling(quiet=quiet)
    if not 0 <= port <= HIGHEST:
        telling.warn(f"There is no port {port}; ports are numbers from 0 to {HIGHEST}.")
        return 2
    live = Live()
    server = serve(port, live)
    if server is None:
        last = min(port + TRIES - 1, HIGHEST)
        telling.warn(f"None of the ports {port} to {last} is free. Name another one with --port.")
        return 1
    if port not in (0, server.server_port):
        telling.warn(f"Port {port} is in use; this is at {server.server_port}.")
    address = f"http://{HOST}:{server.server_port}"
    rounds = Rounds(
        root,
        live,
        telling,
        root / ".build" / "preview" / str(server.server_port),
        content=str((content or root / "content").absolute()),
        siteurl=address,
        debug=debug,
    )
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), partial(interrupt, rounds))
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True).start()
    try:
        telling.say(f"{address}/ shows the site, drafts included, and follows every save. Ctrl-C ends it.")
        if open_browser and has_screen():
            threading.Thread(target=webbrowser.open, args=(f"{address}/",), daemon=True).start()
        rounds.run()
    except KeyboardInterrupt:
        telling.say("\nThe preview has ended.")
    finally:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # once is enough
        live.close()
        server.shutdown()
        server.server_close()
        rounds.stop()
    return 0


def serve(port: int, live: Live) -> Server | None:
    """Take the first port that is free.

    Args:
        port: the first to try.
        live: what is shown.

    Returns:
        The server, or None if there is none free.
    """
    for number in range(port, min(port + TRIES, HIGHEST + 1)):
        try:
            return Server(number, live)
        except OSError:
            continue
    return None


def has_screen() -> bool:
    """Say whether there is a screen; without, `webbrowser` would start one in this terminal."""
    return sys.platform in {"win32", "darwin"} or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY")))


def interrupt(rounds: Rounds, *_: object) -> None:
    """Have the thread that decides end between two steps; a second Ctrl-C ends it where it is.

    An exception that is raised here could be lost: Python drops those that meet a callback of its own.
    """
    rounds.inbox.put(None)  # a SimpleQueue takes it also while the same thread is in it
    signal.signal(signal.SIGINT, signal.default_int_handler)
