"""Servers and networks, a row each: which files tell them what, and what they cannot be told."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from plugins.hosting.site import Site


class Form(NamedTuple):
    """A row.

    Args:
        words: what it is.
        public: modules of this room whose files go into the folder of the site.
        beside: modules whose files somebody puts into the server's own settings.
        packed: whether it hands out `.gz` files (and `.br` files where the target says so).
        sets_headers: whether it sends our headers; else the `<meta>` element of each page has to do.
    """

    words: str
    public: tuple[str, ...] = ("stubs",)
    beside: tuple[str, ...] = ()
    packed: bool = False
    sets_headers: bool = True


FORMS: dict[str, Form] = {
    "nginx": Form("nginx", beside=("nginx",), packed=True),
    "apache": Form("Apache or LiteSpeed", public=("apache",), packed=True),
    "caddy": Form("Caddy", beside=("caddy",), packed=True),
    "netlify": Form("Netlify", public=("netlify",)),
    "cloudflare": Form("Cloudflare Pages", public=("netlify",)),
    "vercel": Form("Vercel", public=("vercel",)),
    "bucket": Form("object storage", beside=("cloudfront", "worker"), sets_headers=False),
    "github": Form("GitHub Pages", sets_headers=False),
    "gitlab": Form("GitLab Pages", public=("netlify:redirects",), sets_headers=False),
    "codeberg": Form("Codeberg Pages", public=("netlify:redirects",), sets_headers=False),
    "unknown": Form("a server that cannot be told anything", sets_headers=False),
}


def files(modules: tuple[str, ...], site: Site) -> dict[str, bytes]:
    """Write the files of a form.

    Args:
        modules: names of modules of this room, with ":function" if it is not `files`.
        site: what is published.

    Returns:
        Name -> content.
    """
    made: dict[str, bytes] = {}
    for name in modules:
        module, _, function = name.partition(":")
        made |= getattr(import_module(f"plugins.hosting.{module}"), function or "files")(site)
    return made
