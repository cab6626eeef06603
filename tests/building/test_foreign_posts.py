"""Posts from elsewhere, with Pelican's plain headers, build beside ours without a change."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.building.conftest import errors

if TYPE_CHECKING:
    from tests.building.conftest import SmallSite

FOREIGN = Path(__file__).parent / "foreign"


@pytest.fixture
def with_foreign_posts(small_site: SmallSite) -> SmallSite:
    """The small practice with foreign posts among its articles, built."""
    shutil.copytree(FOREIGN, small_site.content / "articles", dirs_exist_ok=True)
    result = small_site.build()
    assert errors(result) == []
    return small_site


def test_every_foreign_post_has_its_page(with_foreign_posts: SmallSite) -> None:
    """Slugs, dated names, languages, folders, spaces and byte order marks all lead to a page."""
    names = with_foreign_posts.files()
    for address in (
        *("post/my-super-post", "post/dated-name", "post/deep", "es/post/spanish", "ar/post/marhaba"),
        *("post/with-space-and-unicode", "post/hidden", "post/windows", "post/bom", "post/empty"),
    ):
        assert f"{address}/index.html" in names


def test_foreign_markdown_is_shown_as_it_was_meant(with_foreign_posts: SmallSite) -> None:
    """Headings move below the title, code keeps its text, tables align without inline styles, links lead on."""
    page = with_foreign_posts.page("post/my-super-post/index.html")
    assert '<h2 id="a-first-heading-of-its-own">' in page
    assert ":::python" not in page
    assert "&lt;script&gt;" in page
    assert "style=" not in page
    assert 'href="/post/deep/"' in page
    assert 'href="/tag/pelican/"' in page
    assert "<img" not in page.partition("<main")[2].partition("</main>")[0]
    assert "PELICAN_END_SUMMARY" not in page
    assert "Alexis Example" in page


def test_foreign_frames_and_styles_are_left_out_with_a_warning(small_site: SmallSite) -> None:
    """A video frame becomes a link to it, an inline style goes, and both are told."""
    shutil.copytree(FOREIGN, small_site.content / "articles", dirs_exist_ok=True)
    result = small_site.build()
    told = [finding for finding in result.findings if "With Space" in finding.path]
    assert {finding.check for finding in told} >= {"html-left-out", "key-foreign"}
    page = small_site.page("post/with-space-and-unicode/index.html")
    assert "<iframe" not in page
    assert 'href="https://video.example/embed/1"' in page
    assert "{{ not jinja }}" in page


def test_languages_are_marked(with_foreign_posts: SmallSite) -> None:
    """A page says its language, and its direction where it is written from right to left."""
    assert '<html lang="es"' in with_foreign_posts.page("es/post/spanish/index.html")
    arabic = with_foreign_posts.page("ar/post/marhaba/index.html")
    assert 'lang="ar"' in arabic
    assert 'dir="rtl"' in arabic
