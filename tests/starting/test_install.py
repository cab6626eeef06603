"""The environment comes up by itself, and heals."""

from __future__ import annotations

import os
import shutil
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from plugins.starting import ready, uv
from plugins.starting.install import SetUpError, install

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., subprocess.CompletedProcess[str]]

SETTING_UP = "Setting up"


def test_the_first_run_sets_up_and_the_second_goes_straight_on(run: Run, project: Path) -> None:
    """After one run in the environment nothing is fetched or asked again: it goes on without uv."""
    first = run("say", "--word", "grüß’")
    assert (first.returncode, SETTING_UP in first.stderr) == (0, True), first.stderr
    assert first.stdout == f"grüß’ {project / '.venv'}\n"
    shutil.rmtree(project / ".tools")
    second = run("say")
    assert (second.returncode, second.stderr) == (0, "")


def test_what_one_command_needs_stays_when_another_needs_less(project: Path) -> None:
    """Groups add up, so that two commands in turn do not install and remove each other's libraries."""
    root = str(project)
    for needed, present in (((), ()), (("test",), ("test",)), ((), ("test",))):
        install(root, needed, quiet=True)
        assert ready.is_ready(root, needed)
        assert ready.groups_installed(root) == present


def test_a_changed_lock_file_is_installed_without_starting_over(project: Path) -> None:
    """A new version of pyproject.toml or uv.lock is seen at once; what is in the environment stays."""
    root = str(project)
    install(root, (), quiet=True)
    (project / ".venv" / "kept").touch()
    with (project / "pyproject.toml").open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    assert not ready.is_ready(root, ())
    install(root, (), quiet=True)
    assert ready.is_ready(root, ())
    assert (project / ".venv" / "kept").exists()


def test_a_lock_file_that_does_not_fit_is_told_and_not_rewritten(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is installed is what was locked: a dependency that is not in the lock file stops the command."""
    text = (project / "pyproject.toml").read_text(encoding="utf-8")
    (project / "pyproject.toml").write_text(text.replace("[dep", 'dependencies = ["markdown"]\n[dep'), encoding="utf-8")
    before = (project / "uv.lock").read_bytes()
    monkeypatch.setenv("UV_OFFLINE", "1")
    with pytest.raises(SetUpError, match="could not be installed"):
        install(str(project), (), quiet=True)
    assert (project / "uv.lock").read_bytes() == before


def _half_made(project: Path) -> Path:
    shutil.rmtree(project / ".venv" / "bin")
    (project / ".venv" / ready.STAMP).unlink()
    return project


def _no_stamp(project: Path) -> Path:
    (project / ".venv" / ready.STAMP).write_text("cut o", encoding="utf-8")
    return project


def _moved(project: Path) -> Path:
    return project.rename(project.with_name("moved"))


def _python_gone(project: Path) -> Path:
    python = project / ".venv" / "bin" / "python"
    python.unlink()
    python.symlink_to("/an/older/python3")
    return project


def _python_broken(project: Path) -> Path:
    python = project / ".venv" / "bin" / "python"
    python.unlink()
    python.write_text("no program", encoding="utf-8")
    python.chmod(0o755)
    return project


def _uv_broken(project: Path) -> Path:
    shutil.rmtree(project / ".venv")
    program = project / ".tools" / "uv" / "bin" / "uv"
    program.unlink()
    program.write_bytes(b"")
    return project


@pytest.mark.skipif(os.name == "nt", reason="breaks the environment in the way of Linux and macOS")
@pytest.mark.parametrize("harm", [_half_made, _no_stamp, _moved, _python_gone, _python_broken, _uv_broken])
def test_a_broken_environment_heals(run: Run, project: Path, harm: Callable[[Path], Path]) -> None:
    """Whatever happened to the environment, the next command makes it anew and runs."""
    assert run("say").returncode == 0
    root = harm(project)
    done = run("say", root=root)
    assert (done.returncode, done.stdout) == (0, f"hello {root / '.venv'}\n"), done.stderr


def test_a_library_that_is_gone_is_installed_again_once(run: Run) -> None:
    """An import that fails makes the environment anew; if it fails again, that is said in a sentence."""
    assert run("say").returncode == 0
    done = run("lacking")
    assert done.returncode == 1
    assert done.stderr.count(SETTING_UP) == 1
    assert "No module named 'a_library_that_is_gone'" in done.stderr
    assert "Traceback" not in done.stderr


def test_two_commands_started_at_once_share_one_set_up(run: Run) -> None:
    """The second waits for the first and finds the environment made."""
    with ThreadPoolExecutor() as pool:
        runs = list(pool.map(run, ["say"] * 3))
    assert [one.returncode for one in runs] == [0, 0, 0], [one.stderr for one in runs]
    assert sum(SETTING_UP in one.stderr for one in runs) == 1


def test_a_home_that_cannot_be_written_to_is_no_hindrance(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The cache then lies in the project."""
    monkeypatch.setenv("UV_CACHE_DIR", os.devnull)
    install(str(project), (), quiet=True)
    assert ready.is_ready(str(project), ())
    assert (project / ".tools" / "cache").is_dir()


def test_no_network_is_told_in_a_sentence(run: Run, project: Path) -> None:
    """Without a registry there is no traceback, and nothing half-made is left that would be taken for whole."""
    shutil.rmtree(project / ".tools")
    nowhere = {"PIP_INDEX_URL": "http://127.0.0.1:9", "PIP_NO_INDEX": "1", "PIP_RETRIES": "0", "PIP_FIND_LINKS": ""}
    done = run("say", **nowhere)
    assert done.returncode == 1
    assert "Is this machine online?" in done.stderr
    assert "Traceback" not in done.stderr
    assert not ready.is_ready(str(project), ())


def test_a_python_without_pip_gets_one_or_is_told_what_to_do(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without pip a private environment with pip is made; without venv too, the message names Debian's package."""
    shutil.rmtree(project / ".tools" / "uv")
    own = [ready.base_python(), "-I", "-m", "pip"]
    monkeypatch.setattr(uv, "_runs", lambda *command: list(command) != own and _runs(*command))
    assert uv.fetch(str(project), str(project / ".tools"))
    assert (project / ".tools" / "pip").is_dir()
    shutil.rmtree(project / ".tools")
    monkeypatch.setattr(uv, "base_python", lambda: str(project / "no-python"))
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(SetUpError, match="sudo apt install python3-venv"):
        uv.fetch(str(project), str(project / ".tools"))


_runs = uv._runs


def test_quiet_says_nothing_about_setting_up(run: Run) -> None:
    """With --quiet only what is wrong is said."""
    assert run("say", "--quiet").stderr == ""
