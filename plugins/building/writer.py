"""Pelican's writer, strict: a fault in a template becomes a finding, and feeds have whole addresses."""

from __future__ import annotations

import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import TemplateError
from pelican.writers import FileOverwriteFailedError, Writer

from plugins.building import feeds
from plugins.building.progress import silent
from plugins.findings import Finding

if TYPE_CHECKING:
    from jinja2 import Template


class SiteWriter(Writer):
    """Writes pages and feeds; `settings["BUILD_FINDINGS"]` takes the faults."""

    def write_file(self, name: str, template: Template, context: dict[str, Any], *args: Any, **kwargs: Any) -> None:
        """Render and write one page, or report why not.

        Args:
            name: the file, below the output folder.
            template: of the theme.
            context: what templates see.
            args: as Pelican's.
            kwargs: as Pelican's.

        Raises:
            OSError: if the disk refuses.
        """
        # A list without its own address, and a page that is not published, have no name.
        if not name:
            return
        written = self.settings["WRITTEN"] = self.settings.get("WRITTEN", 0) + 1
        self.settings.get("PROGRESS", silent)("Writing pages", written, len(self.settings["LIBRARY"].documents))
        try:
            super().write_file(name, template, context, *args, **kwargs)
        except FileOverwriteFailedError:
            self._report(
                "address-twice",
                self.settings["SHOWN_CONTENT"],
                0,
                f'Two pages would both be written to "{name}".',
                "Rename one.",
            )
        except OSError as error:
            # A template that includes a missing file raises an OSError of Jinja's.
            if not isinstance(error, TemplateError):
                raise
            self._template_fault(error, template, name)
        except Exception as error:  # noqa: BLE001 - a template runs filters and macros: anything can happen in it
            self._template_fault(error, template, name)

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
        self._report(
            "template-error",
            shown,
            line,
            f"{reason[:1].upper()}{reason[1:]} (while making {name}).",
            "Mend this line of the template.",
        )

    def _report(self, check: str, path: str, line: int, message: str, fix: str) -> None:
        findings: list[Finding] = self.settings["BUILD_FINDINGS"]
        # One fault in a template shows on every page that uses it: tell the first.
        if not any((found.path, found.line, found.check) == (path, line, check) for found in findings if line):
            findings.append(Finding(path, line, check, message, fix))

    def write_feed(self, elements: Any, context: dict[str, Any], path: str, *args: Any, **kwargs: Any) -> Any:
        """Write a feed with addresses that work outside the site, in both forms.

        Args:
            elements: the articles.
            context: what templates see.
            path: of the Atom feed, below the output folder.
            args: as Pelican's.
            kwargs: as Pelican's.

        Returns:
            The feed.
        """
        outside = {**context, "SITEURL": self.settings["ABSOLUTE_SITEURL"]}
        feed = super().write_feed(elements, outside, path, *args, **kwargs)
        feeds.write_json(feed, Path(self.output_path) / path)
        return feed

    def _create_new_feed(self, _: str, feed_title: str | None, context: dict[str, Any]) -> feeds.Feed:
        return feeds.new(feed_title, self.site_url, self.feed_url, context)

    def _add_item_to_the_feed(self, feed: feeds.Feed, item: Any) -> None:
        feeds.add(feed, item, self.site_url)
