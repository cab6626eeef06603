"""Pulls the plug of publications at random moments, while somebody reads the site. `python pulling.py KIND TIMES`."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

import pytest

from plugins.publishing.hosts import HOSTS
from plugins.publishing.manifest import NAME
from plugins.publishing.package import DOT_FILES
from plugins.publishing.rclone import Rclone
from plugins.publishing.targets import Target
from tests.publishing import kinds, small

ROOT = Path(__file__).resolve().parents[2]
VERSIONS = 3


class Outcome(NamedTuple):
    """What was seen.

    Args:
        faults: broken references and torn pages, and what was wrong at the end.
        killed: how many publications were cut off.
        finished: how many ended before the plug was pulled.
        rounds: how often the whole site was read.
        requests: how many answers that were.
    """

    faults: list[str]
    killed: int
    finished: int
    rounds: int
    requests: int


def start_push(root: Path, place: kinds.Place, built: Path) -> subprocess.Popen[bytes]:
    """Start a publication in a process of its own."""
    command = [sys.executable, "-m", "tests.publishing.push", str(root), "live", json.dumps(place.values), str(built)]
    environ = {**os.environ, **place.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(
        command, cwd=ROOT, env=environ, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )


def pull(kind: str, times: int, folder: Path, seed: int = 1) -> Outcome:
    """Publish, be killed, publish another version, and at last let one end."""
    chance = random.Random(seed)  # noqa: S311 - moments, not keys
    built = [small.write(folder / f"v{n}", n) for n in range(1, VERSIONS + 1)]
    place = kinds.start(kind, folder / "host")
    root = folder / "project"
    root.mkdir()
    faults: list[str] = []
    killed = finished = 0
    try:
        began = time.monotonic()
        faults += ended(start_push(root, place, built[0]))
        lasts = time.monotonic() - began
        reader = small.Reader(place.url)
        reader.start()
        for n in range(times):
            push, began = start_push(root, place, built[(n + 1) % VERSIONS]), time.monotonic()
            try:
                push.wait(chance.uniform(0.1, 1.2 * lasts))
                finished += 1
                lasts = time.monotonic() - began  # the machine may be quieter now
            except subprocess.TimeoutExpired:
                push.kill()  # SIGKILL: nothing of ours can tidy up
                killed += 1
            push.communicate()
            if reader.faults:
                break
        faults += ended(start_push(root, place, built[0]))
        faults += reader.end()
        faults += difference(built[0], place)
    finally:
        place.stop()
    return Outcome(faults, killed, finished, reader.rounds, reader.requests)


def cut_off(push: subprocess.Popen[bytes], said: int) -> None:
    """Kill a publication when it has begun its step of that number, or let it end if it has fewer."""
    assert push.stdout
    steps = (line for line in push.stdout if line.startswith((b"Sending", b"Removing", b"Switching", b"Published")))
    for _, _ in zip(range(said), steps, strict=False):
        pass
    push.kill()
    push.communicate()


def ended(push: subprocess.Popen[bytes]) -> list[str]:
    """Wait for a publication; it must end well."""
    said = push.communicate()[0].decode("utf-8", "replace")
    return [f"a publication that was let alone ended with {push.returncode}: {said}"] if push.returncode else []


def difference(built: Path, place: kinds.Place) -> list[str]:
    """Compare what the host has with what was published: nothing is lacking, nothing is left over."""
    there, wanted = _objects(place) if place.values["via"] == "s3" else _files(place.root), _files(built)
    faults = [f"{name} is not on the host" for name in wanted.keys() - there.keys()]
    faults += [f"{name} is another" for name in wanted.keys() & there.keys() if wanted[name] != there[name]]
    own = {NAME, "CNAME", *DOT_FILES}
    left = there.keys() - wanted.keys() - own
    return faults + [f"{name} is left over" for name in left if not name.startswith("assets/main.")]


def _files(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def _objects(place: kinds.Place) -> dict[str, bytes]:
    """Read a bucket as its owner does."""
    with pytest.MonkeyPatch.context() as patched, tempfile.TemporaryDirectory() as folder:
        for name, value in place.environ.items():
            patched.setenv(name, value)
        bucket = Rclone(Target("live", HOSTS["s3"], place.values, place.url), Path(folder))
        bucket._run("copy", bucket.place, folder, what="The bucket cannot be read")
        return _files(Path(folder))


if __name__ == "__main__":
    place_of_work = Path(tempfile.mkdtemp(prefix="pulling"))
    place_of_work.chmod(0o755)
    started = time.monotonic()
    outcome = pull(sys.argv[1], int(sys.argv[2]), place_of_work, seed=int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    print(f"{sys.argv[1]}: {outcome._replace(faults=outcome.faults[:8])} {time.monotonic() - started:.0f} s")  # noqa: T201
    shutil.rmtree(place_of_work, ignore_errors=True)
    sys.exit(bool(outcome.faults))
