"""Publishes a finished folder: all of a publication but the build. `python push.py ROOT NAME VALUES FOLDER`."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from plugins.publishing import locking, manifest, package
from plugins.publishing.command import _told
from plugins.publishing.hosts import HOSTS
from plugins.publishing.publish import send
from plugins.publishing.targets import Target
from plugins.publishing.wish import Wish


def push(root: Path, name: str, values: dict[str, object], built: Path, **options: object) -> int:
    """Publish.

    Args:
        root: of the project.
        name: of the target.
        values: of the target.
        built: the finished site.
        options: fields of `Wish`.

    Returns:
        The exit code.
    """
    target = Target(name, HOSTS[str(values["via"])], values, str(values["url"]))
    wish = Wish(root, name, yes=True, **options)  # type: ignore[arg-type]

    def run(wish: Wish) -> int:
        packed = package.make(
            built, root / ".build" / "publish" / name / "package", target, [], root / ".cache" / "packed"
        )
        return send(wish, target, packed, manifest.of_folder(packed.site, "", locking.place_of(root)))

    return _told(wish, run)


if __name__ == "__main__":
    words = {option.partition("=")[0]: option.partition("=")[2] or True for option in sys.argv[5:]}
    sys.exit(push(Path(sys.argv[1]), sys.argv[2], json.loads(sys.argv[3]), Path(sys.argv[4]), **words))
