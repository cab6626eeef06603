"""The commands as invoke's tasks, so that `inv NAME` does the same inside the environment."""

from __future__ import annotations

import inspect
import shlex
from typing import TYPE_CHECKING, Any

from invoke import Collection, Context, Exit, Task

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plugins.starting.commands import Command


def collection(commands: Iterable[Command]) -> Collection:
    """Make an invoke task of each command.

    Args:
        commands: the rows of the list.

    Returns:
        The collection that invoke looks for in tasks.py.
    """
    return Collection(*map(_task, commands))


def _task(command: Command) -> Task[Any]:
    parameters = inspect.signature(command.function).parameters.values()
    takes_rest = any(one.kind is one.VAR_POSITIONAL for one in parameters)
    context = inspect.Parameter("context", inspect.Parameter.POSITIONAL_OR_KEYWORD)
    plain = [one.replace(kind=one.POSITIONAL_OR_KEYWORD) for one in parameters if one.kind is not one.VAR_POSITIONAL]

    def body(context: Context, **arguments: Any) -> None:  # noqa: ANN401  whatever the command takes
        positional = [
            arguments.pop(one.name) for one in parameters if one.default is one.empty and one.name in arguments
        ]
        rest = shlex.split(context.remainder) if takes_rest else []
        status = command.function(*positional, *rest, **arguments)
        if status:
            raise Exit(code=status)

    body.__signature__ = inspect.Signature([context, *plain])  # type: ignore[attr-defined]  # invoke reads it
    body.__doc__ = command.function.__doc__
    return Task(body, name=command.name, help={one.name: command.options[one.name] for one in plain})
