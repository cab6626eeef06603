"""The gallery: every part that a writer can type, source and result, made from the examples that the tests use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pelican.contents import Page

SECTION = "## {title}\n\n````text\n{source}\n````\n\n{source}\n"


def gallery(context: dict[str, Any]) -> Page | None:
    """Make the page of examples, where the settings want one.

    Args:
        context: Pelican's, with everything read; it holds the settings.

    Returns:
        The page, or None for a site that is published.
    """
    if not context["GALLERY_SAVE_AS"]:
        return None
    from pelican.contents import Page

    from plugins.booking.examples import examples as booking_links
    from plugins.callouts.examples import examples as callouts
    from plugins.findings import Report
    from plugins.reading.rendering import Renderer

    facts = context["FACTS"]
    parts = {part.title: part.source for part in callouts(facts)}
    parts |= {part.title: part.source for part in booking_links(facts)}
    text = "\n".join(SECTION.format(title=title, source=source) for title, source in parts.items())
    # Links of the facts lead to pages of this practice; what is not there is told where the page is looked for.
    renderer = Renderer(facts, context["LIBRARY"].files, context["SITEURL"])
    rendered = renderer.render(text, "pages/gallery.md", Report("gallery"))
    known = {key: context[f"GALLERY_{key.upper()}"] for key in ("url", "save_as")}
    details = {"title": "Gallery of all parts", "lang": context["DEFAULT_LANG"], "kind": "page", **known}
    details |= {"toc": rendered.toc, "summary": "", "canonical": "", "safety": None}
    return Page(rendered.html, details, settings=context, source_path="pages/gallery.md", context=context)
