"""`tasks.py check`, `new` and `report`: what they say, and their exit codes."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from plugins.findings import did_you_mean
from plugins.starting import unchanged

if TYPE_CHECKING:
    from pathlib import Path


def check(
    root: Path,
    *,
    content: Path | None = None,
    output: Path | None = None,
    form: str = "text",
    external: bool = False,
    debug: bool = False,
    quiet: bool = False,
) -> int:
    """Tell every finding of content and finished pages, hints too.

    Args:
        root: the project folder.
        content: another content folder.
        output: another folder of finished pages.
        form: "text", "json" or "github".
        external: whether to ask other websites whether their pages are still there.
        debug: show tracebacks.
        quiet: say nothing where nothing is wrong.

    Returns:
        The exit code: 0 if nothing stops a build, 1 if something does, 2 for a form that there is not.
    """
    from plugins.building.settings import Order
    from plugins.desk.formats import FORMATS
    from plugins.desk.reading import look

    if form not in FORMATS:
        sys.stderr.write(f'There is no format "{form}". {did_you_mean(form, FORMATS)}\n')
        return 2
    order = Order(root, content=content, output=output, debug=debug)
    places = str(order.content_folder), str(order.output_folder)
    seen = unchanged.signature(str(root), places[0]) if order.content_folder.is_dir() else ""
    looked = look(order)
    findings = list(looked.findings)
    if external and looked.result.library is not None:
        from plugins.desk.elsewhere import check_links

        findings += check_links(looked.result.library)
    told = FORMATS[form](findings) if findings or not quiet or form == "json" else ""
    complained = f"{looked.left_out}\n" if looked.left_out and not quiet else ""
    sys.stdout.write(told)
    sys.stderr.write(complained)
    status = int(any(finding.severity == "error" for finding in findings))
    if seen and not external:
        unchanged.note(
            str(root), *places, seen=seen, told=told, complained=complained, name=unchanged.CHECK, status=status
        )
    return status


def new(
    root: Path, kind: str, title: str, *, content: Path | None = None, ask: bool | None = None, **given: str
) -> int:
    """Start a page.

    Args:
        root: the project folder.
        kind: the kind of page, a row of `starters.STARTERS`.
        title: its title; "" asks for it.
        content: another content folder.
        ask: whether to ask for what is missing; None asks at a terminal.
        given: what was given as options; "" where nothing was.

    Returns:
        The exit code: 0 if the page is there, 1 if it could not be written, 2 if something is missing or wrong.
    """
    from plugins.desk.naming import StartError
    from plugins.desk.starters import start

    asks = sys.stdin.isatty() if ask is None else ask
    try:
        file = start(content or root / "content", kind, title, asks=asks, given=given)
    except StartError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    except OSError as error:
        sys.stderr.write(f"The page cannot be written: {(error.strerror or str(error)).lower()}.\n")
        return 1
    shown = file.relative_to(root).as_posix() if file.is_relative_to(root) else str(file)
    then = (
        f"then: python3 tasks.py responses approve {file.stem}"
        if kind == "response"
        else "and run the preview to see it"
    )
    sys.stdout.write(f"{shown} is there, as a draft. Write in it, {then}.\n")
    return 0


def report(
    root: Path,
    *,
    content: Path | None = None,
    output: Path | None = None,
    to: Path | None = None,
    debug: bool = False,
    quiet: bool = False,
) -> int:
    """Write the page that says whether the site is safe to publish.

    Args:
        root: the project folder.
        content: another content folder.
        output: another folder of finished pages.
        to: the folder for the page and the calendar, if not `report/`.
        debug: show tracebacks.
        quiet: say nothing.

    Returns:
        The exit code: 0 if the site is safe to publish, 1 if not.
    """
    from plugins.building.settings import Order
    from plugins.desk.report import write

    light, page = write(Order(root, content=content, output=output, debug=debug), to or root / "report")
    if not quiet:
        shown = page.relative_to(root).as_posix() if page.is_relative_to(root) else str(page)
        sys.stdout.write(f"{light.words} {shown} says why; reviews.ics beside it is for your calendar.\n")
    return int(light.name == "red")
