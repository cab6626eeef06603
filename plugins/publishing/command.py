"""`tasks.py publish` and `tasks.py rollback`: run them, say what came of it, and give an exit code."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from plugins.findings import Finding, as_text, summary

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from plugins.publishing.wish import Wish

STOPPED = "Stopped. The live site is whole; the same command goes on from here.\n"


def publish(root: Path, target: str, *, content: Path | None = None, **options: bool | str) -> int:
    """Build, check, compare, ask, send and look.

    Args:
        root: the project folder.
        target: a name of PUBLISH_TO in publishconf.py.
        content: another content folder.
        options: fields of `Wish`.

    Returns:
        0 if the live site is as it should be, 1 if something stands in the way or is wrong, 2 for what was typed,
        130 if it was interrupted.
    """
    from plugins.publishing.publish import run
    from plugins.publishing.wish import Wish

    return _told(Wish(root, target, content, **options), run)  # type: ignore[arg-type] # the table of tasks.py


def rollback(root: Path, target: str, *, to: str = "", only_list: bool = False, **options: bool | str) -> int:
    """Go back to an earlier publication.

    Args:
        root: the project folder.
        target: a name of PUBLISH_TO in publishconf.py.
        to: the name of the publication; "" for the one before.
        only_list: only tell which there are.
        options: fields of `Wish`.

    Returns:
        As `publish`.
    """
    from plugins.publishing.rollback import run
    from plugins.publishing.wish import Wish

    wish = Wish(root, target, **options)  # type: ignore[arg-type] # the table of tasks.py
    return _told(wish, lambda wish: run(wish, to, only_list=only_list))


def _told(wish: Wish, run: Callable[[Wish], int]) -> int:
    from plugins.publishing.history import FOLDER
    from plugins.publishing.programs import CarryError
    from plugins.publishing.targets import FILE
    from plugins.publishing.wish import RefusedError, StoppedError
    from plugins.starting.lock import hold

    def waits() -> None:
        sys.stderr.write(f'Another publish to "{wish.target}" is under way here; this one waits for it.\n')

    name = "".join(sign if sign.isalnum() or sign in "-_" else "_" for sign in wish.target)
    try:
        with hold(str(wish.root / FOLDER / f"{name}.lock"), waits):
            return run(wish)
    except RefusedError as error:
        sys.stderr.write(f"{as_text(error.findings)}{summary(error.findings)}\nNothing was sent.\n")
        unknown = any(found.check == "target-unknown" for found in error.findings)
        return 2 if unknown else 1
    except StoppedError as error:
        sys.stderr.write(f"{error}\n")
        return error.code
    except (CarryError, OSError) as error:
        if wish.debug:
            raise
        fix = getattr(error, "fix", "Mend that and publish again: it goes on where it stopped.")
        words = " ".join(str(error).split())
        found = [Finding(FILE, 0, "publish-broken-off", f"{words.rstrip('.')}.", fix)]
        sys.stderr.write(as_text(found))
        return 1
    except KeyboardInterrupt:
        sys.stderr.write(STOPPED)
        return 130
