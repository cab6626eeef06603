"""Someone makes many mistakes in one post, and mends them by what is printed in one run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.findings import as_text

if TYPE_CHECKING:
    from tests.checks.conftest import Practice

POST = """---
titel: What helps: a list
date: 2026-11-20
category: Famlies
tags: [sleep
author: practise
status: drft
order: first
reviewed: 2026-13-01
---

# What helps

Children worrys. Our method stops anxiety in two weeks.

> [!EXPECTT|plane-vist] Your visit
> We talk.

> [!NOTE|plain]
and you can bring a toy.

Call 1-800-273-8255, or [click here](../pages/contat.html).

#### Later

[Request a visit](booking:frist-visit)

![](images/nowhere.jpg)

Look at www.sample.example/forms for suicide.
"""
# line, check, what the message has to say for its remedy to be plain
TOLD = [
    (2, "front-matter-yaml", 'titel: "What helps: a list"'),
    (2, "key-unknown", '"title"'),
    (5, "front-matter-yaml", '"]"'),
    (6, "person-unknown", '"practice"'),
    (7, "value-invalid", '"draft"'),
    (8, "value-invalid", "whole number"),
    (9, "date-invalid", "2026-11-23"),
    (12, "heading-level", "##"),
    (14, "claim-outcome", "Say what you do"),
    (14, "spelling", '"worries"'),
    (16, "callout-kind", '"EXPECT"'),
    (16, "callout-visit", "plane-vist"),
    (19, "callout-option", "[!NOTE]"),
    (20, "callout-split", ">"),
    (22, "crisis-number-stale", "988"),
    (22, "link-broken", "../pages/contact.md"),
    (22, "link-words", "name of the page"),
    (24, "heading-level", "###"),
    (26, "booking-unknown", '"first-visit"'),
    (28, "picture-missing", "Put it there"),
    (28, "picture-undescribed", "![What it shows]"),
    (30, "crisis-mention", "988"),
    (30, "link-bare", "[the name of the page]"),
]


def test_every_mistake_is_told_in_one_run_with_its_remedy(practice: Practice) -> None:
    """One run tells each mistake once, at its line, and the words that mend it stand in the message."""
    practice.write("articles/what-helps.md", POST)
    found = [finding for finding in practice.look().findings if finding.path.endswith("what-helps.md")]
    told = {(finding.line, finding.check): as_text([finding]) for finding in found if finding.severity != "hint"}
    for line, check, words in TOLD:
        assert words in told.pop((line, check), "not told"), (line, check)
    assert [key for key in told if key[1] != "topic-near"] == []
