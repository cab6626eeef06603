"""What the facts say together: booking links that fit their providers, and no sample that is taken for real."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plugins.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.reading.library import Library


def check(library: Library, settings: dict[str, Any]) -> Iterator[Finding]:
    """Report booking links that a provider does not have, and how many facts are samples.

    Args:
        library: all documents.
        settings: Pelican's settings, with FACTS.

    Yields:
        A finding for each fault of a link, and one for all samples.
    """
    from plugins.booking import check_links

    del library
    facts = settings["FACTS"]
    if facts is None:
        return
    yield from check_links(facts)
    if facts.samples:
        keys = ", ".join(sample.key for sample in facts.samples[:3])
        more = f" and {len(facts.samples) - 3} more" if len(facts.samples) > 3 else ""  # noqa: PLR2004 - a few to see
        yield Finding(
            f"{settings['SHOWN_CONTENT']}/practice.toml",
            facts.samples[0].line,
            "fact-sample",
            f"{len(facts.samples)} facts are still samples: {keys}{more}.",
            'Put in the real ones and take out "sample"; until then the site can be built but not published.',
        )
