"""Files that are published as they are."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING

import pytest

from tests.checks.test_pages_together import page

if TYPE_CHECKING:
    from tests.checks.conftest import Practice

PDF = b"%%PDF-1.7\n1 0 obj\n<< %s >>\nendobj\n%%%%EOF\n"
FILM = b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom" + b"\0\0\0\x08mdat" + bytes(400)
CORE = "<cp:coreProperties><dc:creator>{}</dc:creator><cp:lastModifiedBy></cp:lastModifiedBy></cp:coreProperties>"


def packed(text: bytes) -> bytes:
    """Write a PDF whose properties lie in a packed block, as most programs do today."""
    block = zlib.compress(text)
    return PDF % b"/Type /Catalog" + b"2 0 obj\n<< /Type /ObjStm /N 1 >>\nstream\n" + block + b"\nendstream\nendobj\n"


def document(who: str) -> bytes:
    """Write a text document."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as parts:
        parts.writestr("docProps/core.xml", CORE.format(who))
    return file.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.pdf", PDF % b"/Author (Jo Roe) /Producer (x)", True),
        ("a.pdf", PDF % b"/Author <FEFF004A006F>", True),
        ("a.pdf", PDF % b"<dc:creator><rdf:Seq><rdf:li>Jo Roe</rdf:li></rdf:Seq></dc:creator>", True),
        ("a.pdf", packed(b"3 0 << /Author (Jo Roe) >>"), True),
        ("a.pdf", PDF % b"/Author () /Producer (x)", False),
        ("a.pdf", packed(b"3 0 << /Title (A form) >>"), False),
        ("a.pdf", b"", False),
        ("a.docx", document("Jo Roe"), True),
        ("a.docx", document(""), False),
        ("a.odt", b"not a document", False),
        ("A.MOV", FILM + b"\0\0\0\x1e\xa9xyz\0\x12\x15\xc7+40.5853-105.0844/", True),
        ("a.mp4", FILM + b"mdta\0\0\0\x2ccom.apple.quicktime.location.ISO6709", True),
        ("a.mp4", FILM, False),
    ],
)
def test_a_file_that_tells_of_people_is_told(practice: Practice, name: str, data: bytes, *, told: bool) -> None:
    """The author of a PDF or a document and the place of a film are told with what to do; a clean file is fine."""
    practice.write(f"images/{name}", data)
    practice.write("pages/a.md", page(text=f"[The form](images/{name})"))
    found = [one for one in practice.look().findings if one.check == "file-tells"]
    assert [one.path.rpartition("/")[2] for one in found] == ([name] if told else [])
    assert all(one.fix for one in found)
