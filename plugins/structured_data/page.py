"""A page, as schema.org names its parts."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Any

from plugins.structured_data.practice import filled, name_of, person, practice

if TYPE_CHECKING:
    import datetime as dt

    from plugins.facts import Facts
    from plugins.structured_data.practice import Thing

PARAGRAPH = re.compile(r"<p>(.*?)</p>", re.DOTALL)
TAG = re.compile(r"<[^>]*>")
# The template of a page -> the kind of page; MedicalWebPage is only for what a person with a credential has checked.
TYPES = {"contact": "ContactPage", "people": "AboutPage"}
# Pages that describe the practice itself.
OWN = ("home", "contact", "people", "fees")


def page_data(
    here: Any,
    *,
    title: str,
    address: str,
    trail: list[tuple[str, str]],
    facts: Facts,
    base: str,
    home: tuple[str, str],
) -> Thing | None:
    """Describe a page for machines.

    Args:
        here: the content that is shown, or None on a list.
        title: of the page.
        address: of the page, below `base`.
        trail: the pages above it: label and address.
        facts: in the language of the page.
        base: the address of the site; without one nothing is said.
        home: label and address of the home page in that language.

    Returns:
        JSON-LD, or None.
    """
    if not base:
        return None
    url = f"{base}/{address}"
    template = getattr(here, "template", "") if here else ""
    things = [practice(facts, base) if template in OWN else named(facts, base)]
    if here:
        things += content(here, title, url, facts, base)
    if template == "people":
        things += [person(who, base) for who in facts.people.values() if who.id != "practice"]
    if address != home[1]:
        things.append(breadcrumbs([home, *trail, (title, address)], base))
    return {"@context": "https://schema.org", "@graph": things}


def named(facts: Facts, base: str) -> Thing:
    """Name the practice on pages that are about something else."""
    return {"@type": "MedicalBusiness", "@id": name_of(base), "name": facts.practice.name, "url": f"{base}/"}


def content(here: Any, title: str, url: str, facts: Facts, base: str) -> list[Thing]:
    """Describe an article, a question or a page.

    Args:
        here: Pelican's object.
        title: of the page.
        url: of the page.
        facts: in its language.
        base: the address of the site.

    Returns:
        Its entries.
    """
    reviewer = here.reviewer
    checked = bool(reviewer and any(not credential.pending for credential in reviewer.credentials))
    kind = "MedicalWebPage" if checked else TYPES.get(here.template, "WebPage")
    summary = plain(str(here.summary))
    page = filled(
        {
            "@type": kind,
            "@id": url,
            "url": url,
            "name": title,
            "description": summary or here.description,
            "inLanguage": here.lang,
            "lastReviewed": here.reviewed and day(here.reviewed),
            "reviewedBy": reviewer and person(reviewer, base),
            "publisher": {"@id": name_of(base)},
        }
    )
    if here.kind == "faq" and (said := summary or first_paragraph(here.content)):
        answer = {"@type": "Answer", "text": said}
        page["@type"] = ["FAQPage", "MedicalWebPage"] if checked else "FAQPage"
        page["mainEntity"] = [{"@type": "Question", "name": title, "acceptedAnswer": answer}]
    if here.kind != "article":
        return [page]
    article = filled(
        {
            "@type": "Article",
            "headline": title,
            "description": page.get("description"),
            "datePublished": day(here.date),
            "dateModified": day(getattr(here, "modified", None) or here.date),
            "inLanguage": here.lang,
            "articleSection": str(here.category),
            "keywords": [str(tag) for tag in here.tags],
            "author": person(here.byline, base) if here.byline else author(str(here.author), facts, base),
            "publisher": {"@id": name_of(base)},
            "mainEntityOfPage": {"@id": url},
        }
    )
    return [page, article]


def author(name: str, facts: Facts, base: str) -> Thing:
    """Name who wrote an article, where the facts do not know them."""
    return {"@id": name_of(base)} if name == facts.practice.name else {"@type": "Person", "name": name}


def breadcrumbs(steps: list[tuple[str, str]], base: str) -> Thing:
    """Describe the way to a page.

    Args:
        steps: label and address, Home first.
        base: the address of the site.

    Returns:
        A BreadcrumbList.
    """
    items = [
        {"@type": "ListItem", "position": place, "name": label, "item": f"{base}/{address}"}
        for place, (label, address) in enumerate(steps, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def day(value: dt.date) -> str:
    """Write a day as ISO 8601 does."""
    return value.strftime("%Y-%m-%d")


def first_paragraph(markup: str) -> str:
    """Take the first words of a text, where a page has no summary."""
    found = PARAGRAPH.search(markup)
    return plain(found[1]) if found else ""


def plain(markup: str) -> str:
    """Strip the tags of HTML."""
    return " ".join(html.unescape(TAG.sub(" ", markup)).split())
