"""The gallery shows every part that writers can type, in the preview and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.callouts.kinds import KINDS

if TYPE_CHECKING:
    from tests.building.conftest import SmallSite


def test_the_preview_shows_every_kind_of_callout(small_site: SmallSite) -> None:
    """The preview has the gallery, with every kind as it is typed and as it is shown, and with whole links."""
    result = small_site.build(publication=False)
    assert result.ok, result.findings
    page = small_site.page("gallery/index.html")
    assert all(f'data-kind="{kind}"' in page for kind in KINDS)
    assert all(f"[!{kind.upper()}" in page for kind in KINDS)
    assert "{filename}" not in page


def test_the_published_site_has_no_gallery(small_site: SmallSite) -> None:
    """What is published holds no gallery."""
    assert small_site.build().ok
    assert not any("gallery" in name for name in small_site.files())
