"""What differs when the site is published: its address, and nothing that is not ready."""

from pelicanconf import *  # noqa: F403 - Pelican's way: the published site is the same site

# The address of the site, without a slash at the end; a sub-path such as https://example.org/practice works too.
# This one is a sample: publishing refuses until it is the practice's own.
SITEURL = "https://www.snowbehavioral.example"

# Drafts, posts of days to come and the gallery stay at home.
DRAFT_SAVE_AS = DRAFT_LANG_SAVE_AS = DRAFT_PAGE_SAVE_AS = DRAFT_PAGE_LANG_SAVE_AS = ""
WITH_FUTURE_DATES = False
GALLERY_SAVE_AS = ""

# Where the site can be published to: `python3 tasks.py publish NAME`. docs/hosting.md has an example for every kind of
# host. No passwords or keys here: they come from the environment.
PUBLISH_TO = {
    "zip": {"via": "zip", "path": ".build/site.zip"},  # to hand over
}
