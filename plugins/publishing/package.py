"""What is sent: the finished site, what its host is told, and packed copies."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.hosting.forms import FORMS, files
from plugins.hosting.site import Site

if TYPE_CHECKING:
    from pathlib import Path

    from plugins.hosting.redirects import Redirect
    from plugins.publishing.targets import Target

# A host reads these; nothing else that begins with a dot is published.
DOT_FILES = frozenset({".htaccess", ".nojekyll", ".domains"})


@dataclass(frozen=True)
class Package:
    """Folders that are ready to be sent.

    Args:
        folder: for the site.
        site: the site with its redirects and headers.
    """

    folder: Path
    facts: Site

    @property
    def site(self) -> Path:
        """The files of the site."""
        return self.folder / "site"

    @property
    def beside(self) -> Path:
        """Files for the server's own settings."""
        return self.folder / "server"


def make(
    built: Path,
    folder: Path,
    target: Target,
    redirects: list[Redirect],
    cache: Path,
    *,
    forms: tuple[str, ...] = (),
) -> Package:
    """Make the package of a target.

    Args:
        built: the finished site.
        folder: where the package goes; what is there is replaced.
        target: where the site goes.
        redirects: old addresses.
        cache: the folder that keeps packed copies.
        forms: where forms of its pages may lead, besides the site itself.

    Returns:
        The package.
    """
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(built, folder / "site")
    names = frozenset(file.relative_to(built).as_posix() for file in built.rglob("*") if file.is_file())
    site = Site(target.url, names, tuple(redirects), brotli=bool(target.values.get("brotli")), forms=forms)
    form = FORMS[target.form]
    for modules, below in ((form.public, folder / "site"), (form.beside, folder / "server")):
        below.mkdir(parents=True, exist_ok=True)
        for name, data in files(modules, site).items():
            file = below / name
            file.parent.mkdir(parents=True, exist_ok=True)
            if not file.exists():  # a page is stronger than a redirect from its address
                file.write_bytes(data)
    if form.packed:
        from plugins.publishing.compressing import compress

        compress(folder / "site", cache, brotli=site.brotli)
    return Package(folder, site)


def unwanted(site: Path) -> list[str]:
    """List what must not be published: files that begin with a dot, sources and backups.

    Args:
        site: the folder.

    Returns:
        Paths below it.
    """
    wrong = (
        ".md",
        ".markdown",
        ".toml",
        ".py",
        ".pyc",
        ".map",
        ".bak",
        ".orig",
        ".swp",
        ".tmp",
        ".eml",
        ".sqlite",
        "~",
    )
    names = [file.relative_to(site).as_posix() for file in sorted(site.rglob("*"))]
    return [
        name
        for name in names
        if name.lower().endswith(wrong)
        or (any(part.startswith(".") for part in name.split("/")) and name not in DOT_FILES)
    ]
