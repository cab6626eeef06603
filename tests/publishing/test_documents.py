"""docs/hosting.md is true: its targets are read, its commands exist, and what it says of a morning happens."""

from __future__ import annotations

import datetime as dt
import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from plugins.building import settings
from plugins.publishing.hosts import COMMON, HOSTS
from plugins.publishing.targets import find
from plugins.starting import arguments
from tests.publishing.small import shown

if TYPE_CHECKING:
    from tests.publishing.conftest import Project

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "hosting.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
EXAMPLES: list[tuple[str, dict[str, Any]]] = []
for kind, text in BLOCK.findall(PAGE):
    if kind == "python":
        made: dict[str, Any] = {}
        exec(text, made)  # noqa: S102 - the examples are code, and this is their test
        EXAMPLES += made["PUBLISH_TO"].items()


@pytest.mark.parametrize(("name", "values"), EXAMPLES)
def test_every_example_is_read(name: str, values: dict[str, Any]) -> None:
    """Each target of the page is one that publishing takes."""
    target, faults = find(name, {"PUBLISH_TO": {name: values}, "SITEURL": "https://www.your-practice.com"}, ROOT)
    assert faults == []
    assert target


def test_every_kind_has_an_example() -> None:
    """Each row of the table of hosts, and each key that all targets take, is on the page."""
    assert {values["via"] for _, values in EXAMPLES} == HOSTS.keys()
    assert [key for key in COMMON if f"`{key}`" not in PAGE and f'"{key}"' not in PAGE] == []
    for host in HOSTS.values():
        for secret in host.secrets:
            assert secret.name.format(TARGET="LIVE") in PAGE, secret.name


def test_every_command_of_the_page_can_be_typed() -> None:
    """Each `python3 tasks.py …` of the page is read as it stands, with all its options."""
    from tasks import commands

    lines = re.findall(r"python3 tasks\.py (publish|rollback) ([^`\n|]+)", PAGE)
    assert len(lines) > 8
    for name, rest in lines:
        arguments.read(commands.rows[name], shlex.split(rest))


def test_every_option_is_on_the_page() -> None:
    """No option of the two commands is missing on the page, but for those that every command has."""
    from tasks import commands

    for row in (commands.rows["publish"], commands.rows["rollback"]):
        known = {arguments.option(name) for name in row.options} - {"--target", "--debug", "--quiet"}
        assert [option for option in known if option not in PAGE and option not in {"--word", "--to"}] == []


def test_the_workflows_are_whole() -> None:
    """The recipes for machines are YAML, publish every morning, one at a time, and keep secrets out of the file."""
    recipes = [yaml.safe_load(text) for kind, text in BLOCK.findall(PAGE) if kind == "yaml"]
    github, gitlab = recipes
    steps = github["jobs"]["publish"]["steps"]
    assert github[True]["schedule"][0]["cron"].split()[2:] == ["*", "*", "*"]  # YAML reads the key "on" as true
    assert github["concurrency"]
    assert steps[-1]["run"].startswith("python3 tasks.py publish live --yes")
    assert all("secrets." in value for value in steps[-1]["env"].values())
    assert gitlab["publish"]["resource_group"]
    assert gitlab["publish"]["script"] == [steps[-1]["run"]]


def test_a_morning_brings_what_is_due(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same command a day later shows the post of that day, and hides the price that has expired."""
    facts = project.content / "practice.toml"
    text = facts.read_text(encoding="utf-8")
    priced = text.replace("as_of = 2026-01-01 }", "as_of = 2026-01-01, expires = 2026-12-01 }")
    assert priced != text
    facts.write_text(priced, encoding="utf-8")
    day = project.content / "articles" / "tomorrow.md"
    day.write_text("Title: Tomorrow\nDate: 2026-12-02\nCategory: Starting\n\nText.\n", encoding="utf-8")
    web = project.root.parent / "web"
    with shown(web) as project.siteurl:
        for date, there in ((dt.date(2026, 12, 1), False), (dt.date(2026, 12, 2), True)):
            monkeypatch.setattr(settings, "today", lambda date=date: date)
            assert project.publish(allow_overdue=True) == 0
            assert (web / "post" / "tomorrow" / "index.html").exists() is there
            everything = b"".join(page.read_bytes() for page in web.rglob("*.html"))
            assert (b"$150" in everything) is not there
