"""A map's page as SVG: by our writer, and by drawsvg drawing the same shapes and texts."""

from __future__ import annotations

from typing import Any

import drawsvg

from journeydesigner.export.icons import ICON_SIZE, ICON_STROKE, icon_steps
from journeydesigner.export.looks import THEME
from journeydesigner.export.options import ExportOptions
from journeydesigner.export.pages.sheets import sheet_page
from journeydesigner.export.pictures import Pictures
from journeydesigner.export.progress import Progress
from journeydesigner.export.svg.numbers import hex_colour
from journeydesigner.export.svg.shapes import ShapeWriter
from journeydesigner.export.svg.writer import svg_bytes
from journeydesigner.layout.display import (
    Area,
    Curve,
    Disc,
    Icon,
    Polygon,
    RoundRect,
    Segment,
    Shape,
    TextLine,
)
from journeydesigner.layout.engine import LayoutEngine
from journeydesigner.layout.geometry import Cubic, Rect
from journeydesigner.model import JourneyMap
from tests.support.big_map import MAP_ID, big_map


class Drawing:
    """The finished page of a map of n touchpoints."""

    def __init__(self, n: int) -> None:
        self._snapshot = big_map(n)
        journey = self._snapshot.need(MAP_ID, JourneyMap)
        self._page, _ = sheet_page(self._snapshot, journey, ExportOptions(), LayoutEngine())

    def ours(self) -> bytes:
        laid_out = self._page
        shapes = ShapeWriter(Pictures(self._snapshot), laid_out.width + laid_out.height)
        return svg_bytes(laid_out, shapes, "en", Progress())

    def drawsvgs(self) -> bytes:
        """Each box a group at its place, with its shapes and then its texts."""
        laid_out = self._page
        drawing: Any = drawsvg.Drawing(laid_out.width, laid_out.height)
        drawing.append(drawsvg.Rectangle(0, 0, laid_out.width, laid_out.height, fill="#ffffff"))
        for placed in laid_out.placed:
            x, y, _, _ = placed.rect
            group: Any = drawsvg.Group(transform=f"translate({x:.2f} {y:.2f})")
            for shape in placed.box.shapes:
                group.append(_shape(shape))
            for text in placed.box.texts:
                group.append(_text(text))
            drawing.append(group)
        return bytes(drawing.as_svg().encode("utf-8"))


def _text(text: TextLine) -> Any:
    line = text.line
    return drawsvg.Text(
        line.text, line.size, round(text.x, 2), round(text.y, 2),
        font_family="Noto Sans", fill=_colour(text.colour),
    )  # fmt: skip


def _shape(shape: Shape) -> Any:
    match shape:
        case RoundRect(x, y, width, height, radius):
            return drawsvg.Rectangle(x, y, width, height, rx=radius, **_pen(shape))
        case Disc(x, y, radius):
            return drawsvg.Circle(x, y, radius, **_pen(shape))
        case Polygon(points):
            return drawsvg.Lines(*[v for p in points for v in p], close=True, **_pen(shape))
        case Segment(x1, y1, x2, y2, stroke, width):
            return drawsvg.Line(x1, y1, x2, y2, stroke=_colour(stroke), stroke_width=width)
        case Icon():
            return _icon(shape)
        case Curve(pieces, stroke, width):
            path = drawsvg.Path(stroke=_colour(stroke), stroke_width=width, fill="none")
            return _traced(path, pieces)
        case Area(pieces, base, _, fill, opacity):
            path = drawsvg.Path(fill=_colour(fill), fill_opacity=opacity)
            return _traced(path, pieces).L(pieces[-1].x3, base).L(pieces[0].x0, base).Z()
    rect = Rect(shape.x, shape.y, shape.width, shape.height)
    return drawsvg.Rectangle(*rect, fill=_colour("line"))


def _icon(icon: Icon) -> Any:
    scale = icon.size / ICON_SIZE
    path: Any = drawsvg.Path(
        stroke=_colour(icon.colour), stroke_width=ICON_STROKE, fill="none",
        transform=f"translate({icon.x:.2f} {icon.y:.2f}) scale({scale:.4f})",
    )  # fmt: skip
    for kind, points in icon_steps(icon.name):
        path.append(kind + " ".join([f"{value:g}" for value in points]))
    return path


def _traced(path: Any, pieces: tuple[Cubic, ...]) -> Any:
    path.M(pieces[0].x0, pieces[0].y0)
    for piece in pieces:
        path.C(*piece[2:])
    return path


def _pen(shape: RoundRect | Disc | Polygon) -> dict[str, Any]:
    pen: dict[str, Any] = {"fill": _colour(shape.fill) if shape.fill else "none"}
    if shape.stroke:
        pen |= {"stroke": _colour(shape.stroke), "stroke_width": shape.stroke_width}
    return pen


def _colour(token: str) -> str:
    return hex_colour(THEME.colour(token))
