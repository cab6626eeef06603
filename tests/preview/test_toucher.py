"""What the process that replaces texts does with a new picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from plugins.building.build import Order, build_site
from plugins.building.doubt import NotSureError
from plugins.preview.toucher import loaded, touched
from tests.pictures.conftest import photo, with_metadata
from tests.preview.conftest import ARTICLE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PHOTO = with_metadata(photo(300, 200))
PAGE = "post/first-steps/index.html"


@pytest.fixture
def touch(project: Path, tmp_path: Path) -> Callable[..., dict[str, Any]]:
    """Build as the preview does, load that, and replace: `touch("articles/a.md", look=["images/a.jpg"])`."""
    content, output = project / "content", tmp_path / "built"
    result = build_site(Order(project, publication=False, content=content, output=output))
    assert result.ok, result.findings
    site = loaded(project, {"content": str(content), "load": str(output)})

    def replace(*texts: str, look: tuple[str, ...] = ()) -> dict[str, Any]:
        asked = {name: [str(content / one) for one in names] for name, names in (("touch", texts), ("look", look))}
        return touched(*site, {**asked, "into": str(tmp_path / "new")})

    return replace


def add(file: Path, words: str) -> None:
    """Add words to the end of a text."""
    file.write_text(f"{file.read_text(encoding='utf-8')}\n{words}\n", encoding="utf-8")


def test_a_new_picture_comes_with_its_text(project: Path, tmp_path: Path, touch: Callable[..., dict[str, Any]]) -> None:
    """The page shows the picture in one quick file, which is made with it; the site as it was built has neither."""
    (project / "content" / "images" / "room.jpg").write_bytes(PHOTO)
    assert touch(look=("images/room.jpg",))["files"] == []
    add(project / "content" / ARTICLE, '![A room](images/room.jpg "Sit where you like.")')
    files = touch(ARTICLE)["files"]
    (picture,) = [name for name in files if name.startswith("images/room-300.") and name.endswith(".webp")]
    page = (tmp_path / "new" / PAGE).read_text(encoding="utf-8")
    assert f'<img src="/{picture}" alt="A room" width="300" height="200"' in page
    assert (tmp_path / "new" / picture).read_bytes()[8:12] == b"WEBP"


def test_both_may_come_at_once(project: Path, touch: Callable[..., dict[str, Any]]) -> None:
    """A photo and the text that shows it can be saved together."""
    (project / "content" / "images" / "room.jpg").write_bytes(PHOTO)
    add(project / "content" / ARTICLE, "![A room](images/room.jpg)")
    assert PAGE in touch(ARTICLE, look=("images/room.jpg",))["files"]


@pytest.mark.parametrize(
    ("name", "data"), [("chair.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"), ("new.jpg", PHOTO[:300])]
)
def test_any_other_picture_is_left_to_a_build(
    project: Path, touch: Callable[..., dict[str, Any]], name: str, data: bytes
) -> None:
    """A picture that other pages may show, and one that cannot be shown, is not decided here."""
    (project / "content" / "images" / name).write_bytes(data)
    with pytest.raises(NotSureError):
        touch(look=(f"images/{name}",))
