"""Files of `content/responses/`: what they become on a page, and what is told of those that are not right."""

from __future__ import annotations

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.responses import markup
from plugins.responses.markup import as_html
from plugins.responses.record import Response, as_file
from tests.responses.conftest import PAGE, Talking, errors

ALLOWED = {"html", "head", "body", *markup.TAGS}


def test_a_thread_is_part_of_the_page(talking: Talking) -> None:
    """Names, days, words and one level of answers stand in the page, at anchors that their files name."""
    talking.write("r1", "What *else* helps?\nA list?")
    talking.write("r2", "Anyone can ask for a list.", name=None, by="ana", reply_to="r1", date="2026-11-03")
    talking.write("r0", "I thought so, too.", date="2026-10-30", name="Sam")
    result = talking.build()
    assert errors(result) == []
    page = talking.page()
    assert page.index('id="r-r0"') < page.index('id="r-r1"') < page.index('id="r-r2"')
    assert "What <em>else</em> helps?<br>" in page
    assert "Ana Sample, answer from the practice, <time" in page
    assert '<time datetime="2026-11-02">November 2, 2026</time>' in page
    assert "<img" not in page[page.index('class="responses"') :]


def test_what_nobody_approved_is_not_in_the_site(talking: Talking) -> None:
    """A pending response is told of in a folder of a page, passed over in _pending, and public from neither."""
    talking.write("r1", "Not yet ready zebra.", status="pending")
    pending = talking.write("r2", "Not read yet zebra.", page=f"_pending/{PAGE}")
    result = talking.build(publication=False)
    assert [found.check for found in result.findings if found.path.endswith("r1.md")] == ["response-pending"]
    assert not [found for found in result.findings if pending.name in found.path]
    assert b"zebra" not in talking.everything()


@pytest.mark.parametrize(
    ("keys", "words", "check", "line"),
    [
        ({"name": None}, "Hello.", "key-missing", 1),
        ({"nam": "Kim"}, "Hello.", "key-unknown", 5),
        ({"date": "2026-02-30"}, "Hello.", "date-invalid", 3),
        ({"status": "aproved"}, "Hello.", "value-invalid", 4),
        ({"by": "anna"}, "Hello.", "person-unknown", 5),
        ({"reply_to": "r9"}, "Hello.", "response-thread", 0),
        ({"name": "kim@example.org"}, "Hello.", "value-invalid", 2),
        ({}, "", "response-empty", 0),
        ({}, "One.\n\nTurn \u202eround.", "response-hidden", 8),
        ({}, "Call me: 970-555-0142.", "response-private", 6),
        ({"by": "ana"}, "Hello.\nThank you for coming to see us!", "response-confirms", 8),
        ({}, "> " * 8 + "deep", "text-too-deep", 0),
    ],
)
def test_faults_are_told_with_their_lines(
    keys: dict[str, str | None], words: str, check: str, line: int, talking: Talking
) -> None:
    """Each fault of a file is an error that names the file, the line and what to do."""
    talking.write("r1", words, **keys)
    (found,) = talking.read().findings
    assert (found.check, found.path, found.line) == (check, f"content/responses/{PAGE}/r1.md", line)
    assert found.severity == "error"
    assert found.fix


def test_answers_of_ours_keep_to_the_rules_for_pages(talking: Talking) -> None:
    """What a page may not claim is told of an answer, too, on its line; a reader's words are their own."""
    talking.write("r1", "They guarantee results, it says elsewhere. We guarantee results.")
    talking.write("r2", "Thank you for writing.\n\nWe guarantee results.", name=None, by="ana", reply_to="r1")
    told = [found for found in talking.build().findings if "responses/" in found.path]
    assert [(found.check, found.line, found.severity) for found in told] == [("claim-outcome", 9, "warning")]


def test_a_fault_stops_the_build(talking: Talking) -> None:
    """Nothing is published while a response has a fault."""
    talking.write("r1", "Call me: 970-555-0142.")
    assert [fault.check for fault in errors(talking.build())] == ["response-private"]
    assert not talking.output.exists()


def test_a_response_to_no_article_is_told(talking: Talking) -> None:
    """A folder that names no article stops the build, with the article that was meant."""
    talking.write("r1", "Hello.", page="first-step")
    (fault,) = talking.read().findings
    assert (fault.check, fault.fix) == ("response-page", 'Did you mean "first-steps"?')


def test_an_answer_to_an_answer_is_told(talking: Talking) -> None:
    """There is one level of answers, and the message says what it belongs to."""
    talking.write("r1", "One.")
    talking.write("r2", "Two.", reply_to="r1")
    talking.write("r3", "Three.", reply_to="r2")
    (fault,) = talking.read().findings
    assert (fault.check, fault.fix) == ("response-thread", 'Write "reply_to: r1".')


@pytest.mark.parametrize(
    "words",
    [
        "<script>alert(1)</script>",
        '<img src=x onerror="alert(1)">',
        "[x](javascript:alert(1))",
        "[x](data:text/html,<script>alert(1)</script>)",
        "![x](https://evil.example/p.png)",
        "<a href='https://evil.example' onclick=alert(1)>x</a>",
        "[x](https://user:word@evil.example/)",
        "[x](https://\u0430pple.com/)",
        '[x](https://evil.example "onmouseover=alert(1)")',
        "[x](vbscript:a) <https://evil.example> <style>*{}</style>",
        "</div></li></ol></section><form action=https://evil.example>",
        "> " * 60 + "deep",
        "- " * 60 + "deep",
        "`<script>` ```\n<script>\n```",
        "\x00\x02stx\x03 &lt;script&gt; &#60;script&#62;",
    ],
)
def test_hostile_words_become_harmless_html(words: str) -> None:
    """Scripts, handlers, pictures, forms and addresses that do more than lead somewhere never come out."""
    assert_harmless(as_html(words))


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from("<>&\"'/()[]!:#*_-`~=. \nasdjhtpscriptonclick\u202e\u200b\x00"), max_size=200))
def test_no_words_become_more_than_words(words: str) -> None:
    """Whatever is typed, only paragraphs, lists, quotes, emphasis and checked links come out."""
    assert_harmless(as_html(words))


def assert_harmless(drawn: str) -> None:
    """Read HTML as a browser does, and look at each element."""
    tree = html5lib.parse(drawn, namespaceHTMLElements=False)
    for element in tree.iter():
        assert element.tag in ALLOWED
        assert set(element.attrib) <= ({"href", "rel"} if element.tag == "a" else set())
        if element.tag == "a":
            assert element.attrib["rel"] == "ugc nofollow noreferrer noopener"
            assert element.attrib["href"].startswith("https://")
            assert "@" not in element.attrib["href"].split("/")[2]


def test_a_link_says_where_it_leads() -> None:
    """Behind the words of a link stands its host, unless they name it."""
    assert as_html("[https://good.example](https://evil.example/a)").endswith(
        "https://good.example</a> (evil.example)</p>"
    )
    assert as_html("[a.example](https://a.example/b)").endswith("a.example</a></p>")


@settings(deadline=None)
@given(st.text(max_size=60), st.text(max_size=60))
def test_what_is_written_is_read_again(name: str, words: str) -> None:
    """Front matter that we write gives back every name, whatever signs it has."""
    import datetime as dt

    import yaml

    name = " ".join("".join(sign for sign in name if sign.isprintable()).split())
    written = as_file(Response("r1", "p", dt.date(2026, 11, 2), name, words, flags=("a: b",)))
    head = yaml.safe_load(written.split("---\n")[1])
    assert head.get("name", "") == name
    assert head["flags"] == ["a: b"]
