"""Edits of every kind of input, at random, of a copy of the project: each is a function that changes a few files."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random
    from collections.abc import Callable
    from pathlib import Path

WORDS = ("Trust", "time", "helps", "you", "a visit", "it's", '"quiet"', "--", "*calm*", "**plan**", "family", "week")
# fmt: off
LINES = (
    "## Another part", "> [!NOTE] Good to know\n> Words.", "[Reach us](../pages/contact.md)", "- one\n- two",
    "[Book a first visit](booking:first-visit)", "![A chair](images/chair.svg)",
    "Read [more](../faqs/privacy.md#limits).",
    "A note.[^1]\n\n[^1]: Of the page.", "<!-- a comment -->", "A mispeled wrod.", "Call 1-800-273-8255.",
    "It costs $150.",
)
# What themes do with a text: show it, look into it, show that of another page.
SHOWN = (
    "{{ articles[0].content|safe }}", "{{ here.content|length if here else 0 }}",
    "{{ (here.content|safe)|upper if here }}", "{{ here.toc|length if here }}", "<p>Words</p>", "{{ articles|length }}",
    "{% for page in pages %}{{ page.content|striptags }}{% endfor %}",
    "{% if here and 'wrod' in here.content %}Slip{% endif %}", "{{ articles[0].title }}",
)
# fmt: on


def sentence(chance: random.Random) -> str:
    """Make up a sentence."""
    return " ".join(chance.choices(WORDS, k=chance.randint(3, 9))) + "."


def documents(root: Path) -> list[Path]:
    """List the pages."""
    return sorted((root / "content").rglob("*.md"))


def change(file: Path, pattern: str, new: str) -> None:
    """Replace the first match in a file, if there is one."""
    text = file.read_text(encoding="utf-8")
    file.write_text(re.sub(pattern, lambda _: new, text, count=1, flags=re.MULTILINE), encoding="utf-8", newline="\n")


def front(name: str, values: Callable[[random.Random], str], folder: str = "") -> Callable[[random.Random, Path], None]:
    """Make an edit of a line of front matter."""

    def edit(chance: random.Random, root: Path) -> None:
        files = [file for file in documents(root) if folder in file.as_posix()]
        change(chance.choice(files), rf"^{name}: .*$", f"{name}: {values(chance)}")

    return edit


def body(chance: random.Random, root: Path) -> None:
    """Add a sentence to the end of a page."""
    file = chance.choice(documents(root))
    file.write_text(f"{file.read_text(encoding='utf-8').rstrip()} {sentence(chance)}\n", encoding="utf-8", newline="\n")


def one_word(chance: random.Random, root: Path) -> None:
    """Change a word in the middle of a page."""
    change(chance.choice(documents(root)), r"\bthe\b(?![^\n]*: )", chance.choice(("that", "this", "any")))


def paragraph(chance: random.Random, root: Path) -> None:
    """Add a heading, callout, link, picture, list, note or fault to a page."""
    file = chance.choice(documents(root))
    text = f"{file.read_text(encoding='utf-8').rstrip()}\n\n{chance.choice(LINES)}\n"
    file.write_text(text, encoding="utf-8", newline="\n")


def less(chance: random.Random, root: Path) -> None:
    """Take the last paragraph of a page away."""
    file = chance.choice(documents(root))
    kept = file.read_text(encoding="utf-8").rstrip().rsplit("\n\n", 1)[0]
    file.write_text(f"{kept}\n", encoding="utf-8", newline="\n")


def two_texts(chance: random.Random, root: Path) -> None:
    """Change two texts at once."""
    body(chance, root)
    one_word(chance, root)


def template(chance: random.Random, root: Path) -> None:
    """Change a template."""
    file = chance.choice(["base", "article", "home", "faq", "articles", "all"])
    shown = chance.choice(SHOWN)
    change(root / "theme" / "templates" / f"{file}.html", r"\{% endblock %\}", f"{shown}{{% endblock %}}")


def include(chance: random.Random, root: Path) -> None:
    """Change a part that templates share."""
    files = sorted((root / "theme" / "templates" / "partials").glob("_[a-m]*.html"))
    file = chance.choice(files)
    file.write_text(f"{file.read_text(encoding='utf-8').rstrip()}\n<!-- {sentence(chance)} -->\n", encoding="utf-8")


def style(chance: random.Random, root: Path) -> None:
    """Change a style."""
    file = chance.choice(sorted((root / "theme" / "static" / "css" / "blocks").glob("*.css")))
    rule = f"\n.x{chance.randrange(1000)} {{ color: red; }}\n"
    file.write_text(file.read_text(encoding="utf-8") + rule, encoding="utf-8")


def fact(chance: random.Random, root: Path) -> None:
    """Change a fact."""
    old, new = chance.choice(
        (
            (r'^name = "Small.*"', f'name = "Small Practice {chance.randrange(9)}"'),
            (r'"\$\d+"', f'"${chance.randrange(100, 200)}"'),
            (r'^what_for = ".*"', f'what_for = "{chance.choice(("Worry", "Danger", "Any hour"))}."'),
        )
    )
    change(root / "content" / "practice.toml", old, new)


def setting(chance: random.Random, root: Path) -> None:
    """Change a setting."""
    old, new = chance.choice(
        (
            (r"^DEFAULT_PAGINATION = .*", f"DEFAULT_PAGINATION = {chance.randint(1, 12)}"),
            (r"^FEED_MAX_ITEMS = .*", f"FEED_MAX_ITEMS = {chance.randint(1, 5)}"),
            (r"^FEED_ALL_ATOM = .*", f'FEED_ALL_ATOM = "feeds/all{chance.randrange(3)}.atom.xml"'),
            (
                r"^SEARCH_URL, .*",
                'SEARCH_URL, SEARCH_SAVE_AS = "search/", ' + chance.choice(('""', '"search/index.html"')),
            ),
        )
    )
    change(root / "pelicanconf.py", old, new)


def address(chance: random.Random, root: Path) -> None:
    """Change the address of the site."""
    new = chance.choice(("https://www.one.example", "https://two.example/under"))
    change(root / "publishconf.py", r"^SITEURL = .*", f'SITEURL = "{new}"')


def code(chance: random.Random, root: Path) -> None:
    """Change the code of a room: how long reading takes, how many related pages there are, what a template is given."""
    name, old, new = chance.choice(
        (
            ("reading/document.py", r"^WORDS_A_MINUTE = .*", f"WORDS_A_MINUTE = {chance.randint(5, 200)}"),
            ("related/__init__.py", r"^MOST = .*", f"MOST = {chance.randint(1, 3)}"),
            ("building/feeds.py", r"^SINCE = \S+", f'SINCE = "{chance.randint(2020, 2026)}"'),
        )
    )
    change(root / "plugins" / name, old, new)


def picture(chance: random.Random, root: Path) -> None:
    """Change a picture."""
    change(root / "content" / "images" / "chair.svg", r"#[0-9a-f]{6}", f"#{chance.randrange(16**6):06x}")


def new_file(chance: random.Random, root: Path) -> None:
    """Add a page."""
    number = chance.randrange(50)
    article = f"date: 2026-0{chance.randint(1, 9)}-11\ncategory: Starting\n"
    kind, more = chance.choice((("articles", article), ("faqs", "theme: privacy\n"), ("pages", "")))
    title = sentence(chance).rstrip(".").replace(":", "").replace('"', "")
    text = f"---\ntitle: {title} {number}\n{more}---\n{sentence(chance)}\n"
    (root / "content" / kind / f"new-{number}.md").write_text(text, encoding="utf-8", newline="\n")


def removed_file(chance: random.Random, root: Path) -> None:
    """Take a page away, one of those that were added if there are any."""
    files = documents(root)
    chance.choice([file for file in files if file.name.startswith("new-")] or files).unlink()


def renamed_file(chance: random.Random, root: Path) -> None:
    """Rename a page."""
    files = documents(root)
    file = chance.choice([file for file in files if file.name.startswith("new-")] or files)
    file.rename(file.with_name(f"new-{chance.randrange(50, 99)}.md"))


def words(chance: random.Random, root: Path) -> None:
    """Change the practice's own words, which decide on spelling."""
    (root / "content" / "words.txt").write_text(chance.choice(("mispeled\n", "wrod\n", "")), encoding="utf-8")


def response(chance: random.Random, root: Path) -> None:
    """Let an article take responses, or none."""
    new = f"responses: {chance.choice(('open', 'closed', 'none'))}\nauthor: ana"
    change(root / "content" / "articles" / "first-steps.md", r"^(responses: .*\n)?author: .*$", new)


TEXTS = (body, body, body, one_word, one_word, paragraph, less, two_texts)
EDITS: tuple[Callable[[random.Random, Path], None], ...] = (
    *TEXTS,
    *(template, include, style, fact, setting, address, code, picture, new_file, removed_file, renamed_file, words),
    response,
    front("title", lambda chance: sentence(chance).rstrip(".").replace('"', "").replace(":", "")),
    front("summary", lambda chance: sentence(chance).replace(":", ""), "articles"),
    front("tags", lambda chance: f"[{chance.choice(('trust', 'first visit', 'other'))}, more]", "articles"),
    front("date", lambda chance: f"2026-0{chance.randint(1, 9)}-{chance.randint(10, 28)}", "articles"),
    front("category", lambda chance: chance.choice(("Starting", "Families", "School")), "articles"),
    front("theme", lambda chance: chance.choice(("privacy", "money")), "faqs"),
    front("translation_of", lambda chance: chance.choice(("../contact.md", "../home.md")), "/es/"),
    front("status", lambda chance: chance.choice(("published", "draft", "hidden")), "articles"),
)
