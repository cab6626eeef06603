"""`build --profile` says where the time went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.building.profile import Profile

if TYPE_CHECKING:
    from tests.building.conftest import SmallSite


def test_stages_and_slowest_pages_are_told() -> None:
    """Stages stand in the order of what they took, with their share; of pages, the slowest few are named."""
    times = iter((0.0, 1.0, 4.0, 4.0))
    profile = Profile(lambda: next(times))
    profile.stage("reading")
    for number in range(9):
        profile.page("rendered", f"page-{number}", number / 10)
    lines = profile.told().splitlines()
    assert lines[0] == "Where the time went: 4.00 s in all."
    assert lines[1:3] == ["    3.000 s  75%  reading", "    1.000 s  25%  starting Python and Pelican"]
    assert lines[3] == "The slowest of 9 pages that were rendered, in 3.60 s of work:"
    assert [line.split()[-1] for line in lines[4:]] == ["page-8", "page-7", "page-6", "page-5", "page-4"]


def test_a_build_tells_its_stages(small_site: SmallSite) -> None:
    """A build that is watched names its stages and the pages that it read and rendered; the site is the same."""
    assert small_site.build().ok
    before = small_site.files()
    profile = Profile()
    assert small_site.build(profile=profile, cache=small_site.output.with_name("other")).ok
    assert small_site.files() == before
    told = profile.told()
    for words in ("arranging pages in Pelican", "checking finished pages", "post/first-steps/index.html"):
        assert words in told
    assert "articles/first-steps.md" in told
