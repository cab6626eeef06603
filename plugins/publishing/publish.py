"""One publication, from top to bottom: check, build, compare, ask, send, keep, look."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from plugins.findings import Finding
from plugins.publishing import asking, changes, locking, manifest, package, report, verifying
from plugins.publishing.before_sending import ask, carrier_of, fits, known, warn_of_others
from plugins.publishing.history import History
from plugins.publishing.plan import Plan
from plugins.publishing.preparing import content_of, prepare, target_of

if TYPE_CHECKING:
    from plugins.publishing.targets import Target
    from plugins.publishing.wish import Wish


def run(wish: Wish) -> int:
    """Publish.

    Args:
        wish: what was typed.

    Returns:
        The exit code.

    Raises:
        RefusedError: something stands in the way.
        StoppedError: it was not wished after all.
        CarryError: the host refused.
    """
    target = target_of(wish)
    wish = replace(wish, content=content_of(wish, target))
    packed, new = prepare(wish, target)
    return send(wish, target, packed, new)


def send(wish: Wish, target: Target, packed: package.Package, new: manifest.Manifest) -> int:
    """Compare, ask, send, keep and look.

    Args:
        wish: what was typed.
        target: where the site goes.
        packed: what is sent.
        new: what it holds.

    Returns:
        The exit code.
    """
    carrier, history = carrier_of(target, wish.root), History(wish.root, target.name)
    before = known(carrier.look(), history, target)
    new = manifest.with_kept(new, before)
    differ = changes.compare(before, new)
    wish.say(report.tell(differ, before, new, packed.facts.prefix))
    fits(carrier, differ, new, target)
    if before and not before.unsure and not changes.matter(differ, before):
        wish.say(f"{target.url} has all of it already.")
        if not wish.dry_run:
            history.adopt(before, packed.site, target.keep)
        return check_live(wish, target, packed, before, differ.touched)
    warn_of_others(wish, target, before)
    ask(wish, target, before, differ)
    plan = Plan(packed.site, packed.beside, new, before, differ, locking.holder(wish.root), wish.take_over, wish.say)
    history.begin(new, packed.site)
    carrier.carry(plan)
    history.settle(new.name, target.keep)
    wish.say(f"Published {new.name}.")
    return check_live(wish, target, packed, new, differ.touched) or after(wish, target, differ, packed.facts.prefix)


def check_live(
    wish: Wish, target: Target, packed: package.Package, new: manifest.Manifest, touched: frozenset[str]
) -> int:
    """Look at the live site, and say how to go back if it is not as it should be.

    Returns:
        The exit code.
    """
    if target.values["via"] == "zip":
        wish.say(
            f"The site is in {target.text('path')}: site/ is for the web folder, server/ for the server's settings."
        )
        return 0
    faults = verifying.verify(packed.facts, target.form, new, touched, wish.say, settles=target.host.settles)
    if not faults:
        wish.say(f"{target.url} is as it should be.")
        return 0
    found = [
        Finding(target.url, 0, "publish-differs", f"{fault}.", "docs/hosting.md says what helps.") for fault in faults
    ]
    from plugins.findings import as_text
    from plugins.starting.program import PROGRAM

    sys.stderr.write(as_text(found))
    sys.stderr.write(f"The site was sent, but is not as it should be. To go back: {PROGRAM} rollback {target.name}\n")
    if not wish.yes and asking.is_person() and asking.agrees("Go back now?"):
        from plugins.publishing.rollback import back

        back(replace(wish, yes=True), target, "")
    return 1


def after(wish: Wish, target: Target, differ: changes.Changes, prefix: str) -> int:
    """Run the target's own last command, for example to tell a network which pages changed.

    Returns:
        0.

    Raises:
        CarryError: if it fails.
    """
    from plugins.publishing.programs import run as run_program

    paths = changes.addresses(sorted(differ.touched), prefix)
    words = [part for word in target.values.get("after", []) for part in (paths if word == "{paths}" else [word])]
    if words:
        wish.say(f"Running {words[0]}")
        run_program(words, f"{words[0]} failed", cwd=wish.root)
    return 0
