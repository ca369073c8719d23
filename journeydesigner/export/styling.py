"""Styles for paper: the same pages with the colours, lines and signs of a print theme.

A style changes the display list, so that every painter draws it: tokens become the theme's
colours (`#rrggbb`), lines get thinner, and what colour alone would tell gets a sign, an edge or
a pattern.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from journeydesigner.export.pages.page import Document, Page
from journeydesigner.layout.display import (
    Area,
    Box,
    Curve,
    Disc,
    Icon,
    Image,
    Placed,
    Polygon,
    RoundRect,
    Segment,
    Shape,
    TextLine,
)
from journeydesigner.layout.theme import GREY, INK_SAVING, PALE, Theme

_Filled = TypeVar("_Filled", RoundRect, Disc, Polygon)
_THEMES = {"ink-saving": INK_SAVING, "grey": GREY}
_THINNER = {"ink-saving": 0.65, "grey": 1.0}
_THINNEST = 0.4
"""A stroke in points that printers still draw."""
_SHADING = {"ink-saving": 0.0, "grey": 0.6}
"""How much of a curve's area is left."""
_TONES = {"negative": "-", "neutral": "0", "positive": "+"}
_EDGES: dict[str, tuple[str, float, tuple[float, ...]]] = {
    "pain-ground": ("negative", 1.2, ()),
    "opportunity-ground": ("positive", 1.0, (4.0, 2.5)),
    "note-ground": ("border", 0.6, ()),
    "accent-ground": ("border", 0.6, ()),
}
"""Grounds that colour tells apart elsewhere: the token, width and dash of their edge."""
_SIGNS = {"pain-ground": "-", "opportunity-ground": "+"}
_QUOTE_EDGE = 0.6
_BADGE = 5.0
_BAR = 3.0
"""The height of a stage's bar in points, and at most that of anything that is one."""
BAR_PATTERNS: tuple[tuple[float, ...], ...] = (
    (), (14.0, 4.0), (3.0, 3.0), (14.0, 3.0, 3.0, 3.0), (7.0, 7.0), (1.5, 3.0),
    (14.0, 3.0, 3.0, 3.0, 3.0, 3.0), (24.0, 8.0),
)  # fmt: skip
"""The dashes of the bars of stages, in their order."""


def styled(document: Document, style: str) -> Document:
    """The document in the style "colour" (as it is), "ink-saving" or "grey"."""
    if style not in _THEMES:
        return document
    stylist = _Stylist(style)
    return replace(document, pages=tuple(stylist.page(page) for page in document.pages))


class _Stylist:
    """Redraws boxes; those that shared their shapes share them afterwards."""

    def __init__(self, style: str) -> None:
        self._theme: Theme = _THEMES[style]
        self._ink = style == "ink-saving"
        self._thinner, self._shading = _THINNER[style], _SHADING[style]
        self._stages: dict[str, int] = {}
        self._known: dict[tuple[int, str], tuple[Shape, ...]] = {}

    def page(self, page: Page) -> Page:
        placed = tuple(Placed(self._box(item.box), item.dx, item.dy) for item in page.placed)
        return replace(page, placed=placed)

    def _box(self, box: Box) -> Box:
        key = id(box.shapes), box.role
        shapes = self._known.get(key)
        if shapes is None:
            found = [shape for old in box.shapes for shape in self._restyled(old, box)]
            shapes = self._known[key] = tuple(found)
        texts = tuple(
            TextLine(text.line, text.x, text.y, self._colour(text.colour)) for text in box.texts
        )
        return replace(box, shapes=shapes, texts=texts)

    def _restyled(self, shape: Shape, box: Box) -> list[Shape]:
        match shape:
            case RoundRect():
                return self._rect(shape, box)
            case Disc():
                return self._disc(shape, box)
            case Polygon():
                return [self._inked(shape)]
            case Segment() | Curve():
                colour = self._colour(shape.stroke)
                return [replace(shape, stroke=colour, stroke_width=self._width(shape))]
            case Icon():
                return [replace(shape, colour=self._colour(shape.colour))]
            case Area():
                return self._area(shape)
            case Image():
                return [shape]

    # -- shapes ----------------------------------------------------------------------------

    def _rect(self, shape: RoundRect, box: Box) -> list[Shape]:
        pale, fill = _parted(shape.fill)
        if fill.startswith("stage:") and shape.height <= _BAR and box.role != "persona":
            return [self._bar(shape, pale + fill)]
        plain = replace(self._inked(shape), shadow=False)
        edge = _EDGES.get(fill)
        if edge is None:
            return [plain]
        token, width, dash = pale + edge[0], edge[1], edge[2]
        if box.key[0] == "quote":
            width = min(width, _QUOTE_EDGE)
        edged = replace(plain, stroke=self._colour(token), stroke_width=width, dash=dash)
        sign = _SIGNS.get(fill)
        if sign is None or box.key[0] == "quote":
            return [edged]
        return [edged, *self._badge(shape, sign, token)]

    def _bar(self, shape: RoundRect, fill: str) -> Segment:
        """A stage's bar as a dashed line."""
        middle = shape.y + shape.height * self._thinner / 2
        pattern = BAR_PATTERNS[self._place(_parted(fill)[1]) % len(BAR_PATTERNS)]
        right = shape.x + shape.width
        high = shape.height * self._thinner
        return Segment(shape.x, middle, right, middle, self._colour(fill), high, pattern)

    def _badge(self, ground: RoundRect, sign: str, token: str) -> list[Shape]:
        """The sign of a ground: on the corner of a note, in the middle of a legend's sample."""
        small = ground.height < 4 * _BADGE
        x = ground.x + (ground.width / 2 if small else ground.width - 1.5 * _BADGE)
        y = ground.y + (ground.height / 2 if small else 0.0)
        radius = 4.0 if small else _BADGE
        colour = self._colour(token)
        disc = Disc(x, y, radius, self._colour("surface"), colour, 0.9)
        return [disc, *_sign(sign, x, y, radius * 0.55, colour, 1.2)]

    def _disc(self, shape: Disc, box: Box) -> list[Shape]:
        pale, fill = _parted(shape.fill)
        if self._ink and fill.startswith("stage:"):
            ring = replace(
                shape, radius=shape.radius - 0.5, fill=self._colour("surface"),
                stroke=self._colour(pale + fill), stroke_width=1.0,
            )  # fmt: skip
            return [ring]
        plain = self._inked(shape)
        if fill == "accent-ground":
            return [replace(plain, stroke=self._colour("border"), stroke_width=0.6)]
        sign = _TONES.get(_parted(shape.stroke)[1])
        if box.role != "point" or sign is None:
            return [plain]
        thin = replace(plain, stroke_width=1.4)
        colour = self._colour(shape.stroke or "text")
        return [thin, *_sign(sign, shape.x, shape.y, shape.radius * 0.5, colour, 1.3)]

    def _area(self, shape: Area) -> list[Shape]:
        if not self._shading:
            return []
        opacity = shape.opacity * self._shading
        return [replace(shape, fill=self._colour("neutral"), opacity=opacity)]

    # -- pens ------------------------------------------------------------------------------

    def _inked(self, shape: _Filled) -> _Filled:
        """The shape in the theme's colours and with the style's pen."""
        fill = None if shape.fill is None else self._colour(shape.fill)
        stroke = None if shape.stroke is None else self._colour(shape.stroke)
        return replace(shape, fill=fill, stroke=stroke, stroke_width=self._width(shape))

    def _width(self, shape: RoundRect | Disc | Polygon | Segment | Curve) -> float:
        width = shape.stroke_width
        return max(width * self._thinner, min(width, _THINNEST))

    def _colour(self, token: str) -> str:
        pale, shown = _parted(token)
        name, _, argument = shown.partition(":")
        if self._ink and name == "on-stage":
            shown = "text"  # its disc is white
        elif not self._ink and argument and name in ("stage", "tint", "ink", "on-stage"):
            shown = f"{name}:{self._place(shown)}"
        red, green, blue = self._theme.colour(pale + shown)
        return f"#{red:02x}{green:02x}{blue:02x}"

    def _place(self, token: str) -> int:
        """Which colour of a stage this is, counted as they come."""
        return self._stages.setdefault(token.partition(":")[2], len(self._stages))


def _parted(token: str | None) -> tuple[str, str]:
    """What makes a token pale, or "", and the token itself."""
    shown = (token or "").removeprefix(PALE)
    return PALE if token and token.startswith(PALE) else "", shown


def _sign(
    sign: str, x: float, y: float, arm: float, colour: str, width: float
) -> tuple[Shape, ...]:
    """−, + or 0 (a ring) around (x, y)."""
    if sign == "0":
        return (Disc(x, y, arm * 0.8, None, colour, width * 0.8),)
    bar = Segment(x - arm, y, x + arm, y, colour, width)
    return (bar,) if sign == "-" else (bar, Segment(x, y - arm, x, y + arm, colour, width))
