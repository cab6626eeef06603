"""Pelican's writer, strict: a fault in a template becomes a finding, and feeds have whole addresses.

Pelican says one after the other what is to be written. That is noted, and done at the end on all cores: `finish`.
"""

from __future__ import annotations

import time
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from jinja2 import TemplateError
from pelican.writers import FileOverwriteFailedError, Writer

from plugins.building import feeds, texts
from plugins.building.page_file import PageFile
from plugins.building.progress import silent
from plugins.checks.kept import Kept
from plugins.checks.output.page import code
from plugins.cores import spread
from plugins.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Callable

    from jinja2 import Template
    from pelican.contents import Content

    from plugins.building.page_file import Finished

# Pages that are written below this number are written sooner by one process.
WORTH_A_PROCESS = 60


class Done(NamedTuple):
    """What came of one thing that Pelican had written.

    Args:
        pages: the finished pages.
        findings: faults of templates, and what Pelican complained of.
        files: what was written.
        seconds: that it took.
    """

    pages: list[Finished]
    findings: list[Finding]
    files: list[str]
    seconds: float


class SiteWriter(Writer):
    """Writes pages and feeds; `settings["BUILD_FINDINGS"]` takes the faults, `settings["WRITER"]` is this writer.

    `pages` are the finished pages, `in_feeds` says for each document which feeds hold it.
    """

    def __init__(self, output_path: str, settings: dict[str, Any]) -> None:
        super().__init__(output_path, settings)
        self.jobs: list[Callable[[], None]] = []
        self.pages: list[Finished] = []
        self.own: Content | None = None
        self.in_feeds: dict[str, list[str]] = {}
        self.kept = Kept(settings.get("PAGES_CACHE"), code())
        settings["WRITER"] = self

    def write_file(self, name: str, template: Template, context: dict[str, Any], *args: Any, **kwargs: Any) -> None:
        """Note that a page is to be made.

        Args:
            name: the file, below the output folder.
            template: of the theme.
            context: what templates see.
            args: as Pelican's.
            kwargs: as Pelican's.
        """
        # A list without its own address, and a page that is not published, have no name.
        if name:
            self.jobs.append(lambda: self._write_page(name, template, context, *args, **kwargs))

    def write_feed(self, elements: Any, context: dict[str, Any], path: str, *args: Any, **kwargs: Any) -> None:
        """Note that a feed is to be made, in both forms, with addresses that work outside the site.

        Args:
            elements: the articles.
            context: what templates see.
            path: of the Atom feed, below the output folder.
            args: as Pelican's.
            kwargs: as Pelican's.
        """
        outside = {**context, "SITEURL": self.settings["ABSOLUTE_SITEURL"]}

        def write() -> None:
            feed = Writer.write_feed(self, elements, outside, path, *args, **kwargs)
            feeds.write_json(feed, Path(self.output_path) / path)

        self.jobs.append(write)
        for element in elements[: self.settings["FEED_MAX_ITEMS"]]:
            self.in_feeds.setdefault(texts.source_of(element), []).append(path)

    def finish(self) -> None:
        """Make all pages and feeds.

        Raises:
            OSError: if the disk refuses.
        """
        progress = self.settings.get("PROGRESS", silent)
        found: list[Finding] = self.settings["BUILD_FINDINGS"]
        seen: set[str] = set()
        for number, done in enumerate(spread(self._do, self.jobs, worth=WORTH_A_PROCESS), 1):
            progress("Writing pages", number, len(self.jobs))
            self.pages += done.pages
            if profile := self.settings.get("PROFILE"):
                first = min(done.files, default="")
                profile.page("rendered", first.removeprefix(f"{self.output_path}/"), done.seconds)
            # One fault in a template shows on every page that uses it: tell the first.
            places = {(one.path, one.line, one.check) for one in found if one.line}
            found += [one for one in done.findings if (one.path, one.line, one.check) not in places]
            for file in done.files:
                if file in seen:
                    self._report_twice(Path(file).relative_to(self.output_path).as_posix(), found)
                seen.add(file)
        self.jobs.clear()
        for one in self.pages:
            self.kept.put(one.page.name, one.digest, one.page)
        self.kept.save()

    def _do(self, job: Callable[[], None]) -> Done:
        """Do one thing, and keep what came of it apart from what came before."""
        findings: list[Finding] = self.settings["BUILD_FINDINGS"]
        before, self.pages = (len(findings), self.pages), []
        self._written_files: set[str] = set()
        start = time.perf_counter()
        job()
        took = time.perf_counter() - start
        done = Done(self.pages, findings[before[0] :], list(self._written_files), took)
        del findings[before[0] :]
        self.pages = before[1]
        return done

    def _write_page(self, name: str, template: Template, context: dict[str, Any], *args: Any, **kwargs: Any) -> None:
        self.own = kwargs.get("article") or kwargs.get("page")
        texts.read_since()
        try:
            super().write_file(name, template, context, *args, **kwargs)
        except FileOverwriteFailedError:
            self._report_twice(name, self.settings["BUILD_FINDINGS"])
        except OSError as error:
            # A template that includes a missing file raises an OSError of Jinja's.
            if not isinstance(error, TemplateError):
                raise
            self._template_fault(error, template, name)
        except Exception as error:  # noqa: BLE001 - a template runs filters and macros: anything can happen in it
            self._template_fault(error, template, name)

    def _open_w(self, filename: str, encoding: str, override: bool = False) -> Any:  # noqa: FBT001, FBT002 - Pelican's
        if not filename.endswith(".html"):
            return super()._open_w(filename, encoding, override)
        if filename in self._written_files:
            raise FileOverwriteFailedError(filename)
        self._written_files.add(filename)
        return PageFile(
            filename, Path(filename).relative_to(self.output_path).as_posix(), self.kept, self.own, self.pages
        )

    def _template_fault(self, error: Exception, template: Template, name: str) -> None:
        if self.settings["DEBUG_TRACEBACKS"]:
            traceback.print_exception(error)
        theme = Path(self.settings["THEME"])
        path, line = Path(str(template.filename)), 0
        for frame in traceback.extract_tb(error.__traceback__):
            if frame.filename.endswith(".html"):
                path, line = Path(frame.filename), frame.lineno or 0
        line = getattr(error, "lineno", None) or line
        shown = (
            f"{self.settings['SHOWN_THEME']}/{path.relative_to(theme).as_posix()}"
            if path.is_relative_to(theme)
            else path.name
        )
        reason = " ".join(str(error).split()) or type(error).__name__
        what = f"{reason[:1].upper()}{reason[1:]} (while making {name})."
        fix = "Mend this line of the template."
        self.settings["BUILD_FINDINGS"].append(Finding(shown, line, "template-error", what, fix))

    def _report_twice(self, name: str, findings: list[Finding]) -> None:
        what = f'Two pages would both be written to "{name}".'
        findings.append(Finding(self.settings["SHOWN_CONTENT"], 0, "address-twice", what, "Rename one."))

    def _create_new_feed(self, _: str, feed_title: str | None, context: dict[str, Any]) -> feeds.Feed:
        return feeds.new(feed_title, self.site_url, self.feed_url, context)

    def _add_item_to_the_feed(self, feed: feeds.Feed, item: Any) -> None:
        feeds.add(feed, item, self.site_url)
