"""Media types that hosts often do not know, and the text that is worth making smaller."""

from __future__ import annotations

from pathlib import PurePosixPath

TYPES = {
    ".avif": "image/avif",
    ".css": "text/css; charset=utf-8",
    ".gif": "image/gif",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".ics": "text/calendar; charset=utf-8",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".mjs": "text/javascript; charset=utf-8",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}
FEED = "application/atom+xml"
OTHER = "application/octet-stream"
SMALLER = (".css", ".html", ".ics", ".js", ".json", ".mjs", ".svg", ".txt", ".webmanifest", ".xml")


def media_type(name: str) -> str:
    """Tell the media type of a file.

    Args:
        name: its path in the site.

    Returns:
        The value of Content-Type.
    """
    return FEED if name.endswith(".atom.xml") else TYPES.get(PurePosixPath(name).suffix.lower(), OTHER)
