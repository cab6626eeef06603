"""What is made for networks before a bucket runs as it is: CloudFront's function and Cloudflare's worker."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from plugins.hosting.forms import FORMS, files
from plugins.hosting.redirects import Redirect
from plugins.hosting.site import Site

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

NAMES = frozenset({"index.html", "404.html", "fees/index.html", "assets/main.1f3870be.css", "a.js"})
SITE = Site("https://www.small-practice.org", NAMES, (Redirect("/old/", "/fees/"),))
MADE = files(FORMS["bucket"].beside, SITE)
# A bucket as the worker sees it: https://developers.cloudflare.com/r2/api/workers/workers-api-reference/
BUCKET = """
const objects = { "index.html": "home", "404.html": "missing", "fees/index.html": "fees", "publication.json": "{}",
  "assets/main.1f3870be.css": "css" };
const env = { SITE: { get: async (name, options) => name in objects && {
  httpEtag: '"1"', writeHttpMetadata: (headers) => headers.set("Content-Type", "text/html"),
  ...(options.onlyIf.get("If-None-Match") === '"1"' ? {} : { body: objects[name] }) } || null } };
"""


@pytest.fixture
def blank(page_at: Callable[..., Page], serve: Callable[..., str], tmp_path: Path) -> Page:
    """An empty page without a policy of its own, in which code can run."""
    page = page_at(390, bypass_csp=True)
    (tmp_path / "index.html").write_text("<!DOCTYPE html><title>x</title>", encoding="utf-8")
    (tmp_path / "worker.js").write_bytes(MADE["worker.js"])
    page.goto(f"{serve(tmp_path)}/")
    return page


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/", {"uri": "/index.html"}),
        ("/fees/", {"uri": "/fees/index.html"}),
        ("/assets/main.1f3870be.css", {"uri": "/assets/main.1f3870be.css"}),
        ("/old/", {"statusCode": 301, "location": "/fees/"}),
        ("/old", {"statusCode": 301, "location": "/fees/"}),
        ("/fees", {"statusCode": 301, "location": "/fees/"}),
    ],
)
def test_the_function_finds_pages_and_redirects(blank: Page, path: str, expected: dict[str, Any]) -> None:
    """CloudFront's function asks the bucket for index pages, and leads on from old addresses."""
    given = blank.evaluate(
        f"(path) => {{ {MADE['cloudfront-function.js'].decode()}; return handler({{ request: {{ uri: path }} }}) }}",
        path,
    )
    location = given.get("headers", {}).get("location", {}).get("value")
    assert {**{key: given[key] for key in ("uri", "statusCode") if key in given}} | (
        {"location": location} if location else {}
    ) == expected


@pytest.mark.parametrize(
    ("path", "status", "body", "extra"),
    [
        ("/", 200, "home", {"cache-control": "public, max-age=0, must-revalidate"}),
        ("/fees/", 200, "fees", {}),
        ("/fees", 301, "", {"location": "/fees/"}),
        ("/old/", 301, "", {"location": "/fees/"}),
        ("/nowhere/", 404, "missing", {}),
        ("/publication.json", 404, "missing", {}),
        ("/assets/main.1f3870be.css", 200, "css", {"cache-control": "public, max-age=31536000, immutable"}),
    ],
)
def test_the_worker_serves_the_bucket(blank: Page, path: str, status: int, body: str, extra: dict[str, str]) -> None:
    """Cloudflare's worker answers with pages, the 404 page, redirects and every header."""
    given = blank.evaluate(
        f"""async (path) => {{ {BUCKET}
        const worker = (await import("/worker.js")).default;
        const answer = await worker.fetch(new Request("https://x.example" + path), env);
        return [answer.status, await answer.text(), Object.fromEntries(answer.headers)]; }}""",
        path,
    )
    assert given[:2] == [status, body]
    wanted = {name.lower(): value for name, value in SITE.headers.items()} | extra
    assert {name: given[2].get(name) for name in wanted} == wanted


def test_what_is_unchanged_is_not_sent(blank: Page) -> None:
    """The worker answers with 304 when a browser has the page already."""
    given = blank.evaluate(
        f"""async () => {{ {BUCKET}
        const worker = (await import("/worker.js")).default;
        const request = new Request("https://x.example/", {{ headers: {{ "If-None-Match": '"1"' }} }});
        return (await worker.fetch(request, env)).status; }}"""
    )
    assert given == 304


def test_cloudfronts_policy_holds_every_header() -> None:
    """CloudFront's response headers policy has each header of the table once, in the field that is meant for it."""
    policy = json.loads(MADE["cloudfront-headers.json"])
    security = policy["SecurityHeadersConfig"]
    given = {item["Header"]: item["Value"] for item in policy["CustomHeadersConfig"]["Items"]}
    given["Content-Security-Policy"] = security["ContentSecurityPolicy"]["ContentSecurityPolicy"]
    given["Referrer-Policy"] = security["ReferrerPolicy"]["ReferrerPolicy"]
    given["X-Frame-Options"] = security["FrameOptions"]["FrameOption"]
    given["X-Content-Type-Options"] = "nosniff" if security["ContentTypeOptions"]["Override"] else ""
    given["Strict-Transport-Security"] = f"max-age={security['StrictTransportSecurity']['AccessControlMaxAgeSec']}"
    assert given == SITE.headers
    assert policy["CustomHeadersConfig"]["Quantity"] == len(policy["CustomHeadersConfig"]["Items"])


def test_headers_are_without_unsafe_words() -> None:
    """No part of the policy is unsafe, and nothing that the site does not use is allowed."""
    policy = SITE.headers["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert policy.startswith("default-src 'none'")
    assert "font-src" not in policy
    searching = Site(SITE.url, NAMES | {"pagefind/wasm.en.pagefind"})
    assert "script-src 'self' 'wasm-unsafe-eval';" in searching.headers["Content-Security-Policy"]
