"""The front matter keys, a row each: their form, the kinds of page that take them and what they mean."""

from __future__ import annotations

from typing import NamedTuple

from plugins.facts.forms import YES_NO
from plugins.facts.schema import PRACTICE

ALL = ("article", "faq", "page")
# What the practice says yes or no to.
SWITCHES = tuple(key.name for key in PRACTICE.keys if key.form is YES_NO)


class Key(NamedTuple):
    """A front matter key.

    Args:
        form: how its value is read, a row of `forms.FORMS`.
        meaning: what it does, for the writing guide.
        kinds: the kinds of page that take it.
        choices: the values it may have; () for any.
    """

    form: str
    meaning: str
    kinds: tuple[str, ...] = ALL
    choices: tuple[str, ...] = ()


KEYS: dict[str, Key] = {
    "title": Key("text", "The heading of the page, and its name everywhere else."),
    "date": Key("moment", "The day it is published; a day to come keeps it back until then."),
    "modified": Key("moment", "The day of the last change that a reader would notice."),
    "category": Key("text", "The one topic it belongs to.", ("article",)),
    "tags": Key("list", "Words that it shares with other pages.", ("article", "faq")),
    "summary": Key("markdown", "One or two sentences for lists, search engines and feeds."),
    "author": Key("text", "Who wrote it: an id from practice.toml."),
    "authors": Key("list", "Who wrote it, where there are several."),
    "reviewer": Key("text", "Who checked it: an id from practice.toml."),
    "reviewed": Key("date", "The day it was last checked as a whole."),
    "review_due": Key("date", "The day by which it has to be checked again."),
    "status": Key("text", "Whether it is published.", choices=("published", "draft", "hidden", "skip")),
    "slug": Key("slug", "The last part of its address, if not the name of the file."),
    "lang": Key("language", "Its language, if not English."),
    "translation_of": Key("text", "The page that it translates, as a file name."),
    "source_hash": Key("digest", "The version of that page that it translates; the build says what to write."),
    "needs_review": Key("text", "Who still has to check it, as a reminder in every build."),
    "only_if": Key("text", "The fact that has to be true for it to be published.", choices=SWITCHES),
    "translation": Key("text", "Pelican's mark of a translation; the language alone is enough here."),
    "theme": Key("text", "The part of the question index that lists it.", ("faq",)),
    "order": Key("number", "Its place in a list; lower comes first."),
    "nav": Key("text", "Its short name in the navigation; without it, it is not there."),
    "template": Key("text", "The template that shows it, if not that of its kind."),
    "safety": Key("text", 'Shows "Exit this page".', choices=("exit",)),
    "references": Key("references", "What it draws on: texts, or title and url."),
    "sources": Key("references", "Where its statements of law or policy stand: texts, or title and url."),
    "consent": Key(
        "consents",
        "What people agreed to in writing: a list of id, for (story) and expires. Pictures have records of their own.",
    ),
    "responses": Key("text", "Whether readers may respond.", choices=("open", "closed", "none")),
    "redirect_from": Key("list", "Old addresses that lead here."),
    "series": Key("text", "The series that it is part of."),
    "url": Key("address", "Its whole address, for a page that must not move."),
    "save_as": Key("address", "The file it is written to, where that differs."),
}
