"""From the words that were typed to the function that runs."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from plugins.starting import ready
from plugins.starting.commands import Commands

if TYPE_CHECKING:
    from collections.abc import Callable

    Run = Callable[..., subprocess.CompletedProcess[str]]

ROOT = Path(__file__).resolve().parents[2]
HEAVY = {"argparse", "hashlib", "inspect", "pathlib", "re", "subprocess", "typing", "zipfile"}


def test_no_name_lists_the_commands_without_an_environment(run: Run, project: Path) -> None:
    """Each command stands in the list with its sentence, and nothing is installed for that."""
    done = run()
    assert done.returncode == 0
    assert "tasks.py say      Say a word.\n" in done.stdout
    assert not (project / ".venv").exists()


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        (["sya"], 'There is no command "sya". Did you mean "say"?'),
        (["say", "--wrod", "x"], 'say does not know "--wrod". Did you mean "--word"?'),
        (["say", "x"], 'say does not know "x". Use one of: --debug, --quiet, --word.'),
        (["say", "--word"], "say: argument --word: expected one argument."),
    ],
)
def test_a_slip_is_told_before_anything_is_installed(run: Run, project: Path, typed: list[str], answer: str) -> None:
    """An unknown name or option ends with 2 and a guess, and no time is spent on setting up."""
    done = run(*typed)
    assert done.returncode == 2
    assert answer in done.stderr
    assert not (project / ".venv").exists()


def test_help_tells_the_options(run: Run) -> None:
    """Each option is shown with its words and its default."""
    done = run("say", "--help")
    assert done.returncode == 0
    assert "what to say (hello)" in done.stdout


def test_the_rest_and_the_exit_code_are_passed_on(run: Run) -> None:
    """A command that takes anything gets it in its order, `--` or not, and its result is the exit code."""
    for typed in (["check", "a b", "-k", "c", "--quiet"], ["check", "--quiet", "--", "a b", "-k", "c"]):
        done = run(*typed)
        assert (done.returncode, done.stdout) == (7, "('a b', '-k', 'c')\n")


def test_a_failing_command_is_told_without_a_traceback_unless_asked(run: Run) -> None:
    """A fault of ours is one sentence for a writer; --debug shows the developer where."""
    done = run("crash")
    assert done.returncode == 1
    assert "RuntimeError: the reason" in done.stderr
    assert "Traceback" not in done.stderr
    assert "Traceback" in run("crash", "--debug").stderr


def test_an_older_python_is_told_in_one_sentence() -> None:
    """tasks.py can be read by every Python 3 since 3.6, and one before 3.11 gets a sentence and nothing else."""
    ast.parse((ROOT / "tasks.py").read_text(encoding="utf-8"), feature_version=(3, 6))
    older = (
        "import runpy, sys; sys.version_info = (3, 9, 0, 'final', 0); runpy.run_path('tasks.py', run_name='__main__')"
    )
    done = subprocess.run([sys.executable, "-c", older], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 1
    assert done.stderr.startswith("This site needs Python 3.11 or newer, and this is 3.9.")
    assert done.stderr.count("\n") == 1


def test_the_way_to_a_ready_environment_imports_next_to_nothing() -> None:
    """What stands before every command costs milliseconds: none of the slow modules is imported there."""
    look = (
        "import sys; before = set(sys.modules); sys.argv = ['tasks.py']; sys.path.insert(0, '.')\n"
        "try: exec(open('tasks.py').read(), {'__name__': '__main__', '__file__': 'tasks.py'})\n"
        "except SystemExit: pass\n"
        "from plugins.starting import ready; ready.is_ready('.', ())\n"
        "print(*sorted(set(sys.modules) - before))"
    )
    python = [ready.base_python(), "-S", "-c", look]
    done = subprocess.run(python, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    imported = set(done.stdout.splitlines()[-1].split())
    assert "plugins.starting.ready" in imported
    assert not imported & HEAVY


def test_what_was_asked_on_the_way_is_not_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment's Python goes on where another one found that there is something to do; what it starts asks."""
    asked: list[str] = []

    def shortcut(root: str, _: list[str]) -> int | None:
        return asked.append(root)

    def greet(*, debug: bool = False, quiet: bool = False) -> int:
        """Say a word."""
        return int(debug or quiet)

    commands = Commands("here")
    commands.add(shortcut=shortcut)(greet)
    for name in ("is_ready", "is_inside"):
        monkeypatch.setattr(ready, name, lambda *_: True)
    monkeypatch.setenv(ready.HANDED_OVER, "1")
    assert commands.run(["greet"]) == 0
    assert asked == []
    assert commands.run(["greet"]) == 0
    assert asked == ["here"]


def test_inv_offers_the_same_commands() -> None:
    """Inside the environment `inv` lists every command, and passes the rest after `--` on."""
    inv = [sys.executable, "-m", "invoke"]
    listed = subprocess.run([*inv, "--list"], cwd=ROOT, capture_output=True, encoding="utf-8", check=True).stdout
    ours = subprocess.run(
        [sys.executable, "tasks.py"], cwd=ROOT, capture_output=True, encoding="utf-8", check=True
    ).stdout
    names = [line.split()[2] for line in ours.splitlines() if line.startswith("  ")]
    assert [name for name in names if f"  {name} " not in listed] == []
    done = subprocess.run(
        [*inv, "test", "--", "--co", "-q", "tests/starting/test_pins.py"],
        cwd=ROOT,
        env={**os.environ, "COLUMNS": "80"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert "test_pins.py::" in done.stdout, done.stdout + done.stderr
