"""From what was typed to a package: read the target, check, build, pack."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, cast

from plugins.findings import Finding
from plugins.publishing import locking, manifest, package, preflight, working_copy
from plugins.publishing.targets import FILE, find
from plugins.publishing.wish import RefusedError

if TYPE_CHECKING:
    from pathlib import Path

    from plugins.publishing.targets import Target
    from plugins.publishing.wish import Wish


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
