"""The forms whose values are words from a list."""

from __future__ import annotations

from plugins.facts.forms import ListOf, choice

_CODES = (
    "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK "
    "OR PA PR RI SC SD TN TX UT VT VA WA WV WI WY"
)
STATE = choice("a state in two letters", "CO", *_CODES.split())
STATES = ListOf(STATE, "a list of states in two letters", '["CO"]')
PROFESSION = choice(
    "one of the professions",
    "behavior analysis",
    "psychology",
    "counseling",
    "social work",
    "marriage and family therapy",
    "addiction counseling",
    "psychiatry",
    "several professions",
)
FORMAT = ListOf(
    choice("a way to meet", "in person", "video", "phone", "at home", "at school", "in the community"),
    "a list of ways to meet",
    '["in person", "video"]',
)
KIND = choice(
    "a kind of booking link", "request", "instant", "call-back", "phone", "text", "email", "portal", "waitlist"
)
FOR_WHOM = choice("whom the link is for", "new", "existing", "referrer", "anyone")
TRACKING = choice("what is known about tracking", "none", "some", "unknown")
