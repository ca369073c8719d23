"""Shapes of the display list as SVG elements, and the definitions that they refer to."""

from __future__ import annotations

import base64
from collections.abc import Sequence

from journeydesigner.export.icons import ICON_SIZE, ICON_STROKE, icon_steps
from journeydesigner.export.looks import THEME, connected, shadow_layers
from journeydesigner.export.pictures import Pictures
from journeydesigner.export.svg.numbers import hex_colour, number
from journeydesigner.layout.display import (
    Area,
    Curve,
    Disc,
    Icon,
    Image,
    Polygon,
    RoundRect,
    Segment,
    Shape,
)
from journeydesigner.layout.geometry import Cubic


class ShapeWriter:
    """Writes shapes relative to their box. `definitions` are elements for `<defs>`;
    `unreadable` the ids of pictures that could not be drawn."""

    def __init__(self, pictures: Pictures, reach: float) -> None:
        """`reach` is a length that no coordinate exceeds (clips are that wide)."""
        self.unreadable: list[str] = []
        self._pictures = pictures
        self._reach = reach
        self._definitions: dict[str, tuple[str, str]] = {}

    @property
    def definitions(self) -> list[str]:
        return [element for _, element in self._definitions.values()]

    def element(self, shape: Shape) -> str:
        match shape:
            case RoundRect():
                return _round_rect(shape)
            case Disc():
                place = f'cx="{number(shape.x)}" cy="{number(shape.y)}" r="{number(shape.radius)}"'
                return f"<circle {place}{_pen(shape.fill, shape.stroke, shape.stroke_width)}/>"
            case Polygon():
                return _polygon(shape)
            case Segment():
                return _segment(shape)
            case Icon():
                return self._icon(shape)
            case Curve():
                pen = _pen(None, shape.stroke, shape.stroke_width, shape.dash)
                return f'<path d="{_joined(shape.pieces)}"{pen} stroke-linejoin="round"/>'
            case Area():
                return self._area(shape)
            case Image():
                return self._image(shape)

    def _define(self, key: str, prefix: str, element: str) -> str:
        """The id of a definition; `element` has `{id}` where the id belongs."""
        known = self._definitions.get(key)
        if known is None:
            name = f"{prefix}{len(self._definitions)}"
            known = self._definitions[key] = (name, element.replace("{id}", name))
        return known[0]

    def _icon(self, shape: Icon) -> str:
        key = f"icon {shape.name}"
        known = self._definitions.get(key)
        name = known[0] if known else self._define(key, "i", _icon_path(shape.name))
        place = f"translate({number(shape.x)} {number(shape.y)})"
        scale = f"scale({shape.size / ICON_SIZE:.4f})"
        stroke = hex_colour(THEME.colour(shape.colour))
        return f'<use xlink:href="#{name}" transform="{place} {scale}" stroke="{stroke}"/>'

    def _area(self, shape: Area) -> str:
        colour = hex_colour(THEME.colour(shape.fill))
        gradient = (
            f'<linearGradient id="{{id}}" gradientUnits="userSpaceOnUse" x1="0" x2="0" '
            f'y1="{number(shape.base)}" y2="{number(shape.peak)}">'
            f'<stop offset="0" stop-color="{colour}" stop-opacity="0"/>'
            f'<stop offset="1" stop-color="{colour}" stop-opacity="{number(shape.opacity)}"/>'
            "</linearGradient>"
        )
        top, bottom = sorted((shape.base, shape.peak))
        side = (
            f'<clipPath id="{{id}}"><rect x="{number(-self._reach)}" y="{number(top)}" '
            f'width="{number(2 * self._reach)}" height="{number(bottom - top)}"/></clipPath>'
        )
        fill = self._define(gradient, "g", gradient)
        clip = self._define(side, "c", side)
        paths = " ".join([_closed(run, shape.base) for run in connected(shape)])
        return f'<path d="{paths}" fill="url(#{fill})" clip-path="url(#{clip})"/>'

    def _image(self, shape: Image) -> str:
        place = (
            f'x="{number(shape.x)}" y="{number(shape.y)}" '
            f'width="{number(shape.width)}" height="{number(shape.height)}"'
        )
        corner = f' rx="{number(shape.radius)}"' if shape.radius else ""
        picture = self._pictures.readable(shape.picture_id)
        if picture is None:
            self.unreadable.append(shape.picture_id)
            return f'<rect {place}{corner} fill="{hex_colour(THEME.colour("line"))}"/>'
        clip = f'<clipPath id="{{id}}"><rect {place}{corner}/></clipPath>'
        data = base64.b64encode(picture.content).decode("ascii")
        slice_ = 'preserveAspectRatio="xMidYMid slice" ' if shape.fills else ""
        return (
            f'<image {place} {slice_}clip-path="url(#{self._define(clip, "c", clip)})" '
            f'xlink:href="data:{picture.media_type};base64,{data}"/>'
        )


def _round_rect(shape: RoundRect) -> str:
    layers = shadow_layers(shape) if shape.shadow else ()
    shadow = [_rect(layer, f' fill="{hex_colour(rgb)}"') for layer, rgb in layers]
    pen = _pen(shape.fill, shape.stroke, shape.stroke_width, shape.dash)
    return "".join([*shadow, _rect(shape, pen)])


def _rect(shape: RoundRect, pen: str) -> str:
    corner = f' rx="{number(shape.radius)}"' if shape.radius else ""
    return (
        f'<rect x="{number(shape.x)}" y="{number(shape.y)}" width="{number(shape.width)}" '
        f'height="{number(shape.height)}"{corner}{pen}/>'
    )


def _polygon(shape: Polygon) -> str:
    points = " ".join([f"{number(x)},{number(y)}" for x, y in shape.points])
    pen = _pen(shape.fill, shape.stroke, shape.stroke_width)
    return f'<polygon points="{points}"{pen} stroke-linejoin="round"/>'


def _segment(shape: Segment) -> str:
    pen = _pen(None, shape.stroke, shape.stroke_width, shape.dash)
    return (
        f'<line x1="{number(shape.x1)}" y1="{number(shape.y1)}" '
        f'x2="{number(shape.x2)}" y2="{number(shape.y2)}"{pen}/>'
    )


def _pen(fill: str | None, stroke: str | None, width: float, dash: tuple[float, ...] = ()) -> str:
    parts = [f' fill="{hex_colour(THEME.colour(fill)) if fill is not None else "none"}"']
    if stroke is not None:
        parts.append(f' stroke="{hex_colour(THEME.colour(stroke))}"')
        if width != 1.0:
            parts.append(f' stroke-width="{number(width)}"')
        if dash:
            parts.append(f' stroke-dasharray="{" ".join([number(part) for part in dash])}"')
    return "".join(parts)


def _icon_path(name: str) -> str:
    steps = [
        kind + " ".join([number(part) for part in points]) for kind, points in icon_steps(name)
    ]
    return (
        f'<path id="{{id}}" d="{"".join(steps)}" fill="none" stroke-width="{ICON_STROKE:g}" '
        'stroke-linecap="round" stroke-linejoin="round"/>'
    )


def _joined(pieces: Sequence[Cubic]) -> str:
    """Pieces one after the other, beginning anew where they do not touch."""
    parts: list[str] = []
    end: tuple[float, float] | None = None
    for piece in pieces:
        if end != (piece.x0, piece.y0):
            parts.append(f"M{number(piece.x0)} {number(piece.y0)}")
        parts.append(_cubic(piece))
        end = (piece.x3, piece.y3)
    return "".join(parts)


def _closed(pieces: Sequence[Cubic], base: float) -> str:
    first, last = pieces[0], pieces[-1]
    curves = "".join([_cubic(piece) for piece in pieces])
    start = f"M{number(first.x0)} {number(base)}L{number(first.x0)} {number(first.y0)}"
    return f"{start}{curves}L{number(last.x3)} {number(base)}Z"


def _cubic(piece: Cubic) -> str:
    return "C" + " ".join([number(part) for part in piece[2:]])
