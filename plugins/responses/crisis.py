"""Words of someone who may be in danger, and what to do when a message has them. Better told once too often."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.responses.hidden import visible
from plugins.responses.ways import patterns

if TYPE_CHECKING:
    from plugins.facts import Facts

AROUND = 60  # signs that are shown before and after the words
WAYS = r"""
suicid\w*|unalive\w*|kms|self ?-?harm\w*|overdos\w+
(?:kill|hurt|harm|cut|end)(?:t?ing)? (?:my ?self|my life|it all|it now|herself|himself|themsel\w+)
(?:want|wanted|wish|going|ready|plan\w*|rather|better off) (?:to |i (?:was|were) |be )*(?:die|dead|dying|disappear)
(?:don'?t|do not|can'?t|cannot|no longer) (?:want to |wanna )?(?:live|be here|be alive|go on|wake up|exist)
no (?:reason|point) (?:to|in|for) (?:live|living|life)|take my (?:own )?life|goodbye (?:to )?(?:everyone|all|forever)
(?:i|he|she|they) (?:have|has|had|got|took|bought) (?:\w+ )?(?:pills|gun|rope)|jump off
(?:he|she|they|<kin>) (?:\w+ )?(?:hits?|beats?|chok\w+|rap\w+|molest\w*|hurts?|threatens?|abus\w+) (?:me|us|my|her|him)
(?:he|she|they|<kin>) (?:\w+ )?touch(?:es|ed) (?:me|my|her|him)
raped?|molested|sexual(?:ly)? (?:abus|assault)\w*|being (?:abused|beaten|followed)|child abuse
(?:kill|shoot|stab) (?:him|her|them|you|people|someone|everyone|<child>)|(?:hurt|shake|hit) <child>
matarme|quitarme la vida|no quiero (?:vivir|seguir)|quiero morir\w*|hacerme daño|cortarme|no aguanto más
(?:want|wants|going|plan\w*) to (?:hurt|attack) (?:someone|somebody|people|him|her|them|my \w+)|no way out
(?:feel|am|'m) (?:so )?(?:hopeless|not safe|unsafe|in danger)|afraid (?:of|for) my life|better off without me
me (?:pega|golpea|viol[oó]|amenaza)|abus[oó] de|abus(?:an|a|aron) de
"""
WORDS = (
    ("kin", "husband|wife|boyfriend|girlfriend|father|mother|dad|mom|partner|uncle|stepdad|stepfather|ex|brother"),
    ("child", "my (?:kids?|child|children|baby|wife|husband|son|daughter)"),
)


def crisis(words: str) -> str:
    """Find words of someone who may be in danger.

    Args:
        words: of a message, whether it is taken or not.

    Returns:
        The words and what stands around them, or "".
    """
    text = " ".join(visible(words).replace("’", "'").split())
    for pattern in patterns(WAYS, WORDS):
        if match := pattern.search(text):
            return text[max(0, match.start() - AROUND) : match.end() + AROUND].strip()
    return ""


def what_to_do(facts: Facts | None) -> str:
    """Say what to do now.

    Args:
        facts: know the crisis lines.

    Returns:
        Lines for a terminal.
    """
    lines = [f"{line.number.shown} ({line.name})" for line in facts.crisis if line.lang == "en"] if facts else []
    numbers = ", ".join(lines) or "988 (Suicide & Crisis Lifeline), 911 (emergency services)"
    return (
        "    Do this now, before anything else:\n"
        "      1. Open the original message, and see whether it tells who and where the person is.\n"
        "      2. If somebody may be in danger at this moment, call 911 and say what you know.\n"
        "      3. If you can reach the person, call them, by the crisis plan of the practice. Helpers may ask, too:\n"
        f"         {numbers}.\n"
        "      4. If a child or an adult at risk may be harmed, think of your duty to report.\n"
        "      5. Do not answer below the article: that reaches nobody in time, and shows who is in need."
    )
