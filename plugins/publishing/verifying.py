"""The site as readers get it, compared with what was sent: content, headers, redirects, the 404 page, the feed."""

from __future__ import annotations

import hashlib
import http.client
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote, unquote, urlsplit
from xml.etree import ElementTree as ET

from plugins.hosting.caching import cache_control, is_hashed
from plugins.hosting.forms import FORMS
from plugins.publishing.changes import FOR_HOST, INDEX, plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from plugins.hosting.site import Site
    from plugins.publishing.manifest import Manifest

OTHERS = 150  # files that did not change and are looked at all the same, spread over the site
MOST = 1000  # files in all
LASTS = 60.0  # seconds that all of it may take, once the host shows it
PAUSE = 1.0  # seconds between two looks
AT_ONCE = 6
NOWHERE = "/this-page-is-not-here-4711/"
REDIRECTS = (301, 302, 307, 308)


class Answer(NamedTuple):
    """What the host said."""

    status: int
    headers: dict[str, str]
    body: bytes


class Fault(NamedTuple):
    """Something that is not as it should be.

    Args:
        address: of the page.
        what: is wrong.
        content: whether the files themselves are wrong, so that waiting may help.
    """

    address: str
    what: str
    content: bool = True


class Reader:
    """Asks the host, as a browser does that keeps nothing.

    Args:
        url: the address of the site.
    """

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        self.secure, self.host, self.prefix = parts.scheme == "https", parts.netloc, parts.path.rstrip("/")

    def get(self, path: str, **headers: str) -> Answer:
        """Ask for one address; nothing is followed.

        Args:
            path: from the root of the host.
            headers: to send.

        Returns:
            The answer.

        Raises:
            OSError: if there was none.
        """
        kind = http.client.HTTPSConnection if self.secure else http.client.HTTPConnection
        connection = kind(self.host, timeout=15)
        try:
            sent = {
                "Accept-Encoding": "identity",
                "Cache-Control": "no-cache",
                "User-Agent": "site-publisher",
                **headers,
            }
            connection.request("GET", quote(path, safe="/%?=&"), headers=sent)
            got = connection.getresponse()
            return Answer(got.status, {name.lower(): value for name, value in got.getheaders()}, got.read())
        except http.client.HTTPException as error:
            raise OSError(str(error) or type(error).__name__) from error
        finally:
            connection.close()


def verify(
    site: Site, form: str, new: Manifest, touched: frozenset[str], say: Callable[[str], None], *, settles: float = 0
) -> list[str]:
    """Look at the live site.

    Args:
        site: what was published.
        form: the row of `plugins.hosting.forms`.
        new: what the host should have.
        touched: files that were sent or removed.
        say: tells a person how far it is.
        settles: seconds that the host may need until it shows what it was sent.

    Returns:
        What is wrong, in sentences; [] if all is well.
    """
    reader = Reader(site.url)
    names = [name for name in chosen(new, touched) if not _moved(name, site)]
    gone = [name for name in sorted(touched - new.files.keys()) if plain(name) == name and not _moved(name, site)][:20]
    settled = time.monotonic() + settles
    end = settled + LASTS
    say(f"Looking at {len(names)} of {len(new.files)} files at {site.url}")
    checks: list[Callable[[], list[Fault]]] = [
        *(lambda name=name: _file(reader, name, new) for name in names),
        *(lambda name=name: _gone(reader, name) for name in gone),
        lambda: _headers(reader, site, form),
        lambda: _not_found(reader, new),
        lambda: _feed(reader, new),
        *(lambda pair=pair: _redirect(reader, pair, site) for pair in site.moved()[:50]),
    ]
    found: dict[int, list[Fault]] = {}
    pending, again = list(range(len(checks))), False
    while pending:
        with ThreadPoolExecutor(AT_ONCE) as pool:
            looked = zip(pending, pool.map(lambda n: _checked(checks[n], end), pending), strict=True)
            found.update((n, faults) for n, faults in looked if faults is not None)
        pending = [n for n in pending if any(fault.content for fault in found.get(n, ()))]
        if again and time.monotonic() > settled:
            break  # however slow the first look was, what was wrong is looked at twice
        again = True
        time.sleep(min(PAUSE, settles) if pending else 0)
    if late := len(checks) - len(found):
        say(f"Stopped looking after {settles + LASTS:.0f} seconds: {late} checks of {len(checks)} were not made.")
    faults = dict.fromkeys(fault for _, faults in sorted(found.items()) for fault in faults)
    return [f"{fault.address}: {fault.what}" for fault in faults]


def chosen(new: Manifest, touched: frozenset[str]) -> list[str]:
    """Choose what to look at: all that was sent, and some of the rest.

    Args:
        new: what the host should have.
        touched: files that were sent or removed.

    Returns:
        Paths in the site, without packed copies and what only the host reads.
    """
    seen = [name for name in sorted(new.files) if plain(name) == name and not FOR_HOST.search(name)]
    sent = [name for name in seen if name in touched]
    others = [name for name in seen if name not in touched]
    return [*sent[:MOST], *others[:: max(1, len(others) // OTHERS)]]


def _checked(check: Callable[[], list[Fault]], end: float) -> list[Fault] | None:
    if time.monotonic() > end:
        return None
    try:
        return check()
    except OSError as error:
        return [Fault("the site", f"no answer ({error.strerror or error})")]


def _file(reader: Reader, name: str, new: Manifest) -> list[Fault]:
    path = f"{reader.prefix}/{INDEX.sub('', name)}"
    answer = reader.get(path)
    expected = 200
    if name == "404.html" and answer.status == 404:  # noqa: PLR2004 - some hosts answer so
        expected = 404
    if answer.status != expected:
        return [Fault(path, f"the host answers {answer.status}")]
    if hashlib.sha256(answer.body).hexdigest() != new.files[name].sha256:
        return [Fault(path, "what the host gives is not what was sent")]
    return []


def _gone(reader: Reader, name: str) -> list[Fault]:
    path = f"{reader.prefix}/{INDEX.sub('', name)}"
    status = reader.get(path).status
    return [Fault(path, f"it should be gone, but the host answers {status}")] if status == 200 else []  # noqa: PLR2004


def _headers(reader: Reader, site: Site, form: str) -> list[Fault]:
    if not FORMS[form].sets_headers:
        return []
    hashed = next((name for name in sorted(site.names) if is_hashed(name)), "")
    faults = []
    for name in filter(None, ("index.html", hashed)):
        path = f"{reader.prefix}/{INDEX.sub('', name)}"
        answer = reader.get(path)
        wanted = {**site.headers, "Cache-Control": cache_control(name)}
        for header, value in wanted.items():
            given = answer.headers.get(header.lower())
            if given is None:
                faults.append(Fault(path, f"the header {header} is missing", content=False))
            elif given.replace(" ", "") != value.replace(" ", ""):
                faults.append(Fault(path, f"the header {header} is {given!r}, not {value!r}", content=False))
    return faults


def _not_found(reader: Reader, new: Manifest) -> list[Fault]:
    path = f"{reader.prefix}{NOWHERE}"
    answer = reader.get(path)
    if answer.status != 404:  # noqa: PLR2004
        return [Fault(path, f"a page that is not there is answered with {answer.status}, not 404", content=False)]
    entry = new.files.get("404.html")
    if entry and hashlib.sha256(answer.body).hexdigest() != entry.sha256:
        return [Fault(path, "a page that is not there is not answered with the site's 404.html", content=False)]
    return []


def _feed(reader: Reader, new: Manifest) -> list[Fault]:
    name = next((name for name in sorted(new.files) if name.endswith("all.atom.xml")), "")
    if not name:
        return []
    path = f"{reader.prefix}/{name}"
    answer = reader.get(path)
    try:
        ET.fromstring(answer.body)  # noqa: S314 - the practice's own feed, compared by its hash
    except ET.ParseError as error:
        return [Fault(path, f"the feed cannot be read ({error})")]
    if "xml" not in answer.headers.get("content-type", ""):
        return [Fault(path, f"the feed has the type {answer.headers.get('content-type')!r}", content=False)]
    return []


def _redirect(reader: Reader, pair: tuple[str, str], site: Site) -> list[Fault]:
    source, target = pair
    for path in (f"{source}/", source):
        answer = reader.get(path)
        leads = answer.headers.get("location", "")
        if answer.status in REDIRECTS and leads.endswith(f"{source}/") and path == source:
            continue  # a host without redirects of its own adds the "/" of a page
        if answer.status in REDIRECTS and site.whole(leads) == site.whole(target):
            continue
        if f"url={target}" not in answer.body.decode("utf-8", "replace"):
            what = f"it should lead to {target}, but the host answers {answer.status} {leads}".rstrip()
            return [Fault(path, what)]
    return []


def _moved(name: str, site: Site) -> bool:
    path = f"{site.prefix}/{INDEX.sub('', name)}".rstrip("/")
    return any(path == unquote(source) for source, _ in site.moved())
