"""The kinds of page, a row each: where writers put them and which settings give their address."""

from __future__ import annotations

from typing import NamedTuple


class Kind(NamedTuple):
    """A kind of page.

    Args:
        name: what the code and the templates call it.
        setting: the prefix of its settings in pelicanconf.py: `<setting>_PATHS`, `<setting>_URL`, ….
        template: the template that shows it unless the front matter names another.
        required: the front matter keys that it cannot do without.
    """

    name: str
    setting: str
    template: str
    required: tuple[str, ...]


KINDS = (
    Kind("article", "ARTICLE", "article", ("title", "date", "category")),
    Kind("faq", "FAQ", "faq", ("title",)),
    Kind("page", "PAGE", "page", ("title",)),
)
