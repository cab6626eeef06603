"""What the theme promises, in numbers: the one table that the tests of this folder hold it to."""

from __future__ import annotations

BYTES_BEFORE_READING = 14_600  # HTML and stylesheet of any article, gzipped, headers counted: one initial TCP window
REQUESTS = 3  # for an article without pictures
SCRIPT_BYTES = 2_000  # all JavaScript of any page, gzipped
LAYOUT_SHIFT = 0.0
TARGET = 44  # CSS pixels, each side of a control or of a link that stands alone (WCAG 2.5.5)
TARGET_IN_TEXT = 24  # CSS pixels, the height that a link inside text has to itself (WCAG 2.5.8)
RING = 3  # CSS pixels, the width of the focus outline (WCAG 2.4.13 asks for 2)
RING_CONTRAST = 3.0  # to what lies beside it
CHARACTERS = (58, 76)  # in a full line of text on a wide screen: the mean of an article, and the longest
TEMPLATE_LINES = 75
STYLESHEET_LINES = 90
WIDTHS = (320, 390, 768, 1280, 1920)  # CSS pixels; 1280 at 400 % zoom is 320
SPACING = {"lineHeight": "1.5em", "letterSpacing": "0.12em", "wordSpacing": "0.16em"}  # WCAG 1.4.12
AXE_TAGS = [
    *("wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag21aaa"),
    *("wcag22a", "wcag22aa", "wcag22aaa", "best-practice"),
]
VAGUE = {"read more", "more", "here", "click here", "learn more", "link", "this page", "details", "continue"}
