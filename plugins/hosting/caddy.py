"""For Caddy 2: lines to import in the site's block, whose `root` is the folder of the site."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from plugins.hosting.caching import ASK, FOR_EVER, HASHED
from plugins.hosting.types import FEED, TYPES

if TYPE_CHECKING:
    from plugins.hosting.site import Site

PAGE = """# Made by `tasks.py publish`. Import it in the block of the site:
#   {host} {{
#       root * /srv/site/current/site
#       import /srv/site/current/server/Caddyfile
#   }}
header {{
{headers}
    -Server
}}
@hashed path_regexp "{hashed}"
@asked not path_regexp "{hashed}"
header @hashed Cache-Control "{for_ever}"
header @asked Cache-Control "{ask}"
{types}
@feed path_regexp "\\.atom\\.xml$"
header @feed Content-Type "{feed}; charset=utf-8"

# The report of the last publication, and files that no page shows.
@private {{
    path_regexp "(^{prefix}/publication\\.json$)|/\\."
    not path {prefix}/.well-known/*
}}
route {{
    error @private 404
{redirects}
{strip}    file_server {{
        precompressed {encodings}
    }}
}}
handle_errors {{
    header {{
{headers}
        -Server
    }}
    @missing expression `{{err.status_code}} == 404`
    rewrite @missing /404.html
    header Cache-Control "{ask}"
    file_server
}}
"""


def files(site: Site) -> dict[str, bytes]:
    """Write the file.

    Args:
        site: what is published.

    Returns:
        Name -> content.
    """
    moved = []
    for number, (source, target) in enumerate(site.moved()):
        moved.append(f'    @moved{number} path_regexp "^{re.escape(unquote(source))}/?$"')
        moved.append(f'    redir @moved{number} "{target}" 301')
    types = []
    for number, (suffix, value) in enumerate(TYPES.items()):
        types.append(f"@type{number} path *{suffix}")
        types.append(f'header @type{number} Content-Type "{value}"')
    text = PAGE.format(
        host=site.host,
        headers="\n".join(f'    {name} "{value}"' for name, value in site.headers.items()),
        hashed=HASHED,
        for_ever=FOR_EVER,
        ask=ASK,
        types="\n".join(types),
        feed=FEED,
        prefix=site.prefix,
        redirects="\n".join(moved),
        strip=f"    uri strip_prefix {site.prefix}\n" if site.prefix else "",
        encodings="br gzip" if site.brotli else "gzip",
    )
    return {"Caddyfile": text.encode()}
