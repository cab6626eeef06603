"""What machines are told of a page is schema.org's vocabulary and the facts', and cannot break out of its element."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.building.conftest import SmallSite

SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
THING = {"@type", "@id", "name", "description", "url"}
CREATIVE = THING | {"inLanguage", "publisher", "mainEntityOfPage"}
PAGE = CREATIVE | {"lastReviewed", "reviewedBy"}
PLACE = THING | {
    "legalName",
    "telephone",
    "email",
    "address",
    "areaServed",
    "knowsLanguage",
    "openingHoursSpecification",
}
ADDRESS = {"@type", "streetAddress", "addressLocality", "addressRegion", "postalCode", "addressCountry"}
ARTICLE = CREATIVE | {"headline", "datePublished", "dateModified", "articleSection", "keywords", "author"}
# The types and properties of schema.org 29 that this site uses; anything else is a slip.
VOCABULARY = {
    "MedicalBusiness": PLACE,
    "PostalAddress": ADDRESS,
    "OpeningHoursSpecification": {"@type", "dayOfWeek", "opens", "closes"},
    "WebPage": PAGE,
    "MedicalWebPage": PAGE,
    "ContactPage": PAGE,
    "AboutPage": PAGE,
    "FAQPage": PAGE | {"mainEntity"},
    "Question": {"@type", "name", "acceptedAnswer"},
    "Answer": {"@type", "text"},
    "Article": ARTICLE,
    "Person": THING | {"jobTitle", "hasCredential", "worksFor"},
    "EducationalOccupationalCredential": {"@type", "name", "recognizedBy"},
    "Organization": {"@type", "name"},
    "BreadcrumbList": {"@type", "itemListElement"},
    "ListItem": {"@type", "position", "name", "item"},
}


def data_of(page: str) -> list[dict[str, Any]]:
    """The entries of a page."""
    (found,) = SCRIPT.findall(page)
    graph: list[dict[str, Any]] = json.loads(found)["@graph"]
    return graph


def things(value: object) -> Iterator[dict[str, Any]]:
    """Every entry in a value, nested ones too."""
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for entry in value:
            yield from things(entry)


def test_only_words_of_the_vocabulary_are_used(small_site: SmallSite) -> None:
    """On every page each type and property is schema.org's, and each mention of an entry leads to one."""
    assert small_site.build(siteurl="https://x.example/practice").ok
    seen = set()
    for name, data in small_site.files().items():
        if name.endswith(".html"):
            for thing in things(data_of(data.decode())):
                kinds = thing.get("@type", [])
                kinds = [kinds] if isinstance(kinds, str) else kinds
                assert kinds or set(thing) == {"@id"}, thing
                allowed = set().union(*(VOCABULARY[kind] for kind in kinds)) if kinds else {"@id"}
                assert set(thing) <= allowed, (name, thing)
                assert all(thing.values()), (name, thing)
                seen |= set(kinds)
    assert {"Article", "FAQPage", "BreadcrumbList", "MedicalBusiness", "WebPage"} <= seen
    assert not seen & {"Review", "AggregateRating"}


def test_a_title_cannot_break_out(small_site: SmallSite) -> None:
    """`</script>` in a title stays text."""
    title = "</script><script>alert(1)</script>"
    small_site.write("articles/evil.md", f"---\ntitle: '{title}'\ndate: 2026-03-02\ncategory: Starting\n---\nText.\n")
    assert small_site.build().ok
    page = small_site.page("post/evil/index.html")
    assert "<script>alert" not in page
    (article,) = [thing for thing in data_of(page) if thing["@type"] == "Article"]
    assert article["headline"] == title


def test_a_review_by_nobody_is_no_medical_review(small_site: SmallSite) -> None:
    """A page is a MedicalWebPage only when a person with a credential has checked it."""
    assert small_site.build().ok
    kinds = json.dumps(data_of(small_site.page("faqs/privacy/index.html")))
    assert "MedicalWebPage" not in kinds
    facts = (small_site.content / "practice.toml").read_text(encoding="utf-8")
    credential = '[[people.ana.credentials]]\nname = "Licensed Psychologist"\nissuer = "Colorado"\nnumber = "1"\n'
    small_site.write("practice.toml", facts.replace("[visits.", f"{credential}\n[visits.", 1))
    question = (small_site.content / "faqs/privacy.md").read_text(encoding="utf-8")
    small_site.write("faqs/privacy.md", question.replace("---\n", "---\nreviewer: ana\n", 1))
    result = small_site.build()
    assert result.ok, [finding for finding in result.findings if finding.severity == "error"]
    page = next(thing for thing in data_of(small_site.page("faqs/privacy/index.html")) if "reviewedBy" in thing)
    assert "MedicalWebPage" in page["@type"]
    assert page["reviewedBy"]["hasCredential"][0]["name"] == "Licensed Psychologist"


@pytest.mark.parametrize("siteurl", [""])
def test_without_an_address_nothing_is_said(small_site: SmallSite, siteurl: str) -> None:
    """A site that does not know its address makes no statements that need one."""
    assert small_site.build(siteurl=siteurl).ok
    assert "ld+json" not in small_site.page("index.html")


def test_the_policy_of_a_page_names_its_data(small_site: SmallSite) -> None:
    """Each page's own policy holds the digest of the block of data in it, so that no checker takes it for a script."""
    assert small_site.build().ok
    pages = [small_site.page(name) for name in small_site.files() if name.endswith("index.html")]
    blocks = [(page, SCRIPT.search(page)) for page in pages]
    assert any(block for _, block in blocks)
    for page, block in blocks:
        digests = re.findall(r"'sha256-([^']+)'", page.partition("</head>")[0])
        data = block[1].encode() if block else None
        assert digests == ([base64.b64encode(hashlib.sha256(data).digest()).decode()] if data else [])
