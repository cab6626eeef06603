"""Every check, a row each: how severe it is and why it matters."""

from __future__ import annotations

from typing import Literal, NamedTuple


class Check(NamedTuple):
    """A row of the catalogue.

    Args:
        severity: "error" stops the build; "warning" is told and the build goes on.
        why: why it matters, in one sentence.
    """

    severity: Literal["error", "warning"]
    why: str


CHECKS: dict[str, Check] = {
    # files and front matter
    "file-unreadable": Check("error", "A page that cannot be read would be missing from the site."),
    "file-encoding": Check("error", "Other encodings turn letters such as é or ’ into wrong signs."),
    "front-matter-missing": Check("error", "Without it the page has no title and no date."),
    "front-matter-blank-line": Check("error", "Front matter counts only when it starts on the first line of the file."),
    "front-matter-yaml": Check("error", "Front matter that cannot be read is front matter that is lost."),
    "key-missing": Check("error", "The page cannot be listed, linked or dated without it."),
    "key-unknown": Check("error", "A key that nothing reads is lost without a word."),
    "key-foreign": Check("warning", "The key is read by no part of this site and has no effect."),
    "key-duplicate": Check("error", "Only one of the two values could count."),
    "value-invalid": Check("error", "The page would show something else than was meant."),
    "date-invalid": Check("error", "Pages are sorted and reviewed by their dates."),
    "date-ambiguous": Check("warning", "02/03 is the 2nd of March in some places and February 3rd in others."),
    # texts
    "text-too-deep": Check("error", "No reader can follow it, and the page could not be made."),
    "picture-remote": Check("warning", "A picture from another website would tell that website who reads this page."),
    "picture-missing": Check("error", "Readers would see a broken picture."),
    "link-broken": Check("error", "Readers would follow it to nowhere."),
    # pages together
    "address-twice": Check("error", "One of the two would be lost."),
    "person-unknown": Check("error", "Readers see who wrote a page, with their credentials."),
    "person-foreign": Check("warning", "Readers see the name, but no credentials."),
    "topic-near": Check("warning", "Two spellings of one topic part the pages that belong together."),
    "template-unknown": Check("error", "The page cannot be shown without its template."),
    # the build
    "template-error": Check("error", "No page that uses the template can be made."),
    "plugin-broken": Check("error", "A step of the build would be left out."),
    "settings-broken": Check("error", "Nothing can be built without the settings."),
    "style-broken": Check("error", "Pages would be shown without their looks."),
    "output-unwritable": Check("error", "The site cannot be written; the one that was there is as it was."),
    "pelican-error": Check("error", "Pelican left something out."),
    "pelican-warning": Check("warning", "Pelican had a doubt."),
    # the finished folder
    "page-link-broken": Check("error", "Readers would follow it to nowhere."),
    "id-twice": Check("error", "A link to it, and a screen reader, would find only the first."),
    "third-party": Check("error", "Another company would learn who reads this site."),
    "inline-code": Check("error", "The security policy that keeps foreign scripts out of the site would block it."),
    # the facts of content/practice.toml
    "facts-unreadable": Check("error", "Every page shows facts from this file."),
    "facts-syntax": Check("error", "A line that cannot be read is a fact that is lost."),
    "fact-missing": Check("error", "Pages cannot answer what people ask without it."),
    "fact-unknown": Check("error", "A key that nothing reads is lost without a word."),
    "fact-invalid": Check("error", "The page would show something else than was meant."),
    "fact-reference": Check("error", "The page would point to something that is not there."),
    "fact-conflict": Check("error", "Only one of two facts that contradict each other can be true."),
    "fact-expired": Check("warning", "People rely on prices, waits and credentials; an old one misleads them."),
    "fact-review-due": Check("warning", "Facts change without telling anyone; the date says when to look again."),
    "fact-date-ahead": Check("warning", "Nobody can have checked something on a day that is still to come."),
}
