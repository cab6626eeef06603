"""The templates and settings of the other generators: the least that makes the same pages."""

from __future__ import annotations

PRACTICE = {
    "content/practice.toml": """\
[practice]
name = "Small Practice"
phone = "+1 970-555-0142"
email = "hello@small-practice.example"
profession = "behavior analysis"
time_zone = "America/Denver"
states_served = ["CO"]
hipaa_covered = false
federal_funds = false

[visits.first-visit]
title = "Your first visit"
length = "50 minutes"
format = ["in person"]
who_is_there = "You and your clinician."
cost = "ask"
steps = ["You meet.", "You talk.", "You plan the next step."]
booking = "first-visit"

[booking.first-visit]
label = "Request a first visit"
kind = "phone"
visit = "first-visit"

[crisis.988]
name = "988 Lifeline"
number = "988"
can_text = true
what_for = "Any worry, at any hour."
checked = 2026-11-01

[crisis.911]
name = "911"
number = "911"
what_for = "Danger now."
checked = 2026-11-01
""",
    "content/pages/home.md": "---\ntitle: A small practice\n---\nWelcome.\n",
    "content/faqs/privacy.md": "---\ntitle: What stays private?\ntheme: privacy\n---\nMost of it.\n",
}

PELICAN = {
    "pelicanconf.py": """\
AUTHOR = "Practice"
SITENAME = "Practice"
SITEURL = "https://practice.example"
PATH = "content"
ARTICLE_PATHS = ["articles"]
STATIC_PATHS = ["images"]
TIMEZONE = "America/Denver"
DEFAULT_LANG = "en"
ARTICLE_URL = "post/{slug}/"
ARTICLE_SAVE_AS = "post/{slug}/index.html"
CATEGORY_SAVE_AS = "category/{slug}/index.html"
TAG_SAVE_AS = "tag/{slug}/index.html"
PAGINATION_PATTERNS = [
    (1, "{url}", "{save_as}"),
    (2, "{base_name}/page/{number}/", "{base_name}/page/{number}/index.html"),
]
AUTHOR_SAVE_AS = ""
FEED_ALL_ATOM = "feeds/all.atom.xml"
CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
FEED_MAX_ITEMS = 50
DEFAULT_PAGINATION = 12
TYPOGRIFY = True
PLUGINS = []
THEME = "simple"
DIRECT_TEMPLATES = ["index", "tags", "categories", "archives", "sitemap"]
SITEMAP_SAVE_AS = "sitemap.xml"
THEME_TEMPLATES_OVERRIDES = ["templates"]
""",
    "templates/sitemap.html": """\
<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
{% for article in articles %}<url><loc>{{ SITEURL }}/{{ article.url }}</loc></url>
{% endfor %}</urlset>
""",
}

_HUGO_PAGE = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title>'
    '<link rel="canonical" href="{{ .Permalink }}"></head><body>'
    '<header><a href="/">Practice</a></header>{{ block "main" . }}{{ end }}</body></html>\n'
)
_HUGO_LIST = """\
{{ define "main" }}<h1>{{ .Title }}</h1>
{{ range (.Paginate .RegularPages).Pages }}<h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2>
<p>{{ .Params.summary }}</p>{{ end }}{{ template "_internal/pagination.html" . }}{{ end }}
"""
HUGO = {
    "hugo.toml": """\
baseURL = "https://practice.example/"
title = "Practice"
[pagination]
pagerSize = 12
[taxonomies]
category = "categories"
tag = "tags"
[services.rss]
limit = 50
[markup.goldmark.extensions.typographer]
disable = false
""",
    "layouts/_default/baseof.html": _HUGO_PAGE,
    "layouts/_default/single.html": """\
{{ define "main" }}<h1>{{ .Title }}</h1><time>{{ .Date }}</time>{{ .Content }}
{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ end }}
""",
    "layouts/_default/list.html": _HUGO_LIST,
    "layouts/index.html": _HUGO_LIST.replace(".RegularPages", ".Site.RegularPages"),
    "layouts/index.rss.xml": """\
<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Practice</title>
{{ range first 50 .Site.RegularPages }}<item><title>{{ .Title }}</title><link>{{ .Permalink }}</link>
<description>{{ .Content | transform.XMLEscape | safeHTML }}</description></item>{{ end }}</channel></rss>
""",
}

ELEVENTY = {
    "package.json": '{"private": true, "type": "module", "dependencies": {"@11ty/eleventy": "3.1.8"}}\n',
    "eleventy.config.js": """\
export default function (config) {
  config.amendLibrary("md", (md) => md.set({ typographer: true, html: true }));
  config.addPassthroughCopy({ "content/images": "images" });
  config.addCollection("posts", (api) => api.getFilteredByTag("post").sort((a, b) => b.date - a.date));
  for (const [name, key] of [["byTag", "topics"], ["byCategory", "category"]]) {
    config.addCollection(name, (api) => {
      const groups = new Map();
      for (const item of api.getFilteredByTag("post"))
        for (const topic of [item.data[key]].flat()) groups.set(topic, [...(groups.get(topic) ?? []), item]);
      return [...groups].map(([topic, items]) => ({ topic, items }));
    });
  }
  return { dir: { input: "content", includes: "../_includes", output: "_site" }, markdownTemplateEngine: false };
}
""",
    "_includes/base.njk": """\
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ title }}</title>
<link rel="canonical" href="https://practice.example{{ page.url }}"></head><body>
<header><a href="/">Practice</a></header>{{ content | safe }}</body></html>
""",
    "_includes/article.njk": """\
---
layout: base.njk
---
<h1>{{ title }}</h1><time>{{ page.date.toISOString() }}</time>{{ content | safe }}
""",
    "content/index.njk": """\
---
layout: base.njk
title: Articles
pagination: { data: collections.posts, size: 12, alias: items }
permalink: "{% if pagination.pageNumber %}page/{{ pagination.pageNumber + 1 }}/{% endif %}index.html"
---
{% for item in items %}<h2><a href="{{ item.url }}">{{ item.data.title }}</a></h2>
<p>{{ item.data.summary }}</p>{% endfor %}
""",
    "content/tag.njk": """\
---
layout: base.njk
title: Tag
pagination: { data: collections.byTag, size: 1, alias: group }
permalink: "tag/{{ group.topic | slugify }}/index.html"
---
{% for item in group.items %}<h2><a href="{{ item.url }}">{{ item.data.title }}</a></h2>
<p>{{ item.data.summary }}</p>{% endfor %}
""",
    "content/category.njk": """\
---
layout: base.njk
title: Category
pagination: { data: collections.byCategory, size: 1, alias: group }
permalink: "category/{{ group.topic | slugify }}/index.html"
---
{% for item in group.items %}<h2><a href="{{ item.url }}">{{ item.data.title }}</a></h2>
<p>{{ item.data.summary }}</p>{% endfor %}
""",
    "content/feed.njk": """\
---
permalink: feed.xml
eleventyExcludeFromCollections: true
---
<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Practice</title>
{% for item in collections.posts.slice(0, 50) %}<item><title>{{ item.data.title }}</title>
<link>https://practice.example{{ item.url }}</link><description>{{ item.templateContent | escape }}</description></item>
{% endfor %}</channel></rss>
""",
    "content/sitemap.njk": """\
---
permalink: sitemap.xml
eleventyExcludeFromCollections: true
---
<?xml version="1.0" encoding="utf-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
{% for item in collections.posts %}<url><loc>https://practice.example{{ item.url }}</loc></url>{% endfor %}</urlset>
""",
}
