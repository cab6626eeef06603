"""Every address in a text, typed as Markdown or as HTML: resolved, or kept from asking another site for anything."""

from __future__ import annotations

import html
import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from markdown.postprocessors import Postprocessor

from plugins.pictures.picture import Fault
from plugins.reading import unsafe
from plugins.reading.obsolete import without_obsolete

if TYPE_CHECKING:
    from markdown import Markdown

    from plugins.pictures.gallery import Shown
    from plugins.reading.page_parts import PagePartsExtension

TAG = re.compile(r"<([A-Za-z][\w-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>")
ATTRIBUTE = re.compile(r"([^\s=\"'/]+)(?:\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"'>]+))?")
DOCUMENT = re.compile(r"(?:[{|]filename[|}])?(.+\.(?:md|markdown|mkd|mdown))", re.IGNORECASE)
ADDRESSES = {"a": "href", "img": "src", "source": "src", "video": "src", "audio": "src", "track": "src"}
# What stands in the place of a picture that is not to be shown, until what is around it goes, too.
GONE = "\ue0a0"
LEFT = re.compile(
    rf"<figure[^>]*>(?:(?!</figure>).)*?{GONE}.*?</figure>\n?|<p>\s*{GONE}\s*</p>\n?|<a [^>]*>\s*{GONE}\s*</a>",
    re.DOTALL,
)
PRIVATE = ("picture-unconsented", "picture-consent-ended", "picture-scope")


class Addresses(Postprocessor):
    """Resolves addresses, and takes out what the security policy forbids."""

    def __init__(self, md: Markdown, extension: PagePartsExtension) -> None:
        super().__init__(md)
        self.extension = extension
        self.pictures = 0

    def run(self, text: str) -> str:
        """Change every element that has an address, or something unsafe."""
        self.pictures = 0
        text = without_obsolete(unsafe.without_elements(text, self._unsafe), self._obsolete)
        text = unsafe.CLOSE.sub("", TAG.sub(self._element, text))
        return LEFT.sub("", text).replace(GONE, "") if GONE in text else text

    def _element(self, match: re.Match[str]) -> str:
        name, rest = match[1].lower(), match[2]
        key = ADDRESSES.get(name)
        # Typogrify takes any > for the end of a tag, so that one in a value is written as &gt;.
        if key is None and ">" not in rest and not unsafe.suspicious(name, rest):
            return match[0]
        values = {
            attribute.lower(): html.unescape(value.strip("\"'") if value[:1] in "\"'" else value)
            for attribute, value in ATTRIBUTE.findall(rest)
        }
        attributes = unsafe.without_attributes(name, values, self._unsafe)
        if attributes is None:
            return ""
        if key and key in attributes and (instead := self._resolve(name, key, attributes)):
            return instead
        written = "".join(f' {attribute}="{html.escape(value)}"' for attribute, value in attributes.items())
        return f"<{match[1]}{written}{' /' if rest.rstrip().endswith('/') else ''}>"

    def _resolve(self, name: str, key: str, attributes: dict[str, str]) -> str:
        """Resolve the address of one element in place, or give what stands in its stead."""
        address = attributes[key]
        parts = urlsplit(address) if not address.startswith(("{", "|")) else urlsplit("")
        remote = bool(parts.netloc or parts.scheme)
        if remote and name != "a":
            words = attributes.get("alt") or "On another website"
            self.report(
                "picture-remote", f'"{address}" lies on another website, so a link to it is shown instead.', address
            )
            return f'<a href="{html.escape(address)}" rel="noreferrer">{html.escape(words)}</a>'
        if name == "img":
            self._complete_picture(attributes, address)
            if not remote and (picture := self._picture(attributes, address)):
                return picture
        elif name == "a" and not remote and (whole := self._linked_picture(address)):
            attributes[key] = whole
            return ""
        if remote:
            if parts.scheme in ("http", "https"):
                attributes.setdefault("rel", "noreferrer")
        elif not address.startswith("#"):
            attributes[key] = self._inside(address, page=name == "a")
        return ""

    def _complete_picture(self, attributes: dict[str, str], address: str) -> None:
        attributes.setdefault("decoding", "async")
        if not attributes.setdefault("alt", "").strip():
            self.report("picture-undescribed", "This picture has no description.", address)

    def _picture(self, attributes: dict[str, str], address: str) -> str:
        """Write a picture of the content folder; what may or can not be shown leaves its words, or nothing at all."""
        from plugins.pictures.gallery import Shown
        from plugins.pictures.markup import markup

        found = self._find(address)
        if isinstance(found, Shown):
            first = not self.pictures
            self.pictures += 1
            return markup(found, attributes, self.extension.siteurl, first=first)
        if found is None:
            return ""
        return GONE if found.check in PRIVATE else html.escape(attributes.get("alt", "")) or GONE

    def _linked_picture(self, address: str) -> str:
        """Give the address that a link to a picture leads to."""
        from plugins.pictures.gallery import Shown
        from plugins.pictures.markup import linked

        found = self._find(address)
        return linked(found, self.extension.siteurl) if isinstance(found, Shown) else "#" if found else ""

    def _find(self, address: str) -> Shown | Fault | None:
        gallery = self.extension.gallery
        path = re.split(r"[?#]", address, maxsplit=1)[0]
        if gallery is None or not path:
            return None
        file = self.extension.file(path)
        if not self.extension.has(file):
            return None
        found = gallery.find(file, self.extension.source)
        if isinstance(found, Fault):
            self._tell(f"{file} {found.message}.", found, posixpath.basename(path))
        elif found:
            self.extension.shown[file] = found
        return found

    def _tell(self, message: str, fault: Fault, needle: str) -> None:
        from plugins.source import lines_of

        if self.extension.report is not None:
            for line in lines_of(self.extension.text, needle)[:1] or [0]:
                # A text from elsewhere is shown without the picture; what people agreed to counts everywhere.
                check = fault.check if self.extension.strict or fault.check in PRIVATE else "picture-left-out"
                self.extension.report.add(line, check, message, fault.fix)

    def _inside(self, address: str, *, page: bool) -> str:
        """Resolve an address inside the site: a content file, a page's file, or a path of the site."""
        path, mark, rest = re.match(r"([^?#]*)([?#]?)(.*)", address, re.DOTALL).groups()  # type: ignore[union-attr]
        place = path.startswith(("{", "|"))
        found = self.extension.file(path)
        if self.extension.has(found):
            return f"{self.extension.siteurl}/{quote(found)}{mark}{rest}"
        if page and (document := DOCUMENT.fullmatch(path)):
            return f"{{filename}}/{quote(self.extension.file(document[1]))}{mark}{rest}"
        if place and not page:
            return f"{self.extension.siteurl}/{quote(found)}{mark}{rest}"
        if path.startswith("/"):
            return f"{self.extension.siteurl}{address}"
        if not page:
            return f"{self.extension.siteurl}/{quote(found)}{mark}{rest}"
        return address

    def _unsafe(self, what: str, needle: str) -> None:
        check = "html-unsafe" if self.extension.strict else "html-left-out"
        self.report(check, f"The text has {what}, which the security policy of the site does not allow.", needle)

    def _obsolete(self, what: str, needle: str) -> None:
        self.report("html-obsolete", f"The text has {what}, which is no longer part of HTML.", needle)

    def report(self, check: str, message: str, needle: str) -> None:
        """Report a fault at the line that holds a piece of the source.

        Args:
            check: the row of the catalogue.
            message: what is wrong.
            needle: what to look for in the Markdown.
        """
        from plugins.source import lines_of

        if self.extension.report is not None:
            for line in lines_of(self.extension.text, needle)[:1] or [0]:
                self.extension.report.add(line, check, message, unsafe.FIXES[check])
