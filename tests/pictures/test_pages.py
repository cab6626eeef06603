"""What a page shows of a picture."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING

from PIL import Image

from tests.pictures.conftest import photo, told, with_metadata

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    from tests.pictures.conftest import PictureSite

    Make = Callable[..., PictureSite]


def test_a_photo_becomes_what_every_browser_likes_best(site_with: Make) -> None:
    """A photo is a figure with AVIF, WebP and JPEG in the widths of the theme, its size, its words and its caption."""
    site = site_with('![A room](images/room.jpg "Sit where you like.")', **{"room.jpg": with_metadata(photo())})
    result = site.build()
    assert result.ok, result.findings
    assert sorted(file.name.split(".")[0] + file.suffix for file in site.pictures()) == [
        *("room-1008.avif", "room-1008.jpg", "room-1008.webp"),
        *("room-1280.avif", "room-1280.webp", "room-672.avif", "room-672.webp"),
    ]
    figure = re.search(r"<figure>.*?</figure>", site.page(), re.DOTALL)
    assert figure
    text = re.sub(r"\.[0-9a-f]{12}\.", ".", figure[0])
    avif = ", ".join(f"/images/room-{width}.avif {width}w" for width in (672, 1008, 1280))
    assert f'<source type="image/avif" srcset="{avif}" sizes="' in text
    assert re.search(
        r'<img src="/images/room-1008\.jpg" alt="A room" width="1008" height="756" data-tint="r\d g\d b\d" '
        r'fetchpriority="high" decoding="async">',
        text,
    )
    assert "<figcaption>Sit where you like.</figcaption>" in text


def test_the_first_picture_is_there_at_once_and_the_rest_when_it_is_needed(site_with: Make) -> None:
    """Only the first picture of a page is fetched first; the others wait until they are near."""
    files = {f"{name}.jpg": with_metadata(photo(300, 200)) for name in "abc"}
    site = site_with("![A](images/a.jpg)\n\nText.\n\n![B](images/b.jpg)\n\n![C](images/c.jpg)", **files)
    assert site.build().ok
    page = site.page()
    assert [
        ("fetchpriority" in tag, "loading" in tag) for tag in re.findall(r"<img [^>]*/images/[abc]-[^>]*>", page)
    ] == [*((True, False), (False, True), (False, True))]


def test_no_picture_is_made_larger(site_with: Make) -> None:
    """A picture is never made larger than it is, and never made twice in almost the same size."""
    own = {"a": (300, 200), "b": (700, 500), "c": (1000, 750), "d": (1400, 900)}
    files = {f"{name}.jpg": with_metadata(photo(*size)) for name, size in own.items()}
    site = site_with("\n\n".join(f"![A](images/{name})" for name in files), **files)
    assert site.build().ok
    widths = {name: {width_of(file) for file in site.pictures() if file.name.startswith(name)} for name in own}
    assert widths == {"a": {300}, "b": {700}, "c": {672, 1000}, "d": {672, 1008, 1280}}


def width_of(file: Path) -> int:
    """Read the width of a picture."""
    with Image.open(file) as image:
        return image.width


def test_pictures_stand_upright(site_with: Make) -> None:
    """However a phone was held, the red corner of the picture is where the eye saw it."""
    back = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}  # what undoes each orientation
    seen = photo(400, 200)
    stored = {turned: seen.transpose(Image.Transpose(back[turned])) if turned > 1 else seen for turned in range(1, 9)}
    files = {
        f"{'abcdefgh'[turned - 1]}.jpg": with_metadata(image, orientation=turned) for turned, image in stored.items()
    }
    site = site_with("\n\n".join(f"![A](images/{name})" for name in files), **files)
    assert site.build().ok
    assert site.page().count('width="400" height="200"') == 8
    assert len(site.pictures()) == 24
    for file in site.pictures():
        red, green, _ = Image.open(file).convert("RGB").getpixel((20, 10))  # type: ignore[misc]
        assert red > 180, file.name
        assert green < 80, file.name


def test_few_colours_stay_as_they_are(site_with: Make) -> None:
    """A drawing of few colours keeps every pixel, in WebP and in PNG."""
    drawing = photo(500, 300).quantize(16, dither=Image.Dither.NONE)
    site = site_with("![A](images/a.png)", **{"a.png": with_metadata(drawing, "PNG")})
    assert site.build().ok
    assert {file.suffix for file in site.pictures()} == {".webp", ".png"}
    for file in site.pictures():
        assert Image.open(file).convert("RGB").tobytes() == drawing.convert("RGB").tobytes(), file.name


def test_what_shines_through_still_does(site_with: Make) -> None:
    """Transparent parts stay transparent in every format, and nothing is laid behind them."""
    clear = photo(400, 300)
    clear.putalpha(Image.linear_gradient("L").resize((400, 300)))
    site = site_with("![A](images/a.png)", **{"a.png": with_metadata(clear, "PNG")})
    assert site.build().ok
    assert {file.suffix for file in site.pictures()} == {".avif", ".webp", ".png"}
    for file in site.pictures():
        assert Image.open(file).convert("RGBA").getpixel((200, 2))[3] < 10, file.name  # type: ignore[index]
    assert "data-tint" not in site.page()


def test_a_link_to_a_picture_leads_to_the_one_that_says_nothing(site_with: Make) -> None:
    """The file that a link opens is ours, never the one with its metadata; so is that of a linked picture."""
    data = with_metadata(photo(700, 500))
    site = site_with("[A](images/a.jpg) [![B](images/a.jpg)](images/a.jpg)", **{"a.jpg": data})
    result = site.build()
    assert result.ok, result.findings
    assert len(re.findall(r'href="/images/a-700\.[0-9a-f]{12}\.webp"', site.page())) == 2
    assert not (site.output / "images" / "a.jpg").exists()


def test_feeds_have_plain_pictures(site_with: Make) -> None:
    """A feed has one plain picture with its whole address, as readers of feeds know it."""
    site = site_with('![A](images/a.jpg "Caption.")', **{"a.jpg": with_metadata(photo(700, 500))})
    assert site.build().ok
    feed = site.page("feeds/all.atom.xml")
    assert re.search(r'&lt;figure&gt;&lt;img src="https://[^"]+/images/a-700\.[0-9a-f]{12}\.jpg" alt="A"', feed)
    assert "srcset" not in feed
    assert "source" not in feed.partition("a-700")[2][:200]


def test_names_are_made_plain(site_with: Make) -> None:
    """Spaces, accents, upper case and the day in a name make no trouble, and the day is not told."""
    data = with_metadata(photo(200, 100))
    names = ["Über uns 2026-03-05.JPG", "IMG_20260305_142233.jpg", "日本.jpg"]
    site = site_with("\n\n".join(f"![A](<images/{name}>)" for name in names), **dict.fromkeys(names, data))
    result = site.build()
    assert result.ok, result.findings
    stems = {file.name.partition("-200.")[0] for file in site.pictures()}
    assert stems == {"uber-uns", "img", "picture"}


def test_two_builds_make_the_same_pictures(site_with: Make) -> None:
    """The same photo gives the same files, byte for byte, from nothing."""
    site = site_with("![A](images/a.jpg)", **{"a.jpg": with_metadata(photo(700, 500))})
    assert site.build().ok
    first = {file.name: file.read_bytes() for file in site.pictures()}
    assert site.build(cache=site.output.with_name("other cache")).ok
    assert {file.name: file.read_bytes() for file in site.pictures()} == first


def test_nothing_is_made_twice(site_with: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second build opens no picture; one that changed is made anew, and the old one goes from site and store."""
    site = site_with(
        "![A](images/a.jpg)", **{"a.jpg": with_metadata(photo(700, 500)), "b.jpg": with_metadata(photo(64, 64))}
    )
    assert site.build().ok
    before, kept = site.pictures(), site.kept()
    time.sleep(2.1)  # else the file is looked at again, as its date could hide a change
    assert site.build().ok

    def fail(*_: object) -> None:
        raise AssertionError

    with monkeypatch.context() as patch:
        patch.setattr("plugins.pictures.looking.look", fail)
        patch.setattr("plugins.pictures.pixels.opened", fail)
        assert site.build().ok
    assert (site.pictures(), site.kept()) == (before, kept)
    site.write("images/a.jpg", with_metadata(photo(710, 500)))
    assert site.build().ok
    assert not set(before) & set(site.pictures())
    assert len(site.kept()) == len(kept)
    assert not set(kept) & set(site.kept())


def test_a_kept_file_that_something_changed_is_made_anew(site_with: Make) -> None:
    """When a program writes into a finished site, the next build has the right picture again."""
    site = site_with("![A](images/a.jpg)", **{"a.jpg": with_metadata(photo(300, 200))})
    assert site.build().ok
    (target,) = site.pictures(".jpg")
    right = target.read_bytes()
    target.write_bytes(b"optimised")
    assert site.build().ok
    assert target.read_bytes() == right


def test_a_preview_shows_one_quick_picture_first(site_with: Make) -> None:
    """A preview makes one file of a new picture, and shows all when a build has made them."""
    site = site_with("![A](images/a.jpg)", **{"a.jpg": with_metadata(photo(700, 500))})
    assert site.build(publication=False).ok
    assert [file.suffix for file in site.pictures()] == [".webp"]
    assert site.build().ok
    assert len(site.pictures()) == 3
    assert site.build(publication=False).ok
    assert len(site.pictures()) == 3


def test_a_width_that_the_writer_gives_counts(site_with: Make) -> None:
    """`{width=200}` shows the picture that wide, with the height that belongs to it."""
    site = site_with("![A](images/a.jpg){width=200}", **{"a.jpg": with_metadata(photo(800, 600))})
    result = site.build()
    assert result.ok, told(result)
    assert 'width="200" height="150"' in site.page()
    assert 'sizes="200px"' in site.page()
