"""For nginx: lines to include in the `server` block, whose `root` is the folder of the site."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from plugins.hosting.caching import ASK, FOR_EVER, HASHED
from plugins.hosting.types import FEED, TYPES

if TYPE_CHECKING:
    from plugins.hosting.site import Site

# `$1` and `$uri` are nginx's own; a header's value holds neither, and no quote.
PAGE = """# Made by `tasks.py publish`. Include it in the server block of the site:
#   server {{
#       listen 443 ssl; server_name {host};
#       root /srv/site/current/site; include /srv/site/current/server/nginx.conf;
#   }}
#   server {{ listen 80; server_name {host}; return 301 https://$host$request_uri; }}
index index.html;
charset utf-8;
charset_types text/html text/css text/plain text/javascript application/xml {feed};
override_charset off;
server_tokens off;
autoindex off;
absolute_redirect off;
error_page 404 {prefix}/404.html;
etag on;

types {{
{types}
}}
default_type application/octet-stream;

{headers}

set $keep "{ask}";
if ($uri ~ "{hashed}") {{ set $keep "{for_ever}"; }}
add_header Cache-Control $keep;
gzip_vary on;
gzip_static on;
{brotli}
# The report of the last publication, and files that no page shows.
location = {prefix}/publication.json {{ return 404; }}
location ~ "/\\.(?!well-known/)" {{ return 404; }}
location ~ "\\.atom\\.xml$" {{ types {{ }} default_type "{feed}; charset=utf-8"; }}
{redirects}
"""


def files(site: Site) -> dict[str, bytes]:
    """Write the file.

    Args:
        site: what is published.

    Returns:
        Name -> content.
    """
    by_type: dict[str, list[str]] = {}
    for suffix, media_type in TYPES.items():
        by_type.setdefault(media_type.partition(";")[0], []).append(suffix[1:])
    moved = [
        f'location ~ "^{re.escape(unquote(source))}/?$" {{ return 301 "{target}"; }}'.replace("\\-", "-")
        for source, target in site.moved()
    ]
    text = PAGE.format(
        host=site.host,
        prefix=site.prefix,
        feed=FEED,
        types="\n".join(f"    {media_type} {' '.join(suffixes)};" for media_type, suffixes in by_type.items()),
        headers="\n".join(f'add_header {name} "{value}" always;' for name, value in site.headers.items()),
        ask=ASK,
        for_ever=FOR_EVER,
        hashed=HASHED,
        brotli="brotli_static on;" if site.brotli else "",
        redirects="\n".join(moved),
    )
    return {"nginx.conf": text.encode()}
