"""How finished HTML is set."""

from __future__ import annotations

import os
import re

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from plugins.typography import typeset
from plugins.typography.stock import stock
from tests.fixtures.growth import grows_evenly

EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "300"))  # 30000 takes a minute; worth it after an update of typogrify
OURS = re.compile(r"""[¿¡—–](?:["']|&quot;)""")
PIECES = """ " ' '' `` -- --- ... . &quot; &nbsp; \\" \\' \\ \\\\ \\B a b s 80s don't it's I é ß 1 - ( [ { ! , ? ;
    &amp; &#8220; &mdash; < > <p> </p> <em> </em> <a_href="x"> <a_title="it's"> </a> <code> </code> <pre> </pre>
    <kbd> </kbd> <span> </span> <strong> </strong> <i> </i> <b> </b> <li> </li> <h2_id="a"> </h2> <dd> </dd>
    <br_/> <img_alt="a_b"> <abbr> </abbr> <!--_c_--> <!--_a_--_b_--> <!-- --> <script> </script> <blockquote>
    </article> — \u201c ¿ « »""".split()  # noqa: SIM905 - reads better than eighty quoted pieces
SPACES = [" ", " ", " ", "  ", "\n", "\t", "\u00a0", "\x1c", ". . ."]
HTML = st.lists(st.sampled_from([*(piece.replace("_", " ") for piece in PIECES), *SPACES]), max_size=16).map("".join)


@given(HTML)
@example("<p>She said, \"'Tis the '80s.\"</p>")
@example('<p>a <em>"b"</em>\' c</p>\n<p>d</p>')
@settings(max_examples=EXAMPLES, deadline=None)
def test_equals_typogrify(html: str) -> None:
    """Any HTML, well formed or not, is set byte for byte as typogrify sets it."""
    assume(not OURS.search(html))
    assert typeset(html) == stock(html)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<p>It\'s "fine" -- really...</p>', "<p>It&#8217;s &#8220;fine&#8221; &#8212;&nbsp;really&#8230;</p>"),
        ("<h2>What to <em>expect </em> </h2>", "<h2>What to <em>expect </em> </h2>"),
        ('<p>one <code>it\'s "code"</code></p>', '<p>one <code>it\'s "code"</code></p>'),
        ("<p>ADHD &amp; you</p>", "<p>ADHD &amp;&nbsp;you</p>"),
        ("<p>one two <strong>three four</strong></p>", "<p>one two <strong>three&nbsp;four</strong></p>"),
        ('<p>¿"Qué"? —"Nada"</p>', "<p>¿&#8220;Qué&#8221;?&nbsp;—&#8220;Nada&#8221;</p>"),
        ('<p>«hola» y "¿qué tal?"</p>', "<p>«hola» y &#8220;¿qué&nbsp;tal?&#8221;</p>"),
        ("<p>word</p>", "<p>word</p>"),
        ("", ""),
    ],
)
def test_sets_signs_and_nothing_else(html: str, expected: str) -> None:
    """Quotes curl, dashes and dots join, the last space holds; no markup is added, and code is left alone."""
    assert typeset(html) == expected


@pytest.mark.parametrize("piece", ["it's ", '"a" ', "<b>a</b> ", "</b> ", "<p>a b</p>", "<p>", "a < b ", "<code>a"])
def test_takes_linear_time(piece: str) -> None:
    """Four times the text takes well under sixteen times as long."""
    assert grows_evenly(typeset, piece, 500)
