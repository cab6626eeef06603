"""Every kind of callout, a row each."""

from __future__ import annotations

from typing import Literal, NamedTuple

from plugins.findings import near_match

Tone = Literal["calm", "quiet", "warm", "do", "dont", "care", "urgent", "emergency"]


class Kind(NamedTuple):
    """A row of the table.

    Args:
        words: what readers see first in the heading; a screen reader hears the kind by these words alone.
        tone: how the theme colours it; several kinds share one.
        draws: the parts of a visit that `[!KIND|visit-id]` draws, by their names in visit_parts.py: the first above
            what the writer says, the others below; none means that the kind takes no visit.
        folds: whether `[!KIND]-` may hide it; only for what nobody is required to read (GOV.UK: details).
        items_begin: how every list item has to begin (NHS: do and don't lists).
        most: how many a page can hold before they stop being noticed; 0 is any number (NHS: care cards, warnings).
        heading_after: whether the text behind it needs a heading of its own, so that a screen reader tells where the
            card ended (NHS: care cards).
        also: what other editors, or a writer in a hurry, call it; only used for "did you mean".
    """

    words: str
    tone: Tone
    draws: tuple[str, ...] = ()
    folds: bool = False
    items_begin: str = ""
    most: int = 0
    heading_after: bool = False
    also: tuple[str, ...] = ()


KINDS: dict[str, Kind] = {
    "expect": Kind(
        "What to expect",
        "calm",
        draws=("facts", "limits", "steps", "you-can", "we-will-not", "after", "booking"),
        also=("expectation", "expectations", "what-to-expect", "visit"),
    ),
    "confidentiality": Kind("What stays private", "calm", also=("privacy", "private", "confidential")),
    "bring": Kind("What to bring", "calm", draws=("bring",), folds=True, also=("checklist", "what-to-bring")),
    "cost": Kind("What it costs", "calm", draws=("cost",), also=("price", "fee", "fees")),
    "rights": Kind("You can", "calm", draws=("choices", "we-will-not"), also=("can", "you-can")),
    "note": Kind("Note", "quiet", folds=True, also=("tip", "info", "hint", "abstract", "summary", "example")),
    "important": Kind("Important", "warm", most=2, also=("warning", "caution", "attention")),
    "do": Kind("Do", "do", also=("dos",)),
    "dont": Kind("Do not", "dont", items_begin="do not", also=("do-not", "don't", "donts", "avoid")),
    "non-urgent": Kind("Non-urgent advice", "care", most=1, heading_after=True, also=("nonurgent", "advice")),
    "urgent": Kind("Urgent advice", "urgent", most=1, heading_after=True),
    "emergency": Kind("Emergency", "emergency", most=1, heading_after=True, also=("danger", "crisis")),
}


def meant(word: str, closeness: float = 0.6) -> str:
    """Find the kind that a word stands for.

    Args:
        word: what was typed.
        closeness: how alike they must be, from 0 to 1, as in `difflib`.

    Returns:
        The name of a kind, or "" if none is near.
    """
    names = {name: name for name in KINDS}
    names |= {other: name for name, kind in KINDS.items() for other in kind.also}
    typed = "-".join(word.lower().replace("’", "'").replace("_", " ").split())
    return names.get(typed) or names.get(near_match(typed, names, closeness), "")
