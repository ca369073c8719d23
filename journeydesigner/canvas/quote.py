"""The bubble of the emotion point that speaks: its score and quote, clear of the curves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from journeydesigner.canvas.bands import Bands
from journeydesigner.canvas.bubble import Bubble, bubble, scale_in
from journeydesigner.canvas.scene import spans_in
from journeydesigner.i18n import tr
from journeydesigner.interaction.finding import main_box
from journeydesigner.interaction.session import Session
from journeydesigner.layout.content.emotion import score_text
from journeydesigner.layout.display import Curve, Placed
from journeydesigner.layout.geometry import Cubic, Rect
from journeydesigner.layout.map_layout import Cell, MapLayout
from journeydesigner.model import EmotionPoint, JourneyMap, Persona, Touchpoint

_GAP = 14.0
_LONGEST_NAME = 32
_SAMPLES = 8


@dataclass(frozen=True, slots=True)
class Quote:
    """A bubble and its top left corner, in px of the viewport."""

    bubble: Bubble
    corner: QPointF

    @property
    def rect(self) -> QRectF:
        return QRectF(self.corner.x(), self.corner.y(), self.bubble.width, self.bubble.height)


def quote_in(session: Session, bands: Bands, point: EmotionPoint | None) -> Quote | None:
    """The bubble of a point; None where it has no score or is not seen."""
    journey = session.journey
    if bands.is_far or journey is None or point is None or point.score is None:
        return None
    placed = main_box(bands.layout, session.snapshot, point.id)
    if placed is None or not bands.clear.intersects(bands.projection.rect(placed.rect)):
        return None
    words = said(session, journey, point, point.score)
    return _placed(placed, bubble(words, scale_in(bands)), bands)


def said(session: Session, journey: JourneyMap, point: EmotionPoint, score: float) -> str:
    """Who feels how, and in which words."""
    persona = session.snapshot.get(point.persona_id, Persona)
    who = persona.name if persona is not None else tr("Everyone")
    text = tr("{persona}: {score}").format(
        persona=_short(who) or tr("unnamed"), score=score_text(journey, score)
    )
    words = " ".join(point.quote.split())
    return tr("{score} · “{quote}”").format(score=text, quote=words) if words else text


def _short(name: str) -> str:
    """A long name is cut, so that there is room for what is said."""
    return name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1].rstrip() + "…"


def rested_point(session: Session, key: tuple[str, str] | None) -> EmotionPoint | None:
    """The point of a touchpoint and persona ("" everyone) that the pointer rests on."""
    return session.snapshot.emotion(key[0], key[1] or None) if key is not None else None


def spoken_point(session: Session) -> EmotionPoint | None:
    """The selected point, or what the active persona feels at the selected touchpoint."""
    current = session.selection.current
    if current is not None and session.snapshot.get(current, Touchpoint) is not None:
        return session.snapshot.emotion(current, session.active_persona)
    return session.snapshot.get(current, EmotionPoint)


def _placed(placed: Placed, shown: Bubble, bands: Bands) -> Quote:
    """Where the bubble hides no curve and no point, else the first place that is visible."""
    visible = bands.clear.adjusted(2, 2, -2, -2)
    middle = bands.projection.rect(placed.rect).center()
    curve = list(_curve_points(placed, bands, shown.width + 2 * _GAP))
    best: QPointF | None = None
    for corner in _places(middle, shown):
        area = QRectF(corner.x(), corner.y(), shown.width, shown.height)
        if not visible.contains(area):
            continue
        if best is None:
            best = corner
        if not any(area.adjusted(-3, -3, 3, 3).contains(point) for point in curve):
            return Quote(shown, corner)
    return Quote(shown, best or _held(next(_places(middle, shown)), shown, visible))


def _places(middle: QPointF, shown: Bubble) -> Iterator[QPointF]:
    """Corners beside, above and below the point, nearest first."""
    x, y = middle.x(), middle.y()
    width, height = shown.width, shown.height
    for far in (0.0, 14.0, 30.0, 50.0):
        for dx in (_GAP, -_GAP - width):
            yield QPointF(x + dx, y - height / 2 - far)
            yield QPointF(x + dx, y - height / 2 + far)
        yield QPointF(x - width / 2, y - _GAP - height - far)
        yield QPointF(x - width / 2, y + _GAP + far)


def _held(corner: QPointF, shown: Bubble, visible: QRectF) -> QPointF:
    x = min(max(corner.x(), visible.left() + 4), visible.right() - shown.width - 4)
    y = min(max(corner.y(), visible.top() + 4), visible.bottom() - shown.height - 4)
    return QPointF(x, y)


def _curve_points(placed: Placed, bands: Bands, reach: float) -> Iterator[QPointF]:
    """Points of all curves and markers around, in px."""
    projection = bands.projection
    rect = placed.rect
    area = rect.grown(reach / projection.zoom)
    for cell, x, y in _emotion_cells(bands.layout, area, placed):
        for shape in cell.boxes[0].shapes:
            if isinstance(shape, Curve):
                for px, py in _sampled(shape.pieces):
                    yield QPointF(projection.x(x + px), projection.y(y + py))
        for box in cell.boxes[1:]:
            if box.key != placed.box.key:
                yield projection.rect(box.rect.moved(x, y)).center()


def _emotion_cells(
    layout: MapLayout, area: Rect, placed: Placed
) -> Iterator[tuple[Cell, float, float]]:
    for row in layout.rows:
        if not row.y <= placed.rect.y + placed.rect.height / 2 < row.y + row.height:
            continue
        numbers = [number for number, _ in spans_in(layout, area)]
        first = max(0, min(numbers, default=0) - 1)  # its curve may reach in
        for span in layout.spans[first : max(numbers, default=-1) + 1]:
            cell = row.cells.get(span.stage_id)
            if cell is not None and cell.boxes and cell.boxes[0].role == "emotion":
                yield cell, span.x, row.y


def _sampled(pieces: Iterable[Cubic]) -> Iterator[tuple[float, float]]:
    for p in pieces:
        for n in range(_SAMPLES + 1):
            t = n / _SAMPLES
            a, b, c, d = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
            yield (
                a * p.x0 + b * p.x1 + c * p.x2 + d * p.x3,
                a * p.y0 + b * p.y1 + c * p.y2 + d * p.y3,
            )
