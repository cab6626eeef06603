"""Forty messages that mean harm, or only look like it, and what has to become of each."""

from __future__ import annotations

import base64
import json
from typing import NamedTuple
from urllib.parse import urlencode

PAGE = "first-steps"
SECRETS = ("mallory", "mallorca", "203.0.113.9", "evil-relay", "<abc@", "970-555-0199", "boundary-secret")
HEAD = (
    "From: Mallory Mallorca <mallory@evil-relay.example>\n"
    "To: hello@small-practice.example\n"
    "Received: from evil-relay.example [203.0.113.9]\n"
    "Message-ID: <abc@evil-relay.example>\n"
    "X-Originating-IP: 203.0.113.9\n"
    "Date: Mon, 02 Nov 2026 08:12:44 -0700\n"
)
SUBJECT = f"Subject: Response [{PAGE}]\n"
PLAIN = "Content-Type: text/plain; charset=utf-8\n\n"


class Case(NamedTuple):
    """A message.

    Args:
        raw: its bytes.
        told: a piece of what is told of it; "" where it is taken.
        name: of its file.
    """

    raw: bytes
    told: str = ""
    name: str = "message.eml"


def mail(words: str, *, head: str = HEAD + SUBJECT, kind: str = PLAIN) -> bytes:
    """Write a mail."""
    return f"{head}{kind}{words}\n".encode("utf-8", "surrogateescape")


def parts(*inner: str, kind: str = "mixed", mark: str = "boundary-secret") -> str:
    """Write the parts of a mail, with their headers."""
    body = "".join(f"--{mark}\n{part}\n" for part in inner)
    return f'Content-Type: multipart/{kind}; boundary="{mark}"\n\n{body}--{mark}--\n'


def nested(depth: int) -> str:
    """Write multiparts in one another."""
    inner = "Content-Type: text/plain\n\nDeep down.\n"
    for level in range(depth):
        inner = parts(inner, mark=f"b{level}")
    return inner


def form(**fields: str) -> dict[str, str]:
    """Fill in the form."""
    return {"page": PAGE, "website": "", "pseudonym": "Kim", "words": "Form words.", "consent": "yes", **fields}


B64 = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
ATTACHED = 'Content-Type: application/x-msdownload\nContent-Disposition: attachment; filename="run.exe"\n\nMZ evil\n'
HTML = "Content-Type: text/html; charset=utf-8\n\n"
CASES: dict[str, Case] = {
    "script": Case(mail("Plain words.\n<script>alert('boo')</script>")),
    "handler": Case(mail('An image <img src=x onerror="alert(1)"> here.')),
    "svg": Case(mail("<svg onload=alert(2)><a xlink:href='javascript:alert(3)'>x</a></svg> words")),
    "javascript link": Case(mail("Look [here](javascript:alert(4)) please.")),
    "data link": Case(mail("Look [there](data:text/html;base64,PHNjcmlwdD4=) please.")),
    "entities": Case(mail("&lt;script&gt;alert(5)&lt;/script&gt; &#x3c;script&#x3e;")),
    "frame": Case(mail("<iframe src=https://evil.example></iframe> words of a frame")),
    "form in text": Case(mail('<form action="https://evil.example"><input name=password></form> words of a form')),
    "remote picture": Case(mail("![dot](https://evil.example/dot.png) words with a picture")),
    "closing tags": Case(mail("</div></li></ol></section></main><h1>Mine</h1> words after tags")),
    "homograph link": Case(mail("Read [apple](https://\u0430pple.com/) now.")),
    "homograph words": Case(mail("Your b\u0430nk is r\u0430yp\u0430l, they say.")),
    "false link": Case(mail("See [https://www.nhs.uk](https://evil.example/phish) please.")),
    "bidi": Case(mail("This is \u202egnp.exe\u202c and \u2066more\u2069 words.")),
    "zero width": Case(mail("Ca\u200bll ma\u200dllory@ev\u2060il-relay.example or 970\u200b-555-0199 now.")),
    "tags of Unicode": Case(mail("Hello\U000e0001\U000e0041\U000e0042 friends of flags.")),
    "pile of marks": Case(mail("Z" + "\u0301" * 400 + "algo was here.")),
    "control signs": Case(mail("Bell\x07 and \x1b[31mred\x1b[0m and \x00 null.")),
    "wide letters": Case(mail("Write to \uff4dallory\uff20evil-relay.example, or call \uff19\uff17\uff10-555-0199.")),
    "megabyte line": Case(mail("a" * 1_200_000), "longer than"),
    "long words": Case(mail("word " * 2_000), "more than 5,000"),
    "long header": Case(mail("Words.", head=HEAD + SUBJECT + "X-Long: " + "x" * 600_000 + "\n"), "headers are longer"),
    "folded subject": Case(mail("Words below a fold.", head=f"{HEAD}Subject: Response\n [{PAGE}]\nBcc: a@b.example\n")),
    "encoded subject": Case(
        mail(
            "Words below an encoded subject.",
            head=f"{HEAD}Subject: =?utf-8?b?{base64.b64encode(f'Respuesta [{PAGE}]'.encode()).decode()}?=\n",
        )
    ),
    "broken subject": Case(
        mail("Words.", head=HEAD + "Subject: =?utf-8?b?!!!!?= =?zz-99?q?=FF?=\n"), "names no article"
    ),
    "half a subject": Case(mail("Words.", head=HEAD + "Subject: =?utf-8?b?abc?= =?utf-8?b?a?=\n"), "no article"),
    "path as page": Case(mail("Words.", head=HEAD + "Subject: Response [../../etc/passwd]\n"), "no article"),
    "closed page": Case(mail("Words.", head=HEAD + "Subject: Response [plain]\n"), "takes no responses"),
    "no charset": Case(mail("Caf\udce9 in no charset.", kind="Content-Type: text/plain; charset=idna\n\n")),
    "wrong charset": Case(mail("Ni\u00f1o in another.", kind="Content-Type: text/plain; charset=us-ascii\n\n")),
    "attachment": Case(mail("", kind=parts("Content-Type: text/plain\n\nWords beside a file.", ATTACHED))),
    "attachment alone": Case(mail("", kind=parts(ATTACHED, ATTACHED)), "no text (2 attachments)"),
    "mail in mail": Case(
        mail(
            "",
            kind=parts("Content-Type: text/plain\n\nOuter words.", f"Content-Type: message/rfc822\n\n{HEAD}\nInner."),
        )
    ),
    "deep parts": Case(mail("", kind=nested(40)), "in one another"),
    "many parts": Case(mail("", kind=parts(*["Content-Type: text/plain\n\nx"] * 400)), "more than 100 parts"),
    "bomb of boundaries": Case(mail("", kind=nested(900)), "more than 100 parts"),
    "html alone": Case(
        mail(
            "",
            kind=HTML
            + "<style>p{}</style><script>bad()</script><p>Only <b>HTML</b>.</p><blockquote>quoted</blockquote>",
        )
    ),
    "base64": Case(mail("", kind=B64 + base64.b64encode(b"Words in base64 <script>x</script>").decode())),
    "broken base64": Case(mail("", kind=B64 + "!!!! no base64 at all"), ""),
    "trap": Case(urlencode(form(website="https://spam.example")).encode(), "program sent it", "form.txt"),
    "no consent": Case(urlencode(form(consent="")).encode(), "not checked", "form.txt"),
    "deep JSON": Case(b'{"a":' * 9_000 + b"1" + b"}" * 9_000, "not whole JSON", "export.json"),
    "JSON": Case(
        json.dumps(
            [
                {
                    "created_at": "2026-11-02T10:00:00Z",
                    "data": form(words="JSON <script>x</script> words.", ip="203.0.113.9"),
                }
            ]
        ).encode(),
        "",
        "export.json",
    ),
    "no mail": Case(b"\x89PNG\r\n\x1a\n" + bytes(200), "no mail", "picture.png"),
    "empty": Case(b"", "empty", "empty.eml"),
}
