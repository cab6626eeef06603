"""Between the package and the host: what is there, is there room, does it undo somebody's work, does a person agree?"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from plugins.findings import Finding
from plugins.publishing import asking, changes, locking, manifest, report, working_copy
from plugins.publishing.history import History
from plugins.publishing.targets import FILE
from plugins.publishing.wish import RefusedError, StoppedError

if TYPE_CHECKING:
    from pathlib import Path

    from plugins.publishing.plan import Carrier
    from plugins.publishing.targets import Target
    from plugins.publishing.wish import Wish

WORTH_ASKING = 1_000_000  # bytes; a publication that is cut off for want of less is whole all the same


def carrier_of(target: Target, root: Path) -> Carrier:
    """Make the carrier that the table of hosts names.

    Args:
        target: where the site goes.
        root: the project folder.
    """
    module, _, name = target.host.carrier.partition(":")
    made: Carrier = getattr(import_module(f"plugins.publishing.{module}"), name)(target, root)
    return made


def known(found: manifest.Manifest | None, history: History, target: Target) -> manifest.Manifest | None:
    """Help a manifest that cannot be read with what this machine knows, and what is kept here with what the host has.

    Args:
        found: what the host says; without a name if it cannot be read.
        history: what is kept here.
        target: where the site is.

    Returns:
        What the host has, as far as anybody knows; then nothing of it is sure.
    """
    if found is None or found.name:
        history.settle(found.name if found else "", target.keep)
        return found
    names = {name for kept in (history.kept()[:1], history.kept(begun=True)) for one in kept for name in one.files}
    return manifest.Manifest(unsure=frozenset(names) | found.unsure, holder=found.holder)


def fits(carrier: Carrier, differ: changes.Changes, new: manifest.Manifest, target: Target) -> None:
    """Refuse if the host has no room.

    Raises:
        RefusedError: with how much is lacking.
    """
    needed = sum(new.files[name].size for name in differ.sent)
    free = carrier.room() if needed > WORTH_ASKING else None
    if free is not None and free < needed:
        what = f"The host has {report.size([free])} free, but {report.size([needed])} are needed."
        raise RefusedError([Finding(FILE, target.line, "publish-room", what, "Make room there first.")])


def warn_of_others(wish: Wish, target: Target, before: manifest.Manifest | None) -> None:
    """Stop before somebody else's work is undone: what they published has to be in the sources here.

    Raises:
        RefusedError: if it is not.
    """
    if before is None or not before.name or wish.take_over:
        return
    mine = {kept.name for kept in History(wish.root, target.name).kept()}
    if before.name in mine or before.place == locking.place_of(wish.root):
        return
    if before.commit and working_copy.holds(wish.root, wish.content or wish.root / "content", before.commit):
        return
    what = f"Somebody else published on {before.moment}, from sources that are not here."
    commit = (
        f"Get their commit {before.commit[:10]} first (git pull); or go on" if before.commit else "Ask them; or go on"
    )
    raise RefusedError([Finding(FILE, target.line, "publish-others", what, f'{commit} with "--take-over".')])


def ask(wish: Wish, target: Target, before: manifest.Manifest | None, differ: changes.Changes) -> None:
    """Ask before anything is sent.

    Raises:
        StoppedError: if the answer is no, or there is nobody to ask.
    """
    if wish.dry_run:
        raise StoppedError("This was a dry run: nothing was sent.", 0)
    if gone := changes.too_many_removed(differ, before):
        word = f"remove {gone}"
        many = f"{gone} pages would be gone, more than a fifth of all."
        if wish.word != word and not (asking.is_person() and not wish.yes and asking.agrees(many, word)):
            raise StoppedError(f'{many} Nothing was sent. If that is right: --word "{word}"', 1)
    elif not wish.yes:
        if not asking.is_person():
            raise StoppedError("Nothing was sent: there is nobody to ask. With --yes nobody is asked.", 2)
        if not asking.agrees(f"Send this to {target.url}?"):
            raise StoppedError("Nothing was sent.", 1)
