"""For Apache 2.4 and LiteSpeed: an `.htaccess` in the folder of the site."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from plugins.hosting.caching import ASK, FOR_EVER, HASHED
from plugins.hosting.types import FEED, SMALLER, TYPES, media_type

if TYPE_CHECKING:
    from plugins.hosting.site import Site

PAGE = """# Made by `tasks.py publish`; it is written anew each time.
Options -Indexes
DirectoryIndex index.html
ErrorDocument 404 {prefix}/404.html
FileETag MTime Size
{types}
<IfModule mod_headers.c>
{headers}
Header set Cache-Control "{ask}"
<FilesMatch "{hashed}">
Header set Cache-Control "{for_ever}"
</FilesMatch>
</IfModule>

<IfModule mod_rewrite.c>
RewriteEngine On
# The report of the last publication, and files that no page shows.
RewriteRule ^publication\\.json$ - [R=404,L]
RewriteRule (^|/)\\.(?!well-known/) - [R=404,L]
{redirects}
{compressed}
</IfModule>
"""
# mod_deflate must not pack what is packed; some set-ups read ".br" as Breton.
PACKED = """RewriteCond %{{HTTP:Accept-Encoding}} \\b{token}\\b
RewriteCond %{{REQUEST_FILENAME}}.{suffix} -f
RewriteRule \\.(?:{kinds})$ %{{REQUEST_URI}}.{suffix} [E=no-gzip:1,E=no-brotli:1,L]"""
TYPED = """<FilesMatch "{name}\\.{suffix}$">
RemoveLanguage .{suffix}
RemoveEncoding .{suffix}
ForceType "{media_type}"
<IfModule mod_headers.c>
Header set Content-Encoding {token}
Header append Vary Accept-Encoding
</IfModule>
</FilesMatch>"""


def files(site: Site) -> dict[str, bytes]:
    """Write the file.

    Args:
        site: what is published.

    Returns:
        Name -> content.
    """
    encodings = (("br", "br"), ("gzip", "gz")) if site.brotli else (("gzip", "gz"),)
    kinds = "|".join(suffix[1:] for suffix in SMALLER)
    names = {rf"\{suffix}": media_type(f"x{suffix}") for suffix in SMALLER} | {r"\.atom\.xml": FEED}
    packed = [PACKED.format(token=token, suffix=suffix, kinds=kinds) for token, suffix in encodings]
    typed = [
        TYPED.format(name=name, suffix=suffix, media_type=value, token=token)
        for token, suffix in encodings
        for name, value in names.items()
    ]
    types = [f'AddType "{value}" {suffix}' for suffix, value in TYPES.items()]
    types.append(f'<FilesMatch "\\.atom\\.xml$">\nForceType "{FEED}; charset=utf-8"\n</FilesMatch>')
    moved = [
        f'RewriteRule "^{re.escape(unquote(source.removeprefix(f"{site.prefix}/")))}/?$" "{target}" [R=301,L,NE]'
        for source, target in site.moved()
    ]
    text = PAGE.format(
        prefix=site.prefix,
        types="\n".join(types),
        headers="\n".join(f'Header always set {name} "{value}"' for name, value in site.headers.items()),
        ask=ASK,
        for_ever=FOR_EVER,
        hashed=HASHED,
        redirects="\n".join(moved),
        compressed="\n".join(packed),
    )
    return {".htaccess": (text + "\n".join(typed) + "\n").encode()}
