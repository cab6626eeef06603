"""`docs/checks.md`: every check as a table, made from the catalogue."""

from __future__ import annotations

from plugins.findings import CHECKS

HEAD = """# Every check

What `python3 tasks.py check` and every build look for, made from `plugins/findings/` (a test holds it; `--update-golden` writes it anew).
An **error** stops the build; a **warning** is told; a **hint** is told by `check` alone. In a draft, and in a post with Pelican's plain
header lines, errors of the wording rules only warn. "Yes" under *exceptions*: a writer may keep the finding for a while,
as the [writing guide](../content/README.md) shows. "Held": the site can be built, but not be published.

| Check | Level | Why | Source of the rule | Exceptions |
|---|---|---|---|---|
"""


def as_table() -> str:
    """Write the table.

    Returns:
        Markdown.
    """
    rows = []
    for name, check in CHECKS.items():
        level = f"{check.severity}, held" if check.holds else check.severity
        cells = (f"`{name}`", level, check.why, check.source or "this site", "yes" if check.waivable else "no")
        rows.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |\n")
    return HEAD + "".join(rows)
