"""One build, from top to bottom: read, check, render, check again, swap."""

from __future__ import annotations

import contextlib
import io
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from plugins import search
from plugins.building import assets, conversations, files, sitemap, swap
from plugins.building.context import helpers
from plugins.building.pelican_log import collected
from plugins.building.progress import told_to_wait
from plugins.building.recording import record
from plugins.building.settings import Order, load
from plugins.findings import Finding
from plugins.starting.lock import hold

if TYPE_CHECKING:
    from collections.abc import Callable

    from plugins.facts import Facts
    from plugins.reading.library import Library

__all__ = ["Order", "Result", "build_site"]


@dataclass
class Result:
    """What came of a build.

    Args:
        findings: all faults.
        library: the documents, where they could be read.
        facts: the facts, where they could be read.
    """

    findings: list[Finding] = field(default_factory=list)
    library: Library | None = None
    facts: Facts | None = None

    @property
    def ok(self) -> bool:
        """Whether the new site is in place."""
        return all(finding.severity != "error" for finding in self.findings)


def build_site(order: Order) -> Result:
    """Build a site; the output folder changes only when everything is right.

    Args:
        order: what to build, and where.

    Returns:
        The faults; every one that can be found in one run is there.
    """
    output = order.output_folder
    result = Result()
    if not order.content_folder.is_dir():
        shown = order.shown(order.content_folder)
        result.findings.append(
            Finding(shown, 0, "content-missing", "There is no such folder.", "Check the spelling of --content.")
        )
        return result
    try:
        if output.exists() and not output.is_dir():
            raise NotADirectoryError(20, "it is a file, not a folder", str(output))
        with hold(str(swap.beside(output, "lock")), told_to_wait), swap.fresh_folder(output) as fresh:
            _build_into(fresh, order, result)
            if result.ok:
                swap.swap(fresh, output)
                order.stage("taking the old site away")
    except OSError as error:
        place = order.shown(Path(error.filename)) if error.filename else order.shown(output)
        for role in ("new", "old", "lock"):
            place = place.replace(swap.beside(output, role).name, output.name)
        reason = (error.strerror or str(error)).lower()
        result.findings.append(
            Finding(
                place,
                0,
                "output-unwritable",
                f"The site cannot be written: {reason}.",
                "Make room, or choose another --output.",
            )
        )
    return result


def _build_into(fresh: Path, order: Order, result: Result) -> None:
    settings, faults = load(order, fresh)
    result.findings += faults
    if settings is None:
        return
    settings.update(
        DEBUG_TRACEBACKS=order.debug,
        SHOWN_CONTENT=order.shown(order.content_folder),
        PROGRESS=order.progress,
        PROFILE=order.profile,
    )
    read(settings, order, result, lambda library: files.begin(library, settings))
    whole = result.ok
    faults = settings["BUILD_FINDINGS"] = []
    render(settings, fresh, order, result)
    # With pages left out, only what is wrong with the theme is sure to be wrong.
    result.findings += [fault for fault in faults if whole or fault.check == "template-error"]
    if result.ok:
        from plugins.checks import output as output_checks

        order.progress("Checking finished pages")
        order.stage("checking finished pages")
        known = {one.page.name: one.page for one in settings["WRITER"].pages}
        result.findings += output_checks.run(fresh, order.shown(order.output_folder), settings, known)
        if result.ok:
            order.stage("noting what the next build need not do")
            record(order, settings, result.findings)


def read(
    settings: dict[str, Any], order: Order, result: Result, begin: Callable[[Library], object] | None = None
) -> None:
    """Read facts and documents, and check them.

    Args:
        settings: Pelican's settings; FACTS and LIBRARY are added.
        order: what to build.
        result: takes the faults.
        begin: is given the documents before they are checked.
    """
    from plugins.checks import source
    from plugins.facts import load as load_facts
    from plugins.pictures.gallery import Gallery
    from plugins.pictures.store import Store
    from plugins.reading.library import read_library

    order.stage("reading facts, pages and pictures")
    content, shown = order.content_folder, settings["SHOWN_CONTENT"]
    result.facts, faults = load_facts(content / "practice.toml", today=settings["today"], name=f"{shown}/practice.toml")
    settings["FACTS"], settings["CHECKS_CACHE"] = result.facts, order.cache_file.with_suffix(".checks")
    settings["PAGES_CACHE"] = order.cache_file.with_suffix(".pages" if order.publication else ".preview-pages")
    store = settings["PICTURES"] = Store(order.pictures_folder)
    # A preview shows a new picture at once, in one quick file; a build has the time to make all of them.
    made = None if order.publication else store.has_variant
    gallery = Gallery(content, shown, settings["today"], order.cache_file.with_suffix(".gallery"), made)
    result.library = settings["LIBRARY"] = read_library(
        content, settings, result.facts, shown, order.cache_file, gallery=gallery
    )
    if begin:
        begin(result.library)
    conversations.read(result.library, settings)
    order.stage("checking words, links and pages together")
    result.findings += [*faults, *result.library.findings, *source.run(result.library, settings)]
    result.findings += settings["CONVERSATIONS"].findings


def render(settings: dict[str, Any], fresh: Path, order: Order, result: Result) -> None:
    """Let Pelican render what was read; also when there are faults, so that those of templates are told as well.

    Args:
        settings: Pelican's settings.
        fresh: the folder to build into.
        order: what to build.
        result: takes the faults.
    """
    from pelican import Pelican, signals

    order.stage("joining styles and planning cards")
    static = Path(settings["THEME"]) / "static"
    settings["ASSETS"], faults = assets.collect(static, f"{settings['SHOWN_THEME']}/static")
    result.findings += faults
    if (
        result.facts is None
        or result.library is None
        or any(found.check in {"plugin-broken", "template-error"} for found in result.findings)
    ):
        return
    settings["SITENAME"] = result.facts.practice.name
    settings["CARDS"] = files.plan_cards(result.library, settings, result.facts.practice.name)
    settings["THEME_STATIC_PATHS"] = []
    helpers(settings)
    contexts: list[dict[str, Any]] = []

    def keep(generators: list[Any]) -> None:
        contexts.append(generators[0].context)

    signals.all_generators_finalized.connect(keep)
    try:
        with (
            collected(result.findings, settings["SHOWN_CONTENT"], debug=order.debug),
            contextlib.redirect_stdout(io.StringIO()),
        ):
            order.stage("arranging pages in Pelican")
            Pelican(settings).run()
            order.stage("rendering and writing pages and feeds")
            settings["WRITER"].finish()
    finally:
        signals.all_generators_finalized.disconnect(keep)
    sitemap.write(fresh, contexts[0])
    conversations.write_feed(fresh, contexts[0])
    order.stage("making the search index")
    if settings["SEARCH_SAVE_AS"]:
        result.findings += search.write(result.library, settings, fresh, order.cache_folder)
    order.stage("making pictures and cards, copying files")
    assets.write(settings["ASSETS"], fresh)
    result.findings += files.copy(result.library, fresh, settings)
