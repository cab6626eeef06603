"""What the server answers, asked over HTTP."""

from __future__ import annotations

import socket
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.preview.conftest import ADDRESS, Preview, copy_of_the_project

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """One preview for all tests that only ask."""
    running = Preview(copy_of_the_project(tmp_path_factory.mktemp("served")))
    yield running
    running.end()


def test_the_address_is_told_first_and_works_at_once(served: Preview) -> None:
    """The first line has the address; whoever asks before the first build is done waits for it, and gets the page."""
    assert served.lines[0].startswith(f"{served.url}/ ")
    assert served.get("/").status == 200
    served.until(lambda: "documents built in" in served.told, "the build is told")


def test_what_is_to_come_is_shown(served: Preview) -> None:
    """Drafts, posts of days to come and the gallery have pages here."""
    for path in ("/drafts/draft/", "/post/future/", "/gallery/"):
        assert served.get(path).status == 200, path


def test_a_missing_page_gets_the_real_page_for_it(served: Preview) -> None:
    """The site's own 404 page comes with status 404, and follows builds like any other."""
    answer = served.get("/nothing/here/")
    assert answer.status == 404
    assert "This page is not here" in answer.body
    assert "/_preview/live.js" in answer.body


def test_a_page_is_asked_to_follow_builds_and_the_file_is_not(served: Preview) -> None:
    """The script stands in each page that is served, once, before the end of the body, and in no file."""
    body = served.get(ADDRESS).body
    assert body.count("/_preview/live.js") == 1
    assert body.rstrip().endswith("</script></body>\n</html>")
    files = [file for file in (served.root / ".build").rglob("*") if file.is_file()]
    assert len(files) > 20
    assert not [file for file in files if b"_preview" in file.read_bytes()]
    assert not (served.root / "output").exists()


@pytest.mark.parametrize(
    "path",
    ["/../../pelicanconf.py", "/%2e%2e/%2e%2e/pelicanconf.py", "//etc/passwd", "/_preview/../server.py", "/_preview/x"],
)
def test_no_address_leads_out_of_the_site(served: Preview, path: str) -> None:
    """Whatever is asked for, the site answers, or it is missing."""
    answer = served.get(path)
    assert answer.status == 404
    assert "This page is not here" in answer.body


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:80", "127.0.0.1.evil.example", "localhost.evil.example:8000"]
)
def test_another_name_is_refused(served: Preview, host: str) -> None:
    """A page from elsewhere that gave its name this machine's address learns nothing, of pages or of builds."""
    for path in (ADDRESS, "/_preview/events", "/_preview/live.js"):
        answer = served.get(path, host=host)
        assert answer.status == 421
        assert "First steps" not in answer.body


@pytest.mark.parametrize("host", ["localhost", "localhost:1", "127.0.0.1", "[::1]:8000"])
def test_this_machines_own_names_are_fine(served: Preview, host: str) -> None:
    """The names of this machine work, also through a port that was passed on."""
    assert served.get(ADDRESS, host=host).status == 200


def test_only_this_machine_is_answered(served: Preview) -> None:
    """The port is open at the loopback address and at no other address of this machine."""
    try:
        others = {str(row[4][0]) for row in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)}
    except OSError:
        others = set()
    for other in {*others, "127.0.0.2"} - {"127.0.0.1"}:
        with pytest.raises(OSError):  # noqa: PT011  refused, unreachable or timed out, by the system
            socket.create_connection((other, served.port), 1).close()


def test_answers_have_types_and_a_strict_policy(served: Preview) -> None:
    """Types are right on every system, nothing is kept by the browser, and the policy allows nothing inline."""
    style = next(part for part in served.get("/").body.split('"') if part.endswith(".css"))
    for path, kind in (
        ("/", "text/html; charset=utf-8"),
        (style, "text/css; charset=utf-8"),
        ("/_preview/live.js", "text/javascript; charset=utf-8"),
        ("/feeds/all.atom.xml", "application/xml"),
    ):
        answer = served.get(path)
        assert answer.status == 200, path
        assert answer.headers["Content-Type"] == kind
        assert answer.headers["Cache-Control"] == "no-store"
        assert "unsafe" not in answer.headers["Content-Security-Policy"]
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


def test_an_address_without_its_slash_is_sent_on(served: Preview) -> None:
    """As a host does; a question behind it does no harm."""
    assert served.get("/faqs").headers["Location"] == "/faqs/"
    assert served.get("/faqs/?x=1#y").status == 200


def test_head_has_no_body(served: Preview) -> None:
    """HEAD gives what GET gives, without the page; other methods are not known."""
    answer = served.get("/", method="HEAD")
    assert (answer.status, answer.body) == (200, "")
    assert int(answer.headers["Content-Length"]) > 1000
    assert served.get("/", method="POST").status == 501


def test_addresses_are_of_this_machine(served: Preview) -> None:
    """Whole addresses, which only the published site needs, are there too and lead to the preview."""
    assert f'rel="canonical" href="{served.url}{ADDRESS}"' in served.get(ADDRESS).body


def test_there_are_as_few_processes_as_can_be(served: Preview) -> None:
    """Beside the preview there are the process that waits for the next build, and the one that replaces texts."""
    children = Path(f"/proc/{served.process.pid}/task/{served.process.pid}/children")
    if not children.is_file():
        pytest.skip("this system does not list processes in /proc")
    served.settled()
    assert len(children.read_text(encoding="ascii").split()) <= 2
