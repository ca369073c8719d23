"""Shapes as PDF operators (ISO 32000-1, 8.5), relative to a point of the page, y downwards."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from journeydesigner.export.icons import ICON_SIZE, ICON_STROKE, icon_steps
from journeydesigner.export.looks import THEME, connected, shadow_layers
from journeydesigner.layout.display import (
    Area,
    Curve,
    Disc,
    Icon,
    Polygon,
    RoundRect,
    Segment,
)
from journeydesigner.layout.geometry import Cubic, Rect
from journeydesigner.layout.theme import Rgb

KAPPA = 0.5522847498
"""Where the control points of a quarter circle lie, in radii."""
_PATH_ENDS = {(True, True): "B", (True, False): "f", (False, True): "S", (False, False): "n"}


def fill_colour(rgb: Rgb) -> str:
    return _colour(rgb) + " rg"


def stroke_colour(rgb: Rgb) -> str:
    return _colour(rgb) + " RG"


def round_rect(shape: RoundRect) -> str:
    """A rectangle, with its shadow where it has one."""
    parts = []
    if shape.shadow:
        for layer, rgb in shadow_layers(shape):
            parts.append(f"{fill_colour(rgb)} {_rect_path(layer)} f")
    parts += [_pen(shape.fill, shape.stroke, shape.stroke_width, shape.dash), _rect_path(shape)]
    parts.append(_PATH_ENDS[shape.fill is not None, shape.stroke is not None])
    return _joined(parts)


def disc(shape: Disc) -> str:
    circle = RoundRect(
        shape.x - shape.radius,
        shape.y - shape.radius,
        2 * shape.radius,
        2 * shape.radius,
        shape.radius,
        shape.fill,
        shape.stroke,
        shape.stroke_width,
    )
    return round_rect(circle)


def polygon(shape: Polygon) -> str:
    start, *others = [f"{_n(x)} {_n(-y)}" for x, y in shape.points]
    path = " ".join([f"{start} m", *[f"{point} l" for point in others], "h"])
    end = _PATH_ENDS[shape.fill is not None, shape.stroke is not None]
    return _joined(["1 j", _pen(shape.fill, shape.stroke, shape.stroke_width, ()), path, end])


def segment(shape: Segment) -> str:
    pen = _pen(None, shape.stroke, shape.stroke_width, shape.dash)
    path = f"{_n(shape.x1)} {_n(-shape.y1)} m {_n(shape.x2)} {_n(-shape.y2)} l S"
    return _joined([pen, path])


def curve(shape: Curve) -> str:
    pen = _pen(None, shape.stroke, shape.stroke_width, shape.dash)
    return _joined(["1 j 1 J" if not shape.dash else "1 j", pen, _pieces(shape.pieces), "S"])


def icon(shape: Icon) -> str:
    """An icon's strokes, scaled to its size; its transformation ends with it."""
    scale = shape.size / ICON_SIZE
    steps = []
    for kind, points in icon_steps(shape.name):
        numbers = [_n(-value if at % 2 else value) for at, value in enumerate(points)]
        steps.append(" ".join([*numbers, "h" if kind == "Z" else kind.lower()]))
    pen = f"1 j 1 J {ICON_STROKE:g} w {stroke_colour(THEME.colour(shape.colour))}"
    place = f"{scale:.4f} 0 0 {scale:.4f} {_n(shape.x)} {_n(-shape.y)} cm"
    return f"q {place} {pen} {' '.join(steps)} S Q"


def area_clip(shape: Area) -> str:
    """The path between the pieces and the base, cut to the side of the peak; sets the clip."""
    xs = [x for piece in shape.pieces for x in (piece.x0, piece.x3)]
    left, right = min(xs), max(xs)
    top, bottom = sorted((shape.base, shape.peak))
    paths = []
    for run in connected(shape):
        first, last = run[0], run[-1]
        paths.append(
            f"{_n(first.x0)} {_n(-shape.base)} m {_n(first.x0)} {_n(-first.y0)} l "
            f"{_curves(run)} {_n(last.x3)} {_n(-shape.base)} l h"
        )
    side = f"{_n(left)} {_n(-bottom)} {_n(right - left)} {_n(bottom - top)} re W n"
    return f"{side} {' '.join(paths)} W n"


def rounded_clip(rect: Rect, radius: float) -> str:
    """A rectangle with rounded corners as the clip."""
    return f"{_rect_path(RoundRect(*rect, radius))} W n"


def _pieces(pieces: Sequence[Cubic]) -> str:
    """Pieces one after the other, beginning anew where they do not touch."""
    parts: list[str] = []
    end: tuple[float, float] | None = None
    for piece in pieces:
        if end != (piece.x0, piece.y0):
            parts.append(f"{_n(piece.x0)} {_n(-piece.y0)} m")
        parts.append(_curves([piece]))
        end = (piece.x3, piece.y3)
    return " ".join(parts)


def _curves(pieces: Iterable[Cubic]) -> str:
    return " ".join(
        [f"{_n(p.x1)} {_n(-p.y1)} {_n(p.x2)} {_n(-p.y2)} {_n(p.x3)} {_n(-p.y3)} c" for p in pieces]
    )


def _pen(fill: str | None, stroke: str | None, width: float, dash: tuple[float, ...]) -> str:
    parts = []
    if fill is not None:
        parts.append(fill_colour(THEME.colour(fill)))
    if stroke is not None:
        parts.append(f"{stroke_colour(THEME.colour(stroke))} {_n(width)} w")
        if dash:
            parts.append(f"[{' '.join([_n(part) for part in dash])}] 0 d")
        else:
            parts.append("[] 0 d")
    return " ".join(parts)


def _rect_path(shape: RoundRect) -> str:
    x, width, height = shape.x, shape.width, shape.height
    bottom = -(shape.y + height)
    radius = min(shape.radius, width / 2, height / 2)
    if radius <= 0:
        return f"{_n(x)} {_n(bottom)} {_n(width)} {_n(height)} re"
    return _rounded(x, bottom, x + width, bottom + height, radius)


def _rounded(left: float, bottom: float, right: float, top: float, radius: float) -> str:
    inner = radius * (1 - KAPPA)
    numbers = [
        (left + radius, bottom), (right - radius, bottom),
        (right - inner, bottom, right, bottom + inner, right, bottom + radius),
        (right, top - radius), (right, top - inner, right - inner, top, right - radius, top),
        (left + radius, top), (left + inner, top, left, top - inner, left, top - radius),
        (left, bottom + radius),
        (left, bottom + inner, left + inner, bottom, left + radius, bottom),
    ]  # fmt: skip
    kinds = "mlclclclc"
    steps = [
        f"{' '.join([_n(number) for number in step])} {kind}"
        for step, kind in zip(numbers, kinds, strict=True)
    ]
    return " ".join(steps) + " h"


def _colour(rgb: Rgb) -> str:
    return " ".join([_n(part / 255, 4) for part in rgb])


def _joined(parts: Iterable[str]) -> str:
    return " ".join([part for part in parts if part])


def _n(value: float, digits: int = 2) -> str:
    """A number as short as it can be written."""
    text = f"{value:.{digits}f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text
