"""What an address of a booking link may hold, for every service of the table."""

from __future__ import annotations

import re

import pytest

from plugins.booking.health_words import health_word_in
from plugins.booking.lookup import has_host, host_of, provider_at, provider_called, provider_meant
from plugins.booking.providers import PAGE, PROVIDERS, Provider
from plugins.booking.urls import faults_of

ROWS = pytest.mark.parametrize("row", PROVIDERS, ids=lambda row: row.name)


def shape(row: Provider) -> str:
    """An address as the row shows it, with something in place of what is different for everyone."""
    return re.sub(r"YOUR-\w+|CODE|\bID\b|\bVISIT\b", "small-practice", row.shape)


def checks(url: str, row: Provider) -> set[str]:
    """The checks that an address breaks."""
    return {fault.check for fault in faults_of(url, row)}


@ROWS
def test_the_shape_of_a_row_is_right(row: Provider) -> None:
    """What a message tells to write passes the checks of its own row."""
    assert list(faults_of(shape(row), row)) == []
    assert provider_at(host_of(shape(row))) == row


@ROWS
def test_its_parameters_and_no_others(row: Provider) -> None:
    """Each parameter of a row may stand in an address; another one may not."""
    url = shape(row).split("?")[0].split("#")[0]
    for parameter in row.parameters:
        assert checks(f"{url}?{parameter}=1", row) == set()
        assert checks(f"{url}?{parameter.swapcase()}=1", row) != set()
    assert checks(f"{url}?anything=1", row) == {"booking-parameter"}
    assert checks(f"{url}?utm_source=site", row) == {"booking-parameter"}
    assert checks(f"{url}?name=Ana", row) == {"booking-private"}
    assert checks(f"{url}?email=ana@example.org", row) == {"booking-private"}


@ROWS
def test_its_hosts_and_no_others(row: Provider) -> None:
    """A host that only looks like one of the service's is none."""
    for host in (form.replace("*", "small-practice") for form in row.hosts):
        assert has_host(row, host)
        for other in (f"{host}.example", f"evil{host.split('.', 1)[0]}.example", f"{host}-x.example"):
            assert checks(f"https://{other}/", row) == {"booking-address"}
        assert checks(f"http://{host}/", row) == {"booking-address"}
        assert checks(f"https://ana@{host}/", row) >= {"booking-address"}
        assert checks(f"https://{host}:8443/", row) == {"booking-address"}


@ROWS
def test_names(row: Provider) -> None:
    """A service is found by all its names, however they are written."""
    for name in (row.name, *row.also, row.name.upper(), row.name.replace(" ", "-")):
        assert provider_called(name) == row


def test_no_host_and_no_name_belongs_to_two() -> None:
    """Which service an address belongs to is never in doubt."""
    names = [name.lower() for row in PROVIDERS for name in (row.name, *row.also)]
    hosts = [host for row in PROVIDERS for host in row.hosts]
    assert len(set(names)) == len(names)
    assert len(set(hosts)) == len(hosts)


def test_near_names_are_guessed() -> None:
    """A slip in a name is told with the name that was meant, anything else with all of them."""
    assert provider_meant("SimplePratice") == 'Did you mean "SimplePractice"?'
    assert provider_meant("Therapy Portl") == 'Did you mean "TherapyNotes"?'
    assert "Zocdoc" in provider_meant("qqqq")


@pytest.mark.parametrize(
    ("url", "found"),
    [
        ("https://booking.example/first-visit", set()),
        ("https://booking.example/", set()),
        ("https://BOOKING.example/Visit", set()),
        ("http://booking.example/", {"booking-address"}),
        ("//booking.example/", {"booking-address"}),
        ("booking.example/first", {"booking-address"}),
        ("javascript:alert(1)", {"booking-address"}),
        ("data:text/html,x", {"booking-address"}),
        ("https:///x", {"booking-address"}),
        ("https://[x", {"booking-address"}),
        ("https://booking.example:99999999/", {"booking-address"}),
        ("https://booking.example/a b", {"booking-address"}),
        ("https://booking.example\\@evil.example/", {"booking-address"}),
        ('https://booking.example/">', {"booking-address"}),
        ("https://bооking.example/", {"booking-address"}),  # Cyrillic letters
        ("https://ana:secret@booking.example/", {"booking-address"}),
        ("https://booking.example/?a=1", {"booking-parameter"}),
        ("https://booking.example/?a", {"booking-parameter"}),
        ("https://booking.example/#anything", {"booking-parameter"}),
        ("https://booking.example/?fbclid=1", {"booking-parameter"}),
        ("https://booking.example/?ref=article", {"booking-parameter"}),
        ("https://booking.example/?first_name=Ana", {"booking-private"}),
        ("https://booking.example/ana@example.org", {"booking-private"}),
        ("https://booking.example/ana%40example.org", {"booking-private"}),
        ("https://booking.example/anxiety-intake", {"booking-private"}),
        ("https://booking.example/Autism_Assessment", {"booking-private"}),
        ("https://booking.example/pan%69c", {"booking-private"}),
        ("https://booking.example/?from=panic+attacks", {"booking-parameter", "booking-private"}),
        ("https://booking.example/#depression", {"booking-parameter", "booking-private"}),
        ("https://depression-help.example/first-visit", set()),  # the practice's own name
        ("tel:+1-970-555-0142", set()),
        ("tel:+1-970-555-0142;ext=12", set()),
        ("tel:970-555-0142", {"booking-address"}),
        ("tel:+19705550142?x=1", {"booking-address"}),
        ("sms:+19705550142", set()),
        ("sms:9705550142", {"booking-address"}),
        ("sms:+19705550142?body=I%20feel", {"booking-parameter"}),
        ("sms:+19705550142;?&body=x", {"booking-parameter"}),
        ("sms:+19705550142&body=x", {"booking-parameter"}),
        ("mailto:hello@practice.example", set()),
        ("mailto:hello@practice.example?subject=First%20visit", set()),
        ("mailto:hello@practice.example?subject=My%20anxiety", {"booking-private"}),
        ("mailto:hello@practice.example?body=x", {"booking-parameter"}),
        ("mailto:hello@practice.example?cc=x@y.example", {"booking-parameter"}),
        ("mailto:a@b.example,c@d.example", {"booking-address"}),
        ("mailto:", {"booking-address"}),
    ],
)
def test_addresses(url: str, found: set[str]) -> None:
    """An address leads over https to one place, and says neither who someone is nor why or from where they come."""
    assert checks(url, PAGE) == found


@pytest.mark.parametrize(
    "word", ["first-visit", "child", "meeting", "methods", "ocean", "oddly", "ordinary", "talk", "90"]
)
def test_ordinary_words_say_nothing(word: str) -> None:
    """A word that only begins like one about health is none."""
    assert health_word_in(word) == ""


@pytest.mark.parametrize("word", ["ADHD", "anxious", "suicidal", "self-harm", "OCD", "eating_disorder"])
def test_words_about_health(word: str) -> None:
    """A word about health is found in any form."""
    assert health_word_in(f"book/{word}/now") != ""
