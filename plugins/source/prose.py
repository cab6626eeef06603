"""The prose of a Markdown text with its line numbers: where a fault is looked for."""

from __future__ import annotations

import re

from plugins.source.blocks import read_blocks

NOT_PROSE = ("fence", "fenced", "code", "comment")
SIGNS = re.compile(r"\\.|`+|<!--|-->", re.DOTALL)
# Without these, no line is code, and with pairs of "`" only, no span crosses a line: most texts need no more.
NEEDS_BLOCKS = ("    ", "\t", "```", "~~~", "``", "\\`", "<!--")
SPAN = re.compile("`[^`]*`")


def prose(text: str) -> list[tuple[int, str]]:
    """Find the lines that are prose.

    Args:
        text: Markdown without front matter.

    Returns:
        Line numbers from 1, and the lines as typed; fenced code, indented code and comments are left out,
        and code spans and comments inside a line are blanked with as many spaces.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if not any(sign in text for sign in NEEDS_BLOCKS) and not any(line.count("`") % 2 for line in lines):
        return [(number, SPAN.sub(_blank, line) if "`" in line else line) for number, line in enumerate(lines, 1)]
    found: list[tuple[int, str]] = []
    block: list[tuple[int, str]] = []
    for number, (line, read) in enumerate(zip(lines, read_blocks(lines), strict=True), 1):
        if read.begins or read.kind != "text":
            found += without_code(block)
            block = []
        if read.kind not in NOT_PROSE:
            block.append((number, line))
    return found + without_code(block)


def lines_of(text: str, target: str) -> list[int]:
    """Find a text that stands in one line.

    Args:
        text: Markdown without front matter.
        target: what to look for, as typed.

    Returns:
        The numbers, from 1, of the lines of prose that hold it.
    """
    return [number for number, line in prose(text) if target in line]


def without_code(block: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Blank code spans and comments.

    Args:
        block: the numbered lines of one block, which a span may go across.

    Returns:
        The same lines, of the same length.
    """
    text = "\n".join(line for _, line in block)
    if "`" not in text and "<!--" not in text:
        return block
    signs = [(match.start(), match[0]) for match in SIGNS.finditer(text)]
    closing: dict[str, list[int]] = {}
    for at, sign in reversed(signs):
        closing.setdefault(sign, []).append(at)
    parts, done = [], 0
    for at, sign in signs:
        if at < done or sign == "-->" or sign[0] == "\\":
            continue
        ends = closing.get("-->" if sign == "<!--" else sign, [])
        while ends and ends[-1] <= at:
            ends.pop()
        if ends:
            end = ends[-1] + len("-->" if sign == "<!--" else sign)
            parts.append(text[done:at] + re.sub(r"[^\n]", " ", text[at:end]))
            done = end
    kept = "".join(parts) + text[done:]
    return [(number, line) for (number, _), line in zip(block, kept.split("\n"), strict=True)]


def _blank(span: re.Match[str]) -> str:
    return " " * len(span[0])
