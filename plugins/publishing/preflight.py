"""Before anything is sent: is the site fit to be seen, and is everything there that the way needs?"""

from __future__ import annotations

import os
import shutil
from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from plugins.findings import Finding
from plugins.publishing import working_copy
from plugins.publishing.targets import FILE, variable

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from plugins.building.build import Result
    from plugins.publishing.targets import Target

# Names that belong to nobody (RFC 2606, RFC 6761).
NOBODYS = (".example", ".invalid", ".test", "example.com", "example.net", "example.org")
ROOM = 3  # times the size of the site: the build, its packed copies and what is kept of it


def before_build(target: Target, root: Path, content: Path, *, allow_dirty: bool) -> list[Finding]:
    """Check what can be known without a build.

    Args:
        target: where the site goes.
        root: the project folder.
        content: the content folder.
        allow_dirty: whether changes that are not committed may be published.

    Returns:
        All that stands in the way.
    """
    found = [*_address(target), *_tools(target), *_secrets(target)]
    return found if allow_dirty else [*found, *_commits(target, root, content)]


def after_build(result: Result, shown: str, today: dt.date, *, allow_overdue: bool) -> list[Finding]:
    """Check what the build has read.

    Args:
        result: of the build.
        shown: how messages name the content folder.
        today: the day of the build.
        allow_overdue: whether pages whose review is overdue may be published.

    Returns:
        All that stands in the way.
    """
    found = []
    for sample in result.facts.samples if result.facts else ():
        what = f'"{sample.key}" is still a sample ({sample.why}).'
        fix = 'Put in the real one, and take out the "sample" that marks it.'
        found.append(Finding(f"{shown}/practice.toml", sample.line, "publish-sample", what, fix))
    for page in result.library.documents.values() if result.library and not allow_overdue else ():
        due = page.meta.get("review_due")
        if due and page.meta.get("status") == "published" and due < today:
            what = f"The review of this page was due on {due:%Y-%m-%d}."
            fix = 'Check the page and write the new dates; or publish with "--allow-overdue".'
            found.append(Finding(page.shown, page.lines.get("review_due", 1), "publish-overdue", what, fix))
    return found


def room(folder: Path, size: int, shown: str) -> list[Finding]:
    """Check that the disk has room for another copy of the site.

    Args:
        folder: on the disk.
        size: of the site, in bytes.
        shown: how messages name the disk.
    """
    free = shutil.disk_usage(folder).free
    if free >= ROOM * size:
        return []
    what = f"{free // 1_000_000} MB are free, but {ROOM * size // 1_000_000 + 1} MB are needed."
    return [Finding(shown, 0, "publish-room", what, "Make room first.")]


def _address(target: Target) -> Iterator[Finding]:
    parts = urlsplit(target.url)
    host = parts.hostname or ""
    if not host:
        what = "The site has no address yet." if not target.url else f'"{target.url}" is no whole address.'
        yield _at_address(target, what)
    elif parts.scheme != "https" and not _own_machine(host):
        yield _at_address(target, f'"{target.url}" does not begin with https://, so others could read along.')
    elif host.endswith(NOBODYS):
        yield _at_address(target, f'"{target.url}" is a sample: this name belongs to nobody.')
    elif parts.query or parts.fragment:
        yield _at_address(target, f'"{target.url}" has more than a host and a path.')
    to = urlsplit(target.text("address"))
    if to.scheme == "http" and not _own_machine(to.hostname or ""):
        what = f'"{target.text("address")}" does not begin with https://, so others could read the password.'
        yield Finding(FILE, target.line, "publish-address", what, "Use the https address of the host.")


def _at_address(target: Target, what: str) -> Finding:
    fix = 'Write the address at which readers will find the site, such as SITEURL = "https://www.your-practice.com".'
    return Finding(FILE, target.url_line, "publish-address", what, fix)


def _own_machine(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _tools(target: Target) -> Iterator[Finding]:
    from plugins.publishing.programs import find

    for tool in target.host.tools:
        if find(tool) is None:
            what = f'{target.host.words} needs the program "{tool}", which is not on this machine.'
            yield Finding(FILE, target.line, "publish-tool", f"{what[:1].upper()}{what[1:]}", f"Install {tool} first.")


def _secrets(target: Target) -> Iterator[Finding]:
    for secret in target.host.secrets:
        name = secret.name.format(TARGET=variable(target.name))
        others = [target.text(key) for key in secret.instead] + [os.environ.get(key, "") for key in secret.instead_env]
        file = secret.instead_file and (Path.home() / secret.instead_file).exists()
        if not os.environ.get(name) and not any(others) and not file:
            what = f"{name} is not set in the environment: {secret.means}."
            fix = "Set it where you run this; it is never written into a file of the project."
            yield Finding(FILE, target.line, "publish-secret", what, fix)


def _commits(target: Target, root: Path, content: Path) -> Iterator[Finding]:
    state = working_copy.look(root, content)
    if state is None:
        return
    wanted = target.text("only_from")
    if wanted and state.branch != wanted:
        what = f'"{target.name}" is published from the branch "{wanted}", and this is "{state.branch}".'
        yield Finding(FILE, target.line, "publish-branch", what, f"Change to {wanted}: git switch {wanted}")
    if state.changed:
        more = f" and {len(state.changed) - 1} more" if len(state.changed) > 1 else ""
        what = f"This file{more} changed since the last commit."
        fix = 'Commit the changes, so that what is published can be found again; or publish with "--allow-dirty".'
        yield Finding(state.changed[0], 0, "publish-uncommitted", what, fix)
