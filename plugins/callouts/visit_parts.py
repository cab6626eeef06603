"""What a callout draws of a visit: each part a heading, if it has one, and finished HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup, escape

from plugins.facts.days import day_in_words

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


def _one_or_list(items: tuple[str, ...]) -> Markup:
    return _list("ul", items) if len(items) > 1 else escape(items[0]) if items else Markup("")


def _cost(visit: Visit) -> Markup:
    if visit.cost is None:
        return Markup("Ask us. {}").format(ESTIMATE)
    if visit.cost.amount.shown == "free":
        return Markup("Free. {}").format(visit.cost.insurance_note)
    day = Markup('<time datetime="{}">{}</time>').format(visit.cost.as_of, day_in_words(visit.cost.as_of))
    shown = Markup("{} (as of {}). {}").format(visit.cost.amount.shown, day, ESTIMATE)
    return shown + (Markup(" {}").format(visit.cost.insurance_note) if visit.cost.insurance_note else "")


def _rows(*rows: tuple[str, str | Markup]) -> Markup:
    shown = [Markup("<div><dt>{}</dt><dd>{}</dd></div>").format(name, value) for name, value in rows if value]
    return Markup('<dl class="facts">\n{}\n</dl>').format(Markup("\n").join(shown)) if shown else Markup("")


def _facts(visit: Visit) -> Markup:
    formats = " or ".join(visit.format)
    return _rows(
        ("For whom", visit.for_whom),
        ("How long", visit.length.shown),
        ("How", formats[:1].upper() + formats[1:]),
        ("Where", visit.where),
        ("Who is there", visit.who_is_there),
        ("Who is not there", visit.who_is_not),
        ("Cost", _cost(visit).rstrip()),
        ("What to bring", _one_or_list(visit.bring)),
        ("Before you come", _one_or_list(visit.before)),
    )


def _limits(visit: Visit) -> Markup:
    link = Markup('<p class="alone"><a href="{{filename}}/{}">What stays private, and what does not</a></p>')
    return link.format(visit.limits_page) if visit.limits_page else Markup("")


PARTS: dict[str, tuple[str, Callable[[Visit], str]]] = {
    "facts": ("", _facts),
    "cost": ("", lambda visit: _rows((f"{visit.title} ({visit.length.shown})", _cost(visit).rstrip()))),
    "bring": ("", lambda visit: _list("ul", visit.bring) if visit.bring else ""),
    "choices": ("", lambda visit: _list("ul", visit.you_can) if visit.you_can else ""),
    "steps": ("What happens", lambda visit: _list("ol", visit.steps, "steps")),
    "you-can": ("You can", lambda visit: _list("ul", visit.you_can) if visit.you_can else ""),
    "we-will-not": ("We will not", lambda visit: _list("ul", visit.we_will_not) if visit.we_will_not else ""),
    "after": ("What happens after", lambda visit: Markup("<p>{}</p>").format(visit.after) if visit.after else ""),
    "limits": ("", _limits),
}


def visit_parts(visit: Visit, names: Iterable[str]) -> list[Part]:
    """Draw parts of a visit.

    Args:
        visit: the record.
        names: of the parts, in their order; "booking" is no part but a link that the booking room draws.

    Returns:
        The parts that the visit says something of.
    """
    found = [Part(heading, str(draw(visit))) for heading, draw in (PARTS[name] for name in names if name in PARTS)]
    return [part for part in found if part.html]
