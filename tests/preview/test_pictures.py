"""A new photo shows with the text that shows it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.pictures.conftest import photo, with_metadata
from tests.preview.conftest import ADDRESS, Preview, copy_of_the_project

if TYPE_CHECKING:
    from collections.abc import Iterator

FIRST_LOOK = re.compile(r'<img src="(/images/room-\d+\.\w+\.webp)" alt="A room"')
PHOTO = with_metadata(photo(800, 600))


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """One preview for these tests, in their order."""
    running = Preview(copy_of_the_project(tmp_path_factory.mktemp("pictures")))
    running.settled()
    yield running
    running.end()


def shows_first_look(served: Preview, path: str) -> str:
    """Wait for the picture, and return the address of its one file."""
    served.until(lambda: FIRST_LOOK.search(served.get(path).body), "the picture is on the page")
    found = FIRST_LOOK.search(served.get(path).body)
    assert found
    return found[1]


def test_a_new_picture_shows_with_its_text(served: Preview) -> None:
    """A text that shows a new photo is shown, and so is the photo, in one quick file."""
    (served.content / "images" / "room.jpg").write_bytes(PHOTO)
    served.rest()
    served.add('![A room](images/room.jpg "Sit where you like.")')
    answer = served.get(shows_first_look(served, ADDRESS))
    assert (answer.status, answer.headers["Content-Type"]) == (200, "image/webp")


def test_a_picture_in_the_place_of_another_shows(served: Preview) -> None:
    """A photo that takes the place of one that is shown leads to a build, and to another address."""
    (served.content / "images" / "room.jpg").write_bytes(with_metadata(photo(801, 600)))
    served.until(lambda: FIRST_LOOK.search(served.get(ADDRESS).body), "the new picture is on the page")
    assert served.get(shows_first_look(served, ADDRESS)).status == 200


def test_a_picture_that_cannot_be_shown_is_told(served: Preview) -> None:
    """A broken photo is told as a build tells it, and its text waits for the remedy."""
    (served.content / "images" / "broken.jpg").write_bytes(PHOTO[:400])
    served.add("![A broken chair](images/broken.jpg)")
    served.until(lambda: "picture-broken" in served.told, "the fault is told")
    served.until(lambda: "not built" in served.told, "nothing is built")
    assert "A broken chair" not in served.get(ADDRESS).body
    (served.content / "images" / "broken.jpg").write_bytes(PHOTO)
    served.until(lambda: "A broken chair" in served.get(ADDRESS).body, "the text is there")
