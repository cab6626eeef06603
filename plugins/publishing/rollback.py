"""The way back: an earlier publication, as it was, and looked at like a new one."""

from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

from plugins.findings import Finding, did_you_mean
from plugins.hosting.site import Site
from plugins.publishing import asking, changes, locking, manifest, report
from plugins.publishing.before_sending import carrier_of, known
from plugins.publishing.history import History
from plugins.publishing.package import Package
from plugins.publishing.plan import Plan
from plugins.publishing.preparing import forms, target_of
from plugins.publishing.publish import check_live
from plugins.publishing.targets import FILE
from plugins.publishing.wish import RefusedError, StoppedError, Wish

if TYPE_CHECKING:
    from plugins.publishing.targets import Target


def run(wish: Wish, name: str, *, only_list: bool) -> int:
    """Go back.

    Args:
        wish: what was typed.
        name: of the publication; "" for the one before.
        only_list: only tell which there are.

    Returns:
        The exit code.
    """
    target = target_of(wish)
    if not only_list:
        return back(wish, target, name)
    carrier, history = carrier_of(target, wish.root), History(wish.root, target.name)
    current = known(carrier.look(), history, target)
    here = {one.name for one in history.kept()}
    for one in sorted(
        {one.name: one for one in [*history.kept(), *carrier.kept()]}.values(),
        key=lambda one: one.name,
        reverse=True,
    ):
        place = "on this machine" if one.name in here else "on the host"
        up = "  <- up now" if current and current.name == one.name else ""
        wish.say(f"{one.name}  {one.moment}  {len(one.files)} files, {place}{up}")
    return 0


def back(wish: Wish, target: Target, name: str) -> int:
    """Go back to a publication.

    Args:
        wish: what was typed.
        target: where the site is.
        name: of the publication; "" for the one before.

    Returns:
        The exit code.

    Raises:
        RefusedError: if there is none.
        StoppedError: if it was not wished after all.
    """
    carrier, history = carrier_of(target, wish.root), History(wish.root, target.name)
    before = known(carrier.look(), history, target)
    here, there = history.kept(), carrier.kept()
    up = before if target.host.tells or not here else here[0]
    chosen = choose([*there, *here], up, name, target)
    new = manifest.with_kept(replace(chosen, files={n: e for n, e in chosen.files.items() if not e.kept}), before)
    differ = changes.compare(before, new)
    wish.say(f"Back to {chosen.name}, published {chosen.moment}:")
    prefix = Site(target.url, frozenset()).prefix
    wish.say(report.tell(differ, before, new, prefix))
    if wish.dry_run:
        raise StoppedError("This was a dry run: nothing was sent.", 0)
    if not wish.yes and not asking.is_person():
        raise StoppedError("Nothing was sent: there is nobody to ask. With --yes nobody is asked.", 2)
    if not wish.yes and not asking.agrees(f"Go back at {target.url}?"):
        raise StoppedError("Nothing was sent.", 1)
    folder = wish.root / ".build" / "publish" / target.name / "back"
    plan = Plan(
        folder / "site", folder / "server", new, before, differ, locking.holder(wish.root), wish.take_over, wish.say
    )
    on_host = any(one.name == chosen.name for one in there)
    if not (on_host and carrier.back(chosen, plan)):
        shutil.rmtree(folder, ignore_errors=True)
        (folder / "server").mkdir(parents=True)
        (folder / "site").mkdir()
        history.lay_out(chosen, folder / "site")
        carrier.carry(plan)
    wish.say(f"{chosen.name} is up again.")
    facts = Site(target.url, frozenset(new.files), forms=forms(wish))
    return check_live(replace(wish, yes=True), target, Package(folder, facts), new, differ.touched)


def choose(
    kept: list[manifest.Manifest], before: manifest.Manifest | None, name: str, target: Target
) -> manifest.Manifest:
    """Choose the publication to go back to.

    Args:
        kept: what there is.
        before: what the host has, as far as anybody knows.
        name: as typed; "" for the newest that is older than what the host has, and not the same.
        target: where the site is.

    Raises:
        RefusedError: if there is none.
    """
    by_name = {one.name: one for one in reversed(kept)}
    if name:
        if name in by_name:
            return by_name[name]
        what = f'There is no publication "{name}" of "{target.name}".'
        raise RefusedError([Finding(FILE, target.line, "rollback-nothing", what, did_you_mean(name, by_name))])
    newest_first = sorted(by_name, reverse=True)
    limit = before.name if before and before.name else "~"
    if before is None or before.unsure:  # after a publication that was cut off, the last whole one is the way back
        older = [one for one in newest_first if one <= limit]
    else:
        older = [one for one in newest_first if one < limit and _own(by_name[one]) != _own(before)]
    if not older:
        what = f'Neither this machine nor the host has kept an earlier publication of "{target.name}".'
        fix = "Check out the commit that you want, and publish it."
        raise RefusedError([Finding(FILE, target.line, "rollback-nothing", what, fix)])
    return by_name[older[0]]


def _own(one: manifest.Manifest) -> dict[str, str]:
    """Say what a publication holds, without what is only kept for open pages."""
    return {name: entry.sha256 for name, entry in one.files.items() if not entry.kept}
