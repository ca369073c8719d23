"""The emotion lane: one curve per persona, told apart by dash and marker, and its points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from journeydesigner.i18n import tr
from journeydesigner.layout.content.tone import tone_of
from journeydesigner.layout.curve import piece
from journeydesigner.layout.display import (
    Area,
    Box,
    Curve,
    Disc,
    Polygon,
    RoundRect,
    Segment,
    Shape,
    TextLine,
)
from journeydesigner.layout.geometry import Cubic, Rect
from journeydesigner.layout.measures import EMOTION_HEIGHT, EMOTION_MARGIN, SIZE_META
from journeydesigner.layout.theme import CURVE_COLOURS
from journeydesigner.layout.typesetting import Style, Typesetter
from journeydesigner.layout.view_options import PLAIN, ViewOptions
from journeydesigner.model import EmotionPoint, JourneyMap, Lane, Snapshot

DASHES: tuple[tuple[float, ...], ...] = ((), (7.0, 4.0), (2.0, 4.0), (10.0, 3.0, 2.0, 3.0))
POINT = 16.0
"""Side of an emotion point's box in points; its marker is smaller."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A column as the curves see it: the touchpoint ("" none) and the middle of the column, in
    points from the cell's left edge."""

    touchpoint_id: str
    x: float


@dataclass(frozen=True, slots=True)
class Plot:
    """Scores ↔ heights of an emotion lane `height` points high."""

    low: float
    high: float
    neutral: float
    height: float

    @classmethod
    def of(cls, journey: JourneyMap, lane: Lane) -> Plot:
        return cls(journey.scale_low, journey.scale_high, journey.neutral, emotion_height(lane))

    def y(self, score: float) -> float:
        """The height of a score; one outside the scale is drawn at the edge."""
        held = min(max(score, self.low), self.high)
        room = self.height - 2 * EMOTION_MARGIN
        return EMOTION_MARGIN + room * (self.high - held) / (self.high - self.low)

    def score(self, y: float) -> float:
        """The score at a height, held to the scale."""
        room = self.height - 2 * EMOTION_MARGIN
        score = self.high - (y - EMOTION_MARGIN) / room * (self.high - self.low)
        return min(max(score, self.low), self.high)


def emotion_height(lane: Lane) -> float:
    """The lane's height: its own, but never too low to read."""
    return max(lane.height or EMOTION_HEIGHT, EMOTION_MARGIN * 2 + 24)


def curve_personas(snapshot: Snapshot, map_id: str) -> list[str | None]:
    """Whose curves are drawn, in order: the map's personas, then "Everyone" (None)."""
    return [*(persona.id for persona in snapshot.map_personas(map_id)), None]


def curve_look(number: int) -> tuple[str, tuple[float, ...]]:
    """Colour token and dash of the curve of that number."""
    return f"curve:{number % CURVE_COLOURS}", DASHES[number % len(DASHES)]


def emotion_boxes(
    setter: Typesetter,
    snapshot: Snapshot,
    journey: JourneyMap,
    lane: Lane,
    stage_id: str,
    width: float,
    spots: Sequence[Spot],
    own: range,
    *,
    first: bool,
    options: ViewOptions = PLAIN,
) -> list[Box]:
    """The curves' part in a stage, then its points.

    `spots` are the stage's columns (numbers `own`) with up to two before and after them, which
    shape the curve. The piece that leads to the next stage belongs to this one.
    """
    plot = Plot.of(journey, lane)
    shapes: list[Shape] = [
        Segment(0, plot.y(plot.neutral), width, plot.y(plot.neutral), "border", 1.0, (2.0, 4.0))
    ]
    points: list[Box] = []
    reach = width
    feelings = [_feelings(snapshot, spot) for spot in spots]
    for number, persona_id in enumerate(curve_personas(snapshot, journey.id)):
        if not options.draws(persona_id):
            continue
        felt = [
            _Felt(spot.x, here.get(persona_id)) for spot, here in zip(spots, feelings, strict=True)
        ]
        pieces = _pieces(plot, felt, own)
        if pieces:
            reach = max(reach, pieces[-1].x3)
            shapes += _curve_shapes(plot, pieces, number)
        points += _points(journey, plot, number, felt, own)
    ground = Box(
        key=("emotion", lane.id, stage_id),
        role="emotion",
        record_id="",
        rect=Rect(0, 0, reach, plot.height),
        shapes=tuple(shapes),
        texts=_ends(setter, journey, plot) if first else (),
    )
    return [ground, *points]


class _Felt(NamedTuple):
    """What one persona feels in a column: its middle in points, and the point with a score."""

    x: float
    point: EmotionPoint | None

    def place(self, plot: Plot) -> tuple[float, float] | None:
        if self.point is None or self.point.score is None:
            return None
        return self.x, plot.y(self.point.score)


def _feelings(snapshot: Snapshot, spot: Spot) -> dict[str | None, EmotionPoint]:
    """The points of a column by persona, those that count."""
    if not spot.touchpoint_id:
        return {}
    return {point.persona_id: point for point in snapshot.emotions(spot.touchpoint_id)}


def _pieces(plot: Plot, felt: Sequence[_Felt], own: range) -> tuple[Cubic, ...]:
    """The pieces that begin in the stage's own columns; a column without a score is a gap."""
    places = [column.place(plot) for column in felt]
    pieces = []
    for n in own:
        start = places[n]
        end = places[n + 1] if n + 1 < len(places) else None
        if start is not None and end is not None:
            before = places[n - 1] if n > 0 else None
            after = places[n + 2] if n + 2 < len(places) else None
            pieces.append(piece(before, start, end, after))
    return tuple(pieces)


def _curve_shapes(plot: Plot, pieces: tuple[Cubic, ...], number: int) -> list[Shape]:
    colour, dash = curve_look(number)
    curves: list[Shape] = []
    if number == 0:
        base = plot.y(plot.neutral)
        curves += [
            Area(pieces, base, plot.y(plot.low), "negative", 0.34),
            Area(pieces, base, plot.y(plot.high), "positive", 0.22),
        ]
    for run in _unbroken(pieces):
        curves.append(Curve(run, colour, 2.0, dash))
    return curves


def _unbroken(pieces: tuple[Cubic, ...]) -> list[tuple[Cubic, ...]]:
    runs: list[list[Cubic]] = []
    for part in pieces:
        if runs and runs[-1][-1].x3 == part.x0:
            runs[-1].append(part)
        else:
            runs.append([part])
    return [tuple(run) for run in runs]


def _points(
    journey: JourneyMap, plot: Plot, number: int, felt: Sequence[_Felt], own: range
) -> list[Box]:
    return [
        _point_box(journey, plot, point, point.score, number, felt[n].x)
        for n in own
        if (point := felt[n].point) is not None and point.score is not None
    ]


def _point_box(
    journey: JourneyMap, plot: Plot, point: EmotionPoint, score: float, number: int, x: float
) -> Box:
    beyond = (score > plot.high) - (score < plot.low)
    half = POINT / 2
    return Box(
        key=("point", point.touchpoint_id, point.persona_id or ""),
        role="point",
        record_id=point.id,
        rect=Rect(x - half, plot.y(score) - half, POINT, POINT),
        shapes=point_marker(number, tone_of(score, journey), beyond),
        owner_id=point.touchpoint_id,
        radius=half,
    )


@lru_cache(maxsize=256)
def point_marker(number: int, tone: str, beyond: int) -> tuple[Shape, ...]:
    """The marker of a curve: circle, diamond, square or triangle around the box's middle.

    The first curve's wear the emotion's colour. `beyond` ±1 adds the mark of a score outside the
    scale: a bar above or below.
    """
    colour = tone if number == 0 else curve_look(number)[0]
    middle = POINT / 2
    shape: Shape
    match number % 4:
        case 0:
            shape = Disc(middle, middle, 5.0, "surface", colour, 2.2)
        case 1:
            shape = Polygon(_around(middle, 5.6, ((0, -1), (1, 0), (0, 1), (-1, 0))),
                            "surface", colour, 1.8)  # fmt: skip
        case 2:
            shape = RoundRect(middle - 4.2, middle - 4.2, 8.4, 8.4, 1, "surface", colour, 1.8)
        case _:
            shape = Polygon(_around(middle, 5.6, ((0, -1), (0.95, 0.75), (-0.95, 0.75))),
                            "surface", colour, 1.8)  # fmt: skip
    if not beyond:
        return (shape,)
    y = 0.5 if beyond > 0 else POINT - 0.5
    tip = -4.0 if beyond > 0 else POINT + 4.0
    arrow = Polygon(((middle - 3.5, y), (middle + 3.5, y), (middle, tip)), colour)
    return shape, arrow


def _around(
    middle: float, radius: float, corners: Sequence[tuple[float, float]]
) -> tuple[tuple[float, float], ...]:
    return tuple((middle + radius * dx, middle + radius * dy) for dx, dy in corners)


def _ends(setter: Typesetter, journey: JourneyMap, plot: Plot) -> tuple[TextLine, ...]:
    """The names of the scale's ends, at the left of the first stage."""
    texts: list[TextLine] = []
    top = tr("delighted {score}").format(score=score_text(journey, plot.high))
    bottom = tr("frustrated {score}").format(score=score_text(journey, plot.low))
    upper = setter.set(top, Style(SIZE_META, "positive-text"), 400)
    lower = setter.set(bottom, Style(SIZE_META, "negative-text"), 400)
    texts += upper.placed(8, 4, 400)
    texts += lower.placed(8, plot.height - 4 - lower.height, 400)
    return tuple(texts)


def score_text(journey: JourneyMap, score: float) -> str:
    """A score in words: with its sign where the scale has both, and a true minus."""
    number = f"{abs(score):g}"
    if score < 0:
        return f"\N{MINUS SIGN}{number}"
    return f"+{number}" if journey.scale_low < 0 < score else number
