"""A target of `PUBLISH_TO` in publishconf.py, read strictly."""

from __future__ import annotations

import ast
import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from plugins.findings import Finding, did_you_mean
from plugins.hosting.forms import FORMS
from plugins.publishing.hosts import COMMON, HOSTS

if TYPE_CHECKING:
    from pathlib import Path

    from plugins.publishing.hosts import Host

FILE = "publishconf.py"
LISTS = ("after",)
NUMBERS = ("keep", "port")
SWITCHES = ("brotli",)
KEEP = 5


@dataclass(frozen=True)
class Target:
    """Where the site goes.

    Args:
        name: of the target.
        host: its kind.
        values: what publishconf.py says of it.
        url: the address of the site there.
        line: its line in publishconf.py.
        url_line: the line of its address.
    """

    name: str
    host: Host
    values: dict[str, Any] = field(default_factory=dict)
    url: str = ""
    line: int = 0
    url_line: int = 0

    def text(self, key: str) -> str:
        """Say a value as text.

        Args:
            key: of the target.

        Returns:
            The value; "" if it has none.
        """
        return str(self.values.get(key, ""))

    @property
    def form(self) -> str:
        """The row of `plugins.hosting.forms`."""
        return self.host.form or self.text("server") or "unknown"

    @property
    def keep(self) -> int:
        """How many publications to keep."""
        return int(self.values.get("keep", KEEP))

    def secrets(self) -> dict[str, str]:
        """Read what only the environment knows.

        Returns:
            Name of the variable -> value, "" if it is not set.
        """
        names = (secret.name.format(TARGET=variable(self.name)) for secret in self.host.secrets)
        return {name: os.environ.get(name, "") for name in names}


def variable(name: str) -> str:
    """Spell a target's name as part of an environment variable."""
    return "".join(sign if sign.isalnum() else "_" for sign in name.upper())


def find(name: str, settings: dict[str, Any], root: Path) -> tuple[Target | None, list[Finding]]:
    """Find a target and check what is said of it.

    Args:
        name: as typed.
        settings: those of publishconf.py.
        root: the project folder.

    Returns:
        The target, or None; and all faults.
    """
    targets = settings.get("PUBLISH_TO", {})
    lines = Lines(root / FILE)
    if name not in targets:
        what = f'There is no target "{name}" in PUBLISH_TO.' if name else "Say where to: name a target of PUBLISH_TO."
        return None, [Finding(FILE, lines.of("PUBLISH_TO"), "target-unknown", what, did_you_mean(name, targets))]
    values = targets[name]
    at = lines.of("PUBLISH_TO", name)
    host = HOSTS.get(values.get("via", ""))
    if host is None:
        what = f'The target "{name}" has the unknown kind "{values.get("via", "")}".'
        return None, [Finding(FILE, at, "target-invalid", what, did_you_mean(str(values.get("via", "")), HOSTS))]
    line = lines.of("PUBLISH_TO", name, "url") if "url" in values else lines.of("SITEURL")
    address = str(values.get("url", settings.get("ABSOLUTE_SITEURL", settings.get("SITEURL", "")))).rstrip("/")
    target = Target(name, host, values, address, at, line)
    faults = [
        Finding(FILE, lines.of("PUBLISH_TO", name, key), "target-invalid", *told) for key, told in _faults(target)
    ]
    return (None if faults else target), faults


def _faults(target: Target) -> list[tuple[str, tuple[str, str]]]:
    host, values = target.host, target.values
    known = {*COMMON, *host.needs, *host.takes}
    example = "docs/hosting.md shows an example."
    faults = [
        (key, (f'The target "{target.name}" needs "{key}".', example)) for key in host.needs if not values.get(key)
    ]
    for key, value in values.items():
        form = list if key in LISTS else int if key in NUMBERS else bool if key in SWITCHES else str
        if key not in known:
            what = f'The target "{target.name}" has the key "{key}", which nothing reads.'
            faults.append((key, (what, did_you_mean(key, known))))
        elif type(value) is not form:
            words = {list: "a list of words", int: "a number", bool: "True or False", str: "a text"}[form]
            faults.append((key, (f'"{key}" is {value!r}, but must be {words}.', example)))
    if "server" in known and "server" in values and values["server"] not in FORMS:
        what = f'"{values["server"]}" is no server that is known here.'
        faults.append(("server", (what, did_you_mean(str(values["server"]), FORMS))))
    return faults


class Lines:
    """The lines of a settings file on which names and keys stand.

    Args:
        path: the file.
    """

    def __init__(self, path: Path) -> None:
        self.found: dict[tuple[str, ...], int] = {}
        try:
            tree = ast.parse(path.read_text(encoding="utf-8"))
        except (OSError, SyntaxError, ValueError):
            return
        for node in tree.body:
            if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
                for name in node.targets if isinstance(node, ast.Assign) else [node.target]:
                    if isinstance(name, ast.Name):
                        self._walk((name.id,), name.lineno, node.value)

    def _walk(self, path: tuple[str, ...], line: int, value: ast.expr) -> None:
        self.found[path] = line
        if isinstance(value, ast.Dict):
            for key, item in zip(value.keys, value.values, strict=True):
                if isinstance(key, ast.Constant) and isinstance(key.value, str):
                    self._walk((*path, key.value), key.lineno, item)

    def of(self, *path: str) -> int:
        """Find the line of a name, or of what holds it.

        Args:
            path: a name, and keys below it.

        Returns:
            The line; 0 if nothing of it is there.
        """
        while path and path not in self.found:
            path = path[:-1]
        return self.found.get(path, 0)
