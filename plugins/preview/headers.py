"""What goes with every answer: the type of the file, and a policy as strict as the site asks of its host."""

from __future__ import annotations

from pathlib import PurePosixPath

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
ALWAYS = {
    "Content-Security-Policy": POLICY,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",  # drafts are for nobody else, also not for a page from elsewhere
    "Cache-Control": "no-store",
}
HTML = "text/html; charset=utf-8"
PLAIN = "text/plain; charset=utf-8"
EVENTS = "text/event-stream; charset=utf-8"
# Not asked of the system: on some, JavaScript is plain text there.
TYPES = {
    ".html": HTML,
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".xml": "application/xml",
    ".txt": PLAIN,
    ".webmanifest": "application/manifest+json",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".ico": "image/x-icon",
    ".pdf": "application/pdf",
    ".woff2": "font/woff2",
    ".wasm": "application/wasm",
    ".ics": "text/calendar; charset=utf-8",
    ".vcf": "text/vcard; charset=utf-8",
}
OTHER = "application/octet-stream"


def type_of(name: str) -> str:
    """Say what type a file is of.

    Args:
        name: of the file.

    Returns:
        Its media type (RFC 9110, 8.3).
    """
    return TYPES.get(PurePosixPath(name).suffix.lower(), OTHER)
