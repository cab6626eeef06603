"""Addresses of scheduling services that were pasted into a text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from plugins.booking.lookup import host_of, provider_at
from plugins.booking.providers import PROVIDERS

if TYPE_CHECKING:
    from plugins.booking.document import Document

_TOKEN = re.compile(r"[^\s<>()\[\]\"'`{}|]+")
# A service's own statements may be linked, from the page on privacy for example.
_STATEMENT = re.compile(r"(?i)(?:^|[/_-])(?:privacy|legal|terms|security|hipaa|baa|accessibility)(?:$|[/_.-])")


def report_pasted(document: Document) -> None:
    """Report scheduling addresses that stand in the prose of a text.

    Args:
        document: the text, its report, and the links of the practice, so that the right id can be named.
    """
    facts = document.facts
    own = {_bare(link.url): name for name, link in facts.booking.items() if link.url} if facts else {}
    hosts = {form.removeprefix("*.") for row in PROVIDERS for form in row.hosts} | {host_of(f"//{url}") for url in own}
    text = document.text.lower()
    if not any(host in text for host in hosts):
        return
    for number, line in document.prose:
        for token in _TOKEN.findall(line):
            name = _own_link(token, own)
            if name or _is_scheduling(token):
                fix = f"Write booking:{name} in its place." if name else _ADD
                message = f"The address of a scheduling page is pasted into the text: {token[:80]}"
                document.report.add(number, "booking-pasted", message, fix)


_ADD = "Add the address to [booking.…] in the facts of the practice, and write booking: and its id in its place."


def _bare(url: str) -> str:
    return re.sub(r"^(?:https?:)?//", "", url.lower()).rstrip("/.,;:!?")


def _own_link(token: str, own: dict[str, str]) -> str:
    bare = _bare(token)
    return own.get(bare) or own.get(re.split(r"[?#]", bare)[0].rstrip("/"), "")


def _is_scheduling(token: str) -> bool:
    bare = _bare(token)
    if "." not in bare or "@" in bare:
        return False
    service = provider_at(host_of(f"//{bare}"))
    try:
        path = urlsplit(f"//{bare}").path
    except ValueError:
        return False
    named = not path.strip("/") and not any(form.startswith("*.") for form in service.hosts) if service else True
    return service is not None and not named and not _STATEMENT.search(path)
