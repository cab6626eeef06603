"""The list of commands, and the way from a name to the running command."""

from __future__ import annotations

import os
import sys

from plugins.starting import ready
from plugins.starting.program import PROGRAM

TYPE_CHECKING = False  # typing itself takes longer to import than all that is needed here
if TYPE_CHECKING:
    from collections.abc import Callable

    from invoke import Collection

HEALED = "SITE_ENVIRONMENT_HEALED"  # set while a broken environment is given its one second chance


class Command:
    """A row of the list.

    Args:
        function: what runs. Its arguments are the options, its docstring is the line in the list, its result the exit
            code.
        groups: the groups of pyproject.toml that it needs beside the site's own dependencies.
        options: a few words on each option.
        shortcut: may answer before the environment is brought up; None from it means that the command has to run.
    """

    def __init__(
        self,
        function: Callable[..., int],
        groups: tuple[str, ...],
        options: dict[str, str],
        shortcut: Callable[[str, list[str]], int | None] | None = None,
    ) -> None:
        self.function = function
        self.shortcut = shortcut
        self.name = function.__name__
        self.summary = (function.__doc__ or "").split("\n", 1)[0]
        self.groups = groups
        self.options = {
            **options,
            "debug": "show where in the code something failed",
            "quiet": "say nothing unless something is wrong",
        }


class Commands:
    """The commands of one project.

    Args:
        root: the folder of the project.
    """

    def __init__(self, root: str) -> None:
        self.root = root
        self.rows: dict[str, Command] = {}

    def add(
        self, *groups: str, shortcut: Callable[[str, list[str]], int | None] | None = None, **options: str
    ) -> Callable[[Callable[..., int]], Callable[..., int]]:
        """Note the function below as a command.

        Args:
            groups: the groups of pyproject.toml that it needs beside the site's own dependencies.
            shortcut: may answer before the environment is brought up.
            options: a few words on each of its options.

        Returns:
            The decorator, which leaves the function as it is.
        """

        def note(function: Callable[..., int]) -> Callable[..., int]:
            row = Command(function, groups, options, shortcut)
            self.rows[row.name] = row
            return function

        return note

    def run(self, argv: list[str]) -> int:
        """Bring up the environment if need be, and run one command in it.

        Args:
            argv: the name of the command and its arguments.

        Returns:
            The exit code: 0 all is well, 1 something is wrong with the site or the machine, 2 with what was typed.
        """
        name = argv[0] if argv else "--help"
        if name in {"--help", "-h", "help"}:
            return self._list()
        if name not in self.rows:
            from plugins.findings import did_you_mean

            print(f'There is no command "{name}". {did_you_mean(name, self.rows)}', file=sys.stderr)
            return 2
        row = self.rows[name]
        asked = os.environ.pop(ready.HANDED_OVER, "")
        answered = row.shortcut(self.root, argv[1:]) if row.shortcut and not asked else None
        return self._start(row, argv) if answered is None else answered

    def _start(self, row: Command, argv: list[str]) -> int:
        if not ready.is_ready(self.root, row.groups) or not {"-h", "--help"}.isdisjoint(argv):
            status = self._install(row, argv[1:])
            if status:
                return status
        elif ready.is_inside(self.root):
            return self._call(row, argv[1:])
        try:
            return ready.hand_over(self.root, argv)
        except OSError as error:
            return self._heal(argv, error)

    def as_invoke(self) -> Collection:
        """Offer the same commands to invoke, for `inv NAME` inside the environment.

        Returns:
            The collection that invoke looks for in tasks.py.
        """
        from plugins.starting import invoking

        return invoking.collection(self.rows.values())

    def _list(self) -> int:
        width = max(map(len, self.rows))
        lines = (f"  {PROGRAM} {row.name:{width}}  {row.summary}" for row in self.rows.values())
        print("The commands of this site:", "", *lines, "", "Add --help to a command to see its options.", sep="\n")
        return 0

    def _install(self, row: Command, argv: list[str]) -> int:
        from plugins.starting import arguments, install

        arguments.read(row, argv)  # a slip of the fingers is told before anything is fetched
        try:
            install.install(self.root, row.groups, quiet="--quiet" in argv)
        except install.SetUpError as error:
            print(error, file=sys.stderr)
            return 1
        except KeyboardInterrupt:
            return 130
        return 0

    def _call(self, row: Command, argv: list[str]) -> int:
        from plugins.starting import arguments

        positional, options = arguments.read(row, argv)
        try:
            return row.function(*positional, **options)
        except KeyboardInterrupt:
            return 130
        except Exception as error:
            gone = isinstance(error, ImportError) and (error.name or "plugins").partition(".")[0] != "plugins"
            if gone and HEALED not in os.environ:
                return self._heal([row.name, *argv], error)
            if options["debug"]:
                raise
            print(f"Something failed that should not: {type(error).__name__}: {error}", file=sys.stderr)
            print("Add --debug to see where, and show that to whoever looks after the site.", file=sys.stderr)
            return 1

    def _heal(self, argv: list[str], error: Exception) -> int:
        """Make a broken environment anew, once, and start again."""
        if HEALED in os.environ:
            print(f"The environment in {ready.ENVIRONMENT} does not work: {error}", file=sys.stderr)
            return 1
        os.environ[HEALED] = "1"
        ready.forget(self.root)
        return self.run(argv)
