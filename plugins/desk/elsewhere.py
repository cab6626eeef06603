"""Links to other websites, asked politely: a few at a time, one after the other on each host, only when told to."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from plugins.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from plugins.reading.library import Library

MOST = 500  # links in one run
AT_ONCE = 4  # hosts
PAUSE = 1.0  # seconds between two questions to one host
PATIENCE = 10  # seconds for an answer
GONE = {404, 410}
AGENT = "Mozilla/5.0 (compatible; link check of a small practice's website)"


def ask(address: str) -> str:
    """Ask whether a page is there, without fetching it where the host allows that.

    Args:
        address: https://…

    Returns:
        What is wrong, or ""; a host that refuses robots says nothing about its page.
    """
    for method in ("HEAD", "GET"):
        request = Request(address, method=method, headers={"User-Agent": AGENT})  # noqa: S310 - http(s) only, see check_links
        try:
            with urlopen(request, timeout=PATIENCE):  # noqa: S310 - as above
                return ""
        except HTTPError as error:
            if error.code in GONE:
                return f"the host answers {error.code}"
        except (URLError, OSError, ValueError) as error:
            return f"no answer: {getattr(error, 'reason', error)}"
    return ""


def check_links(library: Library, ask: Callable[[str], str] = ask, pause: float = PAUSE) -> list[Finding]:
    """Ask for every page that texts and sources link to.

    Args:
        library: all documents.
        ask: says what is wrong with an address.
        pause: seconds between two questions to one host.

    Returns:
        A finding for each page that links to one that is gone.
    """
    uses: dict[str, list[tuple[str, int]]] = {}
    for document in library.documents.values():
        listed = [entry["url"] for key in ("sources", "references") for entry in document.meta.get(key, [])]
        for address in dict.fromkeys([*document.links, *listed]):
            if urlsplit(address).scheme in ("http", "https"):
                line = document.lines.get("sources", document.lines.get("references", 1)) if address in listed else 1
                uses.setdefault(address.partition("#")[0], []).append((document.shown, line))
    hosts: dict[str, list[str]] = {}
    for address in list(uses)[:MOST]:
        hosts.setdefault(urlsplit(address).netloc, []).append(address)

    def ask_host(addresses: list[str]) -> Iterator[tuple[str, str]]:
        for number, address in enumerate(addresses):
            time.sleep(pause if number else 0)
            yield address, ask(address)

    with ThreadPoolExecutor(AT_ONCE) as pool:
        answers = dict(answer for host in pool.map(lambda one: list(ask_host(one)), hosts.values()) for answer in host)
    return [
        Finding(
            path,
            line,
            "link-external",
            f'"{address}" cannot be reached: {fault}.',
            "Look for its new place, or take it out.",
        )
        for address, fault in answers.items()
        if fault
        for path, line in uses[address]
    ]
