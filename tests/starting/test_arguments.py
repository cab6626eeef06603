"""A command's arguments are read by the signature of its function."""

from __future__ import annotations

import pytest

from plugins.starting import arguments
from plugins.starting.commands import Command


def start(kind: str, *, port: int = 8000, no_open: bool = False, debug: bool = False, quiet: bool = False) -> int:
    """Start a thing."""
    raise NotImplementedError


def check(*words: str, debug: bool = False, quiet: bool = False) -> int:
    """Check words."""
    raise NotImplementedError


START = Command(start, (), {"kind": "which", "port": "where", "no_open": "stay here"})
CHECK = Command(check, (), {"words": "for the checker"})
PLAIN = {"port": 8000, "no_open": False, "debug": False, "quiet": False}


@pytest.mark.parametrize(
    ("typed", "positional", "named"),
    [
        (["article"], ["article"], PLAIN),
        (["article", "--port", "9000", "--no-open"], ["article"], PLAIN | {"port": 9000, "no_open": True}),
        (["--debug", "--port=1", "article"], ["article"], PLAIN | {"port": 1, "debug": True}),
    ],
)
def test_each_argument_has_the_type_of_its_default(typed: list[str], positional: list[str], named: object) -> None:
    """What stands before `*` is typed by position, the rest by name, in any order."""
    assert arguments.read(START, typed) == (positional, named)


def test_the_rest_is_kept_in_its_order() -> None:
    """A command with `*words` gets all that is not an option of its own, and everything after `--`."""
    typed = ["tests/x", "--quiet", "-k", "a b", "--", "--debug"]
    assert arguments.read(CHECK, typed) == (["tests/x", "-k", "a b", "--debug"], {"debug": False, "quiet": True})


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ([], "the following arguments are required: kind."),
        (["a", "--port", "x"], "argument --port: invalid int value: 'x'."),
        (["a", "--prot", "1"], 'start does not know "--prot". Did you mean "--port"?'),
        (["a", "b"], 'start does not know "b". Use one of: --debug, --no-open, --port, --quiet.'),
    ],
)
def test_what_makes_no_sense_is_told_with_a_guess(
    typed: list[str], answer: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The exit code is 2, and the message says what was not understood."""
    with pytest.raises(SystemExit) as stopped:
        arguments.read(START, typed)
    assert stopped.value.code == 2
    assert answer in capsys.readouterr().err


def test_help_tells_every_option(capsys: pytest.CaptureFixture[str]) -> None:
    """Help shows the sentence of the command, and the words and default of each option."""
    with pytest.raises(SystemExit) as stopped:
        arguments.read(START, ["--help"])
    assert stopped.value.code == 0
    shown = " ".join(capsys.readouterr().out.split())
    for words in (
        "Start a thing.",
        "kind which",
        "--port X where (8000)",
        "--no-open stay here",
        "--quiet say nothing",
    ):
        assert words in shown
