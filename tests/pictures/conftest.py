"""Photographs as phones make them, made here: noise on gradients, with a place and a camera in their metadata."""

from __future__ import annotations

import io
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageCms, ImageDraw

from plugins.building.build import Order, Result, build_site

if TYPE_CHECKING:
    from collections.abc import Callable

SMALL_SITE = Path(__file__).parents[1] / "site" / "content"
POST = "---\ntitle: A post\ndate: 2026-03-05\ncategory: Starting\nauthor: ana\n---\n{text}\n"
XMP = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><exif:GPSLatitude>40,35.1N</exif:GPSLatitude></rdf:RDF></x:xmpmeta>'
)


def photo(width: int = 1600, height: int = 1200) -> Image.Image:
    """Make something like a photograph: soft areas, edges, a little noise; a red spot marks the upper left corner."""
    noise = Image.effect_noise((width // 4, height // 4), 60).resize((width, height), Image.Resampling.BICUBIC)
    ramps = [
        Image.linear_gradient("L").resize((width, height)),
        Image.radial_gradient("L").resize((width, height)),
        noise,
    ]
    image = Image.merge("RGB", ramps)
    draw = ImageDraw.Draw(image)
    draw.ellipse((width // 2, height // 4, width * 3 // 4, height * 3 // 4), fill=(40, 90, 80))
    draw.rectangle((0, 0, width // 5, height // 5), fill=(230, 20, 20))
    return image


def with_metadata(image: Image.Image, form: str = "JPEG", orientation: int = 1) -> bytes:
    """Write a picture with all that phones say of it."""
    exif = Image.Exif()
    exif[0x010F], exif[0x0110], exif[0x0112] = "SecretPhone", "SecretPhone 12", orientation
    exif[0x0132] = "2026:03:05 14:22:33"
    exif.get_ifd(0x8825).update({1: "N", 2: (40.0, 35.0, 7.0), 3: "W", 4: (105.0, 5.0, 3.0)})
    exif.get_ifd(0x8769).update({0x9003: "2026:03:05 14:22:33", 0xA430: "Secret Owner"})
    file = io.BytesIO()
    more = {"comment": b"Secret comment"} if form == "JPEG" else {}
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    image.save(file, form, exif=exif, xmp=XMP, icc_profile=profile, **more)
    return file.getvalue()


@dataclass
class PictureSite:
    """The small practice, with pictures."""

    content: Path
    output: Path

    def write(self, name: str, text: str | bytes) -> Path:
        """Put a file into the content folder."""
        file = self.content / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode() if isinstance(text, str) else text)
        return file

    def post(self, text: str) -> None:
        """Write the post that shows pictures."""
        self.write("articles/post.md", POST.format(text=text))

    def build(self, **options: object) -> Result:
        """Build it as it is published."""
        options = {"cache": self.output.with_name("cache"), **options}
        return build_site(Order(content=self.content, output=self.output, **options))  # type: ignore[arg-type]

    def page(self, name: str = "post/post/index.html") -> str:
        """Read a finished page."""
        return (self.output / name).read_text(encoding="utf-8")

    def pictures(self, ending: str = "") -> list[Path]:
        """List the pictures of the finished site, without those that the small practice has anyway."""
        own = ("card", *(file.stem for file in (SMALL_SITE / "images").iterdir()))
        names = sorted((self.output / "images").glob(f"*{ending}"))
        return [name for name in names if not name.name.startswith(own)]

    def kept(self, *, cards: bool = False) -> list[str]:
        """List what the store keeps: of photos, or the cards."""
        names = sorted(file.name for file in self.output.with_name("cache").glob("*.pictures/*"))
        return [name for name in names if not name.endswith(".svg") and name.endswith(".card.png") == cards]


def told(result: Result) -> list[tuple[str, str, int]]:
    """List what was found about pictures: check, path, line; what is guessed from the words of a page is left out."""
    found = [one for one in sorted(result.findings) if one.check.startswith("picture-")]
    guessed = ("picture-consent", "picture-text")
    return [(one.check, one.path.rsplit("/content/", 1)[-1], one.line) for one in found if one.check not in guessed]


@pytest.fixture
def site_with(tmp_path: Path) -> Callable[..., PictureSite]:
    """Make a copy of the small practice with these files, and a post."""

    def make(text: str, **files: bytes) -> PictureSite:
        content = tmp_path / "a practice" / "content"
        shutil.copytree(SMALL_SITE, content)
        site = PictureSite(content, tmp_path / "a practice" / "output")
        for name, data in files.items():
            site.write(f"images/{name}", data)
        site.post(text)
        return site

    return make
