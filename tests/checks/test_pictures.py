"""Every rule on pictures: a picture that is fine, and one that is not."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from tests.checks.test_pages_together import page

if TYPE_CHECKING:
    from tests.checks.conftest import Practice

SMILE = "![A woman smiles at the door.](images/door.jpg)"
CONSENT = '[consent]\nid = "2026-014"\nscope = ["website"]\nexpires = 2099-01-01\n'
MAP = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{}</svg>'


def photo(width: int = 60, height: int = 40, **exif: object) -> bytes:
    """Make a JPEG, with a camera or a place in it if asked for."""
    tags = Image.Exif()
    if "camera" in exif:
        tags[0x0110] = str(exif["camera"])
    if "place" in exif:
        tags.get_ifd(0x8825)[1] = "N"
    file = io.BytesIO()
    Image.new("RGB", (width, height), "gray").save(file, "JPEG", exif=tags)
    return file.getvalue()


@pytest.mark.parametrize(
    ("record", "told"),
    [
        ("", True),
        ('credit = "Photo: Jo Roe"\n', True),
        ("people = false\n", False),
        (f"people = true\n{CONSENT}", False),
    ],
)
def test_a_person_needs_a_record_that_says_who_agreed(practice: Practice, record: str, *, told: bool) -> None:
    """A consent, or a word that nobody is in the picture, ends the question; a credit alone does not."""
    practice.write("images/door.jpg", photo())
    if record:
        practice.write("images/door.jpg.toml", record)
    practice.write("pages/a.md", page(text=SMILE))
    assert practice.found("picture-consent") == ([("a.md", 4)] if told else [])


def test_a_record_is_about_its_own_picture(practice: Practice) -> None:
    """A picture of the same name in another folder is another picture."""
    for name in ("images/door.jpg", "images/old/door.jpg"):
        practice.write(name, photo())
    practice.write("images/old/door.jpg.toml", "people = false\n")
    practice.write("pages/a.md", page(text=f"{SMILE}\n\n{SMILE.replace('images/', '../images/old/')}"))
    assert practice.found("picture-consent") == [("a.md", 4)]


@pytest.mark.parametrize(
    ("drawing", "told"),
    [
        ("<path d='M0 0h9'/><circle r='2'/><text>Old Town</text><text>N</text>", False),
        ("<path d='M0 0h9'/><path d='M0 1h9'/><text>You can <tspan>call us at any time</tspan> of day</text>", True),
        ("<rect width='9' height='9'/><text>Open Monday</text><text>to Friday</text>", True),
    ],
    ids=["map", "sentence", "poster"],
)
def test_labels_are_what_a_drawing_is_and_sentences_are_not(practice: Practice, drawing: str, *, told: bool) -> None:
    """Labels on a map stay; a sentence, or words with nothing drawn, belong into the page."""
    practice.write("images/a.svg", MAP.format(drawing))
    practice.write("pages/a.md", page(text="![Streets.](images/a.svg)"))
    assert practice.found("picture-text") == ([("a.svg", 0)] if told else [])


@pytest.mark.parametrize(
    ("picture", "check"),
    [
        (photo(place="here"), "picture-place"),
        (photo(camera="Pixel"), "picture-camera"),
        (photo(width=4200, height=20), "picture-large"),
        (photo(), ""),
    ],
    ids=["place", "camera", "large", "fine"],
)
def test_a_file_says_no_more_than_what_it_shows(practice: Practice, picture: bytes, check: str) -> None:
    """Where it was taken, with what, and more pixels than a screen shows are told; a plain small file is fine."""
    practice.write("images/a.jpg", picture)
    practice.write("pages/a.md", page(text="![A chair.](images/a.jpg)"))
    found = {finding.check for finding in practice.look().findings if finding.path.endswith("a.jpg")}
    assert found == ({check} if check else set())


def test_a_picture_without_a_description_is_told(practice: Practice) -> None:
    """An empty description is told at its line; a described picture is not."""
    practice.write("images/a.jpg", photo())
    practice.write("pages/a.md", page(text="![](images/a.jpg)\n\n![A chair.](images/a.jpg)"))
    assert practice.found("picture-undescribed") == [("a.md", 4)]
