"""Addresses of scheduling pages in a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.booking.providers import PROVIDERS

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize("row", PROVIDERS, ids=lambda row: row.name)
def test_every_service_is_known(row: object, convert: Callable) -> None:
    """The address of any service is told, in a link, bare, by name and in HTML."""
    url = row.shape  # type: ignore[attr-defined]
    for text in (f"[x]({url})", f"See {url}.", f"<{url}>", f"[x][y]\n\n[y]: {url}", f'<a href="{url}">x</a>'):
        _, findings = convert(f"First.\n\n{text}")
        assert [finding.check for finding in findings] == ["booking-pasted"]
        assert findings[0].line == (5 if "[y]:" in text else 3)


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("[x](https://small-practice.clientsecure.me)", "booking:first-visit"),
        ("[x](https://small-practice.clientsecure.me/)", "booking:first-visit"),
        ("small-practice.clientsecure.me", "booking:first-visit"),
        ("[x](https://small-practice.clientsecure.me?utm_source=x)", "booking:first-visit"),
        ("[x](https://booking.small-practice.example/list)", "booking:list"),
        ("[x](https://other.clientsecure.me)", "[booking.…]"),
        ("calendly.com/ana/visit", "[booking.…]"),
    ],
)
def test_remedies(text: str, fix: str, convert: Callable) -> None:
    """For an address that the facts have, its id is named."""
    _, findings = convert(text)
    assert [finding.check for finding in findings] == ["booking-pasted"]
    assert fix in findings[0].fix


@pytest.mark.parametrize(
    "text",
    [
        "[x](https://calendly.com/legal/privacy-notice)",
        "Calendly.com and Headway.co are services.",
        "[x](https://www.zocdoc.com/about/privacy/)",
        "`https://calendly.com/ana`",
        "```\nhttps://calendly.com/ana\n```",
        "[x](https://medical.com/a), [y](https://local.com/b), write to ana@cal.com",
        "[x](https://booking.small-practice.example/other)",
    ],
)
def test_other_addresses_are_left_alone(text: str, convert: Callable) -> None:
    """What a service says of itself, its name, code and other hosts are no scheduling pages."""
    _, findings = convert(text, "fenced_code")
    assert findings == []
