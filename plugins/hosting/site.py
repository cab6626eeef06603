"""What is published, as far as a host has to be told of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote, urlsplit

from plugins.hosting.policy import headers

if TYPE_CHECKING:
    from plugins.hosting.redirects import Redirect


@dataclass(frozen=True)
class Site:
    """A finished site.

    Args:
        url: its address, without a slash at the end.
        names: the paths of its files.
        redirects: old addresses.
        brotli: whether the server can hand out `.br` files.
        forms: where forms of its pages may lead, besides the site itself.
    """

    url: str
    names: frozenset[str]
    redirects: tuple[Redirect, ...] = field(default=())
    brotli: bool = False
    forms: tuple[str, ...] = ()

    @property
    def prefix(self) -> str:
        """The path that the site lies under: "" at the root of a host, else "/practice"."""
        return urlsplit(self.url).path.rstrip("/")

    @property
    def host(self) -> str:
        """The name of the host."""
        return urlsplit(self.url).hostname or ""

    @property
    def headers(self) -> dict[str, str]:
        """The headers of every answer."""
        return headers(self.names, self.forms)

    def moved(self) -> list[tuple[str, str]]:
        """List the redirects as a host sees them.

        Returns:
            (old path, without "/" at the end but for files; new path or whole address), written for URLs.
        """
        pairs = []
        for one in self.redirects:
            target = one.target if urlsplit(one.target).scheme else self.prefix + _quoted(one.target)
            pairs.append((self.prefix + _quoted(one.source).rstrip("/"), target))
        return pairs

    def whole(self, target: str) -> str:
        """Write an address with its host.

        Args:
            target: a path from the root of the host, or a whole address.
        """
        return target if urlsplit(target).scheme else f"{self.url.removesuffix(self.prefix)}{target}"


def _quoted(path: str) -> str:
    return quote(unquote(path), safe="/#~")
