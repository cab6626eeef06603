"""How the site is put together: paths, addresses and the steps of the build. No facts of the practice."""

from jinja2 import StrictUndefined

# What is built. Nothing outside these folders is, so that starters and notes can lie beside them.
PATH = "content"
ARTICLE_PATHS = ["articles"]
FAQ_PATHS = ["faqs"]
PAGE_PATHS = ["pages", *FAQ_PATHS]  # Pelican reads questions as pages
STATIC_PATHS: list[str] = []  # a file is published when a page that is published shows it
OUTPUT_PATH = "output"
THEME = "theme"

# The steps of the build, in their order.
PLUGIN_PATHS = ["."]
PLUGINS = [
    "plugins.reading",  # Markdown files -> documents
    "plugins.building",  # documents -> pages
]

# Where pages are. Search engines, printed cards and other sites know these addresses: they do not change.
SITEURL = ""
DEFAULT_LANG = "en"
ARTICLE_TRANSLATION_ID = PAGE_TRANSLATION_ID = "translation_id"  # kind and slug of the page that others translate
TIMEZONE = "America/Denver"
ARTICLE_URL, ARTICLE_SAVE_AS = "post/{slug}/", "post/{slug}/index.html"
ARTICLE_LANG_URL, ARTICLE_LANG_SAVE_AS = "{lang}/post/{slug}/", "{lang}/post/{slug}/index.html"
FAQ_URL, FAQ_SAVE_AS = "faqs/{slug}/", "faqs/{slug}/index.html"
FAQ_LANG_URL, FAQ_LANG_SAVE_AS = "{lang}/faqs/{slug}/", "{lang}/faqs/{slug}/index.html"
PAGE_URL, PAGE_SAVE_AS = "{slug}/", "{slug}/index.html"
PAGE_LANG_URL, PAGE_LANG_SAVE_AS = "{lang}/{slug}/", "{lang}/{slug}/index.html"
DRAFT_URL, DRAFT_SAVE_AS = "drafts/{slug}/", "drafts/{slug}/index.html"
DRAFT_LANG_URL, DRAFT_LANG_SAVE_AS = "{lang}/drafts/{slug}/", "{lang}/drafts/{slug}/index.html"
DRAFT_PAGE_URL, DRAFT_PAGE_SAVE_AS = "drafts/pages/{slug}/", "drafts/pages/{slug}/index.html"
DRAFT_PAGE_LANG_URL, DRAFT_PAGE_LANG_SAVE_AS = "{lang}/drafts/pages/{slug}/", "{lang}/drafts/pages/{slug}/index.html"
CATEGORY_URL, CATEGORY_SAVE_AS = "category/{slug}/", "category/{slug}/index.html"
TAG_URL, TAG_SAVE_AS = "tag/{slug}/", "tag/{slug}/index.html"
AUTHOR_URL, AUTHOR_SAVE_AS = "all/", ""  # no list for each author; a {author} link leads to the list of all pages

# Lists. The default pattern makes page 4 of "tag 2" and the tag "tag 24" one file.
DEFAULT_PAGINATION = 12
PAGINATED_TEMPLATES = {"articles": None, "category": None, "tag": None}
PAGINATION_PATTERNS = [
    (1, "{url}", "{base_name}/index.html"),
    (2, "{url}page/{number}/", "{base_name}/page/{number}/index.html"),
]
DIRECT_TEMPLATES = ["articles", "archives", "categories", "tags", "faqs", "all", "search", "404", "gallery"]
ARTICLES_URL, ARTICLES_SAVE_AS = "articles/", "articles/index.html"
ARCHIVES_URL, ARCHIVES_SAVE_AS = "archives/", "archives/index.html"
CATEGORIES_URL, CATEGORIES_SAVE_AS = "categories/", "categories/index.html"
TAGS_URL, TAGS_SAVE_AS = "tags/", "tags/index.html"
FAQS_URL, FAQS_SAVE_AS = "faqs/", "faqs/index.html"
ALL_URL, ALL_SAVE_AS = "all/", "all/index.html"
SEARCH_URL, SEARCH_SAVE_AS = "search/", "search/index.html"
GALLERY_URL, GALLERY_SAVE_AS = "gallery/", "gallery/index.html"

SHARE_CARDS = True  # a picture for each page, which other programs show where someone shares it

# Feeds.
FEED_ALL_ATOM = "feeds/all.atom.xml"
CATEGORY_FEED_ATOM = "feeds/{slug}.atom.xml"
TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
FEED_MAX_ITEMS = 50

# What readers answer to a page, after a person has read it. False turns all of it off: list, form, feed and the page
# that explains it. The endpoint is where the form leads: "" for mail alone, "netlify", or the address of a service.
RESPONSES = True
RESPONSES_ENDPOINT = ""
RESPONSES_FEED_ATOM = "feeds/responses.atom.xml"

# Our reader typesets texts once, and titles stay plain.
TYPOGRIFY = False
WITH_FUTURE_DATES = True
CACHE_CONTENT = LOAD_CONTENT_CACHE = False
JINJA_ENVIRONMENT = {"undefined": StrictUndefined, "autoescape": True, "trim_blocks": True, "lstrip_blocks": True}
