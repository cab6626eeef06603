"""One publisher at a time, also from two machines: who publishes stands in the manifest on the host."""

from __future__ import annotations

import datetime as dt
import getpass
import hashlib
import platform
import uuid
from typing import TYPE_CHECKING

from plugins.publishing.manifest import Holder
from plugins.publishing.programs import CarryError

if TYPE_CHECKING:
    from pathlib import Path

LASTS = dt.timedelta(hours=1)  # a machine that died does not hold a lock for longer


def place_of(root: Path) -> str:
    """Tell this working copy from others without naming it.

    Args:
        root: the project folder.

    Returns:
        A part of a hash of the machine and the folder.
    """
    return hashlib.sha256(f"{uuid.getnode()} {platform.node()} {root.resolve()}".encode()).hexdigest()[:12]


def holder(root: Path) -> Holder:
    """Name whoever publishes here and now.

    Args:
        root: the project folder.
    """
    try:
        person = getpass.getuser()
    except (OSError, KeyError, ImportError):
        person = "somebody"
    now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    return Holder(f"{person} on {platform.node()}", place_of(root), now)


def refuse_if_held(held: Holder | None, mine: Holder, *, take_over: bool) -> None:
    """Stop if somebody else publishes.

    A lock of this working copy is the rest of a publication that was cut off: no other runs here.

    Args:
        held: who holds the lock.
        mine: who asks for it.
        take_over: whether the lock is broken.

    Raises:
        CarryError: naming who holds it.
    """
    if held is None or held.place == mine.place or take_over:
        return
    since = dt.datetime.fromisoformat(held.since)
    if dt.datetime.now(dt.UTC) - since < LASTS:
        what = f"{held.who} has been publishing since {since:%Y-%m-%d %H:%M} UTC."
        raise CarryError(what, 'Wait until that is done. If it broke off, "--take-over" goes on without it.')
