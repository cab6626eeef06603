"""Has anything changed since the last build or check? Answered before the environment's Python is even started.

Every file that a build reads is named with its size, times and number; two builds on one day with the same names give
the same site. A check reads the finished pages, too. Texts are compared and not hashed, and nothing is imported, as in
`ready`.
"""

from __future__ import annotations

import os
import sys
import time

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

NOTES = ".cache"  # a file for each command
BUILD, CHECK = "build", "check"
SOURCES = ("theme", "plugins", "pelicanconf.py", "publishconf.py", "uv.lock")
SEPARATOR = "\x00"
PROFILE = "--profile"  # who wants to know where the time goes does not want to be told that there is nothing to do
QUIET = "--quiet"
TALK = (PROFILE, QUIET, "--debug")  # how much a build says; the site is the same


def answer(root: str, argv: list[str], name: str = BUILD) -> int | None:
    """Say again what the last build said, if a build would do nothing.

    Args:
        root: the folder of the project.
        argv: the arguments of the command.
        name: of the command.

    Returns:
        Its exit code, or None where it has something to do.
    """
    if PROFILE in argv:
        return None
    try:
        with open(_note(root, name), encoding="utf-8", newline="\n") as file:
            asked, content, output, seen, place, status, told, complained = file.read().split(SEPARATOR)
        if asked != _question(argv, name) or place != _place(output, name) or seen != signature(root, content):
            return None
        code = int(status)
    except (OSError, ValueError):
        return None
    sys.stderr.write(complained)
    if name != BUILD or QUIET not in argv:
        sys.stdout.write(told)
    return code


def answer_check(root: str, argv: list[str]) -> int | None:
    """Say again what the last check said, if nothing that it reads has changed; other websites are asked anew.

    Args:
        root: the folder of the project.
        argv: the arguments of the command.

    Returns:
        Its exit code, or None where it has something to do.
    """
    return None if any(word.startswith("--external") for word in argv) else answer(root, argv, CHECK)


class Changed:
    """What is not as it was when the site was built.

    Args:
        paths: the files, all there before and now.
        seen: `signature` as it is now.
    """

    def __init__(self, paths: list[str], seen: str) -> None:
        self.paths, self.seen = paths, seen


def changed(root: str, argv: list[str], content: str, output: str) -> Changed | None:
    """Tell which files hold something else than at the last build, where that is all that has changed.

    Args:
        root: the folder of the project.
        argv: the arguments of the command.
        content: the content folder.
        output: the output folder.

    Returns:
        The files, or None where others came or went, something else was asked for, or there is no note of a build.
    """
    try:
        with open(_note(root, BUILD), encoding="utf-8", newline="\n") as file:
            asked, of, into, seen, place, _, _, _ = file.read().split(SEPARATOR)
        if (asked, of, into, place) != (_question(argv, BUILD), content, output, _place(output, BUILD)):
            return None
        now = signature(root, content)
    except (OSError, ValueError):
        return None
    before, after = seen.split("\n"), now.split("\n")
    if len(before) != len(after):
        return None
    paths = []
    for one, other in zip(before, after, strict=True):
        if one != other:
            path = one.rsplit(" ", 4)[0]
            if path != other.rsplit(" ", 4)[0]:
                return None
            paths.append(path)
    return Changed(paths, now)


def forget(root: str) -> None:
    """Take the note of the last build away, before the site is changed.

    Args:
        root: the folder of the project.
    """
    path = _note(root, BUILD)
    if os.path.exists(path):
        os.remove(path)


def note(
    root: str,
    content: str,
    output: str,
    *,
    seen: str,
    told: str,
    complained: str,
    name: str = BUILD,
    status: int = 0,
) -> None:
    """Note what a build that went well said, or a check, and of what.

    Args:
        root: the folder of the project.
        content: the content folder.
        output: the output folder.
        seen: `signature` from before the build, so that a save during the build is a change.
        told: what it said; a build that was quiet notes what it would have said.
        complained: its warnings.
        name: of the command.
        status: its exit code.
    """
    path = _note(root, name)
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        parts = (
            _question(sys.argv[2:], name),
            content,
            output,
            seen,
            _place(output, name),
            str(status),
            told,
            complained,
        )
        with open(f"{path}.{os.getpid()}", "w", encoding="utf-8", newline="\n") as file:
            file.write(SEPARATOR.join(parts))
        os.replace(file.name, path)
    except OSError:
        pass  # without a note the next run has more to do, and that is all


def signature(root: str, content: str) -> str:
    """Name every file that a build reads.

    Args:
        root: the folder of the project.
        content: the content folder.

    Returns:
        A text that is another one when any of them is.
    """
    lines: list[str] = []
    for place in (content, *(os.path.join(root, name) for name in SOURCES)):
        if os.path.isdir(place):
            _walk(place, lines)
        else:
            lines.append(_line(place, os.stat(place)))
    return "\n".join(lines)


def _walk(folder: str, lines: list[str]) -> None:
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if entry.name.startswith(".") or entry.name == "__pycache__":
                continue
            if entry.is_dir(follow_symlinks=False):
                _walk(entry.path, lines)
            else:
                lines.append(_line(entry.path, entry.stat()))


def _line(path: str, stat: os.stat_result) -> str:
    return f"{path} {stat.st_size} {stat.st_mtime_ns} {stat.st_ctime_ns} {stat.st_ino}"


def _question(argv: Iterable[str], name: str) -> str:
    """What was asked, where and on which day: prices expire and posts appear by the day."""
    day = os.environ.get("SOURCE_DATE_EPOCH") or time.strftime("%Y-%m-%d")
    talk = TALK if name == BUILD else ()
    return "\n".join((os.getcwd(), day, sys.version, *(word for word in argv if word not in talk)))


def _note(root: str, name: str) -> str:
    return os.path.join(root, NOTES, f"last-{name}")


def _place(output: str, name: str) -> str:
    """Name the finished folder, which a build puts in place as a whole; a check reads every file of it."""
    if name == CHECK:
        lines: list[str] = []
        if os.path.isdir(output):
            _walk(output, lines)
        return "\n".join(lines)
    stat = os.stat(output)
    return f"{stat.st_ino} {stat.st_mtime_ns}"
