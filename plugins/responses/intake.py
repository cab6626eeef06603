"""From a message to a pending response: stripped, looked at, and either taken or told why not."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, NamedTuple

from plugins.findings import did_you_mean
from plugins.responses import names, private
from plugins.responses.crisis import crisis
from plugins.responses.flags import flags
from plugins.responses.hidden import visible
from plugins.responses.markup import too_deep
from plugins.responses.message import LONGEST_WORDS, Message, RefusedError
from plugins.responses.quoted import own_words, unclosed, unwrapped
from plugins.responses.record import ID, Response
from plugins.responses.seen import new_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from plugins.responses.seen import Seen

MARKUP = re.compile(r"(?m)^(?:#{1,6}\s|\s*(?:[-_*]\s*){3,}$)")


class Taken(NamedTuple):
    """A message that was taken.

    Args:
        response: pending.
        danger: words of someone who may be in danger, or "".
    """

    response: Response
    danger: str = ""


class NotTaken(NamedTuple):
    """A message that was not.

    Args:
        reason: why.
        danger: words of someone who may be in danger, or "".
        again: whether the same message came before.
    """

    reason: str
    danger: str = ""
    again: bool = False


def take(
    message: Message | RefusedError,
    pages: Mapping[str, str],
    seen: Seen,
    *,
    people: Iterable[str] = (),
    today: dt.date,
) -> Taken | NotTaken:
    """Take a message, or say why not.

    Args:
        message: as it was read.
        pages: page -> whether it takes responses: "open", "closed" or "none".
        seen: the messages that came before.
        people: names of those who work at the practice.
        today: the day of the import.

    Returns:
        Either.
    """
    if isinstance(message, RefusedError):
        return NotTaken(str(message), crisis(message.words))
    danger = crisis(f"{message.subject}\n{message.words}")
    try:
        page = page_of(message, pages)
        words, removed = stripped(message)
        if seen.knows(page, words):
            return NotTaken("the same words were imported before", danger, again=True)
    except RefusedError as refused:
        return NotTaken(str(refused), danger)
    name, looked = names.chosen(message.name, message.sender)
    told = [f"was sent with what is left out: {what}" for what in message.left_out]
    told += [f"held what is now removed: {', '.join(removed)}"] if removed else []
    told = [*looked, *told, *flags(f"{words}\n{name}" if name != names.NAMELESS else words, people)]
    if danger:
        told.insert(0, "may be of someone in danger: read the original message now")
    sensible = message.date if message.date and dt.date(2000, 1, 1) <= message.date <= today else today
    reply = message.reply_to if ID.fullmatch(message.reply_to) else ""
    return Taken(Response(new_id(), page, sensible, name, words, reply, flags=tuple(map(visible, told))), danger)


def page_of(message: Message, pages: Mapping[str, str]) -> str:
    """Find the page of a message.

    Args:
        message: as it was read.
        pages: page -> whether it takes responses.

    Returns:
        The page.

    Raises:
        RefusedError: there is none, it takes none, or the message is not meant to be public.
    """
    if message.trapped:
        raise RefusedError("the field was filled in that people do not see, so a program sent it")
    if message.consent is False:
        raise RefusedError("the box that allows it to be public is not checked")
    page = next((page for page in message.pages if page in pages), "")
    if not page:
        named = message.pages[0][:60] if message.pages else ""
        where = 'as in "Response [trust]" in the subject of a mail, or "page" in a form'
        raise RefusedError(
            f'it is for "{named}", which is no article. {did_you_mean(named, pages)}'
            if named
            else f"it names no article, {where}"
        )
    if pages[page] != "open":
        raise RefusedError(f'"{page}" takes no responses (responses: {pages[page]})')
    return page


def stripped(message: Message) -> tuple[str, list[str]]:
    """Strip the words of a message of everything that is never public.

    Args:
        message: as it was read.

    Returns:
        Words, and what was removed from them.

    Raises:
        RefusedError: nothing is left, or more than anyone writes below an article.
    """
    text = visible(message.words)
    lines = [" ".join(line.split(" ")).rstrip() for line in text.split("\n")]
    text = unclosed(lines) if message.form else unwrapped(own_words("\n".join(lines)))
    if not text:
        raise RefusedError(
            "nothing is left but quoted mail, signature or hidden signs" if message.words.strip() else "it has no words"
        )
    if len(text) > LONGEST_WORDS:
        raise RefusedError(f"it has {len(text):,} signs, more than {LONGEST_WORDS:,}")
    text, removed = private.without(text)
    text, named = names.without(text, message.sender)
    text = re.sub(r"\n{3,}", "\n\n", MARKUP.sub("", text)).strip()
    if not text:
        raise RefusedError("nothing is left of it but signs")
    if too_deep(text):
        raise RefusedError("its quotes or lists stand too deep in one another")
    return text, [*removed, *(["name of the sender"] if named else [])]
