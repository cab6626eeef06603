"""What every page has: head, landmarks, ways on, ways to reach someone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import html5lib
import pytest

if TYPE_CHECKING:
    from pathlib import Path
    from xml.etree.ElementTree import Element

    from tests.theme.conftest import Shown

PARTS = {  # what -> how many at least, how many at most
    ".//h1": (1, 1),
    ".//main": (1, 1),
    ".//body/header": (1, 1),
    ".//body/footer": (1, 1),
    ".//body/a[@class='skip'][@href='#main']": (1, 1),
    ".//header//nav[@aria-label='Main']//a": (2, 12),
    ".//header//form[@role='search']": (1, 1),
    ".//header//a[@class='go']": (1, 1),
    ".//footer//a[@href='tel:988']": (1, 9),
    ".//footer//a[@href='tel:911']": (1, 1),
    ".//footer//*[@lang='es']": (1, 9),
    ".//head/title": (1, 1),
    ".//head/meta[@name='description']": (1, 1),
    ".//head/meta[@name='theme-color']": (2, 2),
    ".//head/meta[@property='og:title']": (1, 1),
    ".//head/meta[@property='og:image']": (1, 1),
    ".//head/link[@rel='canonical']": (1, 1),
    ".//head/link[@rel='icon']": (1, 1),
    ".//head/link[@rel='apple-touch-icon']": (1, 1),
    ".//head/link[@rel='stylesheet']": (1, 2),
}


def tree_of(file: Path) -> Element:
    """Read a page with a strict, independent parser."""
    parser: Any = html5lib.HTMLParser(namespaceHTMLElements=False, strict=True)
    with file.open("rb") as stream:
        return parser.parse(stream)


def files_of(site: Shown) -> dict[str, Path]:
    """Name the files of the pages of every kind."""
    return {
        name: site.folder / (path.strip("/") if path.endswith(".html") else f"{path.strip('/')}/index.html".lstrip("/"))
        for name, path in site.pages.items()
    }


def test_every_kind_of_page_has_every_part(own: Shown) -> None:
    """Head, landmarks, one h1, skip link, navigation, search, call, book and the crisis lines are on every page."""
    faults = []
    for name, file in files_of(own).items():
        tree = tree_of(file)
        for part, (least, most) in PARTS.items():
            if name == "gallery" and ("canonical" in part or "og:image" in part):
                continue
            found = len(tree.findall(part))
            if not least <= found <= most:
                faults.append(f"{name}: {part} is there {found} times")
    assert not faults, "\n".join(faults)


def test_pages_below_the_top_say_where_they_are(own: Shown) -> None:
    """Every page but home starts with a breadcrumb, and home has none."""
    trails = {name for name, file in files_of(own).items() if tree_of(file).findall(".//nav[@class='trail']//a")}
    assert trails == set(own.pages) - {"home"}


def test_titles_and_descriptions_are_not_shared(own: Shown) -> None:
    """No two pages have one title."""
    titles: dict[str, str] = {}
    for file in sorted(own.folder.rglob("*.html")):
        title = tree_of(file).findtext(".//title") or ""
        name = file.relative_to(own.folder).as_posix()
        assert titles.setdefault(title, name) == name, f'"{title}" is the title of {titles[title]} and {name}'


@pytest.mark.parametrize("wanted", ["Page last reviewed:", "Next review due:", "minutes to read"])
def test_an_article_says_who_when_and_how_long(wanted: str, own: Shown) -> None:
    """An article shows when it was reviewed, when it is due again, and how long reading takes."""
    text = "".join(tree_of(files_of(own)["article"]).itertext())
    assert wanted in text


def test_a_practice_with_few_facts_has_whole_pages(foreign: Shown) -> None:
    """Where facts are missing nothing is left behind: no "None", no empty heading, list or link."""
    faults = []
    for name, file in files_of(foreign).items():
        tree = tree_of(file)
        for tag in ("h1", "h2", "h3", "p", "li", "ul", "ol", "a", "dd", "dt", "section", "nav"):
            for element in tree.iter(tag):
                words = "".join(element.itertext()).strip()
                if words == "None" or not (words or len(element) or element.get("role") or element.get("id")):
                    faults.append(f"{name}: empty <{tag}> {element.attrib}")
    assert not faults, "\n".join(faults)


def test_addresses_stay_below_the_sub_path(foreign: Shown) -> None:
    """Under a sub-path every address of the site's own begins with it."""
    for name, file in files_of(foreign).items():
        for element in tree_of(file).iter():
            for key in ("href", "src", "action"):
                value = element.get(key, "")
                assert not value.startswith("/") or value.startswith("/notes/"), f"{name}: {value}"
