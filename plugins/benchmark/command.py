"""`tasks.py bench`: measure, verify that every site is whole, and print ratios."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

from plugins.benchmark import parts, previewing
from plugins.benchmark.contenders import CONTENDERS, Contender, incomplete, write_articles
from plugins.benchmark.measuring import FailedError, Run, interleaved, once, table

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def bench(root: Path, *, articles: int, rounds: int, only: str = "", growth: bool = False) -> int:
    """Measure the builds of all generators, and the parts of ours.

    Args:
        root: the project folder.
        articles: how many articles the corpus has.
        rounds: how often each is measured.
        only: names of generators, parted by commas, if not all.
        growth: measure our own build with 1,000 and 10,000 articles, too; takes long.

    Returns:
        The exit code: 1 if a generator could not be measured.
    """
    wanted = {name.strip().lower() for name in only.split(",") if name.strip()}
    place = root / ".cache" / "bench"
    ready: dict[str, tuple[Contender, Path]] = {}
    status = 0
    for contender in CONTENDERS:
        if wanted and contender.name.lower() not in wanted:
            continue
        folder = place / contender.name.replace(" ", "-").lower()
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        try:
            contender.prepare(folder)
            write_articles(contender, folder, articles)
            once(contender.command(folder), folder)
            missing = incomplete(contender, folder, articles)
        except (OSError, FailedError, Exception) as error:  # noqa: BLE001 - a peer that cannot be had is told, not fatal
            print(f"{contender.name} is left out: {error}", file=sys.stderr)
            status = 1
            continue
        if missing:
            print(f"{contender.name} is left out: its site has no {', '.join(missing[:5])}.", file=sys.stderr)
            status = 1
            continue
        ready[contender.name] = contender, folder
    if not ready:
        return 1
    base = next(iter(ready))
    print(f"{articles} articles, {rounds} rounds in turns; ratios of medians to {base}.")
    for title, prepare in CASES.items():
        able = {name: row for name, row in ready.items() if prepare is not edit_frame or row[0].frame}
        runs = {name: measured(prepare, contender, folder) for name, (contender, folder) in able.items()}
        print(table(title, interleaved(runs, rounds), base), flush=True)
        for name, (contender, folder) in able.items():
            if missing := incomplete(contender, folder, articles):
                print(f"  {name} does not count: its site has no {', '.join(missing[:5])}.", file=sys.stderr)
                status = 1
    print(previews(ready, rounds, base), flush=True)
    if growth:
        grown(*ready[base])
    print("\nParts")
    print(parts.callouts(place / "this-site" / "content" / "practice.toml", rounds))
    print(parts.typography(rounds))
    return status


def previews(ready: dict[str, tuple[Contender, Path]], rounds: int, base: str) -> str:
    """Measure the previews, one after the other: two at once would wait for each other.

    Args:
        ready: name -> generator and its folder.
        rounds: how often an article is saved.
        base: the name that the others are compared with.

    Returns:
        Lines for a terminal.
    """
    taken = {}
    for name, (contender, folder) in ready.items():
        if contender.preview is not None:
            port = previewing.free_port()
            article = folder / contender.articles / "article-5.md"
            try:
                taken[name] = previewing.saves(contender.preview(folder, port), folder, port, article, rounds)
            except (OSError, TimeoutError) as error:
                print(f"The preview of {name} is left out: {error}", file=sys.stderr)
    return previewing.table(taken, base) if base in taken else ""


def grown(contender: Contender, folder: Path) -> None:
    """Measure how builds grow, once each, and print it.

    Args:
        contender: the generator.
        folder: its folder.
    """
    print(f"\nGrowth of {contender.name}, one run each")
    taken: dict[str, list[Run]] = {}
    for count in GROWTH:
        write_articles(contender, folder, count)
        for title, prepare in CASES.items():
            taken.setdefault(title, []).append(measured(prepare, contender, folder)())
    for title, runs in taken.items():
        walls = ", ".join(
            f"{count} articles: {run.wall:.2f} s, {run.cpu:.2f} s of CPU, {run.peak:.0f} MB"
            for count, run in zip(GROWTH, runs, strict=True)
        )
        print(f"  {title}: {walls}; CPU grows {runs[-1].cpu / runs[0].cpu:.1f} times", flush=True)


def measured(prepare: Callable[[Contender, Path], None], contender: Contender, folder: Path) -> Callable[[], Run]:
    """Make a case of one generator.

    Args:
        prepare: what happens before each run, unmeasured.
        contender: the generator.
        folder: its folder.

    Returns:
        What to run.
    """

    def run() -> Run:
        prepare(contender, folder)
        return once(contender.command(folder), folder)

    return run


def cold(contender: Contender, folder: Path) -> None:
    """Take away the site and all that is kept."""
    for name in (contender.output, *contender.kept):
        shutil.rmtree(folder / name, ignore_errors=True)


def nothing(contender: Contender, folder: Path) -> None:
    """Change nothing."""


def edit_text(contender: Contender, folder: Path) -> None:
    """Add a word to the text of one article."""
    _change(folder / contender.articles / "article-3.md", "\n\nOne more word.\n", at_end=True)


def edit_title(contender: Contender, folder: Path) -> None:
    """Change the title of one article."""
    _change(folder / contender.articles / "article-4.md", "A", at_end=False)


def edit_frame(contender: Contender, folder: Path) -> None:
    """Change a template that is part of every page."""
    name, end = contender.frame or ("", "")
    file = folder / name
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace(end, f"<p>More.</p>{end}", 1), encoding="utf-8", newline="\n")


def _change(file: Path, words: str, *, at_end: bool) -> None:
    text = file.read_text(encoding="utf-8")
    if at_end:
        text += words
    else:
        key = "title: " if "title: " in text else "Title: "
        text = text.replace(key, f"{key}{words}", 1)
    file.write_text(text, encoding="utf-8", newline="\n")


GROWTH = (1000, 10_000)
CASES: dict[str, Callable[[Contender, Path], None]] = {
    "Cold build": cold,
    "Nothing changed": nothing,
    "One article's text edited": edit_text,
    "One article's title edited": edit_title,
    "A template of every page edited": edit_frame,
}
