"""The card that other programs show where someone shares a page."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from plugins.pictures.cards import HEIGHT, MARGIN, MOST_LINES, WIDTH, Card, card, drawn, fitted, font

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.pictures.conftest import PictureSite

TITLES = ("A", "What happens on the first visit?", "Wie schön: ¿qué pasa después?", "word " * 80, "x" * 90)


@pytest.mark.parametrize("title", TITLES)
def test_a_card_is_a_small_picture_of_the_right_size(title: str) -> None:
    """Every card has 1200 x 630 pixels and less than 60 kB, and title and practice are both drawn."""
    data = drawn(Card(title, "Families", "A Practice"))
    with Image.open(io.BytesIO(data)) as image:
        assert (image.format, image.size) == ("PNG", (WIDTH, HEIGHT))
        plain = image.convert("L")
    assert len(data) < 60_000
    for top, bottom in ((130, 400), (430, 480)):
        darkest, lightest = plain.crop((MARGIN, top, WIDTH - MARGIN, bottom)).getextrema()
        assert darkest != lightest, (top, bottom)


def test_a_title_is_broken_so_that_it_fits() -> None:
    """A long title takes smaller type and ends in an ellipsis before it runs into the practice or over the edge."""
    lines, size = fitted(TITLES[3].strip())
    assert len(lines) == MOST_LINES
    assert lines[-1].endswith("…")
    assert all(font(size).getlength(line) <= WIDTH - 2 * MARGIN + size for line in lines)
    assert fitted("Short")[1] > size


def test_a_title_in_letters_that_the_font_lacks_has_no_card() -> None:
    """Boxes in place of letters are worse than the practice's general card."""
    assert card("ما هو العلاج؟", "", "A Practice") is None
    assert card("Łódź", "", "A Practice") is None
    assert card("¿Qué pasa?", "家庭", "A Practice") == Card("¿Qué pasa?", "", "A Practice")


def test_every_page_has_its_own_card(site_with: Callable[..., PictureSite]) -> None:
    """Pages name their card with its whole address and words; a changed title changes it, and the old one goes."""
    site = site_with("Words.")
    site.write("articles/arabic.md", "---\ntitle: علاج\ndate: 2026-03-05\ncategory: Starting\n---\nText.\n")
    result = site.build(siteurl="https://x.example/practice")
    assert result.ok, result.findings
    own = r'og:image" content="https://x\.example/practice/(images/card\.[0-9a-f]{12}\.png)"'
    address = re.search(own, site.page())
    assert address
    assert (site.output / address[1]).stat().st_size > 1000
    assert 'og:image:alt" content="A post"' in site.page()
    assert "icons/card" not in site.page()
    assert "images/card" not in site.page("post/arabic/index.html")
    cards = set(site.kept(cards=True))
    site.write("articles/post.md", (site.content / "articles/post.md").read_text("utf-8").replace("A post", "Another"))
    assert site.build(siteurl="https://x.example/practice").ok
    assert len(cards ^ set(site.kept(cards=True))) == 2
    assert not (site.output / address[1]).exists()


def test_a_preview_draws_no_cards(site_with: Callable[..., PictureSite]) -> None:
    """Nobody shares a preview, so it does not wait for cards, and leaves those of the last build."""
    site = site_with("Words.")
    assert site.build().ok
    kept = site.kept(cards=True)
    assert kept
    result = site.build(publication=False)
    assert result.ok, result.findings
    assert list((site.output / "images").glob("card.*")) == []
    assert site.kept(cards=True) == kept
