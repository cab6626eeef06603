"""Each language's own lists: pages of one language lead to pages of that language, and to their translations."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from plugins.words import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pelican.generators import ArticlesGenerator, Generator
    from pelican.writers import Writer

# The lists that other languages have, too: template, and the kind of list that fills it.
LISTS = {"faqs": "questions", "all": "everything", "search": "everything"}


@dataclass(frozen=True)
class Spoken:
    """What is published in one language.

    Args:
        lang: the language.
        articles: newest first.
        questions: by theme, order and title.
        pages: by order and title.
        everything: by title.
        home: the address of its home page; that of the site where it has none of its own.
    """

    lang: str
    articles: list[Any]
    questions: list[Any]
    pages: list[Any]
    everything: list[Any]
    home: str = ""


def keep_apart(generator: ArticlesGenerator) -> None:
    """Leave articles of other languages out of lists, topics and their feeds, as Pelican leaves out translations.

    Args:
        generator: Pelican's, before it collects topics.
    """
    default = generator.settings["DEFAULT_LANG"]
    generator.translations += [article for article in generator.articles if article.lang != default]
    generator.articles = [article for article in generator.articles if article.lang == default]


def by_language(generators: Iterable[Generator], default: str) -> dict[str, Spoken]:
    """Sort what is published by its language.

    Args:
        generators: Pelican's, which have read everything.
        default: the language of the site.

    Returns:
        Language -> its lists, the site's language first.
    """
    published: dict[str, list[Any]] = {default: []}
    for generator in generators:
        for name in ("articles", "pages", "translations"):
            for content in getattr(generator, name, []):
                published.setdefault(content.lang, []).append(content)
    return {lang: spoken(lang, published[lang]) for lang in (default, *sorted(published.keys() - {default}))}


def spoken(lang: str, contents: list[Any]) -> Spoken:
    """Make the lists of one language.

    Args:
        lang: the language.
        contents: what is published in it.

    Returns:
        The lists.
    """
    kinds: dict[str, list[Any]] = {"article": [], "faq": [], "page": []}
    for content in contents:
        kinds[content.kind].append(content)
    return Spoken(
        lang,
        sorted(kinds["article"], key=lambda article: article.date, reverse=True),
        sorted(kinds["faq"], key=lambda page: (page.theme or "", page.order or 0, page.title)),
        sorted(kinds["page"], key=lambda page: (page.order or 999, page.title)),
        sorted(contents, key=lambda content: alphabetical(content.title)),
        next((page.url for page in kinds["page"] if page.translation_id == "page/home"), ""),
    )


def alphabetical(title: str) -> str:
    """Say where a title stands in the alphabet.

    Args:
        title: of a page.

    Returns:
        The title from its first letter or digit on, small and without accents, so that "¿Qué pasa?" is under Q.
    """
    plain = "".join(sign for sign in unicodedata.normalize("NFD", title.casefold()) if not unicodedata.combining(sign))
    return next((plain[n:] for n, sign in enumerate(plain) if sign.isalnum()), plain)


def listed(context: dict[str, Any], lang: str) -> Spoken:
    """Choose the lists that go with a page.

    Args:
        context: Pelican's, with `spoken`.
        lang: of the page.

    Returns:
        Those of its language, or those of the site where it has none of its own.
    """
    found: dict[str, Spoken] = context["spoken"]
    own = found.get(lang)
    return own if own and own.pages and lang in LANGUAGES else found[context["DEFAULT_LANG"]]


def list_at(context: dict[str, Any], name: str, lang: str) -> str:
    """Find a list in the language of a page.

    Args:
        context: Pelican's, with `spoken`.
        name: its template.
        lang: of the page.

    Returns:
        Its address; "" where the language has pages, but no such list.
    """
    return lists(context).get(name, {}).get(listed(context, lang).lang, "")


def lists(context: dict[str, Any]) -> dict[str, dict[str, str]]:
    """Say which languages have which lists.

    Args:
        context: Pelican's, with `spoken`.

    Returns:
        Template -> language -> address; the site's own language has all of them.
    """
    default = context["DEFAULT_LANG"]
    return {
        name: {
            lang: (address := str(context[f"{name.upper()}_URL"])) if lang == default else f"{lang}/{address}"
            for lang, found in context["spoken"].items()
            if lang == default or (lang in LANGUAGES and found.pages and getattr(found, filled_with))
        }
        for name, filled_with in LISTS.items()
        if context[f"{name.upper()}_SAVE_AS"]
    }


def versions(context: dict[str, Any], here: Any, address: str) -> dict[str, str]:
    """Find a page in every language.

    Args:
        context: Pelican's, with `spoken`.
        here: the content that is shown, or None on a list.
        address: of the page.

    Returns:
        Language -> address, the site's language first; empty where there is only one.
    """
    if here:
        found = {content.lang: str(content.url) for content in (here, *here.translations)}
    else:
        found = next((urls for urls in lists(context).values() if address in urls.values()), {})
    ordered = {lang: found[lang] for lang in context["spoken"] if lang in found}
    return ordered if len(ordered) > 1 else {}


def write_lists(generator: ArticlesGenerator, writer: Writer) -> None:
    """Write the lists of the other languages, and the feed of those that have articles.

    Args:
        generator: gives templates and context.
        writer: Pelican's.
    """
    context, default = generator.context, generator.settings["DEFAULT_LANG"]
    for lang, found in context["spoken"].items():
        if lang != default and found.articles:
            name = f"{lang}/{generator.settings['FEED_ALL_ATOM']}"
            writer.write_feed(found.articles, {**context, "DEFAULT_LANG": lang}, name, feed_title=LANGUAGES.get(lang))
    for name, addresses in lists(context).items():
        for lang, address in addresses.items():
            if lang != default:
                save_as = f"{lang}/{generator.settings[f'{name.upper()}_SAVE_AS']}"
                template = generator.get_template(name)
                writer.write_file(save_as, template, context, url=address, lang=lang, address=address)
