"""For Vercel: `vercel.json` in the folder of the site."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from plugins.hosting.caching import FOR_EVER, HASHED

if TYPE_CHECKING:
    from plugins.hosting.site import Site


def files(site: Site) -> dict[str, bytes]:
    """Write the file.

    Args:
        site: what is published.

    Returns:
        Name -> content.
    """
    pairs = [{"key": name, "value": value} for name, value in site.headers.items()]
    settings = {
        "$schema": "https://openapi.vercel.sh/vercel.json",
        "framework": None,
        "buildCommand": None,
        "installCommand": None,
        "outputDirectory": ".",
        "cleanUrls": False,
        "trailingSlash": True,
        "headers": [
            {"source": "/(.*)", "headers": pairs},
            {"source": f"/(.*{HASHED.removesuffix('$')})", "headers": [{"key": "Cache-Control", "value": FOR_EVER}]},
        ],
        "redirects": [
            {"source": f"{source}/", "destination": target, "statusCode": 301} for source, target in site.moved()
        ],
    }
    return {"vercel.json": (json.dumps(settings, indent=2) + "\n").encode()}
