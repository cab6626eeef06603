"""The writers' desk: start a page, check it, know whether the site is safe to publish."""
