"""The theme's own sources stay small, layered and easy to change."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.theme.bars import STYLESHEET_LINES, TEMPLATE_LINES

THEME = Path(__file__).resolve().parents[2] / "theme"
STYLES = sorted((THEME / "static/css").rglob("*.css"))
TEMPLATES = sorted((THEME / "templates").rglob("*.html"))
ENTRIES = [path for path in STYLES if path.parent.name == "css"]
PAINT = ("raw.css", "contrast.css", "tones.css", "hero.css", "exit.css", "print.css")  # where colours may be spelled


def name(path: Path) -> str:
    """Name a file as the theme does."""
    return path.relative_to(THEME).as_posix()


@pytest.mark.parametrize("path", STYLES, ids=name)
def test_a_stylesheet_is_small_and_opens_with_its_purpose(path: Path) -> None:
    """Each stylesheet opens with a comment that says what it is for, stays short, and uses rem and logical sides."""
    text = path.read_text(encoding="utf-8")
    assert text.startswith("/* ")
    assert text.count("\n") < STYLESHEET_LINES
    assert "!important" not in text
    assert not re.search(r"font(?:-size)?:[^;]*\d(?:px|pt)\b", text) or path.name == "print.css"
    assert not re.search(
        r"(?:margin|padding|border)-(?:left|right|top|bottom)\b|[\s;{](?:left|right|top|bottom):", text
    )


@pytest.mark.parametrize("path", [path for path in STYLES if path.name not in PAINT], ids=name)
def test_colours_are_spelled_in_the_paint_box_only(path: Path) -> None:
    """Rules ask for meanings; a colour is spelled once, among the tokens."""
    assert not re.search(r"#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(|\boklch\(", path.read_text(encoding="utf-8"))


def test_every_stylesheet_is_in_a_layer() -> None:
    """main.css alone declares the order of the layers; it and its like import every other stylesheet into one, once."""
    folder = THEME / "static/css"
    joined = "".join(entry.read_text(encoding="utf-8") for entry in ENTRIES)
    (order,) = re.findall(r"@layer ([\w, ]+);", joined)
    imported = re.findall(r'@import "([^"]+)" layer\((\w+)\);', joined)
    assert {layer for _, layer in imported} <= set(order.split(", "))
    assert sorted(file for file, _ in imported) == sorted(
        path.relative_to(folder).as_posix() for path in STYLES if path not in ENTRIES
    )


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_a_template_is_small_and_plain(path: Path) -> None:
    """Each template is short, and holds no style, no script text and no address that is typed in whole."""
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") < TEMPLATE_LINES
    assert not re.search(r"<style|\sstyle=|\son\w+=", text)
    assert set(re.findall(r"([\w.]+)\s*\|\s*safe\b", text)) <= {"here.content", "here.summary", "item.summary"}
    assert not re.search(r'(?:href|src)="/', text)
