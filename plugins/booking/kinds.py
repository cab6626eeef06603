"""Every kind of booking link, a row each: what happens when someone uses it."""

from __future__ import annotations

from typing import NamedTuple


class Kind(NamedTuple):
    """A row of the table.

    Args:
        leads: where it leads; "{service}" is the service and what it is to the reader.
        answers: how soon someone answers; "{time}" is the reply time, and without one the sentence is left out.
        fixed: whether the time is fixed at once, so that the words may say "book".
    """

    leads: str
    answers: str = ""
    fixed: bool = False


_WEB = "Goes to {service}."
_NO_HEALTH = "Please leave health details out: it is not private."

KINDS: dict[str, Kind] = {
    "instant": Kind(f"{_WEB} You pick a time, and it is yours.", fixed=True),
    "request": Kind(_WEB, "We reply within {time}."),
    "call-back": Kind(_WEB, "We call you back within {time}."),
    "portal": Kind(f"{_WEB} You sign in there.", "We reply within {time}."),
    "waitlist": Kind(f"{_WEB} You put your name on the waiting list.", "We reply within {time}."),
    "phone": Kind("Calls our office.", "If we cannot answer, we call back within {time}."),
    "text": Kind(f"Starts a text message to our office. {_NO_HEALTH}", "We reply within {time}."),
    "email": Kind(f"Starts an email to our office. {_NO_HEALTH}", "We reply within {time}."),
}
# Links of these kinds take the number or the address of the practice itself.
OWN = ("phone", "text", "email")
