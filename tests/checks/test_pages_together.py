"""Checks that look at all pages, at files and at the finished folder."""

from __future__ import annotations

import datetime as dt
import struct
from typing import TYPE_CHECKING

from plugins.checks.picture_file import look_into

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.checks.conftest import Practice

PAGE = "---\ntitle: {title}\n{more}---\n{text}\n"


def page(title: str = "A page", text: str = "Words.", **more: object) -> str:
    """Write a page."""
    return PAGE.format(title=title, text=text, more="".join(f"{key}: {value}\n" for key, value in more.items()))


def test_a_review_is_warned_of_and_after_90_days_is_an_error(
    practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The day itself is fine; the day after warns; more than 90 days after stops the build."""
    practice.write("pages/old.md", page(review_due="2027-01-01"))
    for day, check in (("2027-01-01", ""), ("2027-01-02", "review-overdue"), ("2027-04-02", "review-long-overdue")):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(dt.datetime.fromisoformat(f"{day}T12:00+00:00").timestamp())))
        told = {finding.check for finding in practice.look().findings if finding.path.endswith("old.md")}
        assert {name for name in told if name.startswith("review-") and name != "review-missing"} == (
            {check} if check else set()
        )


def test_a_consent_that_has_ended_is_an_error(practice: Practice) -> None:
    """A story whose consent is past stops the build, at the key."""
    practice.write("pages/a.md", page(consent="\n  - id: 1\n    for: story\n    expires: 2020-01-01"))
    assert practice.found("consent-expired") == [("a.md", 3)]


def test_notices_are_asked_for_and_found(practice: Practice) -> None:
    """A practice with prices needs the page on estimates; with it, nothing is said; hidden, it is an error."""
    assert ("pages", 0) in practice.found("notice-missing")
    before = len(practice.found("notice-missing"))
    practice.write("pages/your-estimate.md", page("Your estimate"))
    assert len(practice.found("notice-missing")) == before - 1
    practice.write("pages/your-estimate.md", page("Your estimate", status="hidden"))
    assert practice.found("notice-hidden") == [("your-estimate.md", 3)]


def test_an_old_notice_of_privacy_practices_is_an_error(practice: Practice) -> None:
    """The day that the text says counts, else that of the front matter; February 16, 2026 is recent enough."""
    facts = (practice.folder / "content" / "practice.toml").read_text(encoding="utf-8")
    practice.write("practice.toml", facts.replace("hipaa_covered = false", "hipaa_covered = true"))
    for text, old in (
        ("This notice takes effect on September 23, 2013.", True),
        ("Effective date: February 16, 2026.", False),
    ):
        practice.write("pages/notice-of-privacy-practices.md", page("Notice", text))
        assert bool(practice.found("notice-old")) == old


def test_the_notice_on_estimates_is_linked_wherever_there_is_a_price(practice: Practice) -> None:
    """A finished page with a price and no link to the notice is told; one with the link is not."""
    practice.write("pages/your-estimate.md", page("Your estimate"))
    practice.build()
    for name, text, told in (
        ("a", "<p>A visit costs $45.</p>", True),
        ("a", '<p>A visit costs $45.</p><a href="/your-estimate/">Your estimate</a>', False),
        ("a", "<p>Words.</p>", False),
    ):
        file = practice.folder / "output" / name / "index.html"
        file.parent.mkdir(exist_ok=True)
        file.write_text(f"<!doctype html>{text}", encoding="utf-8")
        assert bool(practice.found("notice-unlinked")) == told, text


def test_marks_of_reviews_for_search_engines_are_told(practice: Practice) -> None:
    """A rating in the data of a finished page is an error; other data is not."""
    practice.build()
    for kind, told in (("AggregateRating", True), ("LocalBusiness", False)):
        file = practice.folder / "output" / "a.html"
        file.write_text(f'<script type="application/ld+json">{{"@type": "{kind}"}}</script>', encoding="utf-8")
        assert bool(practice.found("testimonial")) == told


def test_a_credential_says_what_it_took(practice: Practice) -> None:
    """One without its number or its requirements is told; a whole one is not."""
    facts = (practice.folder / "content" / "practice.toml").read_text(encoding="utf-8")
    person = '\n[people.kim]\nname = "Kim Roe"\nrole = "Clinician"\n[[people.kim.credentials]]\nname = "Counselor"\n'
    whole = 'issuer = "Colorado"\nexpires = 2099-01-01\n'
    for more, told in (("", True), ('number = "1"\nrequirements = "A degree and an exam."\n', False)):
        practice.write("practice.toml", f"{facts}{person}{whole}{more}")
        found = practice.look().findings
        assert [one.message for one in found if one.severity == "error"] == []
        assert ("credential-incomplete" in {finding.check for finding in found}) == told


def test_a_machine_without_a_dictionary_says_so(practice: Practice, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where Hunspell is missing the check goes on without it, and says that no word was looked up."""
    practice.write("pages/a.md", page(text="Thier door."))
    assert practice.found("spelling-off") == []
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    assert practice.found("spelling-off") == [("content", 0)]
    assert practice.found("spelling") == []


def test_twin_titles_and_descriptions_are_told_of_the_second(practice: Practice) -> None:
    """Two pages of one title, or one long description, are told, each once."""
    same = "These are the very same words on two pages, long enough to be compared."
    practice.write("pages/a.md", page("One", same))
    practice.write("pages/b.md", page("One", same))
    assert practice.found("title-twice") == [("b.md", 2)]
    assert practice.found("description-twice") == [("b.md", 1)]


def test_a_link_to_an_old_address_is_told(practice: Practice) -> None:
    """A link to what redirect_from lists is told at its line."""
    practice.write("pages/a.md", page("New place", redirect_from="[/old-place/]"))
    practice.write("pages/b.md", page("Other", "[It](/old-place/) moved."))
    assert practice.found("link-redirected") == [("b.md", 4)]


def test_a_page_that_only_the_list_leads_to_is_told(practice: Practice) -> None:
    """A page without a way to it is an orphan once the site is built; a linked one is not."""
    practice.write("pages/lonely.md", page("Lonely"))
    practice.build()
    assert practice.found("orphan") == [("lonely.md", 1)]
    practice.write("pages/contact.md", page("How to reach us", "[To it](lonely.md)."))
    practice.build()
    assert practice.found("orphan") == []


def test_what_is_waived_is_not_told(practice: Practice) -> None:
    """An exception with check, day, name and reason covers the paragraph below it, and no other."""
    waiver = "<!-- allow: stigma until 2027-01-31, Ana Ruiz: the name of a law -->\n"
    practice.write("pages/a.md", page(text=f"{waiver}He is high-functioning.\n\nShe is low-functioning."))
    assert practice.found("stigma") == [("a.md", 7)]
    assert practice.found("waiver-unused") == []


def test_exceptions_that_do_not_count_are_told(practice: Practice) -> None:
    """One without a reason, check or day, one that is past, too long, or for nothing is told; the finding stays."""
    for waiver, check in (
        ("stigma until 2027-01-31, Ana Ruiz", "waiver-broken"),
        ("stigmata until 2027-01-31, Ana Ruiz: a law", "waiver-broken"),
        ("link-broken until 2027-01-31, Ana Ruiz: a law", "waiver-broken"),
        ("stigma until 2027-02-31, Ana Ruiz: a law", "waiver-broken"),
        ("stigma until 2020-01-31, Ana Ruiz: a law", "waiver-expired"),
        ("stigma until 2099-01-31, Ana Ruiz: a law", "waiver-broken"),
    ):
        practice.write("pages/a.md", page(text=f"<!-- allow: {waiver} -->\nHe is high-functioning."))
        assert practice.found(check) == [("a.md", 4)], waiver
        assert practice.found("stigma") == [("a.md", 5)]
    practice.write("pages/a.md", page(text="<!-- allow: stigma until 2027-01-31, Ana Ruiz: a law -->\nFine."))
    assert practice.found("waiver-unused") == [("a.md", 4)]


def test_results_are_kept_and_given_up_when_anything_changes(practice: Practice) -> None:
    """The same words find the same twice; another text, word list or damaged file is read anew."""
    practice.write("pages/a.md", page(text="A flurble."))
    assert practice.found("spelling") == practice.found("spelling") == [("a.md", 4)]
    practice.write("words.txt", "flurble\n")
    assert practice.found("spelling") == []
    for file in (practice.folder / "cache").glob("*.checks"):
        file.write_bytes(b"damaged")
    practice.write("pages/a.md", page(text="Thier flurble."))
    assert practice.found("spelling") == [("a.md", 4)]


def jpeg(*tags: int) -> bytes:
    """Make the head of a JPEG of 40 by 30 pixels with an Exif directory."""
    entries = b"".join(struct.pack("<HHII", tag, 4, 1, 0) for tag in tags)
    exif = b"Exif\0\0II*\0" + struct.pack("<I", 8) + struct.pack("<H", len(tags)) + entries + b"\0\0\0\0"
    return (
        b"\xff\xd8\xff\xe1"
        + struct.pack(">H", len(exif) + 2)
        + exif
        + b"\xff\xc0\0\x11\x08"
        + struct.pack(">HH", 30, 40)
        + b"\x03" * 12
    )


def test_a_picture_tells_its_place_camera_and_size(tmp_path: Path) -> None:
    """Exif of JPEG and PNG is found, sizes are read, and a damaged file is no crash."""
    file = tmp_path / "a.jpg"
    file.write_bytes(jpeg(0x010F, 0x8825))
    assert look_into(file)[1:] == (40, 30, True, True)
    file.write_bytes(jpeg(0x0110))
    assert look_into(file)[3:] == (False, True)
    chunk = jpeg(0x8825)[12:60]
    file.write_bytes(
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
        + struct.pack(">II", 4, 3)
        + b"\0" * 9
        + struct.pack(">I", len(chunk))
        + b"eXIf"
        + chunk
    )
    assert look_into(file)[1:] == (4, 3, True, False)
    file.write_bytes(b"\xff\xd8\xff")
    assert look_into(file)[1:] == (0, 0, False, False)


def test_our_own_site_has_nothing_to_complain_of() -> None:
    """On the practice's own pages no rule on words finds an error or a warning."""
    from plugins.building.settings import REPOSITORY, Order
    from plugins.desk.reading import look
    from plugins.findings.rules import RULES

    told = [
        finding for finding in look(Order(REPOSITORY)).findings if finding.check in RULES and finding.severity != "hint"
    ]
    assert told == []
