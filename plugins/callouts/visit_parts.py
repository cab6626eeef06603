"""What a callout draws of a visit: each part a heading, if it has one, and finished HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup, escape

from plugins.facts.days import day_in_words
from plugins.words import in_language

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from plugins.facts import Visit

ESTIMATE = "You get a written estimate before you pay."  # 45 CFR 149.610: a good faith estimate for who pays themselves


class Part(NamedTuple):
    """A part of a visit.

    Args:
        heading: the words above it; "" where the callout's own heading suffices.
        html: with every value escaped; "" if the visit says nothing of it.
    """

    heading: str
    html: str


def _list(tag: str, items: Iterable[str], css_class: str = "") -> Markup:
    opening = Markup('<{} class="{}">').format(tag, css_class) if css_class else Markup("<{}>").format(tag)
    return opening + Markup("").join(Markup("<li>{}</li>").format(item) for item in items) + Markup("</{}>").format(tag)


def _bullets(items: tuple[str, ...]) -> Markup:
    return _list("ul", items) if items else Markup("")


def _one_or_bullets(items: tuple[str, ...]) -> Markup:
    return escape(items[0]) if len(items) == 1 else _bullets(items)


def _cost(visit: Visit, lang: str) -> Markup:
    estimate = in_language(ESTIMATE, lang)
    if visit.cost is None:
        parts: list[str] = [in_language("Ask us.", lang), estimate]
    elif not visit.cost.amount.cents and visit.cost.amount.up_to is None:
        parts = [in_language("Free.", lang), visit.cost.insurance_note]
    else:
        day = Markup('<time datetime="{}">{}</time>').format(visit.cost.as_of, day_in_words(visit.cost.as_of, lang))
        as_of = Markup(in_language("(as of {day})", lang)).format(day=day)  # noqa: S704 - our own words
        parts = [Markup("{} {}.").format(visit.cost.amount.shown, as_of), estimate, visit.cost.insurance_note]
    return Markup(" ").join(part for part in parts if part)


def _rows(lang: str, *rows: tuple[str, str]) -> Markup:
    shown = [(in_language(name, lang), value) for name, value in rows if value]
    html = Markup("\n").join(Markup("<div><dt>{}</dt><dd>{}</dd></div>").format(*row) for row in shown)
    return Markup('<dl class="facts">\n{}\n</dl>').format(html)


def _facts(visit: Visit, lang: str) -> Markup:
    formats = in_language(" or ", lang).join(filter(None, (", ".join(visit.format[:-1]), visit.format[-1])))
    return _rows(
        lang,
        ("For whom", visit.for_whom),
        ("How long", visit.length.shown),
        ("How", formats[:1].upper() + formats[1:]),
        ("Where", visit.where),
        ("Who is there", visit.who_is_there),
        ("Who is not there", visit.who_is_not),
        ("Cost", _cost(visit, lang)),
        ("What to bring", _one_or_bullets(visit.bring)),
        ("Before you come", _one_or_bullets(visit.before)),
    )


def _price(visit: Visit, lang: str) -> Markup:
    row = Markup("<div><dt>{} ({})</dt><dd>{}</dd></div>")
    return Markup('<dl class="facts">\n{}\n</dl>').format(
        row.format(visit.title, visit.length.shown, _cost(visit, lang))
    )


def _limits(visit: Visit, lang: str) -> Markup:
    link = Markup('<p class="alone"><a href="{{filename}}/{}">{}</a></p>')
    words = in_language("What stays private, and what does not", lang)
    return link.format(visit.limits_page, words) if visit.limits_page else Markup("")


def _after(visit: Visit, _lang: str) -> Markup:
    return Markup("<p>{}</p>").format(visit.after) if visit.after else Markup("")


PARTS: dict[str, tuple[str, Callable[[Visit, str], Markup]]] = {
    "facts": ("", _facts),
    "cost": ("", _price),
    "bring": ("", lambda visit, _: _bullets(visit.bring)),
    "choices": ("", lambda visit, _: _bullets(visit.you_can)),
    "limits": ("", _limits),
    "steps": ("What happens", lambda visit, _: _list("ol", visit.steps, "steps")),
    "you-can": ("You can", lambda visit, _: _bullets(visit.you_can)),
    "we-will-not": ("We will not", lambda visit, _: _bullets(visit.we_will_not)),
    "after": ("What happens after", _after),
}


def visit_parts(visit: Visit, names: Iterable[str], lang: str = "en") -> list[Part]:
    """Draw parts of a visit.

    Args:
        visit: the record, in the words of the language.
        names: of the parts, in their order; "booking" is no part but a link that the booking room draws.
        lang: of the page.

    Returns:
        The parts that the visit says something of.
    """
    drawn = [(PARTS[name][0], str(PARTS[name][1](visit, lang))) for name in names if name in PARTS]
    return [Part(in_language(heading, lang) if heading else "", html) for heading, html in drawn if html]
