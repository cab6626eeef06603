"""What an address of a booking link may hold: who may learn what from it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from plugins.booking.health_words import health_word_in
from plugins.booking.lookup import has_host

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.booking.providers import Provider

_ADDRESS = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+\.\w")
_PERSON = re.compile(r"(?i)(?:first|last|full|client|patient)?_?name|e?-?mail|phone|guests?|dob|birth\w*|a[0-9]+")
_TRACKER = re.compile(r"(?i)utm_\w+|(?:g|fb|ms|tt|dc)clid|ref|referrer|from|source|campaign|mc_[ce]id|_ga|_gl")
_FULL_NUMBER = re.compile(r"\+[0-9][0-9.()-]{6,20}[0-9](?:;ext=[0-9]{1,6})?")


class Fault(NamedTuple):
    """What is wrong with an address: the row of the catalogue, what, and what to do."""

    check: str
    message: str
    fix: str


def faults_of(url: str, provider: Provider) -> Iterator[Fault]:
    """Check an address.

    Args:
        url: https:, tel:, sms: or mailto:.
        provider: the service that it should lead to; its row says what it may hold.

    Yields:
        Everything that is wrong with it.
    """
    if re.search(r"[\s\\<>\"]|[^\x20-\x7e]", url):
        yield Fault("booking-address", "The address holds a space or a sign that no address can hold.", _copy(provider))
        return
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        yield Fault("booking-address", "This is no web address.", _copy(provider))
        return
    if parts.scheme in _OTHER_SCHEMES:
        yield from _OTHER_SCHEMES[parts.scheme](parts)
        return
    if parts.scheme != "https":
        yield Fault("booking-address", "The address does not begin with https://.", _copy(provider))
    host = (parts.hostname or "").rstrip(".")
    if not host or parts.username is not None or port is not None:
        yield Fault("booking-address", "The address has no host, or a name, password or port.", _copy(provider))
    elif not has_host(provider, host):
        fix = f"{_copy(provider)} If it is another service, name that one as provider."
        yield Fault("booking-address", f"{host} is no host of {provider.name}.", fix)
    yield from _query_faults(parts.query, provider)
    yield from _private_faults(unquote(f"{parts.path} {parts.query} {parts.fragment}".replace("+", " ")))
    if parts.fragment and not re.fullmatch(provider.fragment or "$", parts.fragment):
        yield Fault("booking-parameter", f'"#{parts.fragment}" is not known for {provider.name}.', "Take it out.")


def _copy(provider: Provider) -> str:
    return f"It looks like this: {provider.shape}"


def _query_faults(query: str, provider: Provider) -> Iterator[Fault]:
    for key, _ in parse_qsl(query, keep_blank_values=True):
        allowed = ", ".join(sorted(provider.parameters))
        fix = f"Take it out. {provider.name} may be sent: {allowed}." if allowed else "Take out the ? and what follows."
        if key in provider.parameters:
            continue
        if _PERSON.fullmatch(key):
            yield Fault("booking-private", f'The parameter "{key}" would hold who someone is.', fix)
        elif _TRACKER.fullmatch(key):
            yield Fault("booking-parameter", f'The parameter "{key}" would tell where someone came from.', fix)
        else:
            yield Fault("booking-parameter", f'The parameter "{key}" is not known for {provider.name}.', fix)


def _private_faults(text: str) -> Iterator[Fault]:
    if _ADDRESS.search(text):
        yield Fault("booking-private", "There is an email address in the web address.", "Take it out.")
    if word := health_word_in(text):
        fix = "Give the appointment a plain name in the service, such as first-visit, and copy its address again."
        yield Fault("booking-private", f'The address says "{word}", which tells what someone comes for.', fix)


def _tel_faults(parts: SplitResult) -> Iterator[Fault]:
    if not _FULL_NUMBER.fullmatch(parts.path) or parts.query or parts.fragment:
        yield Fault("booking-address", "The number is not in its full form.", "Write it like tel:+1-970-555-0142.")


def _sms_faults(parts: SplitResult) -> Iterator[Fault]:
    if parts.query or parts.fragment or ";" in parts.path or "&" in parts.path:
        yield Fault("booking-parameter", "The link would put words into a message.", "End it behind the number.")
    if not re.match(r"\+[0-9]", parts.path):
        yield Fault("booking-address", "The number is not in its full form.", "Write it like sms:+19705550142.")


def _mail_faults(parts: SplitResult) -> Iterator[Fault]:
    if not _ADDRESS.match(parts.path) or "," in parts.path:
        yield Fault(
            "booking-address", "There is not one email address.", "Write it like mailto:hello@practice.example."
        )
    for key, value in parse_qsl(parts.query, keep_blank_values=True):
        word = health_word_in(value)
        if key.lower() != "subject":
            yield Fault("booking-parameter", f'The link would fill in "{key}".', "Take it out; only a subject is fine.")
        elif word:
            fix = "Use a subject that says nothing about health, such as First visit, or none."
            yield Fault("booking-private", f'The subject says "{word}", and subjects are never encrypted.', fix)


_OTHER_SCHEMES = {"tel": _tel_faults, "sms": _sms_faults, "mailto": _mail_faults}
