"""Pictures of people: shown as long as these people agree, where they agreed to, and nowhere after that."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest

from tests.pictures.conftest import photo, told, with_metadata

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.pictures.conftest import PictureSite

    Make = Callable[..., PictureSite]

PHOTO = with_metadata(photo(200, 150))
RECORD = 'people = true\n[consent]\nid = "2026-014"\nscope = ["website"]\nexpires = 2026-12-31\n'
POST = 'Words.\n\n![Ana](images/a.jpg "Ana smiles.")\n\nMore, and [Ana](images/a.jpg).'


@pytest.fixture(autouse=True)
def _day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")  # 2026-09-21


def test_people_need_a_record(site_with: Make) -> None:
    """A picture that is said to show people, or lies in a folder `people`, stops the build without a consent."""
    site = site_with(
        "![A](images/people/a.jpg)\n\n![B](images/b.jpg)", **{"b.jpg": PHOTO, "b.jpg.toml": b"people = true\n"}
    )
    site.write("images/people/a.jpg", PHOTO)
    assert told(site.build()) == [
        ("picture-unconsented", "articles/post.md", 7),
        ("picture-unconsented", "articles/post.md", 9),
    ]
    site.write("images/people/a.jpg.toml", "people = false\n")
    site.write("images/b.jpg.toml", RECORD)
    assert told(site.build()) == []


@pytest.mark.parametrize("last", ["expires = 2026-09-20", "expires = 2026-12-31\nwithdrawn = 2026-09-21"])
def test_what_is_no_longer_allowed_goes_from_everywhere(site_with: Make, last: str) -> None:
    """Once a consent has ended, page, caption, feed, files and store are without the picture, and the build says so."""
    site = site_with(POST, **{"a.jpg": PHOTO, "a.jpg.toml": RECORD.encode()})
    assert site.build().ok
    assert "Ana smiles" in site.page()
    site.write("images/a.jpg.toml", RECORD.replace("expires = 2026-12-31", last))
    result = site.build()
    assert result.ok, result.findings
    assert {row[:2] for row in told(result)} == {("picture-consent-ended", "articles/post.md")}
    assert "2026-014" in next(one.message for one in result.findings if one.check == "picture-consent-ended")
    for page in (site.page(), site.page("feeds/all.atom.xml")):
        assert "More, and" in page
        assert "Ana smiles" not in page
        assert "/a-" not in page
    assert site.pictures() == []
    assert site.kept() == []


def test_nothing_of_an_ended_consent_is_left(site_with: Make) -> None:
    """Of the picture and its words no byte is left in any file of the site, of its cache or of its search index."""
    site = site_with(
        '![Zorabelle waves.](images/zora.jpg "Zorabelle smiles.")\n\nWords.',
        **{"zora.jpg": PHOTO, "zora.jpg.toml": RECORD.encode()},
    )
    marks = (b"Zorabelle", b"zora-", b"zora.jpg")

    def telling(*folders: Path) -> set[str]:
        files = [file for folder in folders for file in folder.rglob("*") if file.is_file()]
        texts = {file: inflated(file.read_bytes()) + file.name.encode() for file in files}
        return {file.name for file, text in texts.items() if any(mark in text for mark in marks)}

    assert site.build(siteurl="https://x.example").ok
    shown, kept = telling(site.output), site.kept()
    assert {"index.html", "all.atom.xml"} <= shown
    assert any(name.endswith((".pf_fragment", ".json", ".js", ".txt")) or "fragment" in name for name in shown), shown
    site.write("images/zora.jpg.toml", RECORD + "withdrawn = 2026-09-21\n")
    result = site.build(siteurl="https://x.example")
    assert result.ok, result.findings
    assert ("picture-consent-ended", "articles/post.md", 7) in told(result)
    assert telling(site.output) == set()
    assert kept
    assert site.kept() == []


def inflated(data: bytes) -> bytes:
    """Read a file of the search index as it is before it is packed."""
    return gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data


def test_the_last_day_counts(site_with: Make) -> None:
    """On its last day a consent still holds."""
    site = site_with(POST, **{"a.jpg": PHOTO, "a.jpg.toml": RECORD.replace("12-31", "09-21").encode()})
    assert told(site.build()) == []
    assert site.pictures()


def test_the_day_alone_is_enough(site_with: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody has to touch a file: the first build after the last day leaves the picture out."""
    site = site_with(POST, **{"a.jpg": PHOTO, "a.jpg.toml": RECORD.encode()})
    assert site.build().ok
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")  # 2027-01-15
    result = site.build()
    assert result.ok
    assert ("picture-consent-ended", "articles/post.md", 9) in told(result)
    assert site.pictures() == []


def test_a_consent_for_one_page_counts_there_alone(site_with: Make) -> None:
    """A picture that may stand on one page is an error on another."""
    record = RECORD.replace('"website"', '"pages/about.md"')
    site = site_with(POST, **{"a.jpg": PHOTO, "a.jpg.toml": record.encode()})
    assert {row[0] for row in told(site.build())} == {"picture-scope"}
    site.post("Words.")
    site.write("pages/about.md", "---\ntitle: About\n---\n![Ana](images/a.jpg)\n")
    assert told(site.build()) == []


def test_several_people_have_several_consents(site_with: Make) -> None:
    """When one of two people no longer agrees, the picture goes."""
    one = RECORD.replace("[consent]", "[[consent]]")
    other = one.partition("\n")[2].replace("2026-014", "2026-015").replace("12-31", "01-31")
    site = site_with(POST, **{"a.jpg": PHOTO, "a.jpg.toml": (one + other).encode()})
    result = site.build()
    assert "2026-015" in next(one.message for one in result.findings if one.check == "picture-consent-ended")


def test_a_record_with_a_slip_is_told_at_its_line_and_shows_nothing(site_with: Make) -> None:
    """A wrong key, date or place in a record is told in the record's own file, and the picture is not shown."""
    slips = RECORD.replace("expires", "expired").replace('"website"', '"everywhere"')
    site = site_with(POST, **{"a.jpg": PHOTO, "a.jpg.toml": slips.encode()})
    result = site.build()
    found = sorted((one.line, one.check) for one in result.findings if one.path.endswith("a.jpg.toml"))
    assert sorted(check for _, check in found) == ["fact-invalid", "fact-missing", "fact-unknown"]
    assert {line for line, _ in found} <= {2, 3, 4, 5}
    assert not result.ok


def test_a_record_without_its_picture_is_told(site_with: Make) -> None:
    """A record whose picture has another name is a warning with a guess, since its consent would not count."""
    site = site_with("Words.", **{"anna.jpg": PHOTO, "ana.jpg.toml": RECORD.encode()})
    result = site.build()
    assert result.ok
    assert told(result) == [("picture-record-lost", "images/ana.jpg.toml", 0)]
    assert "anna.jpg" in next(one.fix for one in result.findings if one.check == "picture-record-lost")


def test_a_credit_stands_below_the_picture(site_with: Make) -> None:
    """Who made a picture and its licence, with the link that the licence asks for, stand in the caption; alone, too."""
    record = b'credit = "Photo: Jo <Roe>"\nlicense = "CC BY-SA 4.0"\nsource = "https://photos.example/1"\n'
    site = site_with('![A](images/a.jpg "Caption.")\n\n![B](images/b.jpg)', **{"a.jpg": PHOTO, "b.jpg": PHOTO})
    for name in "ab":
        site.write(f"images/{name}.jpg.toml", record)
    result = site.build()
    assert result.ok, result.findings
    credit = (
        '<small><a href="https://photos.example/1" rel="noreferrer">Photo: Jo &lt;Roe&gt;</a>, '
        '<a href="https://creativecommons.org/licenses/by-sa/4.0/" rel="license noreferrer">CC BY-SA 4.0</a></small>'
    )
    assert f"<figcaption>Caption. {credit}</figcaption>" in site.page()
    assert f"<figcaption>{credit}</figcaption>" in site.page()
