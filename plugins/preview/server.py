"""The web server of the preview, for this machine only."""

from __future__ import annotations

import os
import socketserver
import sys
from functools import partial
from http.server import ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

from plugins.preview.answers import Answers

if TYPE_CHECKING:
    from plugins.preview.live import Live

HOST = "127.0.0.1"


class Server(ThreadingHTTPServer):
    """The server.

    Args:
        port: 0 for any.
        live: what is shown.

    Raises:
        OSError: if the port cannot be had.
    """

    # On Windows this would let two programs have one port.
    allow_reuse_address = os.name == "posix"
    request_queue_size = 64

    def __init__(self, port: int, live: Live) -> None:
        super().__init__((HOST, port), partial(Answers, live=live))

    def server_bind(self) -> None:
        """Bind, without asking the network for this machine's name."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = HOST, int(self.server_address[1])

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401 - as in the standard library
        """Say nothing of browsers that went away; anything else is a fault of ours, and the others are still answered.

        Args:
            request: the connection.
            client_address: of the browser.
        """
        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(request, client_address)
