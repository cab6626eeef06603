"""Pelican's settings for one build: the settings file, the places, and what the rooms add."""

from __future__ import annotations

import datetime as dt
import hashlib
import importlib
import os
import sys
import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from plugins.building.progress import silent
from plugins.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from plugins.building.profile import Profile

REPOSITORY = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Order:
    """What to build.

    Args:
        root: the project folder.
        publication: True for the site as it is published, False with drafts and all that is to come.
        content: the content folder, if not `content/`; `output` likewise.
        siteurl: the address of the site, if not that of the settings file.
        cache: the folder that keeps work for the next build, if not `.cache/`.
        debug: show tracebacks.
        progress: is told what is being done, how much of it, and how much there is.
        profile: takes times, if anybody wants to know them.
    """

    root: Path = REPOSITORY
    publication: bool = True
    content: Path | None = None
    output: Path | None = None
    siteurl: str | None = None
    cache: Path | None = None
    debug: bool = False
    progress: Callable[..., None] = silent
    profile: Profile | None = None

    def stage(self, name: str) -> None:
        """Say what is done from now on, if anybody takes times."""
        if self.profile is not None:
            self.profile.stage(name)

    @property
    def output_folder(self) -> Path:
        """Where the finished site goes."""
        return (self.output or self.root / "output").absolute()

    @property
    def content_folder(self) -> Path:
        """Where the content lies."""
        return (self.content or self.root / "content").absolute()

    @property
    def cache_folder(self) -> Path:
        """Where work is kept for the next build."""
        return self.cache or self.root / ".cache"

    @property
    def cache_file(self) -> Path:
        """Where the documents of this content folder are kept."""
        name = hashlib.sha256(str(self.content_folder).encode()).hexdigest()[:12]
        return self.cache_folder / f"documents-{name}.sqlite"

    @property
    def pictures_folder(self) -> Path:
        """Where the files that its pictures become are kept."""
        return self.cache_file.with_suffix(".pictures")

    @property
    def ledger(self) -> Path:
        """Where it is noted which texts can be replaced in the finished site."""
        return self.cache_file.with_suffix(".ledger" if self.publication else ".preview-ledger")

    def shown(self, path: Path) -> str:
        """Name a path as the person who typed the command would."""
        try:
            return path.relative_to(self.root).as_posix()
        except ValueError:
            return path.as_posix()


def today() -> dt.date:
    """Say which day a build is of.

    Returns:
        The day of `SOURCE_DATE_EPOCH` (reproducible-builds.org), or today.
    """
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if given.isdigit():
        return dt.datetime.fromtimestamp(int(given), dt.UTC).date()
    return dt.datetime.now().astimezone().date()


def load(order: Order, fresh: Path) -> tuple[dict[str, Any] | None, list[Finding]]:
    """Read the settings of a build.

    Args:
        order: what to build.
        fresh: the folder to build into.

    Returns:
        Pelican's settings, or None where they have a fault; and the faults.
    """
    from pelican.settings import read_settings

    name = "publishconf.py" if order.publication else "pelicanconf.py"
    # publishconf.py imports pelicanconf.py: the one beside it, not that of a project built before in this process.
    sys.modules.pop("pelicanconf", None)
    if sys.path[0] != str(order.root):
        sys.path.insert(0, str(order.root))
    try:
        settings = read_settings(
            str(order.root / name),
            override={
                "PATH": str(order.content_folder),
                "OUTPUT_PATH": str(fresh),
                **({"SITEURL": order.siteurl.rstrip("/")} if order.siteurl is not None else {}),
            },
        )
    except Exception as error:  # noqa: BLE001 - a settings file is code: anything can happen in it
        return None, [fault_of(error, order, name, "settings-broken", f"{name} cannot be read")]
    theme = Path(settings["THEME"])
    settings.update(
        ABSOLUTE_SITEURL=settings["SITEURL"],
        # Links are written from the root of the host, so that a page works wherever it is looked at.
        SITEURL=urlsplit(settings["SITEURL"]).path.rstrip("/"),
        FEED_DOMAIN=settings["SITEURL"],
        SHOWN_THEME=order.shown(theme),
        TEMPLATES=frozenset(file.stem for file in (theme / "templates").glob("*.html")) - {"base"},
        today=today(),
        # Templates do not change during a build, so nobody has to look at their dates at each include.
        JINJA_ENVIRONMENT={
            **settings["JINJA_ENVIRONMENT"],
            "bytecode_cache": compiled_templates(order),
            "auto_reload": False,
        },
        preview=not order.publication,
    )
    return settings, list(plugin_faults(settings["PLUGINS"], order))


def compiled_templates(order: Order) -> object | None:
    """Keep compiled templates for the next build; Jinja names them by their content.

    Args:
        order: what to build.

    Returns:
        Jinja's cache, or None where the folder cannot be made.
    """
    from jinja2 import FileSystemBytecodeCache

    folder = order.cache_folder / "templates"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return FileSystemBytecodeCache(str(folder))


def plugin_faults(names: list[str], order: Order) -> Iterator[Finding]:
    """Import every plugin; Pelican itself would leave a broken one out and go on.

    Args:
        names: `PLUGINS`.
        order: to name files.

    Yields:
        A finding for each that cannot be imported.
    """
    for name in names:
        try:
            importlib.import_module(name)
        except Exception as error:  # noqa: BLE001 - whatever happens in a plugin is a fault of the plugin
            yield fault_of(error, order, "pelicanconf.py", "plugin-broken", f'The plugin "{name}" cannot be loaded')


def fault_of(error: Exception, order: Order, path: str, check: str, what: str) -> Finding:
    """Make a finding of an exception in code.

    Args:
        error: the exception.
        order: to name files, and whether to show the traceback.
        path: the file to name where the traceback has none of the project.
        check: the row of the catalogue.
        what: what could not be done.

    Returns:
        A finding at the innermost line of the project.
    """
    if order.debug:
        traceback.print_exception(error)
    line = 0
    if isinstance(error, SyntaxError) and error.filename:
        path, line = order.shown(Path(error.filename)), error.lineno or 0
    else:
        for frame in traceback.extract_tb(error.__traceback__):
            file = Path(frame.filename)
            if file.is_relative_to(order.root) and ".venv" not in file.parts and file != Path(__file__):
                path, line = order.shown(file), frame.lineno or 0
    reason = " ".join(str(error).split()) or type(error).__name__
    return Finding(path, line, check, f"{what}: {reason}.", "Mend that line; --debug shows the whole traceback.")
