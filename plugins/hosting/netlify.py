"""For Netlify and Cloudflare Pages: `_headers` and `_redirects` in the folder of the site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.hosting.caching import ASK, FOR_EVER, is_hashed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plugins.hosting.site import Site


def files(site: Site) -> dict[str, bytes]:
    """Write both files.

    Args:
        site: what is published.

    Returns:
        Name -> content.
    """
    return {"_headers": _headers(site).encode(), **redirects(site)}


def redirects(site: Site) -> dict[str, bytes]:
    """Write the file of redirects, which GitLab and Codeberg Pages read, too.

    Args:
        site: what is published.

    Returns:
        Name -> content.
    """
    rows = [f"{old} {target} 301" for source, target in site.moved() for old in (source, f"{source}/")]
    return {"_redirects": "".join(f"{row}\n" for row in rows).encode()}


def _headers(site: Site) -> str:
    # Where two rules give one header, both hosts join the values: so each address gets Cache-Control from one rule
    # only, and pages from the host, whose own rule is the same: ask each time.
    blocks = [("/*", {**site.headers})]
    blocks += [(f"{site.prefix}/{pattern}", {"Cache-Control": FOR_EVER}) for pattern in _patterns(site.names)]
    lines = [f"{path}\n" + "".join(f"  {name}: {value}\n" for name, value in each.items()) for path, each in blocks]
    return f"# Pages: {ASK} is what the host itself says.\n" + "".join(lines)


def _patterns(names: Iterable[str]) -> list[str]:
    """Find folders in which every file is named by its content; a rule each, as hosts count rules."""
    kinds: dict[str, set[bool]] = {}
    for name in names:
        kinds.setdefault(name.rpartition("/")[0], set()).add(is_hashed(name))
    return [f"{folder}/*" for folder, kind in sorted(kinds.items()) if folder and kind == {True}]
