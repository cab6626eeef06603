"""What an outside scan says of the headers, by the rules of the HTTP Observatory that a site without cookies meets.

Points as in https://github.com/mdn/mdn-http-observatory, 1.4.8, src/grader/charts.js. That every host gets these very
headers is held by the tests beside this one.
"""

from __future__ import annotations

import pytest

from plugins.hosting.forms import FORMS, files
from plugins.hosting.site import Site

SITE = Site("https://www.small-practice.org", frozenset({"index.html", "a.js", "pagefind/wasm.en.pagefind"}))
HALF_A_YEAR = 15_768_000  # seconds
WORTH_EXTRA = 90  # points that have to be left before praise counts
A_PLUS = 100


def sources(policy: str) -> dict[str, list[str]]:
    """Take a security policy apart."""
    return {words[0]: words[1:] for part in policy.split(";") if (words := part.split())}


def score(headers: dict[str, str]) -> int:
    """Count as the Observatory does."""
    policy = sources(headers.get("Content-Security-Policy", ""))
    scripts = policy.get("script-src", policy.get("default-src", ["*"]))
    marks = [
        -25 if not policy else -20 if {"'unsafe-inline'", "data:", "*", "https:"} & {*scripts} else 0,
        -10 if policy and "'unsafe-eval'" in scripts else 0,
        10 if policy.get("default-src") == ["'none'"] else 5 if policy else 0,
        _strict_transport(headers.get("Strict-Transport-Security", "")),
        0 if headers.get("X-Content-Type-Options") == "nosniff" else -5,
        5 if policy.get("frame-ancestors") == ["'none'"] else 0 if "X-Frame-Options" in headers else -20,
        5 if headers.get("Referrer-Policy") in {"no-referrer", "same-origin"} else 0,
        10 if headers.get("Cross-Origin-Resource-Policy") == "same-origin" else 0,
    ]
    strict = 100 + sum(mark for mark in marks if mark < 0)
    return strict + sum(mark for mark in marks if mark > 0 and strict >= WORTH_EXTRA)


def _strict_transport(value: str) -> int:
    return -20 if not value else 0 if int(value.partition("max-age=")[2]) >= HALF_A_YEAR else -10


def test_the_headers_are_worth_an_a_plus() -> None:
    """With the search's WebAssembly and a script, the headers give 130 points; 100 is the best grade."""
    assert score(SITE.headers) == 130


@pytest.mark.parametrize("name", ["Content-Security-Policy", "Strict-Transport-Security", "X-Content-Type-Options"])
def test_each_header_counts(name: str) -> None:
    """Without a header that the scan asks for there are fewer points: the count sees what is lacking."""
    assert score({header: value for header, value in SITE.headers.items() if header != name}) < 130


def test_a_looser_policy_counts() -> None:
    """A policy that allows inline scripts is no A+ any longer."""
    loose = SITE.headers["Content-Security-Policy"].replace("script-src 'self'", "script-src 'unsafe-inline'")
    assert score({**SITE.headers, "Content-Security-Policy": loose}) < A_PLUS


def test_every_list_of_headers_is_the_whole_one() -> None:
    """Netlify's and Cloudflare's file, and the list for other networks, hold each header word for word."""
    lines = files(FORMS["netlify"].public, SITE)["_headers"].decode().splitlines()
    start = lines.index("/*") + 1
    block = lines[start : start + len(SITE.headers)]
    for rows in (block, files(FORMS["bucket"].beside, SITE)["headers.txt"].decode().splitlines()):
        assert dict(row.strip().split(": ", 1) for row in rows) == SITE.headers
