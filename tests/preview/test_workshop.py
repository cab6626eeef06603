"""Builds in processes of their own."""

from __future__ import annotations

import io
import queue
import time
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image

from plugins.building.settings import Order
from plugins.preview.workshop import FORKS, Workshop

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("forks", [False, *([True] if FORKS else [])])
def test_builds_follow_each_other(project: Path, forks: bool) -> None:  # noqa: FBT001
    """With forks and without, a build is of the settings as they are; the next process has imported what it needs."""
    replies: queue.SimpleQueue[tuple[int, dict[str, Any]]] = queue.SimpleQueue()
    workshop = Workshop(project, lambda *reply: replies.put(reply), forks=forks)
    order = {"content": str(project / "content"), "siteurl": "http://127.0.0.1:1", "debug": False}
    processes = []
    try:
        for number, change in enumerate(("", "", "THEME = 1 / 0\n", "")):
            settings = (project / "pelicanconf.py").read_text(encoding="utf-8")
            (project / "pelicanconf.py").write_text(settings + change, encoding="utf-8")
            workshop.build(number, **order, output=str(project / "built" / str(number)))
            processes.append(workshop.prepare() if forks else workshop.worker)
            told, reply = replies.get(timeout=60)
            (project / "pelicanconf.py").write_text(settings, encoding="utf-8")
            assert told == number
            assert reply["ok"] is not bool(change), reply["text"]
            assert (project / "built" / str(number) / "index.html").is_file() is reply["ok"]
        modules = [process.modules for process in processes if process]
        assert not modules[0]
        assert "pelican" in modules[1]
        assert "pelicanconf" not in modules[1]
        assert len({id(process) for process in processes}) == (2 if forks else 4)
    finally:
        workshop.stop()


@pytest.mark.parametrize("forks", [False, *([True] if FORKS else [])])
def test_the_rest_of_a_new_picture_is_made_after_the_reply(project: Path, forks: bool) -> None:  # noqa: FBT001
    """A reply waits for one file of a new picture; the others come after it, or after that of the next build."""
    replies: queue.SimpleQueue[tuple[int, dict[str, Any]]] = queue.SimpleQueue()
    workshop = Workshop(project, lambda *reply: replies.put(reply), forks=forks)
    order = {"content": str(project / "content"), "siteurl": "http://127.0.0.1:1", "debug": False}
    kept = Order(project, content=project / "content").pictures_folder
    photo = io.BytesIO()
    Image.radial_gradient("L").resize((800, 600)).convert("RGB").save(photo, "JPEG")

    def built(number: int) -> set[str]:
        output = project / "built" / str(number)
        workshop.build(number, **order, output=str(output))
        assert replies.get(timeout=60)[1]["ok"]
        workshop.prepare()
        return {file.suffix for file in (output / "images").glob("one-*")}

    try:
        assert built(0) == set()
        (project / "content" / "images").mkdir(exist_ok=True)
        (project / "content" / "images" / "one.jpg").write_bytes(photo.getvalue())
        with (project / "content" / "articles" / "first-steps.md").open("a", encoding="utf-8") as article:
            article.write("\n![A chair](images/one.jpg)\n")
        assert built(1) == {".webp"}
        assert built(2) in ({".webp"}, {".webp", ".avif", ".jpg"})  # it may have ended what was left of the first
        end = time.monotonic() + 60
        while [len(list(kept.glob(f"*.{ending}"))) for ending in ("avif", "webp", "jpg")] != [2, 3, 1]:
            assert time.monotonic() < end, list(kept.iterdir())
            time.sleep(0.05)
        assert built(3) == {".webp", ".avif", ".jpg"}
    finally:
        workshop.stop()
