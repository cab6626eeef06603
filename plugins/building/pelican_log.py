"""What Pelican logs, as findings: nothing that it only mutters is lost."""

from __future__ import annotations

import contextlib
import logging
import sys
import traceback
from typing import TYPE_CHECKING

from plugins.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

# Told better by our own checks, which know the line.
OURS = ("Empty alt attribute for image",)


class Collector(logging.Handler):
    """Turns records into findings.

    Args:
        findings: takes them.
        shown: the path to name; Pelican's messages say which file they mean.
        debug: show tracebacks.
    """

    def __init__(self, findings: list[Finding], shown: str, *, debug: bool) -> None:
        super().__init__(logging.WARNING)
        self.findings, self.shown, self.debug = findings, shown, debug

    def emit(self, record: logging.LogRecord) -> None:
        """Take one record.

        Args:
            record: what Pelican logged.
        """
        if str(record.msg).startswith(OURS):
            return
        error = sys.exc_info()[1]  # Pelican leaves the reason out of its messages
        reason = f": {error}" if error else ""
        if error and self.debug:
            traceback.print_exception(error)
        check = "pelican-error" if record.levelno >= logging.ERROR else "pelican-warning"
        message = " ".join(f"{record.getMessage()}{reason}".split())
        self.findings.append(Finding(self.shown, 0, check, message, "--debug shows where it came from."))


@contextlib.contextmanager
def collected(findings: list[Finding], shown: str, *, debug: bool) -> Iterator[None]:
    """Collect what Pelican logs.

    Args:
        findings: takes it.
        shown: the path to name.
        debug: show tracebacks.

    Yields:
        Nothing.
    """
    import pelican.log

    # Pelican tells a message once per process; a preview builds many times in one.
    pelican.log.LimitFilter.LOGS_DEDUP_MIN_LEVEL = logging.NOTSET
    logger = logging.getLogger("pelican")
    handler = Collector(findings, shown, debug=debug)
    before = logger.propagate, logger.level
    logger.addHandler(handler)
    logger.propagate, logger.level = False, logging.WARNING
    try:
        yield
    finally:
        logger.removeHandler(handler)
        logger.propagate, logger.level = before
