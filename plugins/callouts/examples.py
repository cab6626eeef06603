"""An example of every kind of callout: one list for the tests, the gallery and the check of accessibility."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from plugins.facts import Facts


class Example(NamedTuple):
    """A part of a page.

    Args:
        name: short, for files; the kind, where there is one example of it.
        title: what it shows.
        source: as a writer types it.
    """

    name: str
    title: str
    source: str


_EXAMPLES = (
    Example(
        "expect",
        "What will happen, drawn from the facts of a visit",
        """> [!EXPECT|VISIT] Your first visit
> You can say "pass" to any question. Crying is fine, and so is silence.""",
    ),
    Example(
        "confidentiality",
        "What stays private, with its limits",
        """> [!CONFIDENTIALITY] The short answer
> We keep what you say private, with some limits set by law. We tell you what they are first.""",
    ),
    Example(
        "bring",
        "What to bring, folded",
        """> [!BRING]- To a visit with a small child
> - a snack
> - something that your child likes to hold""",
    ),
    Example(
        "cost",
        "What it costs, drawn from the facts of a visit",
        """> [!COST|VISIT] This visit
> You can pay by card or by check.""",
    ),
    Example(
        "rights",
        "Choices that the reader has",
        """> [!RIGHTS] In every visit
> - Ask for a break.
> - Stop, and come back on another day.""",
    ),
    Example(
        "note",
        "An aside, with all that Markdown can do",
        """> [!NOTE] About *forms* and `codes`
> Forms come by **email**. There are two:
>
> 1. one about you,
> 2. one about your health.
>
> | Form | Minutes |
> |---|---|
> | you | 5 |
> | health | 15 |
>
> > [!NOTE]- Why we ask
> > A note in a note, folded.""",
    ),
    Example(
        "important",
        "What goes wrong if people miss it",
        """> [!IMPORTANT] If you are traveling
> A video visit is possible only while you are in a state where your clinician may practice.""",
    ),
    Example(
        "do",
        "What helps",
        """> [!DO] On the day
> - eat something first
> - bring what calms your child""",
    ),
    Example(
        "dont",
        "What does not help",
        """> [!DONT] On the day
> - do not promise a reward for sitting still
> - do not wake your child from a nap for us""",
    ),
    Example(
        "non-urgent",
        "When to call or write to us",
        """> [!NON-URGENT] Call or text us if:
> - you want to change your next visit""",
    ),
    Example(
        "urgent",
        "When to call or text 988",
        """> [!URGENT] Call or text 988 if:
> - you cannot cope and need to talk with a person""",
    ),
    Example(
        "emergency",
        "When to call 911",
        """> [!EMERGENCY] Call 911 if:
> - someone is in danger right now""",
    ),
)


def examples(facts: Facts) -> list[Example]:
    """List the examples for a practice.

    Args:
        facts: whose first visit the examples draw.

    Returns:
        At least one example of every kind, in the order of the table.
    """
    visit = next(iter(facts.visits))
    return [example._replace(source=example.source.replace("VISIT", visit)) for example in _EXAMPLES]
