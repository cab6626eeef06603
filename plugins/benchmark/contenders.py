"""The generators, a row each: their sources, how they are installed and started, and when a site is whole."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from plugins.benchmark import corpus
from plugins.benchmark.measuring import as_installed
from plugins.benchmark.sources import ELEVENTY, HUGO, PELICAN, PRACTICE

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[2]
PICTURE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 54" width="96" height="54"><path d="M0 0h96v54z"/></svg>\n'
)


class Contender(NamedTuple):
    """A generator.

    Args:
        name: what it is called.
        articles: where its articles lie, below its folder.
        output: where its site lies, below its folder.
        prepare: writes everything but the articles into its folder.
        command: builds, in its folder.
        link: how it wants links.
        article_page: the page of a slug, below its output.
        kept: what it keeps for the next build, below its folder, taken away before a cold one.
        frame: a template of every page, below its folder, and what stands at its end; () where it has none.
        preview: serves its folder at a port; None where it is left out.
    """

    name: str
    articles: str
    output: str
    prepare: Callable[[Path], None]
    command: Callable[[Path], list[str]]
    link: Callable[[str], str]
    article_page: str = "post/{slug}/index.html"
    kept: tuple[str, ...] = ()
    frame: tuple[str, str] | tuple[()] = ()
    preview: Callable[[Path, int], list[str]] | None = None


def write(folder: Path, files: dict[str, str]) -> None:
    """Write files into a folder."""
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")


def ours(folder: Path) -> None:
    """A copy of the project, with a small practice and our own theme."""
    for name in ("tasks.py", "pelicanconf.py", "publishconf.py", "pyproject.toml", "uv.lock"):
        shutil.copy(ROOT / name, folder)
    for name in ("plugins", "theme", "requirements"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    write(folder, {**PRACTICE, "content/images/chair.svg": PICTURE})
    # A search index and pictures for those who share a page are work that the others do not do.
    settings = folder / "pelicanconf.py"
    text = settings.read_text(encoding="utf-8").replace('"search/", "search/index.html"', '"search/", ""')
    settings.write_text(text.replace("SHARE_CARDS = True", "SHARE_CARDS = False"), encoding="utf-8", newline="\n")
    # The user's own command from an installed environment: set up once, as the first build does.
    subprocess.run(
        [sys.executable, "tasks.py", "build", "--quiet"],
        cwd=folder,
        env=as_installed(),
        check=True,
        capture_output=True,
    )


def stock_pelican(folder: Path) -> None:
    """Pelican as its quickstart leaves it, with typogrify."""
    write(folder, {**PELICAN, "content/images/chair.svg": PICTURE})


def hugo(folder: Path) -> None:
    """Hugo with the fewest templates that make the same pages."""
    write(folder, {**HUGO, "static/images/chair.svg": PICTURE})


def eleventy(folder: Path) -> None:
    """Eleventy, installed with npm into its folder."""
    write(folder, {**ELEVENTY, "content/images/chair.svg": PICTURE})
    npm = shutil.which("npm") or "npm"
    subprocess.run([npm, "install", "--silent", "--no-audit", "--no-fund"], cwd=folder, check=True, capture_output=True)


def hugo_program() -> str:
    """Find Hugo, which comes with the environment."""
    return shutil.which("hugo", path=str(Path(sys.executable).parent)) or "hugo"


def eleventy_program(folder: Path) -> list[str]:
    """Start Eleventy as it was installed."""
    return [shutil.which("node") or "node", str(folder / "node_modules/@11ty/eleventy/cmd.cjs")]


CONTENDERS = (
    Contender(
        "this site",
        "content/articles",
        "output",
        ours,
        lambda _: [sys.executable, "tasks.py", "build"],
        lambda slug: f"{slug}.md",
        kept=(".cache",),
        frame=("theme/templates/partials/_footer.html", "</footer>"),
        preview=lambda _, port: [sys.executable, "tasks.py", "preview", "--no-open", "--port", str(port)],
    ),
    Contender(
        "Pelican",
        "content/articles",
        "output",
        stock_pelican,
        lambda _: [sys.executable, "-m", "pelican", "content", "-s", "pelicanconf.py", "-q"],
        lambda slug: f"{{filename}}{slug}.md",
    ),
    Contender(
        "Hugo",
        "content/post",
        "public",
        hugo,
        lambda _: [hugo_program(), "--quiet"],
        lambda slug: f"/post/{slug}/",
        kept=("resources",),
        frame=("layouts/_default/baseof.html", "</body>"),
        preview=lambda _, port: [hugo_program(), "server", "--port", str(port), "--bind", "127.0.0.1"],
    ),
    Contender(
        "Eleventy",
        "content/post",
        "_site",
        eleventy,
        lambda folder: [*eleventy_program(folder), "--quiet"],
        lambda slug: f"/post/{slug}/",
        frame=("_includes/base.njk", "</body>"),
        preview=lambda folder, port: [*eleventy_program(folder), "--serve", f"--port={port}", "--quiet"],
    ),
)


def write_articles(contender: Contender, folder: Path, count: int) -> None:
    """Write the corpus as a generator wants it.

    Args:
        contender: the generator.
        folder: its folder.
        count: how many articles.
    """
    place = folder / contender.articles
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    for article in corpus.articles(count, contender.link, "/images/chair.svg"):
        topics = {
            "this site": {"category": article.category, "tags": f"[{', '.join(article.tags)}]"},
            "Hugo": {"categories": f"[{article.category}]", "tags": f"[{', '.join(article.tags)}]"},
            "Eleventy": {
                "layout": "article.njk",
                "category": article.category,
                "topics": f"[{', '.join(article.tags)}]",
                "tags": "post",
            },
        }
        if contender.name == "Pelican":
            text = (
                f"Title: {article.title}\nDate: {article.date}\nCategory: {article.category}\n"
                f"Tags: {', '.join(article.tags)}\nSlug: {article.slug}\nSummary: {article.summary}\n\n{article.body}"
            )
        else:
            text = corpus.front_matter(article, **topics[contender.name])
        (place / f"{article.slug}.md").write_text(text, encoding="utf-8", newline="\n")


def incomplete(contender: Contender, folder: Path, count: int) -> list[str]:
    """Say what is missing from a finished site: a figure counts only for the whole work.

    Args:
        contender: the generator.
        folder: its folder.
        count: how many articles there are.

    Returns:
        What is missing.
    """
    output = folder / contender.output
    missing = []
    for article in corpus.articles(count, contender.link, "/images/chair.svg"):
        page = output / contender.article_page.format(slug=article.slug)
        text = page.read_text(encoding="utf-8") if page.is_file() else ""
        curled = "“" in text or "&#8220;" in text or "&ldquo;" in text
        if text.count("<h2") < corpus.HEADINGS or not curled or text.count("<img") < corpus.HEADINGS // 2:
            missing.append(article.slug)
    names = [file.relative_to(output).as_posix() for file in output.rglob("*") if file.is_file()]
    if not any(name.endswith("sitemap.xml") for name in names):
        missing.append("sitemap")
    if not any(name.endswith((".atom.xml", "index.xml", "feed.xml")) for name in names):
        missing.append("feed")
    if sum("tag" in name and name.endswith(".html") for name in names) < min(count, corpus.TAGS):
        missing.append("tag pages")
    if sum("categor" in name and name.endswith(".html") for name in names) < min(count, corpus.CATEGORIES):
        missing.append("category pages")
    return missing
