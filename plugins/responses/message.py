"""What came in, before anyone has looked at it: who knows what it is, and where it came from."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import datetime as dt

# Each bound is far above what a person writes below an article.
LONGEST_MESSAGE = 10_000_000  # bytes, with attachments
LONGEST_TEXT = 500_000  # signs of one text, with all the mail that it quotes
LOOKED_AT = 100_000  # signs of what is not taken, so that words of danger are seen all the same
LONGEST_WORDS = 5_000  # signs of what somebody wrote


class RefusedError(ValueError):
    """A message that is not taken.

    Args:
        reason: why, as the end of a line.
        words: what could be read of it, so that crisis words are seen all the same.
    """

    def __init__(self, reason: str, words: str = "") -> None:
        super().__init__(reason)
        self.words = words


class Message(NamedTuple):
    """A message as it was read.

    Args:
        form: whether it came from the form, so that nothing in it is quoted mail.
        pages: what it says of where it belongs, the likeliest first.
        words: as they were sent.
        subject: of a mail; it is looked at for danger, and then forgotten.
        name: what its writer wants to be called, or "".
        reply_to: the response that it answers, or "".
        date: the day on which it was sent, if it says so.
        sender: words of the sender's name and address, to be taken out of the text and then forgotten.
        consent: what the box of the form says; None where there was no box.
        trapped: whether the field was filled in that people do not see.
        left_out: what of the message was not looked at, such as "2 attachments".
    """

    form: bool
    pages: tuple[str, ...]
    words: str
    subject: str = ""
    name: str = ""
    reply_to: str = ""
    date: dt.date | None = None
    sender: tuple[str, ...] = ()
    consent: bool | None = None
    trapped: bool = False
    left_out: tuple[str, ...] = ()
