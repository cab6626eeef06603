"""One publication, from top to bottom: check, build, compare, ask, send, keep, look."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from importlib import import_module
from typing import TYPE_CHECKING, Any, cast

from plugins.findings import Finding
from plugins.publishing import asking, changes, locking, manifest, package, preflight, report, verifying, working_copy
from plugins.publishing.history import History
from plugins.publishing.plan import Plan
from plugins.publishing.targets import FILE, find

if TYPE_CHECKING:
    from pathlib import Path

    from plugins.publishing.plan import Carrier
    from plugins.publishing.targets import Target


WORTH_ASKING = 1_000_000  # bytes; a publication that is cut off for want of less is whole all the same


class RefusedError(Exception):
    """Something stands in the way; nothing was sent.

    Args:
        findings: all of it.
    """

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__()
        self.findings = findings


class StoppedError(Exception):
    """Somebody said no, or nobody could be asked.

    Args:
        words: what to tell.
        code: the exit code.
    """

    def __init__(self, words: str, code: int) -> None:
        super().__init__(words)
        self.code = code


@dataclass(frozen=True)
class Wish:
    """What was typed.

    Args:
        root: the project folder.
        target: the name of the target.
        content: another content folder; the target may name one, too.
        yes: nobody is asked.
        dry_run: nothing is sent.
        word: the word that agrees to removing many pages.
        allow_dirty: whether changes that are not committed may be published.
        allow_overdue: whether pages whose review is overdue may be published.
        take_over: go on although somebody else publishes, or has published what is not here.
        debug: show tracebacks.
        quiet: say nothing but faults.
    """

    root: Path
    target: str
    content: Path | None = None
    yes: bool = False
    dry_run: bool = False
    word: str = ""
    allow_dirty: bool = False
    allow_overdue: bool = False
    take_over: bool = False
    debug: bool = False
    quiet: bool = False

    def say(self, words: str) -> None:
        """Tell a person how far it is."""
        if not self.quiet:
            sys.stdout.write(f"{words}\n")
            sys.stdout.flush()


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
    warn_of_others(wish, target, before)
    if before and not before.unsure and not changes.matter(differ, before):
        wish.say(f"{target.url} has all of it already.")
        return check_live(wish, target, packed, before, differ.touched)
    ask(wish, target, before, differ)
    plan = Plan(packed.site, packed.beside, new, before, differ, locking.holder(wish.root), wish.take_over, wish.say)
    history.begin(new, packed.site)
    carrier.carry(plan)
    history.settle(new.name, target.keep)
    wish.say(f"Published {new.name}.")
    return check_live(wish, target, packed, new, differ.touched) or after(wish, target, differ, packed.facts.prefix)


def target_of(wish: Wish) -> Target:
    """Read publishconf.py and find the target.

    Args:
        wish: what was typed.

    Raises:
        RefusedError: with the faults.
    """
    from plugins.building.settings import Order, load

    settings, faults = load(Order(wish.root, content=wish.content, debug=wish.debug), wish.root / ".build")
    target, more = find(wish.target, settings, wish.root) if settings else (None, [])
    if target is None:
        raise RefusedError([*faults, *more])
    return target


def forms(wish: Wish) -> tuple[str, ...]:
    """Say where forms of the site may lead, besides the site itself.

    Args:
        wish: what was typed.

    Returns:
        Sources of the security policy; none where the settings name no place.
    """
    from plugins.building.conversations import leads
    from plugins.building.settings import Order, load
    from plugins.responses.endpoint import EndpointError

    settings, _ = load(Order(wish.root, content=wish.content), wish.root / ".build")
    try:
        return leads(settings or {}).forms
    except EndpointError:
        return ()  # told by the build


def content_of(wish: Wish, target: Target) -> Path | None:
    """Say which content folder belongs to the target: one practice's pages never go to another's address.

    Returns:
        The folder; None for `content/`.

    Raises:
        RefusedError: if another one was typed than the target names.
    """
    named = wish.root / (target.text("content") or "content")
    if wish.content and target.text("content") and wish.content.resolve() != named.resolve():
        what = f'The target "{target.name}" is for {target.text("content")}, not for {wish.content}.'
        fix = f"Leave --content out, or name the target that is for {wish.content}."
        raise RefusedError([Finding(FILE, target.line, "target-invalid", what, fix)])
    return wish.content or (named if target.text("content") else None)


def prepare(wish: Wish, target: Target) -> tuple[package.Package, manifest.Manifest]:
    """Build, check and pack; all that stands in the way is told together.

    Args:
        wish: what was typed.
        target: where the site goes.

    Returns:
        The package and what it holds.
    """
    from plugins.building.build import Order, build_site
    from plugins.building.settings import today
    from plugins.hosting import redirects

    folder = wish.root / ".build" / "publish" / target.name
    order = Order(wish.root, content=wish.content, output=folder / "built", siteurl=target.url, debug=wish.debug)
    findings = preflight.before_build(target, wish.root, order.content_folder, allow_dirty=wish.allow_dirty)
    wish.say("Building and checking")
    result = build_site(order)
    shown = order.shown(order.content_folder)
    findings += preflight.after_build(result, shown, today(), allow_overdue=wish.allow_overdue)
    told = {"fact-sample"} if any(found.check == "publish-sample" for found in findings) else set()
    findings += [found for found in result.findings if found.check not in told]
    if any(found.severity == "error" for found in findings):
        raise RefusedError(findings)
    tell_warnings(wish, findings)
    moved, _ = redirects.read(cast("Any", result.library).documents.values(), order.content_folder, shown)
    cache = wish.root / ".cache" / "packed"
    packed = package.make(folder / "built", folder / "package", target, moved, cache, forms=forms(wish))
    state = working_copy.look(wish.root, order.content_folder)
    new = manifest.of_folder(packed.site, state.commit if state else "", locking.place_of(wish.root))
    found = [
        Finding(name, 0, "publish-unwanted", "This file must not be published.", "Find out what has put it there.")
        for name in package.unwanted(packed.site)
    ]
    found += preflight.room(wish.root, sum(entry.size for entry in new.files.values()), "this disk")
    if found:
        raise RefusedError(found)
    return packed, new


def tell_warnings(wish: Wish, findings: list[Finding]) -> None:
    """Tell what does not stop a publication."""
    from plugins.findings import as_text

    if findings and not wish.quiet:
        sys.stderr.write(as_text(findings))


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
