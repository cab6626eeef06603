"""The gallery shows every part that writers can type, in the preview and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.booking.examples import examples
from plugins.callouts.kinds import KINDS
from plugins.facts import load

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


def test_the_preview_shows_every_kind_of_booking_link(small_site: SmallSite) -> None:
    """Each kind of link that the practice has is there as it is typed, and as the action block that readers see."""
    assert small_site.build(publication=False).ok
    page = small_site.page("gallery/index.html")
    facts = load(small_site.content / "practice.toml")[0]
    assert facts
    kinds = {part.name for part in examples(facts) if part.name != "sentence"}
    assert kinds
    assert all(f'class="booking" data-kind="{kind}"' in page for kind in kinds)
    assert "](booking:" in page


def test_the_published_site_has_no_gallery(small_site: SmallSite) -> None:
    """What is published holds no gallery."""
    assert small_site.build().ok
    assert not any("gallery" in name for name in small_site.files())
