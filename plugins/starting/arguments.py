"""A command's arguments, read by the signature of its function."""

from __future__ import annotations

import argparse
import inspect
from typing import TYPE_CHECKING, Any, NoReturn

from plugins.findings import did_you_mean
from plugins.starting.program import PROGRAM

if TYPE_CHECKING:
    from plugins.starting.commands import Command


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}.\nAdd --help to see what it takes.\n")


def read(command: Command, argv: list[str]) -> tuple[list[Any], dict[str, Any]]:
    """Read what was typed after the command's name; ends the program if it makes no sense or asks for help.

    Arguments before `*` in the signature are typed by position, those after it as `--name`; a `*rest` takes all others.

    Args:
        command: whose function is to be called.
        argv: what was typed.

    Returns:
        The positional and the named arguments for the function.

    Raises:
        SystemExit: 2 for arguments that make no sense, 0 after help was shown.
    """
    parser = _Parser(prog=f"{PROGRAM} {command.name}", description=command.summary, allow_abbrev=False)
    positional, named, rest = [], [], False
    for name, parameter in inspect.signature(command.function).parameters.items():
        words, default = command.options[name], parameter.default
        if parameter.kind is parameter.VAR_POSITIONAL:
            rest = True
            parser.epilog = f"Anything else: {words}."
        elif parameter.kind is parameter.KEYWORD_ONLY:
            named.append(name)
            kind = {"action": "store_true"} if default is False else {"type": type(default), "metavar": "X"}
            shown = f"{words} ({default})" if default else words
            parser.add_argument(option(name), dest=name, default=default, help=shown, **kind)
        else:
            positional.append(name)
            parser.add_argument(name, help=words)
    end = argv.index("--") if "--" in argv else len(argv)
    read, unknown = parser.parse_known_args(argv[:end])
    others = unknown + argv[end + 1 :]
    if others and not rest:
        known = map(option, named)
        parser.exit(2, f'{command.name} does not know "{others[0]}". {did_you_mean(others[0], known)}\n')
    return [getattr(read, name) for name in positional] + others, {name: getattr(read, name) for name in named}


def option(name: str) -> str:
    """Spell an argument as it is typed.

    Args:
        name: of the argument in the signature.

    Returns:
        For example `--update-golden`.
    """
    return "--" + name.replace("_", "-")
