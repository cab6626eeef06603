"""A tiny project with the real set-up code, so that it can be broken in every way."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from plugins.starting import ready, uv

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[2]
TASKS = '''
import os, sys
from plugins.starting.commands import Commands
commands = Commands(os.path.dirname(os.path.realpath(__file__)))

@commands.add(word="what to say")
def say(*, word: str = "hello", debug: bool = False, quiet: bool = False) -> int:
    """Say a word."""
    print(word, sys.prefix)
    return 0

@commands.add("test", rest="whatever")
def check(*rest: str, debug: bool = False, quiet: bool = False) -> int:
    """Check something."""
    print(rest)
    return 7

@commands.add()
def crash(*, debug: bool = False, quiet: bool = False) -> int:
    """Fail."""
    raise RuntimeError("the reason")

@commands.add()
def lacking(*, debug: bool = False, quiet: bool = False) -> int:
    """Need a library that is not there."""
    import a_library_that_is_gone

if __name__ == "__main__":
    sys.exit(commands.run(sys.argv[1:]))
'''
PYPROJECT = """
[project]
name = "tiny"
version = "1"
requires-python = ">=3.11"
[dependency-groups]
test = []
[tool.uv]
package = false
default-groups = []
"""


@pytest.fixture(scope="session")
def tools(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Fetch uv as a first run does, from the registry, unless the project has it already."""
    folder = tmp_path_factory.mktemp("tools")
    if (ROOT / ".tools" / "uv").is_dir():
        shutil.copytree(ROOT / ".tools" / "uv", folder / "uv")
    uv.fetch(str(ROOT), str(folder))
    return folder


@pytest.fixture
def project(tmp_path: Path, tools: Path) -> Path:
    """Lay out a project whose path holds a space and in which uv is there already."""
    root = tmp_path / "a b" / "site"
    shutil.copytree(ROOT / "plugins" / "starting", root / "plugins" / "starting")
    shutil.copytree(ROOT / "plugins" / "findings", root / "plugins" / "findings")
    shutil.copytree(ROOT / "requirements", root / "requirements")
    (root / "plugins" / "__init__.py").touch()
    (root / "tasks.py").write_text(TASKS, encoding="utf-8")
    (root / "pyproject.toml").write_text(PYPROJECT, encoding="utf-8")
    shutil.copytree(tools / "uv", root / ".tools" / "uv", copy_function=os.link)
    subprocess.run(
        [root / ".tools/uv/bin/uv", "lock", "--quiet", "--offline", "--python", sys.executable], cwd=root, check=True
    )
    return root


@pytest.fixture
def run(project: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run a command of the tiny project: `run("say", "--word", "x", VARIABLE="y")`."""

    def start(*argv: str, root: Path = project, **environ: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [ready.base_python(), root / "tasks.py", *argv],
            env={**os.environ, **environ},
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )

    return start
