"""An ordinary Python-Markdown extension: no Pelican, no other room."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import markdown
import pytest

from plugins.findings import Report
from plugins.findings.raising import FaultsError

if TYPE_CHECKING:
    from plugins.facts import Facts

ROOT = Path(__file__).resolve().parents[2]
PRACTICE = ROOT / "tests" / "fixtures" / "practice.toml"
BOTH = ["plugins.callouts", "plugins.booking"]


def test_by_name_without_options() -> None:
    """`extensions=["plugins.callouts"]` is all it takes; the facts are optional."""
    html = markdown.markdown("> [!NOTE] Title\n> Body.", extensions=["plugins.callouts"])
    assert html.startswith('<div class="callout" data-kind="note" data-tone="quiet">')


def test_facts_as_a_path() -> None:
    """The file with the facts can be named in plain options."""
    facts = {"facts": str(PRACTICE)}
    html = markdown.markdown("> [!EXPECT|first-visit]", extensions=BOTH, extension_configs=dict.fromkeys(BOTH, facts))
    assert "<dd>50 minutes</dd>" in html
    assert 'class="booking"' in html


def test_facts_with_errors_are_refused(tmp_path: Path) -> None:
    """A file that cannot be read raises an error that lists what is wrong."""
    with pytest.raises(FaultsError, match="facts-unreadable"):
        markdown.markdown("x", extensions=BOTH[:1], extension_configs={BOTH[0]: {"facts": tmp_path / "none.toml"}})


def test_faults_are_raised_together() -> None:
    """Without a report, one ValueError at the end lists the errors of both extensions with their lines."""
    text = "> [!EXPCT] T\n> b\n\n[x](booking:nothing)\n\n> [!EXPECT|x] T\n"
    with pytest.raises(ValueError, match="booking-unknown") as raised:
        markdown.markdown(text, extensions=BOTH)
    assert isinstance(raised.value, FaultsError)
    assert sorted((finding.line, finding.check) for finding in raised.value.findings) == [
        (1, "callout-kind"),
        (4, "booking-unknown"),
        (6, "callout-visit"),
    ]


def test_a_parser_forgets_the_faults_of_the_text_before() -> None:
    """One parser can read many texts, faulty ones too."""
    parser = markdown.Markdown(extensions=BOTH)
    for _ in range(2):
        with pytest.raises(FaultsError) as raised:
            parser.convert("> [!EXPCT] T\n> b")
        assert len(raised.value.findings) == 1
    assert parser.reset().convert("> [!NOTE] T\n> b").count("callout-title") == 1


def test_warnings_are_told_as_warnings() -> None:
    """What does not stop a page is told as Python tells warnings."""
    text = "> [!URGENT] T\n> b\n\n> [!URGENT] T\n> b"
    with pytest.warns(UserWarning, match="callout-count"):
        markdown.markdown(text, extensions=BOTH)


def test_report_takes_lines_of_the_file() -> None:
    """A report adds the lines of the front matter, and nothing is raised."""
    report = Report("content/articles/x.md", offset=10)
    markdown.markdown("\n> [!EXPCT] T\n> b", extensions=BOTH[:1], extension_configs={BOTH[0]: {"report": report}})
    assert [(finding.path, finding.line) for finding in report.findings] == [("content/articles/x.md", 12)]


def test_lines_are_true_with_meta_and_windows_line_ends() -> None:
    """Lines are those of the text that was given, whatever other extensions take out of it."""
    report = Report()
    text = "title: x\r\ndate: y\r\n\r\n> [!EXPCT] T\r\n> b\r\n"
    markdown.markdown(text, extensions=["meta", *BOTH[:1]], extension_configs={BOTH[0]: {"report": report}})
    assert [finding.line for finding in report.findings] == [4]


def test_alone_it_draws_no_booking_link(small_facts: Facts) -> None:
    """Without the booking room, a visit is drawn without a link that nothing could resolve."""
    html = markdown.markdown(
        "> [!EXPECT|first-visit]", extensions=BOTH[:1], extension_configs={BOTH[0]: {"facts": small_facts}}
    )
    assert "<dd>50 minutes</dd>" in html
    assert "booking" not in html


def test_tables_need_no_markdown_parser() -> None:
    """The tables of kinds and services, and what templates call, load without Python-Markdown."""
    code = (
        "import sys, plugins.callouts.kinds, plugins.booking, plugins.booking.render\n"
        "assert 'markdown' not in sys.modules and 'pymdownx' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)
