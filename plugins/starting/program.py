"""How a command is typed here."""

from __future__ import annotations

import os

PROGRAM = "py tasks.py" if os.name == "nt" else "python3 tasks.py"
