"""The small practice that the building room's tests build, too."""

from __future__ import annotations

from tests.building.conftest import small_site

__all__ = ["small_site"]
