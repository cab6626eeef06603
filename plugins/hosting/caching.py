"""How long browsers may keep a file: for ever if its name changes with its content, else they ask each time."""

from __future__ import annotations

import re

# Names that hold a hash of the content: assets/main.1f3870be.css, images/door-640.1f3870be.avif, the search's parts.
# The same words for nginx, Apache, Caddy and Python; no look-around.
HASHED = r"(\.[0-9a-f]{8,64}\.[a-z0-9]+|_[0-9a-f]{6,64}\.pf_(fragment|index|meta))(\.br|\.gz)?$"
FOR_EVER = "public, max-age=31536000, immutable"
ASK = "public, max-age=0, must-revalidate"

_HASHED = re.compile(HASHED)


def is_hashed(name: str) -> bool:
    """Say whether a file is named by its content.

    Args:
        name: its path in the site.
    """
    return bool(_HASHED.search(name))


def cache_control(name: str) -> str:
    """Say how long a browser may keep a file.

    Args:
        name: its path in the site.

    Returns:
        The value of Cache-Control (RFC 9111, RFC 8246).
    """
    return FOR_EVER if is_hashed(name) else ASK
