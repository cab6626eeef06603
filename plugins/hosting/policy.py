"""The headers of every page, a row each: who may load what, and what browsers may not do here."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


class Source(NamedTuple):
    """A row of the content security policy (CSP 3).

    Args:
        directive: what is loaded.
        value: where it may come from.
        where: the row counts when a file of the site ends so; () for always.
        meta: whether a `<meta>` element may say it, too.
    """

    directive: str
    value: str
    where: tuple[str, ...] = ()
    meta: bool = True


SOURCES = (
    Source("default-src", "'none'"),
    Source("script-src", "'self'", (".js", ".mjs")),
    Source("script-src", "'wasm-unsafe-eval'", (".wasm", ".pagefind")),  # only the search's WebAssembly needs it
    Source("style-src", "'self'"),
    Source("img-src", "'self'"),
    Source("font-src", "'self'", (".woff2", ".woff")),
    Source("connect-src", "'self'", (".wasm", ".pagefind")),
    Source("manifest-src", "'self'", (".webmanifest",)),
    Source("form-action", "'self'"),
    Source("base-uri", "'none'"),
    Source("frame-ancestors", "'none'", meta=False),  # CSP 3, section 6.4.2: ignored in <meta>
)

# What browsers may not do here, by the names that they know (W3C Permissions Policy).
OFF = (
    *("accelerometer", "autoplay", "browsing-topics", "camera", "clipboard-read", "display-capture"),
    *("encrypted-media", "fullscreen", "geolocation", "gyroscope", "hid", "idle-detection", "magnetometer"),
    *("microphone", "midi", "payment", "picture-in-picture", "publickey-credentials-get", "screen-wake-lock"),
    *("serial", "storage-access", "usb", "xr-spatial-tracking"),
)
OWN = ("clipboard-write",)  # the button that copies a link; sharing is allowed to the site as it is

# The same on every answer, faults included. Two years of HTTPS; not for subdomains, which may be somebody else's.
FIXED = {
    "Strict-Transport-Security": "max-age=63072000",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": ", ".join([*(f"{name}=()" for name in OFF), *(f"{name}=(self)" for name in OWN)]),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def content_policy(names: Iterable[str], *, meta: bool = False, forms: Iterable[str] = ()) -> str:
    """Write the content security policy: nothing but what the site uses.

    Args:
        names: the files of the site.
        meta: True for the part that a `<meta>` element can say.
        forms: where forms of its pages may lead, besides the site itself.

    Returns:
        The value of Content-Security-Policy.
    """
    files = tuple(names)
    allowed: dict[str, list[str]] = {}
    for row in SOURCES:
        if (row.meta or not meta) and (not row.where or any(name.endswith(row.where) for name in files)):
            allowed.setdefault(row.directive, []).append(row.value)
    allowed["form-action"] += forms
    return "; ".join(f"{directive} {' '.join(values)}" for directive, values in allowed.items())


def with_block(policy: str, data: str) -> str:
    """Name a block of data that stands in a page.

    Browsers run no data and ask nobody (HTML Standard, 4.12.1), but the Nu checker of 2026 takes it for a script.

    Args:
        policy: from `content_policy`.
        data: what is between the tags; "" for none.

    Returns:
        The policy, with the digest of the block.
    """
    import base64
    import hashlib

    digest = base64.b64encode(hashlib.sha256(data.encode()).digest()).decode()
    return policy.replace("script-src ", f"script-src 'sha256-{digest}' ", 1) if data else policy


def headers(names: Iterable[str], forms: Iterable[str] = ()) -> dict[str, str]:
    """List the headers of every answer.

    Args:
        names: the files of the site.
        forms: where forms of its pages may lead, besides the site itself.

    Returns:
        Name -> value.
    """
    return {"Content-Security-Policy": content_policy(names, forms=forms), **FIXED}
