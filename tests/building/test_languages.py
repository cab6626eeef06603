"""A page in two languages: each names the other, and each speaks its own language all through."""

from __future__ import annotations

import re
import shutil
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from plugins.building.languages import alphabetical
from plugins.words import SITE
from tests.building.conftest import errors

if TYPE_CHECKING:
    from tests.building.conftest import SmallSite

CONTENT = Path(__file__).resolve().parents[2] / "content"
AT = "https://www.snowbehavioral.example"
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
SPANISH_ARTICLE = "---\ntitle: Dormir\nlang: es\ndate: 2026-01-05\ncategory: Starting\ntags: [trust]\n---\nTexto.\n"
LISTS_OF_QUESTIONS = ("faqs/index.html", "es/faqs/index.html")


class Spoken(HTMLParser):
    """Collects what a page says in its own language: texts and labels, without what is marked as another one."""

    def __init__(self, lang: str) -> None:
        super().__init__()
        self.lang, self.open, self.said = lang, [lang], [""]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Follow the language, and take in labels."""
        given = dict(attrs)
        lang = given.get("lang") or self.open[-1]
        if tag not in VOID:
            self.open.append("" if tag in {"script", "style"} else lang)
        if lang == self.lang:
            self.said += [
                given.get(name) or "" for name in ("aria-label", "title", "alt", "placeholder", "data-copied")
            ]
            self.said += [given.get("content") or ""] if tag == "meta" and given.get("name") == "description" else []

    def handle_endtag(self, tag: str) -> None:
        """Leave an element."""
        if tag not in VOID:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        """Take in text."""
        if self.open[-1] == self.lang:
            self.said.append(" ".join(data.split()))


def english_words(html: str) -> list[str]:
    """The site's own English words that a Spanish page says as if they were Spanish."""
    parser = Spoken("es")
    parser.feed(html)
    english = {re.sub(r"\{\}.*", "", row.en).strip() for row in SITE.values() if row.en != row.es}
    words = {text for text in english if " " in text or text in {"Home", "Search", "Call", "Phone", "Cost", "Print"}}
    return [said for said in parser.said if any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", said) for word in words)]


def alternates(html: str) -> dict[str, str]:
    """What a page says of its other languages in its head."""
    return dict(re.findall(r'<link rel="alternate" hreflang="([\w-]+)" href="([^"]+)">', html))


def test_both_pages_name_each_other(small_site: SmallSite) -> None:
    """To search engines with whole addresses, English for everyone else; to readers with a link in its own word."""
    assert errors(small_site.build()) == []
    both = {"en": f"{AT}/contact/", "es": f"{AT}/es/contacto/", "x-default": f"{AT}/contact/"}
    english, spanish = small_site.page("contact/index.html"), small_site.page("es/contacto/index.html")
    assert alternates(english) == alternates(spanish) == both
    assert '<html lang="es">' in spanish
    assert f'<link rel="canonical" href="{AT}/es/contacto/">' in spanish
    assert '<a href="/es/contacto/" lang="es" hreflang="es">Español</a>' in english
    assert '<a href="/contact/" lang="en" hreflang="en">English</a>' in spanish


def test_a_page_without_a_translation_names_none(small_site: SmallSite) -> None:
    """No link leads to a page that is not there, or to another one."""
    small_site.build()
    page = small_site.page("post/first-steps/index.html")
    assert alternates(page) == {}
    assert "Español" not in page


def test_a_spanish_page_leads_to_spanish_pages(small_site: SmallSite) -> None:
    """Home, navigation, booking and lists are those of the language, and nothing leads to a list that has none."""
    small_site.build()
    page = small_site.page("es/faqs/privacidad/index.html")
    links = set(re.findall(r'<a [^>]*href="(/[^"#]*)', page))
    assert links == {"/es/", "/es/contacto/", "/es/faqs/", "/es/all/", "/faqs/privacy/"}


@pytest.mark.parametrize("of", ["the small practice", "our own"])
def test_a_spanish_page_says_nothing_in_english(small_site: SmallSite, of: str) -> None:
    """Words, labels, callouts, booking blocks, dates and lists are Spanish, or are marked as English."""
    if of == "our own":
        shutil.rmtree(small_site.content)
        shutil.copytree(CONTENT, small_site.content)
    assert errors(small_site.build()) == []
    pages = sorted((small_site.output / "es").rglob("index.html"))
    assert len(pages) >= 5
    found = {page.parent.name: english_words(page.read_text(encoding="utf-8")) for page in pages}
    assert {name: words for name, words in found.items() if words} == {}
    assert english_words(small_site.page("contact/index.html").replace('lang="en"', 'lang="es"', 1))


def test_callouts_and_booking_speak_the_language_of_the_page(small_site: SmallSite) -> None:
    """With the words of practice.es.toml; what that file does not say is marked as English."""
    small_site.build()
    page = small_site.page("es/faqs/privacidad/index.html").replace("&nbsp;", " ")
    assert "Qué esperar: su primera visita" in page
    assert "<dt>Cuánto dura</dt><dd>50 minutos</dd>" in page
    assert "Pedir una primera visita" in page
    assert "No es para emergencias: llame o envíe un mensaje de texto al" in page
    words = small_site.content / "practice.es.toml"
    words.write_text(words.read_text(encoding="utf-8").replace('label = "Pedir', '# label = "Pedir'), encoding="utf-8")
    result = small_site.build()
    assert "fact-untranslated" in {finding.check for finding in result.findings}
    assert '<span lang="en">Request a first visit</span>' in small_site.page("es/faqs/privacidad/index.html")


def test_a_stale_page_says_so(small_site: SmallSite) -> None:
    """In its own language, with a link to the newer page; the build goes on."""
    small_site.build()
    assert 'class="stale"' not in small_site.page("es/contacto/index.html")
    contact = small_site.content / "pages" / "contact.md"
    contact.write_text(contact.read_text(encoding="utf-8") + "\nWe moved.\n", encoding="utf-8")
    result = small_site.build()
    assert errors(result) == []
    assert "translation-stale" in {finding.check for finding in result.findings}
    page = small_site.page("es/contacto/index.html")
    assert "La página en inglés es más reciente." in page
    assert '<a href="/contact/" hreflang="en">Leer la página en inglés</a>' in page


def test_lists_hold_one_language(small_site: SmallSite) -> None:
    """An article in another language is in list and feed of that language, and in nothing of the site's own."""
    small_site.write("articles/es/dormir.md", SPANISH_ARTICLE)
    assert errors(small_site.build()) == []
    lists = {name: data.decode(errors="ignore") for name, data in small_site.files().items() if "post/" not in name}
    naming = {name for name, text in lists.items() if "/es/post/dormir/" in text}
    assert naming == {"es/all/index.html", "es/feeds/all.atom.xml", "es/feeds/all.json", "sitemap.xml"}
    assert 'xml:lang="es"' in lists["es/feeds/all.atom.xml"]
    assert 'href="/es/feeds/all.atom.xml"' in small_site.page("es/all/index.html")
    assert 'href="/feeds/all.atom.xml"' in small_site.page("all/index.html")
    assert "/es/" not in small_site.page("all/index.html").partition("<main")[2].partition("</main>")[0]
    assert "/es/" not in small_site.page("faqs/index.html").partition("<main")[2].partition("</main>")[0]
    assert alternates(small_site.page("es/all/index.html"))["en"] == f"{AT}/all/"


def test_the_search_of_a_spanish_page_is_spanish(small_site: SmallSite) -> None:
    """Without scripts, too, its field leads to a page in Spanish, which names the English one and Spanish lists."""
    small_site.build()
    for page, address in (("index.html", "/search/"), ("es/index.html", "/es/search/")):
        assert f'<form class="search" role="search" action="{address}"' in small_site.page(page)
    page = small_site.page("es/search/index.html")
    assert alternates(page) == {"en": f"{AT}/search/", "es": f"{AT}/es/search/", "x-default": f"{AT}/search/"}
    links = set(re.findall(r'<a [^>]*href="(/[^"#]*)', page.partition("<main")[2].partition("</main>")[0]))
    assert links == {"/es/", "/es/all/", "/es/faqs/"}


def test_home_leads_to_every_theme_of_the_questions(small_site: SmallSite) -> None:
    """Each language's home page leads to each theme; to the English one, and says so, where it has none of its own."""
    small_site.write("faqs/other.md", "---\ntitle: What does it cost?\ntheme: money\n---\nText.\n")
    for name in ("home.md", "es/inicio.md"):
        page = (small_site.content / "pages" / name).read_text(encoding="utf-8")
        small_site.write(f"pages/{name}", page.replace("summary:", "template: home\nsummary:", 1))
    assert errors(small_site.build()) == []
    anchors = {name: set(re.findall(r'id="(theme-[^"]+)"', small_site.page(name))) for name in LISTS_OF_QUESTIONS}
    for home, own in (("index.html", "faqs/index.html"), ("es/index.html", "es/faqs/index.html")):
        led = re.findall(r'<a href="/([^"#]*)#(theme-[^"]+)"(?: hreflang="(\w+)")?>([^<]*)', small_site.page(home))
        assert {anchor for _, anchor, _, _ in led} == anchors["faqs/index.html"]
        for address, anchor, hreflang, words in led:
            assert anchor in anchors[f"{address}index.html"]
            assert (f"{address}index.html" == own) is (not hreflang) is ("(en inglés)" not in words)


def test_the_sitemap_names_every_language(small_site: SmallSite) -> None:
    """Each address of a page in two languages carries all of them, itself included."""
    small_site.build()
    spaces = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    root = ET.fromstring(small_site.page("sitemap.xml"))  # noqa: S314 - our own
    found = {
        entry.findtext("s:loc", "", spaces): {
            link.get("hreflang"): link.get("href") for link in entry.findall("x:link", spaces)
        }
        for entry in root.findall("s:url", spaces)
    }
    both = {"en": f"{AT}/", "es": f"{AT}/es/", "x-default": f"{AT}/"}
    assert found[f"{AT}/"] == found[f"{AT}/es/"] == both
    assert found[f"{AT}/es/faqs/"]["en"] == f"{AT}/faqs/"
    assert found[f"{AT}/post/first-steps/"] == {}


def test_a_list_of_letters_knows_spanish_signs() -> None:
    """¿Qué…? stands under Q, and Á beside A."""
    assert sorted(["¿Qué pasa?", "Rojo", "Ábaco", "azul", "“Ñu”"], key=alphabetical) == [
        *("Ábaco", "azul", "“Ñu”", "¿Qué pasa?", "Rojo")
    ]


def test_our_own_pages_hold_without_hipaa_and_federal_funds(small_site: SmallSite) -> None:
    """Pages that are only for some practices leave no broken link behind, in any language."""
    shutil.rmtree(small_site.content)
    shutil.copytree(CONTENT, small_site.content)
    practice = small_site.content / "practice.toml"
    text = practice.read_text(encoding="utf-8")
    assert "hipaa_covered = true" in text
    text = text.replace("hipaa_covered = true", "hipaa_covered = false")
    practice.write_text(text.replace("federal_funds = true", "federal_funds = false"), encoding="utf-8")
    assert errors(small_site.build()) == []
    names = small_site.files().keys()
    assert not [name for name in names if "notice-of-privacy-practices" in name or "language-help" in name]
