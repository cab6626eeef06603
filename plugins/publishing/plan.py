"""What is to be carried where: all that a carrier is told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from plugins.publishing.changes import Changes
    from plugins.publishing.manifest import Holder, Manifest


@dataclass(frozen=True)
class Plan:
    """One publication on its way.

    Args:
        site: the folder with its files.
        beside: the folder with files for the server's own settings.
        new: what it holds.
        before: what the host has; None for nothing.
        changes: what differs.
        holder: who publishes.
        take_over: whether somebody else's lock is broken.
        say: tells a person how far it is.
    """

    site: Path
    beside: Path
    new: Manifest
    before: Manifest | None
    changes: Changes
    holder: Holder
    take_over: bool
    say: Callable[[str], None]


class Carrier(Protocol):
    """A way to one host; a row of `hosts.HOSTS` names it.

    Every method raises CarryError where the host refuses.
    """

    def look(self) -> Manifest | None:
        """Say what the host has; None for nothing."""

    def room(self) -> int | None:
        """Say how many bytes are free there; None where nobody can tell."""

    def carry(self, plan: Plan) -> None:
        """Make the host have what it should: whole at every moment, and again after any interruption."""

    def kept(self) -> list[Manifest]:
        """List the publications that the host itself keeps, the newest first."""

    def back(self, manifest: Manifest, plan: Plan) -> bool:
        """Go back to one of `kept` by the host's own means; False if it has to be sent again."""
