"""SVG, written anew with only what draws a still picture: SVG 2 without scripts, links, animation and foreign content.

Expat reads it without ever fetching anything, and a file that declares entities is refused before one is expanded.
"""

from __future__ import annotations

import re
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from plugins.pictures.picture import Fault

NAMESPACE = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
DRAWS = frozenset(
    (
        *("svg", "g", "defs", "symbol", "use", "switch", "path", "rect", "circle", "ellipse", "line"),
        *("polyline", "polygon", "text", "tspan", "textPath", "linearGradient", "radialGradient", "stop"),
        *("pattern", "clipPath", "mask", "marker", "filter", "style", "feBlend", "feColorMatrix"),
        *("feComponentTransfer", "feComposite", "feConvolveMatrix", "feDiffuseLighting", "feDisplacementMap"),
        *("feDistantLight", "feDropShadow", "feFlood", "feFuncA", "feFuncB", "feFuncG", "feFuncR"),
        *("feGaussianBlur", "feMerge", "feMergeNode", "feMorphology", "feOffset", "fePointLight"),
        *("feSpecularLighting", "feSpotLight", "feTile", "feTurbulence"),
    )
)
SILENT = frozenset(("title", "desc", "metadata", "view"))  # drawn nowhere, and may name who made it
MOVES = frozenset(("animate", "animateMotion", "animateTransform", "animateColor", "set", "mpath", "discard"))
INNER = re.compile(r"url\(\s*(['\"]?)#[^'\"()\s]+\1\s*\)")
LENGTH = re.compile(r"\s*\+?(\d+\.?\d*|\.\d+)(px|pt|pc|mm|cm|in)?\s*")
PIXELS = {None: 1, "px": 1, "pt": 4 / 3, "pc": 16, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96}
LARGEST = 5_000_000
MOST_ELEMENTS = 50_000

UNSAFE = "Export it again as plain SVG without scripts, links and pictures inside, or as PNG."


class Refused(Exception):  # noqa: N818 - it says what is done, not that Python failed
    """A drawing is refused; `args` hold the fault."""


class Writer:
    """Writes the events of a parser; `size` is that of the drawing."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self.css: list[str] = []
        self.size = (0.0, 0.0)
        self.skipped = self.count = 0
        self.open: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Write the start of an element, if it draws."""
        space, _, local = name.rpartition(" ")
        self.count += 1
        if self.count > MOST_ELEMENTS:
            refuse("picture-too-large", "has more than 50,000 parts", "Export it as PNG.")
        if not self.open and (local, space) != ("svg", NAMESPACE):
            refuse("picture-broken", "is not SVG", "Export it again as plain SVG.")
        if self.skipped or space != NAMESPACE or local in SILENT:
            if local.lower() in ("script", "iframe", "foreignobject"):
                refuse("picture-unsafe", f"has a <{local}> element", UNSAFE)
            self.skipped += 1
            return
        if local in MOVES:
            refuse("picture-animated", "moves", "Export it without animation; what moves keeps people from reading.")
        if local not in DRAWS:
            refuse("picture-unsafe", f"has a <{local}> element", UNSAFE)
        kept = dict(filter(None, (attribute(key, value) for key, value in attributes.items())))
        if not self.open:
            self.size = size_of(kept)
            kept.setdefault("viewBox", f"0 0 {self.size[0]:g} {self.size[1]:g}")
            kept = {"xmlns": NAMESPACE, **kept}
        self.out.append(f"<{local}" + "".join(f" {key}={quoteattr(value)}" for key, value in kept.items()) + ">")
        self.open.append(local)

    def end(self, _: str) -> None:
        """Write the end of an element, and of a style sheet all that is in it."""
        if self.skipped:
            self.skipped -= 1
            return
        if self.open[-1] == "style":
            self.out.append(escape(sheet("".join(self.css))))
            self.css.clear()
        self.out.append(f"</{self.open.pop()}>")

    def text(self, data: str) -> None:
        """Write text where a drawing has any: words to be seen, and styles."""
        if self.skipped or not self.open:
            return
        if self.open[-1] == "style":
            self.css.append(data)
        elif self.open[-1] in ("text", "tspan", "textPath"):
            self.out.append(escape(data))


def sheet(css: str) -> str:
    """Look at a style sheet.

    Args:
        css: the style sheet.

    Returns:
        The same.

    Raises:
        Refused: if it loads or moves something.
    """
    check_style(css)
    if "@" in re.sub(r"@media\b", "", css):
        refuse("picture-unsafe", "has a style that loads or moves something", UNSAFE)
    return css


def refuse(check: str, message: str, fix: str) -> None:
    """Give the drawing up.

    Raises:
        Refused: always.
    """
    raise Refused(Fault(check, message, fix))


def attribute(name: str, value: str) -> tuple[str, str] | None:
    """Look at one attribute.

    Args:
        name: with its namespace before a space.
        value: its value.

    Returns:
        What to write, or None for what draws nothing.

    Raises:
        Refused: if it runs code or leads outside.
    """
    space, _, local = name.rpartition(" ")
    if local.lower().startswith("on"):
        refuse("picture-unsafe", f'has the attribute "{local}", which runs code', UNSAFE)
    if local == "href" and space in ("", XLINK):
        if not value.strip().startswith("#"):
            refuse("picture-unsafe", f'leads outside: "{value.strip()[:40]}"', UNSAFE)
        return "href", value.strip()
    if space or local in ("base", "ping", "target", "download") or local.startswith(("data-", "aria-")):
        return None
    check_style(value)
    return local, value


def check_style(value: str) -> None:
    """Look at a value that may be CSS.

    Args:
        value: an attribute, or a style sheet.

    Raises:
        Refused: if it leads outside.
    """
    plain = re.sub(r"/\*.*?\*/", "", value, flags=re.DOTALL).lower()
    rest = INNER.sub("", plain)
    # A backslash could spell any of the others.
    if any(
        mark in rest for mark in ("url(", "image(", "image-set(", "src(", "javascript:", "expression(", "\\", "@import")
    ):
        refuse("picture-unsafe", "has a style that leads outside", UNSAFE)


def size_of(attributes: dict[str, str]) -> tuple[float, float]:
    """Find the size of a drawing.

    Args:
        attributes: of its root.

    Returns:
        Width and height in CSS pixels.

    Raises:
        Refused: if it says none.
    """
    box = re.split(r"[\s,]+", attributes.get("viewBox", "").strip())
    sides = [LENGTH.fullmatch(attributes.get(key, "")) for key in ("width", "height")]
    given = [float(side[1]) * PIXELS[side[2]] if side else 0.0 for side in sides]
    try:
        inner = [float(number) for number in box[2:4]] if len(box) == 4 else [0.0, 0.0]  # noqa: PLR2004 - SVG 2, 8.6
    except ValueError:
        inner = [0.0, 0.0]
    if not all(inner):
        inner = given
    if all(given):
        return given[0], given[1]
    if not all(0 < side < 1e6 for side in inner):  # noqa: PLR2004 - beyond any drawing
        refuse(
            "picture-broken", "does not say how large it is", 'Give the <svg> element a viewBox, such as "0 0 960 540".'
        )
    width = given[0] or (given[1] * inner[0] / inner[1] if given[1] else inner[0])
    return width, width * inner[1] / inner[0]


def cleaned(data: bytes) -> tuple[bytes, float, float]:
    """Write a drawing anew.

    Args:
        data: the file.

    Returns:
        The drawing, its width and its height in CSS pixels.

    Raises:
        Refused: if it has what a picture may not have, or cannot be read.
    """
    if len(data) > LARGEST:
        refuse("picture-too-large", "is larger than 5 MB", "Simplify it, or export it as PNG.")
    writer = Writer()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.buffer_size = LARGEST
    parser.StartElementHandler, parser.EndElementHandler = writer.start, writer.end
    parser.CharacterDataHandler = writer.text

    def entity(*_: object) -> None:
        refuse("picture-unsafe", "declares entities, which can grow without end", UNSAFE)

    def instruction(target: str, _: str) -> None:
        refuse("picture-unsafe", f"has a <?{target}?> instruction", UNSAFE)

    parser.EntityDeclHandler, parser.ProcessingInstructionHandler = entity, instruction
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    try:
        parser.Parse(data, True)  # noqa: FBT003 - expat's own
    except (expat.ExpatError, ValueError, LookupError) as error:
        line = getattr(error, "lineno", 0)
        refuse(
            "picture-broken", f"cannot be read{f' (its line {line})' if line else ''}", "Export it again as plain SVG."
        )
    return ("".join(writer.out) + "\n").encode(), *writer.size
