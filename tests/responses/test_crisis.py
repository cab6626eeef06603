"""Words of danger: found in the ways in which people say them, and not in what they say every day."""

from __future__ import annotations

import pytest

from plugins.responses.crisis import crisis

DANGER = """
I want to die.
I don't want to live anymore
I just don\u2019t want to be here
I wish I was dead
there is no reason to live
I feel like killing myself
I have been cutting myself again
I took pills tonight
my kids would be better off without me
My husband hits me.
My uncle touches my daughter
I am afraid for my life
he threatens me every night
I was raped
I'm going to hurt someone
I could hurt my baby
kms
I want to k\u200bill my\u00adself
\uff29 want to die
No quiero vivir
Quiero morirme
Mi esposo me pega
pienso en el suicidio
"""
EVERY_DAY = """
Thank you for this page.
I cut my hair, and the rope course was fun.
It helped me to live well.
We took a long walk.
My son hit a wall and then laughed.
I could die of laughter? No, but it was funny.
Goodbye for now.
It hurts to say goodbye to a school.
Me gusta esta p\u00e1gina.
"""


@pytest.mark.parametrize("words", DANGER.strip().splitlines())
def test_danger_is_found(words: str) -> None:
    """Whatever the spelling and the hidden signs, the words and what stands around them are given."""
    assert crisis(f"Hello.\n{words}\nBye.")


@pytest.mark.parametrize("words", EVERY_DAY.strip().splitlines())
def test_every_day_words_are_none(words: str) -> None:
    """An alarm that rings at everything is not heard any more."""
    assert crisis(words) == ""
