"""Front matter as it is typed: YAML between `---` lines, or Pelican's plain `Title: …` lines."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from plugins.reading.keys import KEYS
from plugins.reading.yaml_lines import read_yaml

if TYPE_CHECKING:
    from plugins.findings import Report
    from plugins.reading.yaml_lines import Value

FENCE = re.compile(r"-{3,}\s*$")
END = re.compile(r"(-{3,}|\.{3})\s*$")
PLAIN = re.compile(r" {0,3}([A-Za-z][A-Za-z0-9_-]*):[ \t]*(.*)")
CONTINUED = re.compile(r"(?: {4,}|\t)(.*)")


@dataclass
class FrontMatter:
    """What stands above the text.

    Args:
        style: "yaml" for our own form, "plain" for Pelican's header lines, "none" where there is neither.
        values: key (lower case) -> what was typed, as text, list or mapping of text.
        lines: key -> its line in the file, counted from 1.
        body: the text below.
        body_offset: how many lines of the file stand above the text.
    """

    style: str = "none"
    values: dict[str, Value] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    body: str = ""
    body_offset: int = 0

    def add(self, key: str, value: Value, line: int, report: Report) -> None:
        """Take a key, or report it when it stands there twice."""
        name = key.lower()
        if name in self.lines:
            report.add(
                line,
                "key-duplicate",
                f'"{key}" stands here a second time; the first is on line {self.lines[name]}.',
                "Keep one of the two lines.",
            )
            return
        self.values[name] = value
        self.lines[name] = line


def split(text: str, report: Report) -> FrontMatter:
    """Part a file into front matter and text.

    Args:
        text: the whole file.
        report: takes the faults; its lines are those of the file (offset 0).

    Returns:
        What was found; with faults, as much as could be read.
    """
    lines = text.split("\n")
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    found = FrontMatter(body=text)
    if FENCE.match(lines[first]):
        found.style = "yaml"
        _split_yaml(lines, first, found, report)
    elif PLAIN.match(lines[first]):
        found.style = "plain"
        _split_plain(lines, first, found, report)
    else:
        report.add(
            1,
            "front-matter-missing",
            "The file does not start with front matter.",
            'Start it with a line "---", then "title: …", "date: …" and the other keys, then "---" again.',
        )
        return found
    if first:
        report.add(
            1,
            "front-matter-blank-line",
            "The file starts with a blank line.",
            "Delete the lines above the front matter.",
        )
    return found


def _split_yaml(lines: list[str], first: int, found: FrontMatter, report: Report) -> None:
    end = next((number for number in range(first + 1, len(lines)) if END.match(lines[number])), None)
    if end is None:
        found.style = "none"
        report.add(
            first + 1,
            "front-matter-yaml",
            'The front matter begins with "---" and never ends.',
            'Put a line "---" between the front matter and the text.',
        )
        return
    found.body = "\n".join(lines[end + 1 :])
    found.body_offset = end + 1
    entries = read_yaml("\n".join(lines[first + 1 : end]), first + 2, report)
    if entries is None:
        found.style = "none"
        return
    for key, value, line in entries:
        found.add(key, value, line, report)


def _split_plain(lines: list[str], first: int, found: FrontMatter, report: Report) -> None:
    key, end = "", len(lines)
    for number in range(first, len(lines)):
        line = lines[number]
        if not line.strip():
            end = number + 1
            break
        if match := PLAIN.match(line):
            key = match[1].lower()
            found.add(match[1], match[2].strip(), number + 1, report)
        elif (match := CONTINUED.match(line)) and key:
            found.values[key] = f"{found.values[key]}\n{match[1].strip()}".strip()
        elif (word := line.split()[0]).lower() in KEYS:
            report.add(number + 1, "front-matter-yaml", f'"{line.strip()}" has no colon.', f'Write "{word}: …".')
        else:  # the text starts without a blank line, as Python-Markdown allows
            end = number
            break
    found.body = "\n".join(lines[end:])
    found.body_offset = end
