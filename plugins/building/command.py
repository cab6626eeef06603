"""`tasks.py build`: build, say what came of it, and give an exit code."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from plugins.findings import as_text, summary
from plugins.starting import unchanged

if TYPE_CHECKING:
    from pathlib import Path


def build(
    root: Path,
    *,
    content: Path | None = None,
    output: Path | None = None,
    siteurl: str | None = None,
    profile: bool = False,
    debug: bool = False,
    quiet: bool = False,
) -> int:
    """Build the site as it is published.

    Args:
        root: the project folder.
        content: another content folder.
        output: another output folder.
        siteurl: another address of the site.
        profile: say where the time went.
        debug: show tracebacks.
        quiet: say nothing but faults.

    Returns:
        The exit code: 0 if the new site is in place, 1 if there were faults, 130 if it was interrupted.
    """
    from plugins.building.profile import Profile
    from plugins.building.progress import Progress, silent, told_to_wait
    from plugins.building.quick import quick
    from plugins.building.settings import Order

    progress = silent if quiet else Progress()
    times = Profile() if profile else None
    order = Order(root, content=content, output=output, siteurl=siteurl, debug=debug, progress=progress, profile=times)
    places = str(order.content_folder), str(order.output_folder)
    try:
        done = quick(order, sys.argv[2:], told_to_wait, quiet=quiet)
        if done is not None:
            sys.stderr.write(times.told() if times else "")
            return done
        from plugins.building.build import build_site

        seen = unchanged.signature(str(root), places[0]) if order.content_folder.is_dir() else ""
        result = build_site(order)
    except KeyboardInterrupt:
        sys.stderr.write("Stopped. The site that was there before is as it was.\n")
        return 130
    finally:
        if isinstance(progress, Progress):
            progress.end()
    complained = f"{as_text(result.findings)}{summary(result.findings)}\n" if result.findings else ""
    sys.stderr.write(complained)
    sys.stderr.write(times.told() if times else "")
    if not result.ok:
        sys.stderr.write(f"Nothing was built; {order.shown(order.output_folder)}/ is as it was.\n")
        return 1
    pages = len(result.library.documents) if result.library else 0
    told = f"Built {pages} documents into {order.shown(order.output_folder)}/.\n"
    sys.stdout.write("" if quiet else told)
    again = told.replace("Built", "Nothing has changed since these were built:").replace(" into ", " in ")
    unchanged.note(str(root), *places, seen=seen, told=again, complained=complained)
    return 0
