"""Hosts with a command-line tool of their own, which sends a folder and switches in one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.publishing.programs import run

if TYPE_CHECKING:
    from pathlib import Path

    from plugins.publishing.manifest import Manifest
    from plugins.publishing.plan import Plan
    from plugins.publishing.targets import Target

# What is typed for each; the tools read their keys from the environment or from their own login.
COMMANDS: dict[str, tuple[str, ...]] = {
    "netlify": ("netlify", "deploy", "--prod", "--no-build", "--dir", "{folder}", "--site", "{site}"),
    "cloudflare": ("wrangler", "pages", "deploy", "{folder}", "--project-name", "{site}", "--branch", "main"),
    "vercel": ("vercel", "deploy", "{folder}", "--prod", "--yes"),
}
KEYS = ("NETLIFY_AUTH_TOKEN", "CLOUDFLARE_API_TOKEN", "VERCEL_TOKEN")


class Tool:
    """Hands the folder to the tool.

    Args:
        target: with `site`, the host's name of the project.
        root: the project folder.
    """

    def __init__(self, target: Target, root: Path) -> None:
        self.target, self.root = target, root

    def command(self, folder: Path) -> list[str]:
        """Say what is typed.

        Args:
            folder: of the site.
        """
        words = {"folder": str(folder), "site": self.target.text("site")}
        return [word.format(**words) for word in COMMANDS[self.target.form]]

    def look(self) -> Manifest | None:
        """Say what the host has: its tool compares by itself."""
        return None

    def room(self) -> int | None:
        """Say how many bytes are free: nobody can tell."""
        return None

    def carry(self, plan: Plan) -> None:
        """Run the tool."""
        import os

        command = self.command(plan.site)
        plan.say(f"Handing over to {command[0]}")
        run(command, f"{command[0]} did not publish", secrets=[os.environ.get(key, "") for key in KEYS], cwd=plan.site)

    def kept(self) -> list[Manifest]:
        """List what the host keeps: its own pages show it."""
        return []

    def back(self, manifest: Manifest, plan: Plan) -> bool:
        """Say that everything has to be sent again."""
        del manifest, plan
        return False
