"""The theme's own files, named by their content so that browsers can keep them for ever."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.findings import Finding, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Callable

STYLES = "css/main.css"
FOLDER = "assets"
BROWSERS = ["defaults", "safari 15"]
COMMENT = re.compile(rb"^[ \t]*//.*\n", re.MULTILINE)  # a line of a script that is nothing else


def collect(static: Path, shown: str) -> tuple[dict[str, tuple[str, bytes]], list[Finding]]:
    """Read the theme's files; each stylesheet that lies directly in `css/` takes in those that it imports.

    Args:
        static: the theme's `static/`.
        shown: how messages name it.

    Returns:
        Name below `static/` -> (path in the site, bytes); and the faults.
    """
    files: dict[str, bytes] = {}
    findings: list[Finding] = []
    for file in sorted(static.rglob("*")):
        name = file.relative_to(static).as_posix()
        if file.is_file() and not name.startswith(("css/", ".")) and file.name != "README.md":
            data = file.read_bytes()
            files[name] = COMMENT.sub(b"", data) if file.suffix == ".js" else data
    for file in sorted({static / STYLES, *static.glob("css/*.css")}):
        name = file.relative_to(static).as_posix()
        try:
            files[name] = bundle(file)
        except (ValueError, OSError) as error:
            reason = f"The stylesheets cannot be joined: {error}."
            findings.append(Finding(f"{shown}/{name}", 0, "style-broken", reason, "Mend that line."))
    return {name: (hashed(name, data), data) for name, data in files.items()}, findings


def bundle(main: Path) -> bytes:
    """Join and shrink a stylesheet and those that it imports.

    Args:
        main: the stylesheet that imports the others.

    Returns:
        One stylesheet.

    Raises:
        ValueError: with file, line and column of a fault.
        OSError: if a file is not there.
    """
    import lightningcss

    return str(lightningcss.bundle_css(str(main), browsers_list=BROWSERS, minify=True)).encode()


def hashed(name: str, data: bytes) -> str:
    """Name a file by its content; what lies in `root/` keeps its name, at the root of the site.

    Args:
        name: below `static/`.
        data: what it holds.

    Returns:
        Its path in the site, such as `assets/main.1f3870be.css`.
    """
    if name.startswith("root/"):
        return name.removeprefix("root/")
    file = Path(name)
    return f"{FOLDER}/{file.stem}.{hashlib.sha256(data).hexdigest()[:8]}{file.suffix}"


def finder(files: dict[str, tuple[str, bytes]], siteurl: str) -> Callable[[str], str]:
    """Make the templates' `asset()`.

    Args:
        files: from `collect`.
        siteurl: the path that the site lies under.

    Returns:
        A function from a name below `static/` to an address; it raises LookupError for a name that is not there.
    """

    def asset(name: str) -> str:
        if name not in files:
            message = f'the theme has no file "static/{name}". {did_you_mean(name, files)}'
            raise LookupError(message)
        return f"{siteurl}/{files[name][0]}"

    return asset


def write(files: dict[str, tuple[str, bytes]], output: Path) -> None:
    """Write the files.

    Args:
        files: from `collect`.
        output: the folder of the site.
    """
    (output / FOLDER).mkdir(parents=True, exist_ok=True)
    for path, data in files.values():
        (output / path).write_bytes(data)
