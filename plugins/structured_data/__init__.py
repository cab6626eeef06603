"""What search engines and other machines are told of a page: schema.org in JSON-LD, from the typed facts.

Nothing stands here that the page does not say, and no reviews or ratings: clients cannot freely say no to them.
"""

from plugins.structured_data.page import page_data

__all__ = ["page_data"]
