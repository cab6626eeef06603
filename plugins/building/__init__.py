"""Documents to a finished site: the only room that knows Pelican's generators."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pelican import Pelican


def register() -> None:
    """Give Pelican our writer, and the templates what they show."""
    from pelican.plugins import signals

    from plugins.building.context import share
    from plugins.building.languages import keep_apart, write_lists
    from plugins.building.texts import take_over

    signals.get_writer.connect(writer_class)
    signals.content_object_init.connect(take_over)
    signals.article_generator_pretaxonomy.connect(keep_apart)
    signals.article_writer_finalized.connect(write_lists)
    signals.all_generators_finalized.connect(share)


def writer_class(_: Pelican, **__: Any) -> type:
    """Name our writer.

    Returns:
        The class.
    """
    from plugins.building.writer import SiteWriter

    return SiteWriter
