"""Which service a name or a host belongs to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from plugins.booking.providers import PAGE, PROVIDERS, Provider
from plugins.findings import near_match

if TYPE_CHECKING:
    from plugins.facts import BookingLink


def _plain(name: str) -> str:
    return re.sub(r"[\W_]", "", name.lower())


def provider_called(name: str) -> Provider | None:
    """Find a service by its name.

    Args:
        name: as typed in `practice.toml`; capitals, spaces and signs do not matter; "page" for any page.

    Returns:
        Its row, or None.
    """
    wanted = _plain(name)
    return next((row for row in (*PROVIDERS, PAGE) if wanted in map(_plain, (row.name, *row.also))), None)


def provider_meant(name: str) -> str:
    """Guess the service that was meant.

    Args:
        name: one that `provider_called` does not know.

    Returns:
        What to do, as a sentence.
    """
    names = {other: row.name for row in PROVIDERS for other in (row.name, *row.also)}
    near = near_match(name, names)
    others = f'Use one of: {", ".join(row.name for row in PROVIDERS)}; or "page" for any other website.'
    return f'Did you mean "{names[near]}"?' if near else others


def has_host(provider: Provider, host: str) -> bool:
    """Tell whether a host is one of a service's.

    Args:
        provider: the row.
        host: in small letters.
    """
    if not provider.hosts:
        return True
    return any(host.endswith(form[1:]) if form.startswith("*.") else host == form for form in provider.hosts)


def provider_at(host: str) -> Provider | None:
    """Find the service that a host belongs to.

    Args:
        host: in small letters.

    Returns:
        Its row, or None.
    """
    return next((row for row in PROVIDERS if has_host(row, host)), None)


def host_of(url: str) -> str:
    """Read the host of an address.

    Args:
        url: any text.

    Returns:
        In small letters; "" where there is none.
    """
    try:
        return (urlsplit(url).hostname or "").rstrip(".")
    except ValueError:  # such as a "[" that no "]" follows
        return ""


def name_of(link: BookingLink) -> str:
    """Give the name by which readers know the service of a link.

    Args:
        link: the record.

    Returns:
        The name that the record uses, spelt as in the table; else that of the service.
    """
    service = service_of(link)
    wanted = _plain(link.provider)
    return next((name for name in service.also if _plain(name) == wanted), service.name)


def service_of(link: BookingLink) -> Provider:
    """Find the service of a link.

    Args:
        link: the record.

    Returns:
        The row that it names, else the row of its host, else that of any page.
    """
    named = provider_called(link.provider) if link.provider else None
    return named or provider_at(host_of(link.url)) or PAGE
