"""Painting one page: boxes as operators, kept by the shapes they share, then all texts."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from reportlab.lib.colors import Color
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from journeydesigner.export.looks import PAGE, THEME, mixed
from journeydesigner.export.pages.page import Page
from journeydesigner.export.pdf import operators
from journeydesigner.export.pdf.addresses import Address, addresses
from journeydesigner.export.pdf.glyphs import GlyphPainter
from journeydesigner.export.pdf.leaves import Leaf, leaves
from journeydesigner.export.pdf.tagging import ARTIFACT, END, PageTags, owner_of
from journeydesigner.export.pictures import Pictures, Readable, fitted
from journeydesigner.export.progress import Progress
from journeydesigner.layout.display import (
    Area,
    Curve,
    Disc,
    Icon,
    Image,
    Placed,
    Polygon,
    RoundRect,
    Segment,
    Shape,
)
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.theme import Rgb
from journeydesigner.text import Line

_STEP = 500
"""Boxes between two reports of progress."""


class PagePainter:
    """Paints one page of a canvas. Make a new one for each page, because gradients and pictures
    are resources of the page. `unreadable` are the ids of pictures that could not be drawn,
    `addresses` web addresses in texts, each with the element and the line that it stands in."""

    def __init__(
        self, canvas: Canvas, glyphs: GlyphPainter, pictures: Pictures, tags: PageTags
    ) -> None:
        self.unreadable: list[str] = []
        self.addresses: list[Address] = []
        self._canvas: Any = canvas
        self._code: list[str] = self._canvas._code  # noqa: SLF001 - no public way to take back
        self._glyphs = glyphs
        self._pictures = pictures
        self._tags = tags
        self._begun = ""
        self._known: dict[int, tuple[str, bool]] = {}
        self._shadings: dict[tuple[float, float, Rgb], str] = {}
        self._multiply = self._blend_mode()

    def paint(self, page: Page, progress: Progress) -> None:
        """Paint the whole page. Raises `Cancelled`."""
        code, scale = self._code, page.scale
        if page.ground:
            ground = operators.fill_colour(THEME.colour(PAGE))
            code.append(f"{ARTIFACT} {ground} 0 0 {page.width:.2f} {page.height:.2f} re f {END}")
        if scale != 1.0:
            code.append(f"q {scale:.6f} 0 0 {scale:.6f} 0 0 cm")
        for number, placed in enumerate(page.placed):
            if number % _STEP == 0:
                progress.reach(0.5 * number / len(page.placed))
            if placed.box.shapes:
                self._paint_shapes(number, placed, page.height / scale)
        self._begin("")
        progress.reach(0.5)
        self._paint_texts(page)
        if scale != 1.0:
            code.append("Q")
        progress.reach(1.0)

    def _begin(self, mark: str) -> None:
        """End what is marked now, and begin another thing; artifacts run on."""
        if self._begun and (mark != ARTIFACT or self._begun != ARTIFACT):
            self._code.append(END)
            self._begun = ""
        if mark and not self._begun:
            self._code.append(mark)
            self._begun = mark

    def _paint_shapes(self, number: int, placed: Placed, page_height: float) -> None:
        shapes = placed.box.shapes
        known = self._known.get(id(shapes))
        if known is None:
            drawn = " ".join([self._drawn(shape) for shape in shapes])
            known = drawn, any(isinstance(shape, Image) for shape in shapes)
            self._known[id(shapes)] = known
        drawn, shows_image = known
        rect = placed.rect
        place = f"1 0 0 1 {rect.x:.2f} {page_height - rect.y:.2f} cm"
        role = placed.box.role
        if shows_image or role == "emotion":
            self._paint_figures(number, placed, place)
            return
        self._begin(self._tags.figure(number, placed, shapes[0]) if role == "point" else ARTIFACT)
        self._code.append(f"q {place} {drawn} Q")

    def _paint_figures(self, number: int, placed: Placed, place: str) -> None:
        """Shapes of which some say something, each of these marked as what it is."""
        box = placed.box

        def meant(shape: Shape) -> str:
            return shape.picture_id if isinstance(shape, Image) else owner_of(box, shape)

        for _, group in groupby(box.shapes, key=meant):
            shapes = list(group)
            self._begin(self._tags.figure(number, placed, shapes[0]))
            drawn = " ".join([self._drawn(shape) for shape in shapes])
            self._code.append(f"q {place} {drawn} Q")

    def _drawn(self, shape: Shape) -> str:
        match shape:
            case RoundRect():
                return operators.round_rect(shape)
            case Disc():
                return operators.disc(shape)
            case Polygon():
                return operators.polygon(shape)
            case Segment():
                return operators.segment(shape)
            case Icon():
                return operators.icon(shape)
            case Curve():
                return operators.curve(shape)
            case Area():
                return self._area(shape)
            case Image():
                return self._image(shape)

    def _area(self, shape: Area) -> str:
        """The gradient multiplies with what lies below: white, where it ends, changes nothing."""
        clip = operators.area_clip(shape)
        return f"q {clip} {self._multiply} /{self._shading(shape)} sh Q"

    def _shading(self, shape: Area) -> str:
        strongest = mixed(shape.fill, shape.opacity)
        key = (shape.base, shape.peak, strongest)
        name = self._shadings.get(key)
        if name is None:
            colours = [Color(*[part / 255 for part in rgb]) for rgb in ((255,) * 3, strongest)]
            self._canvas.linearGradient(0, -shape.base, 0, -shape.peak, colours)
            # reportlab draws it at once; here only the name it got is wanted.
            name = self._code.pop().split()[0].removeprefix("/")
            self._shadings[key] = name
        return name

    def _image(self, shape: Image) -> str:
        picture = self._pictures.readable(shape.picture_id)
        room = Rect(shape.x, shape.y, shape.width, shape.height)
        if picture is None:
            self.unreadable.append(shape.picture_id)
            return operators.round_rect(RoundRect(*room, shape.radius, "line"))
        place = fitted(room, *picture.image.size, fills=shape.fills)
        start = len(self._code)
        # drawImage appends its operators to the page; they are taken back and kept.
        self._canvas.drawImage(
            _reader(picture), place.x, -place.bottom, place.width, place.height, mask="auto"
        )
        drawn = " ".join(self._code[start:])
        del self._code[start:]
        return f"q {operators.rounded_clip(room, shape.radius)} {drawn} Q"

    def _paint_texts(self, page: Page) -> None:
        height = page.height / page.scale
        found_texts: list[tuple[tuple[int, ...], str, Leaf, float, float]] = []
        for number, placed in enumerate(page.placed):
            box = placed.box
            if not box.texts:
                continue
            found = leaves(box.texts)
            left, bottom = placed.dx + box.rect.x, height - placed.dy - box.rect.y
            begun = self._tags.texts(number, placed, found)
            rank = self._tags.rank(number, box)
            for leaf, (begin, element) in zip(found, begun, strict=True):
                found_texts.append((rank, begin, leaf, left, bottom))
                if element is not None:
                    self.addresses += addresses(element, leaf, left, height - bottom)
        found_texts.sort(key=lambda text: text[0])
        self._glyphs.draw_marked(_coloured(found_texts))

    def _blend_mode(self) -> str:
        """The operator that switches multiplying on (`Q` switches it off)."""
        self._canvas.setBlendMode("Multiply")
        multiply = self._code.pop()
        self._canvas.setBlendMode("Normal")
        self._code.pop()
        return multiply


def _coloured(
    texts: Iterable[tuple[tuple[int, ...], str, Leaf, float, float]],
) -> Iterator[tuple[str, list[tuple[Line, float, float]], str]]:
    """Texts with the operators before and behind them; a colour is selected where it changes."""
    colour = ""
    for _, begin, leaf, left, bottom in texts:
        wanted = leaf[0].colour
        if wanted != colour:
            colour = wanted
            begin = f"{begin} {operators.fill_colour(THEME.colour(colour))}"
        yield begin, [(text.line, left + text.x, bottom - text.y) for text in leaf], END


def _reader(picture: Readable) -> ImageReader:
    """The picture for reportlab, which takes the bytes of a JPEG as they are."""
    if picture.format == "JPEG":
        return ImageReader(io.BytesIO(picture.content))
    image = picture.image
    plain = image.mode in ("RGB", "RGBA", "L")
    return ImageReader(image if plain else image.convert("RGBA"))
