"""The emotion lane: one curve per persona, told apart by dash and marker, and its points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from journeydesigner.i18n import tr
from journeydesigner.layout.content.markers import curve_look, point_marker
from journeydesigner.layout.content.tone import tone_of
from journeydesigner.layout.curve import piece
from journeydesigner.layout.display import EVERYONE, Area, Box, Curve, Segment, Shape, TextLine
from journeydesigner.layout.geometry import Cubic, Rect
from journeydesigner.layout.measures import EMOTION_HEIGHT, SIZE_META
from journeydesigner.layout.sizes import Sizes
from journeydesigner.layout.typesetting import Style, Typesetter
from journeydesigner.layout.view_options import PLAIN, ViewOptions
from journeydesigner.model import EmotionPoint, JourneyMap, Lane, Snapshot


@dataclass(frozen=True, slots=True)
class Spot:
    """A column as the curves see it: the touchpoint ("" none) and the middle of the column, in
    points from the cell's left edge. Of a collapsed stage `folded` are its touchpoints."""

    touchpoint_id: str
    x: float
    folded: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Plot:
    """Scores ↔ heights of an emotion lane `height` points high."""

    low: float
    high: float
    neutral: float
    height: float
    margin: float

    @classmethod
    def of(cls, journey: JourneyMap, lane: Lane, sizes: Sizes) -> Plot:
        height = emotion_height(lane, sizes)
        return cls(
            journey.scale_low, journey.scale_high, journey.neutral, height, sizes.emotion_margin
        )

    def y(self, score: float) -> float:
        """The height of a score; one outside the scale is drawn at the edge."""
        held = min(max(score, self.low), self.high)
        room = self.height - 2 * self.margin
        return self.margin + room * (self.high - held) / (self.high - self.low)

    def score(self, y: float) -> float:
        """The score at a height, held to the scale."""
        room = self.height - 2 * self.margin
        score = self.high - (y - self.margin) / room * (self.high - self.low)
        return min(max(score, self.low), self.high)


def emotion_height(lane: Lane, sizes: Sizes) -> float:
    """The lane's height: its own, but never too low to read."""
    return max((lane.height or EMOTION_HEIGHT) * sizes.mark, sizes.emotion_margin * 2 + 24)


def curve_personas(snapshot: Snapshot, map_id: str) -> list[str | None]:
    """Whose curves are drawn, in order: the map's personas, then "Everyone" (None)."""
    return [*(persona.id for persona in snapshot.map_personas(map_id)), None]


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
    plot = Plot.of(journey, lane, setter.sizes)
    neutral = plot.y(plot.neutral)
    shapes: list[Shape] = [Segment(0, neutral, width, neutral, "border", 1.0, (2.0, 4.0))]
    points: list[Box] = []
    reach = width
    feelings = [_feelings(snapshot, spot) for spot in spots]
    drawn = _drawn(snapshot, journey, options)
    for number, persona_id in drawn:
        felt = [
            _Felt(spot.x, *here.get(persona_id, _NOTHING))
            for spot, here in zip(spots, feelings, strict=True)
        ]
        pieces = _pieces(plot, felt, own)
        if pieces:
            reach = max(reach, pieces[-1].x3)
            owner = persona_id or EVERYONE
            shapes += _areas(plot, pieces, owner, first=number == drawn[0][0])
            shapes += _curves(pieces, number, owner, setter.sizes)
        shapes += _means(plot, number, persona_id or EVERYONE, felt, own, setter.sizes)
        points += _points(journey, plot, number, felt, own, setter.sizes)
    ground = Box(
        key=("emotion", lane.id, stage_id),
        role="emotion",
        record_id="",
        rect=Rect(0, 0, reach, plot.height),
        shapes=tuple(shapes),
        texts=_ends(setter, journey, plot) if first else (),
    )
    return [ground, *points]


def _drawn(
    snapshot: Snapshot, journey: JourneyMap, options: ViewOptions
) -> list[tuple[int, str | None]]:
    """Whose curves are drawn, with their numbers."""
    people = enumerate(curve_personas(snapshot, journey.id))
    return [(number, persona_id) for number, persona_id in people if options.draws(persona_id)]


_Feeling = tuple[float | None, EmotionPoint | None]
"""A score, and the point that it is the score of; none for the mean of a collapsed stage."""
_NOTHING: _Feeling = (None, None)


class _Felt(NamedTuple):
    """What one persona feels in a column: its middle in points, the score, and its point."""

    x: float
    score: float | None
    point: EmotionPoint | None

    def place(self, plot: Plot) -> tuple[float, float] | None:
        return None if self.score is None else (self.x, plot.y(self.score))


def _feelings(snapshot: Snapshot, spot: Spot) -> dict[str | None, _Feeling]:
    """What counts in a column by persona: points, or the means of a collapsed stage."""
    if spot.folded:
        return _mean_feelings(snapshot, spot.folded)
    if not spot.touchpoint_id:
        return {}
    points = snapshot.emotions(spot.touchpoint_id)
    return {point.persona_id: (point.score, point) for point in points}


def _mean_feelings(snapshot: Snapshot, touchpoint_ids: Sequence[str]) -> dict[str | None, _Feeling]:
    scores: dict[str | None, list[float]] = {}
    for key in touchpoint_ids:
        for point in snapshot.emotions(key):
            if point.score is not None:
                scores.setdefault(point.persona_id, []).append(point.score)
    return {persona: (sum(felt) / len(felt), None) for persona, felt in scores.items()}


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


def _areas(plot: Plot, pieces: tuple[Cubic, ...], owner: str, *, first: bool) -> list[Shape]:
    """What lies below and above the neutral score, tinted; fainter for all but the first curve,
    so that they can be told apart where they lie over each other."""
    base = plot.y(plot.neutral)
    below = Area(pieces, base, plot.y(plot.low), "negative", 0.34 if first else 0.16, owner)
    above = Area(pieces, base, plot.y(plot.high), "positive", 0.22 if first else 0.10, owner)
    return [below, above]


def _curves(pieces: tuple[Cubic, ...], number: int, owner: str, sizes: Sizes) -> list[Shape]:
    colour, dash = curve_look(number)
    dashes = tuple(length * sizes.mark for length in dash)
    return [Curve(run, colour, 2.0 * sizes.mark, dashes, owner) for run in _unbroken(pieces)]


def _means(
    plot: Plot, number: int, owner: str, felt: Sequence[_Felt], own: range, sizes: Sizes
) -> list[Shape]:
    """A short bar where the curve goes through the mean of a collapsed stage."""
    half, colour, pen = 7.0 * sizes.mark, curve_look(number)[0], 3.0 * sizes.mark
    return [
        Segment(x - half, plot.y(score), x + half, plot.y(score), colour, pen, (), owner)
        for x, score, point in (felt[n] for n in own)
        if score is not None and point is None
    ]


def _unbroken(pieces: tuple[Cubic, ...]) -> list[tuple[Cubic, ...]]:
    runs: list[list[Cubic]] = []
    for part in pieces:
        if runs and runs[-1][-1].x3 == part.x0:
            runs[-1].append(part)
        else:
            runs.append([part])
    return [tuple(run) for run in runs]


def _points(
    journey: JourneyMap,
    plot: Plot,
    number: int,
    felt: Sequence[_Felt],
    own: range,
    sizes: Sizes,
) -> list[Box]:
    return [
        _point_box(journey, plot, point, point.score, number, felt[n].x, sizes)
        for n in own
        if (point := felt[n].point) is not None and point.score is not None
    ]


def _point_box(
    journey: JourneyMap,
    plot: Plot,
    point: EmotionPoint,
    score: float,
    number: int,
    x: float,
    sizes: Sizes,
) -> Box:
    beyond = (score > plot.high) - (score < plot.low)
    side = sizes.point
    half = side / 2
    return Box(
        key=("point", point.touchpoint_id, point.persona_id or ""),
        role="point",
        record_id=point.id,
        rect=Rect(x - half, plot.y(score) - half, side, side),
        shapes=point_marker(number, tone_of(score, journey), beyond, sizes.mark),
        owner_id=point.touchpoint_id,
        radius=half,
    )


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
