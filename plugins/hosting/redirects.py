"""Old addresses and where they lead now: from front matter `redirect_from` and from `redirects.toml`."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from plugins.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

NAME = "redirects.toml"
# What every kind of host can hold in its own form: no query, no wildcard, no sign that a form would read as its own.
ADDRESS = re.compile(r"/(?:[\w.~-][\w.~-]*(?:/|$))*", re.UNICODE)


@dataclass(frozen=True, order=True)
class Redirect:
    """An old address.

    Args:
        source: the old path, "/old-name/"; with and without "/" at the end is one address.
        target: the new one: a path of the site, or an https address elsewhere.
        shown: the file that says so, as messages name it.
        line: where it says so.
    """

    source: str
    target: str
    shown: str = ""
    line: int = 0

    @property
    def key(self) -> str:
        """The old path as paths are compared: without "/" at the end, in small letters."""
        return self.source.rstrip("/").lower()


def read(documents: Iterable[Any], content: Path, shown: str) -> tuple[list[Redirect], list[Finding]]:
    """Collect all redirects.

    Args:
        documents: those of the library; what is not published redirects nothing.
        content: the content folder.
        shown: how messages name it.

    Returns:
        The redirects, sorted; and what cannot be read.
    """
    found: list[Redirect] = []
    for document in documents:
        sources = document.meta.get("redirect_from") or ()
        if sources and document.meta.get("status") != "skip" and not document.faulty:
            places = dict(_places(content / document.source, document.lines.get("redirect_from", 1), sources))
            found += [Redirect(one, f"/{document.meta['url']}", document.shown, places[one]) for one in sources]
    listed, findings = _read_file(content / NAME, f"{shown}/{NAME}")
    return sorted([*found, *listed]), findings


def _places(path: Path, start: int, sources: Iterable[str]) -> Iterator[tuple[str, int]]:
    """Find the line of each old address in front matter."""
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    for source in sources:
        rest = ((n, line) for n, line in enumerate(lines[start - 1 :], start) if source in line)
        yield source, next(rest, (start, ""))[0]


def _read_file(path: Path, shown: str) -> tuple[list[Redirect], list[Finding]]:
    fix = 'Write each on a line of its own: "/old-address/" = "/new-address/"'
    try:
        text = path.read_text(encoding="utf-8-sig")
        rows = tomllib.loads(text)
    except FileNotFoundError:
        return [], []
    except (OSError, ValueError) as error:
        told = re.search(r"line (\d+)", str(error))
        line = int(told[1]) if told else 0
        return [], [Finding(shown, line, "redirect-form", f"The redirects cannot be read: {error}.", fix)]
    lines = text.splitlines()
    found, findings = [], []
    for source, target in rows.items():
        line = next((n for n, row in enumerate(lines, 1) if row.lstrip().lstrip("\"'").startswith(source)), 0)
        if isinstance(target, str):
            found.append(Redirect(source, target, shown, line))
        else:
            findings.append(Finding(shown, line, "redirect-form", f'"{source}" does not lead to one address.', fix))
    return found, findings


def check(redirects: list[Redirect], pages: set[str], files: frozenset[str] = frozenset()) -> Iterator[Finding]:
    """Report redirects that would not do what they say.

    Args:
        redirects: from `read`.
        pages: the addresses of the site's pages, "/faqs/x/".
        files: the content folder's other files, "images/x.svg".

    Yields:
        A finding for each fault.
    """
    taken = {page.rstrip("/").lower() for page in pages} | {f"/{file}".lower() for file in files}
    first: dict[str, Redirect] = {}
    for one in redirects:
        same = first.setdefault(one.key, one)
        if fault := _fault_of_form(one):
            yield Finding(one.shown, one.line, "redirect-form", *fault)
        elif one.key in taken:
            what = f'"{one.source}" is the address of a page or file of this site, which would not be seen any longer.'
            yield Finding(one.shown, one.line, "redirect-shadow", what, "Take the redirect out, or rename the page.")
        elif same is not one:
            what = f'"{one.source}" is already redirected, in {same.shown}:{same.line}.'
            yield Finding(one.shown, one.line, "redirect-twice", what, "Take one of the two out.")
    for one in first.values():
        yield from _check_target(one, first, taken)


def _check_target(one: Redirect, first: dict[str, Redirect], taken: set[str]) -> Iterator[Finding]:
    parts = urlsplit(one.target)
    if parts.scheme:
        return
    key = unquote(parts.path).rstrip("/").lower()
    path, at = [one.key], key
    while at in first and at not in path:
        path.append(at)
        at = first[at].target.rstrip("/").lower()
    if at in path:
        around = " → ".join([*path[path.index(at) :], at])
        if one.key in path[path.index(at) :]:
            what = f"These redirects lead in a circle: {around}."
            yield Finding(one.shown, one.line, "redirect-loop", what, "Let one of them lead to a page.")
    elif len(path) > 1:
        what = f'"{one.source}" leads to "{one.target}", which is itself redirected.'
        last = first[path[-1]].target
        yield Finding(one.shown, one.line, "redirect-chain", what, f'Let it lead to "{last}" at once.')
    elif key not in taken:
        what = f'"{one.target}" is no page of this site.'
        yield Finding(one.shown, one.line, "redirect-nowhere", what, "Check the spelling, or lead to another page.")


def _fault_of_form(one: Redirect) -> tuple[str, str] | None:
    if not ADDRESS.fullmatch(unquote(one.source)) or one.key == "":
        what = f'"{one.source}" is not an address that can be redirected.'
        return what, 'Write the part after the host, without "?" or "#", such as /old-name/.'
    parts = urlsplit(one.target)
    inside = not parts.scheme and not parts.netloc and one.target.startswith("/")
    outside = parts.scheme == "https" and bool(parts.netloc)
    if not (inside or outside) or re.search(r"[\s\"'<>\\$]", one.target):
        what = f'"{one.target}" is not an address that can be led to.'
        return what, "Write a path of the site, such as /new-name/, or a whole https address."
    return None
