"""The display list: what canvas, PDF and SVG draw. Painters place; they never wrap or measure.

Nothing here changes once it is made. Shapes are frozen because they are looked up by value; the
others are not only because a frozen class takes four times as long to make.

Coordinates are points (1/72 inch) relative to the box. A colour is a token of `theme`
("surface", "stage:3", "tint:#4c6fbf", …) that the painter resolves for the theme in use.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from journeydesigner.layout.geometry import Cubic, Rect
from journeydesigner.text import Line


@dataclass(frozen=True, slots=True)
class RoundRect:
    """A rectangle with rounded corners (radius 0: square). `shadow`: one soft shadow below."""

    x: float
    y: float
    width: float
    height: float
    radius: float = 0.0
    fill: str | None = None
    stroke: str | None = None
    stroke_width: float = 1.0
    dash: tuple[float, ...] = ()
    shadow: bool = False


@dataclass(frozen=True, slots=True)
class Disc:
    """A circle around (x, y)."""

    x: float
    y: float
    radius: float
    fill: str | None = None
    stroke: str | None = None
    stroke_width: float = 1.0


@dataclass(frozen=True, slots=True)
class Polygon:
    """A closed polygon (a marker)."""

    points: tuple[tuple[float, float], ...]
    fill: str | None = None
    stroke: str | None = None
    stroke_width: float = 1.0


@dataclass(frozen=True, slots=True)
class Segment:
    """A straight line. `owner_id` is the persona whose curve it is part of."""

    x1: float
    y1: float
    x2: float
    y2: float
    stroke: str
    stroke_width: float = 1.0
    dash: tuple[float, ...] = ()
    owner_id: str = ""


@dataclass(frozen=True, slots=True)
class Icon:
    """A line icon of `resources/icons`, drawn `size` points wide in one colour."""

    name: str
    x: float
    y: float
    size: float
    colour: str


@dataclass(frozen=True, slots=True)
class Image:
    """A picture record, centred: fitted whole into the rectangle, or with `fills` as large as to
    fill it, without what stands out."""

    picture_id: str
    x: float
    y: float
    width: float
    height: float
    radius: float = 0.0
    fills: bool = False


EVERYONE = "everyone"
"""Stands as the owner of the curve that is no persona's."""


@dataclass(frozen=True, slots=True)
class Curve:
    """Joined cubic pieces, stroked. `owner_id` is the persona whose curve it is."""

    pieces: tuple[Cubic, ...]
    stroke: str
    stroke_width: float = 2.0
    dash: tuple[float, ...] = ()
    owner_id: str = ""


@dataclass(frozen=True, slots=True)
class Area:
    """The area between joined pieces and the horizontal line `base`.

    Filled with `fill` at `opacity` (0 … 1) at `peak` (the y farthest from base the map's scale
    allows), fading to nothing at `base`. Only what lies on peak's side of base is painted.
    """

    pieces: tuple[Cubic, ...]
    base: float
    peak: float
    fill: str
    opacity: float
    owner_id: str = ""


Shape = RoundRect | Disc | Polygon | Segment | Icon | Image | Curve | Area


@dataclass(slots=True)
class TextLine:
    """A broken, shaped line with its left end at x and its baseline at y."""

    line: Line
    x: float
    y: float
    colour: str


@dataclass(slots=True)
class UprightLine(TextLine):
    """A line that runs upwards: (x, y) is where its baseline begins, the writing's upper side
    points to the left. Only in boxes of the role "folded", which no export draws."""


Role = Literal[
    "corner", "phase", "stage", "lane", "line", "card", "field", "note", "emotion", "point",
    "picture", "cell", "title", "persona", "legend", "folded", "hidden",
]  # fmt: skip
"""What a box is. `emotion` is the curve's background (not hit), `point` an emotion point,
`cell` the ground of a stage × lane cell, `line` a line of the blueprint, `folded` what stands for
the content of a collapsed stage or lane (not hit), `hidden` the sign of hidden ones."""


@dataclass(frozen=True, slots=True)
class EditArea:
    """Where a text of a record is edited in place: `rect` relative to the box, size in points."""

    record_id: str
    field: str
    rect: Rect
    size: float
    bold: bool = False


@dataclass(slots=True)
class Box:
    """One thing on the map.

    `key` is unique in a layout. `record_id` is what a click selects ("" selects nothing). `rect`
    is relative to the owner (cell, header row, …). Equal `shapes` are one shared object, so that
    a painter can cache their picture by identity. `edits`: the first is what F2 opens.
    `owner_id` is a touchpoint for what stands under one.
    """

    key: tuple[str, ...]
    role: Role
    record_id: str
    rect: Rect
    shapes: tuple[Shape, ...] = ()
    texts: tuple[TextLine, ...] = ()
    edits: tuple[EditArea, ...] = ()
    owner_id: str = ""
    radius: float = 0.0


@dataclass(slots=True)
class Placed:
    """A box with the offset that makes its rectangle absolute on the map."""

    box: Box
    dx: float
    dy: float

    @property
    def rect(self) -> Rect:
        return self.box.rect.moved(self.dx, self.dy)
