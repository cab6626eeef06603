"""A picture that is no longer shown leaves the host with the next publication."""

from __future__ import annotations

from plugins.publishing.manifest import Entry, Manifest, with_kept


def test_hosts_keep_no_picture_that_is_no_longer_shown() -> None:
    """Styles of the last publication are kept for pages that readers have open; pictures are not, for consents end."""
    entry = Entry("0" * 64, 1)
    before = Manifest(files={"assets/main.1f3870be.css": entry, "images/person-640.1f3870be274f.avif": entry})
    assert list(with_kept(Manifest(), before).files) == ["assets/main.1f3870be.css"]
