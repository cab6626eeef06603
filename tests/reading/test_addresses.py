"""What a text links to and shows is resolved; what would leave the site by itself is kept out."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.findings import Report
from plugins.reading.rendering import Renderer

FILES = frozenset({"images/room.svg", "images/a b.png", "articles/beside.png", "files/form.pdf"})


@pytest.fixture(scope="module")
def renderer() -> Renderer:
    """A renderer for a site under a sub-path."""
    return Renderer(None, FILES, "/sub")


def render(renderer: Renderer, text: str, *, strict: bool = True) -> tuple[str, Report]:
    """Render a text of an article."""
    report = Report("content/articles/x.md")
    return renderer.render(text, "articles/x.md", report, strict=strict).html, report


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("[x](other.md)", "{filename}/articles/other.md"),
        ("[x](other.md#part)", "{filename}/articles/other.md#part"),
        ("[x](../faqs/a.md)", "{filename}/faqs/a.md"),
        ("[x](/faqs/a.md)", "{filename}/faqs/a.md"),
        ("[x]({filename}other.md)", "{filename}/articles/other.md"),
        ("[x]({filename}/pages/b.md)", "{filename}/pages/b.md"),
        ("[x](|filename|other.md)", "{filename}/articles/other.md"),
        ('<a href="other.md">x</a>', "{filename}/articles/other.md"),
        ("[x][r]\n\n[r]: other.md", "{filename}/articles/other.md"),
        ("[x](../files/form.pdf)", "/sub/files/form.pdf"),
        ("[x]({static}/files/form.pdf)", "/sub/files/form.pdf"),
        ("[x](/contact/)", "/sub/contact/"),
        ("[x](#part)", "#part"),
        ("![a](images/room.svg)", "/sub/images/room.svg"),
        ("![a](../images/room.svg)", "/sub/images/room.svg"),
        ("![a](/images/room.svg)", "/sub/images/room.svg"),
        ("![a]({static}/images/room.svg)", "/sub/images/room.svg"),
        ("![a]({filename}/images/room.svg)", "/sub/images/room.svg"),
        ("![a](beside.png)", "/sub/articles/beside.png"),
        ("![a]({attach}beside.png)", "/sub/articles/beside.png"),
        ("![a](<images/a b.png>)", "/sub/images/a%20b.png"),
        ("![a](images/a%20b.png)", "/sub/images/a%20b.png"),
        ('<img src="/images/room.svg" alt="a">', "/sub/images/room.svg"),
        ("<img src=images/room.svg alt=a>", "/sub/images/room.svg"),
    ],
)
def test_addresses_are_resolved(renderer: Renderer, typed: str, address: str) -> None:
    """Every way to write an address leads to the same place, in Markdown and in HTML."""
    html, report = render(renderer, typed)
    assert re.findall(r'(?:href|src)="([^"]*)"', html) == [address]
    assert not report.findings


@pytest.mark.parametrize(
    "typed",
    [
        "![A map](https://maps.example/x.png)",
        "![A map](//maps.example/x.png)",
        '<img src="https://maps.example/x.png" alt="A map">',
        '<IMG SRC=https://maps.example/x.png alt="A map"/>',
    ],
)
def test_a_picture_of_another_site_becomes_a_link(renderer: Renderer, typed: str) -> None:
    """No page loads a picture from elsewhere: its description links to it, and the writer is told."""
    html, report = render(renderer, f"Text\n\n{typed}")
    assert "<img" not in html.lower()
    assert ">A map</a>" in html.replace("&nbsp;", " ")
    assert [(finding.line, finding.check) for finding in report.findings] == [(3, "picture-remote")]


UNSAFE = [
    "<script>alert(1)</script>",
    "<script>alert(1)",
    '<iframe src="https://video.example/x"></iframe>',
    '<p onclick="alert(1)">x</p>',
    '<p style="color: red">x</p>',
    "<img src=x onerror=alert(1) alt=x>",
    '<a href="javascript:alert(1)">x</a>',
    '<a href="java\tscript:alert(1)">x</a>',
    '<a href="&#106;avascript:alert(1)">x</a>',
    "[x](javascript:alert(1))",
    "[x](data:text/html;base64,x)",
    '<form action="https://x.example"><input name=a></form>',
    '<object data="https://x.example/a"></object>',
    '<link rel="stylesheet" href="https://x.example/a.css">',
    '<meta http-equiv="refresh" content="0; url=https://x.example">',
    '<base href="https://x.example/">',
    "<style>p { color: red }</style>",
    '<svg onload="alert(1)"></svg>',
    "text {: onclick=alert(1) }",
    "text\n{: style=color:red }",
]


@pytest.mark.parametrize("typed", UNSAFE)
def test_unsafe_html_never_reaches_a_page(renderer: Renderer, typed: str) -> None:
    """Code, frames, forms and inline styles are in no page; they are errors in our own texts, warnings in others."""
    html, report = render(renderer, f"Text\n\n{typed}\n\nMore text")
    tags = " ".join(re.findall(r"<[a-z][^>]*>", html.lower()))
    assert not re.search(r"<(script|iframe|style|form|input|object|link|meta|base)|on(click|error|load)|style=", tags)
    assert not re.search(r'href="[^"]*(script:|data:)', html)
    if "{:" in html:  # shown as text
        return
    assert report.findings, html
    assert {finding.severity for finding in report.findings} == {"error"}
    _, report = render(renderer, f"Text\n\n{typed}\n\nMore text", strict=False)
    assert {finding.severity for finding in report.findings} == {"warning"}


def test_code_about_html_stays_as_it_is(renderer: Renderer) -> None:
    """HTML in code is shown, not judged."""
    fenced = '```html\n<script src="https://x.example"></script>\n<!-- a note -->\n```'
    text = f"Write `<script>` or:\n\n{fenced}\n\n    <iframe></iframe>\n"
    html, report = render(renderer, text)
    assert not report.findings
    assert html.count("&lt;script") == 2
    assert "&lt;!-- a note --&gt;" in html
    assert "&lt;iframe&gt;" in html


def test_comments_stay_with_the_writers(renderer: Renderer) -> None:
    """A comment in a text is not in the page."""
    assert "ask Ana" not in render(renderer, "Text\n\n<!-- ask Ana -->\n\nText <!-- ask Ana --> text")[0]


@given(st.text(alphabet="<>\"'=/!- abhimgsrcscriptonstyle:()[]{}`\n\\&#;", max_size=120))
def test_any_text_is_rendered_without_code(text: str) -> None:
    """Whatever is typed, rendering ends, and no script, handler or frame comes out of it."""
    html, _ = render(SHARED, text)
    assert not re.search(r"<(script|iframe|object|embed|style|base|meta|link|form)\b", html, re.IGNORECASE)
    assert not re.search(r"<[a-z][^<>]*\s(on[a-z]+|style)\s*=", re.sub(r'"[^"]*"', '""', html), re.IGNORECASE)


SHARED = Renderer(None, FILES, "")
