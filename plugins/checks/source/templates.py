"""A template that front matter names is a file of the theme, and every template can be read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from plugins.findings import Finding, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.reading.library import Library


def check(library: Library, settings: dict[str, Any]) -> Iterator[Finding]:
    """Report template names that the theme does not have, and templates with faults of syntax.

    Args:
        library: all documents.
        settings: Pelican's settings.

    Yields:
        A finding for each.
    """
    from jinja2 import Environment, TemplateSyntaxError

    folder = Path(settings["THEME"]) / "templates"
    files = sorted(folder.rglob("*.html"))
    names = settings["TEMPLATES"]
    for document in library.documents.values():
        template = document.meta.get("template")
        if template and template not in names:
            strict = document.style == "yaml"
            yield Finding(
                document.shown,
                document.lines.get("template", 1),
                "template-unknown" if strict else "key-foreign",
                f'The theme has no template "{template}".',
                did_you_mean(template, names) if strict else "The usual template is used.",
            )
    environment = Environment(**settings["JINJA_ENVIRONMENT"])  # noqa: S701 - autoescape is in the settings
    for file in files:
        shown = f"{settings['SHOWN_THEME']}/{file.relative_to(settings['THEME']).as_posix()}"
        try:
            environment.parse(file.read_text(encoding="utf-8"), file.name, str(file))
        except TemplateSyntaxError as error:
            yield Finding(shown, error.lineno, "template-error", f"{error.message}.", "Mend this line of the template.")
        except (OSError, UnicodeDecodeError) as error:
            yield Finding(
                shown, 0, "template-error", f"The template cannot be read: {error}.", "Save it as UTF-8 text."
            )
