"""The order of a publication, for any two sites: no page that can be reached refers to what is not there."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.publishing.changes import compare, removals, stages
from plugins.publishing.manifest import Entry, Manifest, from_json, with_kept

PAGES = [f"{name}/index.html" for name in "abcdef"] + ["index.html"]
ASSETS = [f"assets/main.{n}{n}{n}{n}{n}{n}{n}{n}.css" for n in range(4)]


@st.composite
def sites(draw: st.DrawFn) -> dict[str, tuple[int, frozenset[str]]]:
    """A site: page -> (version, what it refers to); every reference is there, and the start page too."""
    pages = {*draw(st.sets(st.sampled_from(PAGES))), "index.html"}
    assets = draw(st.sets(st.sampled_from(ASSETS), min_size=1))
    site: dict[str, tuple[int, frozenset[str]]] = {asset: (0, frozenset()) for asset in assets}
    for page in pages:
        links = draw(st.frozensets(st.sampled_from(sorted(pages | assets))))
        site[page] = (draw(st.integers(0, 2)), links)
    return site


def manifest(site: dict[str, tuple[int, frozenset[str]]], name: str) -> Manifest:
    """What such a site's manifest is."""
    return Manifest(
        name, files={path: Entry(repr((version, sorted(links))), 1) for path, (version, links) in site.items()}
    )


def broken(host: dict[str, frozenset[str]]) -> set[tuple[str, str]]:
    """References of pages that can be reached from the start page to what is not there."""
    seen, waiting, faults = set(), ["index.html"] if "index.html" in host else [], set()
    while waiting:
        page = waiting.pop()
        if page in seen:
            continue
        seen.add(page)
        for link in host[page]:
            if link in host:
                waiting.append(link)
            else:
                faults.add((page, link))
    return faults


@settings(deadline=None, max_examples=40)
@given(st.lists(sites(), min_size=2, max_size=4), st.data())
def test_no_reference_is_ever_broken(
    versions: list[dict[str, tuple[int, frozenset[str]]]], data: st.DataObject
) -> None:
    """Each version is sent file by file in any order within a stage, cut off anywhere, and followed by the next."""
    host: dict[str, frozenset[str]] = {}
    state: Manifest | None = None
    for number, site in enumerate(versions):
        last = number == len(versions) - 1
        new = with_kept(manifest(site, str(number)), state)
        differ = compare(state, new)
        unsure = state.unsure if state else frozenset()
        missing = frozenset(name for name in differ.sent if name not in host)
        steps: list[tuple[str, frozenset[str] | None]] = []
        for _, names in stages(differ, missing):
            steps += [(name, site[name][1]) for name in data.draw(st.permutations(names))]
        for group in removals(differ):
            steps += [(name, None) for name in data.draw(st.permutations(group))]
        cut = len(steps) if last else data.draw(st.integers(0, len(steps)))
        for name, links in steps[:cut]:
            if links is None:
                host.pop(name, None)
            else:
                host[name] = links
            assert broken(host) == set()
        if cut == len(steps):
            state = new
        else:
            state = Manifest(
                state.name if state else "", files=state.files if state else {}, unsure=unsure | differ.touched
            )
    assert {name for name, entry in (state.files if state else {}).items() if not entry.kept} == versions[-1].keys()
    assert host.keys() == (state.files.keys() if state else set())


@given(st.binary(max_size=200))
def test_any_bytes_are_a_manifest_or_a_value_error(data: bytes) -> None:
    """A torn or foreign report is told as such, and nothing else is raised."""
    try:
        from_json(data)
    except ValueError:
        return


def test_a_manifest_is_read_as_it_was_written() -> None:
    """What is written is read again, the same."""
    made = Manifest("n", "c", "p", {"a/b.html": Entry("ff", 3, kept=True)}, frozenset({"x"}))
    assert from_json(made.to_json()) == made
