"""`tasks.py responses`: what it says, and its exit codes."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.findings import as_text, did_you_mean
from plugins.responses import moderating
from plugins.responses.hidden import visible

if TYPE_CHECKING:
    from collections.abc import Callable

    from plugins.facts import Facts
    from plugins.responses.record import Response

LIVE = "It is on the website until you publish: python3 tasks.py publish NAME."


class Desk:
    """Someone who moderates, and what they work on.

    Args:
        root: the project folder.
        content: the content folder.
        yes: whether nobody is asked.
        ask: asks a question and gives the answer.
    """

    def __init__(self, root: Path, content: Path, *, yes: bool, ask: Callable[[str], str]) -> None:
        from plugins.facts import load
        from plugins.responses.pages import pages_of
        from plugins.responses.record import PRACTICE

        self.root, self.content, self.yes, self.asks = root, content, yes, ask
        self.facts: Facts | None = load(content / "practice.toml", name=str(content / "practice.toml"))[0]
        self.pages = pages_of(content)
        self.stock = moderating.Stock(content, {PRACTICE, *self.facts.people} if self.facts else None)

    def agreed(self, question: str) -> bool:
        """Ask; without a terminal and without --yes the answer is no."""
        if self.yes:
            return True
        try:
            return self.asks(f"{question} [y/N] ").strip().lower() in ("y", "yes")
        except EOFError:
            return False


def say(words: str) -> None:
    """Tell something; what strangers wrote steers no terminal."""
    signs = sys.stdout.encoding or "utf-8"  # not every terminal knows every letter
    sys.stdout.write(f"{visible(words)}\n".encode(signs, "replace").decode(signs))


def responses(
    root: Path,
    action: str,
    what: tuple[str, ...],
    *,
    content: Path | None = None,
    yes: bool = False,
    ask: Callable[[str], str] = input,
) -> int:
    """Do what was typed.

    Args:
        root: the project folder.
        action: a row of `ACTIONS`.
        what: files and folders, or ids.
        content: another content folder.
        yes: ask nothing.
        ask: asks a question and gives the answer.

    Returns:
        The exit code: 0 done, 1 not done, 2 for what makes no sense.
    """
    if action not in ACTIONS:
        sys.stderr.write(f'There is no "responses {action}". {did_you_mean(action, ACTIONS)}\n')
        return 2
    if not what and action != "list":
        sys.stderr.write(f"Say what: python3 tasks.py responses {action} {'FILE' if action == 'import' else 'ID'}\n")
        return 2
    desk = Desk(root, content or root / "content", yes=yes, ask=ask)
    try:
        return max([ACTIONS[action](desk, one) for one in what or ("",)], default=0)
    except moderating.UnknownError as error:
        sys.stderr.write(f"{visible(str(error.args[0]))}\n")
        return 2
    except OSError as error:
        sys.stderr.write(f"{error.filename}: {(error.strerror or str(error)).lower()}.\n")
        return 1


def import_(desk: Desk, path: str) -> int:
    """Make pending files of a mailbox or an export, and say of every message what became of it."""
    from plugins.responses import sources
    from plugins.responses.crisis import what_to_do
    from plugins.responses.intake import NotTaken, Taken, take
    from plugins.responses.record import as_file, place
    from plugins.responses.seen import Seen

    seen = Seen(desk.content, [(one.page, one.words) for one in desk.stock.all()])
    people = [person.name for person in desk.facts.people.values()] if desk.facts else []
    counts = {"taken": 0, "here before": 0, "not taken": 0}
    for origin, message in sources.read(Path(path)):
        outcome = take(message, desk.pages, seen, people=people, today=dt.date.today())
        if outcome.danger:
            say(f'!!! SOMEONE MAY BE IN DANGER: {origin} says "… {outcome.danger} …"')
            if not (isinstance(outcome, NotTaken) and outcome.again):
                sys.stdout.write(f"{what_to_do(desk.facts)}\n")
        if isinstance(outcome, Taken):
            response = outcome.response
            file = place(desk.content, response)
            file.parent.mkdir(parents=True, exist_ok=True)
            with file.open("x", encoding="utf-8", newline="\n") as opened:
                opened.write(as_file(response))
            seen.note(response.page, response.words)
            counts["taken"] += 1
            say(f"taken      {response.id}  for {response.page}, from {origin}")
            for flag in response.flags:
                say(f"    look: {flag}")
        else:
            counts["here before" if outcome.again else "not taken"] += 1
            say(f"{'here before' if outcome.again else 'NOT TAKEN'}  {origin}: {outcome.reason}")
    say(", ".join(f"{count} {what}" for what, count in counts.items()) + ".")
    return 0


def list_(desk: Desk, _: str) -> int:
    """List what nobody has approved yet."""
    waiting = desk.stock.pending()
    for file, response, faults in waiting:
        if response is None:
            say(f"{file.stem}  cannot be read")
            say(as_text(faults))
            continue
        by = f"answer of {response.by}" if response.by else response.name
        say(f"{response.id}  {response.page}  {response.date}  {by}: {' '.join(response.words.split())[:80]}")
        for flag in response.flags:
            say(f"    look: {flag}")
    public = sum(response.status == "approved" for response in desk.stock.all())
    say(f"{len(waiting)} to be looked at, {public} public.")
    return 0


def approve(desk: Desk, ident: str) -> int:
    """Show exactly what would be public, ask, and make it so."""
    file, response, faults = desk.stock.find(ident)
    if response is None or faults:
        say(as_text(faults))
    if response is None:
        say(f"{file.stem} stays as it is. Mend the file, then approve it again.")
        return 1
    if file.is_relative_to(desk.content) and response.status == "approved" and "_pending" not in file.parts:
        say(f"{response.id} is public already.")
        return 0
    if fault := moderating.in_the_way(response, desk.pages, desk.stock):
        say(fault)
        return 1
    say("\n".join(preview(desk, response)))
    for flag in response.flags:
        say(f"look: {flag}")
    if not desk.agreed("Make this public, word for word?"):
        say("It stays as it is. You can change its words in the file.")
        return 1
    target = moderating.approve(desk.content, file, response)
    desk.stock = moderating.Stock(desk.content, desk.stock.people)
    say(f"{target.relative_to(desk.content).as_posix()} is public with the next publication.")
    return 0


def preview(desk: Desk, response: Response) -> list[str]:
    """Set out what a page would show, as a difference to what it shows now.

    Args:
        desk: knows the people.
        response: pending.

    Returns:
        Lines; those with "+" are new.
    """
    from plugins.facts.days import day_in_words

    person = desk.facts.people.get(response.by) if desk.facts else None
    name = response.name or (person.name if person else desk.facts.practice.name if desk.facts else response.by)
    ours = ", answer from the practice" if response.by else ""
    below = f", below {response.reply_to}" if response.reply_to else ""
    return [
        f"--- {response.page}{below}",
        f"+ {name}{ours}",
        f"+ {day_in_words(response.date)}",
        *(f"+ {line}" for line in response.words.split("\n")),
    ]


def reject(desk: Desk, ident: str) -> int:
    """Delete a response that nobody has approved."""
    file, response, _ = desk.stock.find(ident)
    if response and response.status == "approved" and "_pending" not in file.parts:
        say(f"{response.id} is public. To take it away: python3 tasks.py responses remove {response.id}")
        return 1
    if not desk.agreed(f"Delete {file.stem} for good?"):
        return 1
    moderating.remove(file)
    say(f"{file.stem} is deleted. The mail or the form service still has the original.")
    return 0


def remove(desk: Desk, ident: str) -> int:
    """Delete a response, whether it is public or not, and the answers to it."""
    file, response, _ = desk.stock.find(ident)
    answers = desk.stock.answers(response) if response else []
    also = f" and {len(answers)} answer{'s' * (len(answers) > 1)} to it" if answers else ""
    if not desk.agreed(f"Delete {file.stem}{also} for good?"):
        return 1
    for one in (*answers, file):
        moderating.remove(one)
    say(f"{file.stem}{also} deleted. {LIVE}")
    say("Copies stay in the history of the project, and in .published/ for going back: docs/decisions/responses.md.")
    return 0


ACTIONS: dict[str, Callable[[Desk, str], int]] = {
    "import": import_,
    "list": list_,
    "approve": approve,
    "reject": reject,
    "remove": remove,
}
