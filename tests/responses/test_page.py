"""Responses around the page: on, off, closed, the form, its policy and the feed."""

from __future__ import annotations

import json
import re
from xml.etree import ElementTree as ET

import pytest

from plugins.hosting.policy import headers
from plugins.publishing import package
from plugins.publishing.hosts import HOSTS
from plugins.publishing.preparing import forms
from plugins.publishing.targets import Target
from plugins.publishing.wish import Wish
from plugins.responses.endpoint import EndpointError, endpoint
from tests.responses.conftest import PAGE, Talking, errors

SERVICE = "https://forms.example/f/abc"
POLICY = re.compile(r'http-equiv="Content-Security-Policy" content="([^"]*)"')


def turn(talking: Talking, state: str) -> None:
    """Set what the article takes."""
    article = talking.content / "articles" / f"{PAGE}.md"
    text = article.read_text(encoding="utf-8").replace("responses: open", f"responses: {state}")
    article.write_text(text, encoding="utf-8", newline="\n")


def test_one_setting_turns_all_of_it_off(talking: Talking) -> None:
    """With RESPONSES = False there is no list, no form, no feed and no page about them, and nothing is a fault."""
    talking.write("r1", "A zebra.")
    talking.settings = {"RESPONSES": False, "RESPONSES_ENDPOINT": SERVICE}
    assert errors(talking.build()) == []
    everything = talking.everything()
    assert b"zebra" not in everything
    assert b'class="respon' not in everything
    assert b"forms.example" not in everything
    assert not (talking.output / "responses").exists()
    assert not list((talking.output / "feeds").glob("responses*"))


@pytest.mark.parametrize(
    ("state", "listed", "written"), [("open", True, True), ("closed", True, False), ("none", False, False)]
)
def test_a_page_is_open_closed_or_has_none(state: str, listed: bool, written: bool, talking: Talking) -> None:  # noqa: FBT001 - a row of a table
    """Open shows list and form, closed the list alone, none neither."""
    talking.write("r1", "A zebra.")
    turn(talking, state)
    talking.settings = {"RESPONSES_ENDPOINT": SERVICE}
    assert errors(talking.build()) == []
    page = talking.page()
    assert ("A zebra." in page) is listed
    assert ("<form method" in page) is written


def test_a_page_without_responses_pays_nothing(talking: Talking) -> None:
    """A closed page that has none, and every other page, has not one element of them."""
    turn(talking, "closed")
    talking.build()
    assert 'id="responses"' not in talking.page()
    assert not (talking.output / "feeds" / "responses.atom.xml").exists()


def test_mail_alone_is_the_rule(talking: Talking) -> None:
    """Without an endpoint there is no form; the mail names its page, and the notice stands above it."""
    talking.build()
    page = talking.page()
    assert "<form method" not in page
    assert (
        f'href="mailto:hello@small-practice.example?subject=Response%20%5B{PAGE}%5D&amp;body=Name%20to%20show' in page
    )
    for words in ("everyone can see", "not private", "name no one", "tel:988", "tel:911", "removed"):
        assert words in page[page.index('class="respond"') : page.index("mailto:hello@small-practice.example?")]
    assert "form-action 'self';" in POLICY.findall(page)[0]


def test_a_form_leads_to_its_service_and_nowhere_else(talking: Talking) -> None:
    """The form posts to the endpoint, readers are told its host, and the policy of page and host allow just that."""
    talking.settings = {"RESPONSES_ENDPOINT": SERVICE}
    talking.build()
    page = talking.page()
    assert f'<form method="post" action="{SERVICE}">' in page
    assert "The form goes to forms.example" in page
    assert f"form-action 'self' {SERVICE};" in POLICY.findall(page)[0]
    assert f"form-action 'self' {SERVICE};" in headers((), (SERVICE,))["Content-Security-Policy"]
    assert "mailto:hello@small-practice.example?subject" in page


def test_netlify_gets_a_form_of_the_site_itself(talking: Talking) -> None:
    """Netlify's form is named and trapped as Netlify reads it, and leads to the page that explains responses."""
    talking.settings = {"RESPONSES_ENDPOINT": "netlify"}
    talking.build()
    page = talking.page()
    assert (
        '<form method="post" action="/responses/" name="responses" data-netlify="true" netlify-honeypot="website">'
        in page
    )
    assert "form-action 'self';" in POLICY.findall(page)[0]


def test_the_form_asks_for_no_address(talking: Talking) -> None:
    """Pseudonym, words and consent are asked for and needed; nothing asks who or where somebody is."""
    talking.settings = {"RESPONSES_ENDPOINT": SERVICE}
    talking.build()
    form = talking.page().partition("<form method")[2].partition("</form>")[0]
    assert re.findall(r'name="(\w+)"', form) == ["page", "website", "pseudonym", "words", "consent"]
    assert form.count(" required") == 3
    assert "<p hidden>" in form
    assert "email" not in form


@pytest.mark.parametrize(
    "setting",
    [
        "http://forms.example/f",
        "forms.example",
        "https://forms.example/f; script-src *",
        'https://forms.example/"x',
        "https://a:b@forms.example/",
        "javascript:alert(1)",
        "https://forms.example/#x",
    ],
)
def test_an_endpoint_that_could_not_be_trusted_is_told(setting: str, talking: Talking) -> None:
    """What is no https address, or could end a directive of the policy, stops the build."""
    with pytest.raises(EndpointError):
        endpoint(setting)
    talking.settings = {"RESPONSES_ENDPOINT": setting}
    assert [fault.check for fault in errors(talking.build())] == ["responses-endpoint"]


def test_responses_have_a_feed(talking: Talking) -> None:
    """Newest first, with the words and a lasting id, as Atom and as JSON; the page leads to it."""
    talking.write("r1", "One [b](https://b.example/).")
    talking.write("r2", "Two.", name=None, by="practice", reply_to="r1", date="2026-11-03")
    talking.build()
    atom = ET.parse(talking.output / "feeds" / "responses.atom.xml").getroot()  # noqa: S314 - our own build wrote it
    space = {"a": "http://www.w3.org/2005/Atom"}
    assert [link.get("href") for link in atom.findall("a:entry/a:link", space)] == [
        f"https://practice.example/post/{PAGE}/#r-r2",
        f"https://practice.example/post/{PAGE}/#r-r1",
    ]
    assert len({name.text for name in atom.findall("a:entry/a:id", space)}) == 2
    data = json.loads((talking.output / "feeds" / "responses.json").read_text(encoding="utf-8"))
    assert [item["authors"][0]["name"] for item in data["items"]] == ["Small Practice", "Kim"]
    assert data["version"] == "https://jsonfeed.org/version/1.1"
    assert 'href="/feeds/responses.atom.xml"' in talking.page()


def test_a_page_in_spanish_speaks_spanish(talking: Talking) -> None:
    """List, notice and form of a Spanish article are Spanish, and its responses lie in a folder of its name."""
    text = "---\ntitle: Uno\ndate: 2026-10-01\ncategory: Starting\nlang: es\nresponses: open\n---\nHola.\n"
    (talking.content / "articles" / "es").mkdir()
    (talking.content / "articles" / "es" / "uno.md").write_text(text, encoding="utf-8")
    talking.write("r1", "Una cebra.", page="es/uno")
    talking.settings = {"RESPONSES_ENDPOINT": SERVICE}
    assert errors(talking.build()) == []
    page = talking.page("es/post/uno/index.html")
    assert "Una cebra." in page
    assert "Escribir una respuesta" in page
    assert 'name="page" value="es/uno"' in page


@pytest.mark.parametrize(("on", "allowed"), [(True, (SERVICE,)), (False, ())])
def test_hosts_are_told_of_the_endpoint(on: bool, allowed: tuple[str, ...], talking: Talking) -> None:  # noqa: FBT001 - a row of a table
    """Publishing puts the endpoint into the headers of the host, and nothing where responses are off."""
    talking.settings = {"RESPONSES": on, "RESPONSES_ENDPOINT": SERVICE}
    talking.build()
    assert forms(Wish(talking.folder / "root", "zip", content=talking.content)) == allowed
    target = Target("live", HOSTS["folder"], {"via": "folder", "server": "apache"}, "https://practice.example")
    packed = package.make(
        talking.output, talking.folder / "package", target, [], talking.folder / "packed", forms=allowed
    )
    told = (packed.site / ".htaccess").read_text(encoding="utf-8")
    assert (f"form-action 'self' {SERVICE};" in told) is on
    assert "form-action 'self'" in told
