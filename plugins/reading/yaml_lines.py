"""YAML front matter, read as typed, with the line of every key and faults in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    import yaml

    from plugins.findings import Report

Value: TypeAlias = "str | list[Value] | dict[str, Value]"
UNREAD = "(cannot be read)"  # stands for a value that YAML cannot read, and which is told by itself
SECOND_COLON = 'there is a second ": " in the line'
YAML_FIX = 'Write "key: value", a line each; put a value that holds ": " or starts with a sign between "quotes".'
YAML_PROBLEMS = (
    # what PyYAML says, what it means, what to do
    ("mapping values are not allowed", SECOND_COLON, YAML_FIX),
    ("expected ',' or ']'", 'a list begins with "[" and is not closed', 'Put a "]" at the end of the list.'),
    ("expected ',' or '}'", 'a value begins with "{" and is not closed', YAML_FIX),
    ("expected ':'", "a line has no colon", YAML_FIX),
    ("unexpected end of stream", "a quotation mark is not closed", 'Put a " at the end of the value.'),
    ("cannot start any token", "a value begins with a sign that it cannot begin with, or with a tab", YAML_FIX),
    ("tab", "a line begins with a tab", "Use spaces."),
)


def read_yaml(text: str, first_line: int, report: Report) -> list[tuple[str, Value, int]] | None:
    """Read the lines between the fences.

    Args:
        text: YAML.
        first_line: the line of the file that it begins on.
        report: takes the fault; its lines are those of the file.

    Returns:
        (key, what was typed, line), also for keys that stand twice; None where it cannot be read.
    """
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    lines, mended = text.split("\n"), set[int]()
    root: yaml.Node | None = None
    try:
        while True:
            try:
                root = yaml.compose("\n".join(lines), Loader=loader)
                break
            except yaml.YAMLError as error:
                line = _report_yaml(error, lines, first_line, report)
                # A line that cannot be read is passed over, so that one run tells what is wrong with the others.
                if line in mended:
                    return None
                mended.add(line)
                lines[line] = _readable(lines[line])
    except RecursionError:
        report.add(first_line, "front-matter-yaml", "The front matter is nested too deeply.", "Write flat lists.")
        return None
    if root is None:
        return []
    if not isinstance(root, yaml.MappingNode):
        report.add(
            first_line,
            "front-matter-yaml",
            'The front matter is not a list of "key: value" lines.',
            'Begin with "title: …".',
        )
        return None
    return [(str(key.value), plain_value(value), first_line + key.start_mark.line) for key, value in root.value]


def _report_yaml(error: yaml.YAMLError, lines: list[str], first_line: int, report: Report) -> int:
    """Say in plain words what PyYAML found, at the line where it began; return which of the lines that is."""
    mark = getattr(error, "problem_mark", None)
    problem = str(getattr(error, "problem", None) or "it has a character that YAML does not allow")
    # An open bracket or quotation mark is noticed only at the end.
    if any(word in str(getattr(error, "context", "")) for word in ("flow", "quoted")):
        mark = getattr(error, "context_mark", None) or mark
    line = min(mark.line, len(lines) - 1) if mark else 0
    what, fix = next(((what, fix) for known, what, fix in YAML_PROBLEMS if known in problem), (problem, YAML_FIX))
    key, _, value = lines[line].partition(":")
    if value.strip() and what == SECOND_COLON:
        quoted = value.strip().replace('"', "'")
        fix = f'Write {key.strip()}: "{quoted}"'
    report.add(first_line + line, "front-matter-yaml", f"The front matter cannot be read here: {what}.", fix)
    return line


def _readable(line: str) -> str:
    """Write a line in which there is a fault so that the lines around it can be read."""
    if line.startswith("\t"):
        return line.strip()
    key, colon, value = line.partition(":")
    if not colon:
        return "#"
    meant = value.strip().replace("\\", "").replace('"', "'") if ": " in value else UNREAD
    return f'{key}: "{meant}"'


def plain_value(node: yaml.Node, depth: int = 0) -> Value:
    """Read a YAML node as typed: text stays text, so that no value changes its meaning by its look.

    Args:
        node: from `yaml.compose`.
        depth: how deep it stands; deeper than the front matter needs, it is left out.

    Returns:
        Text, a list or a mapping of the same.
    """
    children = node.value
    if isinstance(children, str) or depth > 4:  # noqa: PLR2004 - references: list, mapping, text; aliases may circle
        return children if isinstance(children, str) else ""
    if children and isinstance(children[0], tuple):
        return {str(key.value): plain_value(value, depth + 1) for key, value in children}
    return [plain_value(child, depth + 1) for child in children]
