"""What a browser makes of a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.pictures.conftest import photo, with_metadata

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from tests.pictures.conftest import PictureSite

MEASURE = """() => {
  const picture = document.querySelector("figure img");
  const { naturalWidth: promised, clientWidth: shown, clientHeight: height, currentSrc: file } = picture;
  return { promised, shown, height, file };
}"""
SHIFT = """() => new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => list.getEntries().forEach(entry => { sum += entry.value }))
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 300);
})"""
# Width and density of a screen -> the width of the file that it should get.
SCREENS = {
    (320, 1): 672,
    (360, 2): 672,
    (412, 2.625): 1008,
    (390, 3): 1280,
    (640, 1): 672,
    (800, 1): 672,
    (1200, 1): 672,
    (1440, 2): 1280,
}


@pytest.fixture
def address(site_with: Callable[..., PictureSite], serve: Callable[..., str]) -> str:
    """Serve a post with a photo."""
    site = site_with(
        'Words.\n\n![A room](images/a.jpg "Caption.")\n\nMore.', **{"a.jpg": with_metadata(photo(1400, 1050))}
    )
    assert site.build(siteurl="").ok
    return f"{serve(site.output)}/post/post/"


def test_every_screen_gets_the_file_that_fits(address: str, page_at: Callable[..., Page]) -> None:
    """`sizes` says at every width how wide the theme shows a picture, so the browser takes the right file, in AVIF."""
    for (width, density), expected in SCREENS.items():
        page = page_at(width, device_scale_factor=density)
        page.goto(address)
        found = page.evaluate(MEASURE)
        assert found["promised"] == pytest.approx(found["shown"], rel=0.03), (width, density, found)
        assert f"/a-{expected}." in found["file"], (width, density, found)
        assert found["file"].endswith(".avif")
        assert found["shown"] / found["height"] == pytest.approx(4 / 3, rel=0.01)


def test_nothing_jumps_when_a_picture_comes(address: str, page_at: Callable[..., Page]) -> None:
    """The page has room for a picture, in its mean colour, before the first byte of it is there."""
    page = page_at(390)
    page.route("**/*.avif", lambda route: route.abort())
    page.goto(address)
    colour = page.evaluate("() => getComputedStyle(document.querySelector('figure img')).backgroundColor")
    assert colour.startswith(("rgb(", "color(srgb"))
    assert page.evaluate("() => document.querySelector('figure img').clientHeight") > 200
    page.unroute("**/*.avif")
    page.reload()
    assert page.evaluate(SHIFT) == 0
