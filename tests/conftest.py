"""What every test can ask for: golden cases, a served site, a real browser. Each stands in a file of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest

pytest_plugins = [
    "tests.fixtures.golden",
    "tests.fixtures.small_facts",
    "tests.fixtures.serving",
    "tests.fixtures.site",
    "tests.fixtures.browser",
    "tests.fixtures.servers",
]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the switches of this project."""
    parser.addoption("--update-golden", action="store_true", help="write what came out into the golden cases")
    parser.addoption("--rounds", type=int, default=2, help="edits at random of which each is built twice; try hundreds")
    parser.addoption("--seed", type=int, default=0, help="of the edits at random")


def pytest_configure() -> None:
    """Let properties take the time that they take: no test depends on how quick a machine is."""
    from hypothesis import HealthCheck, settings

    settings.register_profile("project", deadline=None, suppress_health_check=[HealthCheck.too_slow])
    settings.load_profile("project")
