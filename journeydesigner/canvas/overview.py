"""A whole map in a small picture: stages as tints, cards and notes as blocks, curves as lines.

However long the map, no more is drawn than the picture has px across.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPolygonF

from journeydesigner.canvas.painting.inks import Inks
from journeydesigner.layout.content.emotion import Plot, curve_personas
from journeydesigner.layout.content.markers import curve_look
from journeydesigner.layout.display import RoundRect
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.map_layout import Column, MapLayout, Row, Span
from journeydesigner.layout.view_options import ViewOptions
from journeydesigner.model import Family, JourneyMap, Lane, Snapshot, Stage, Touchpoint

SMALL = QSizeF(232, 128)
"""Most room for the picture in px; a long map is drawn higher than it is."""
_HEADER = 4.0
_TONES = {"pain-points": "negative", "opportunities": "positive"}
_CARD, _WORDS = "card", "words"
_STRENGTHS = {_CARD: 0.6, _WORDS: 0.3}


@dataclass(frozen=True, slots=True)
class Scale:
    """From map points to px of the picture; across and down by factors of their own."""

    across: float
    down: float
    size: QSizeF

    @classmethod
    def of(cls, layout: MapLayout, most: QSizeF = SMALL) -> Scale:
        """In a room of that many px, at least half as high as it."""
        zoom = min(most.width() / layout.width, most.height() / layout.height)
        height = max(most.height() / 2, layout.height * zoom)
        width = layout.width * zoom
        return cls(zoom, height / layout.height, QSizeF(width, height))

    def rect(self, rect: Rect) -> QRectF:
        across, down = self.across, self.down
        return QRectF(rect.x * across, rect.y * down, rect.width * across, rect.height * down)

    def map_point(self, at: QPointF) -> tuple[float, float]:
        return at.x() / self.across, at.y() / self.down


Stop = tuple[Span, Column]
"""A column that is drawn, in its stage."""


@dataclass(slots=True)
class Overview:
    """What is drawn, in px: blocks by token, lines with their tokens."""

    stages: list[tuple[str, str, QRectF]] = field(default_factory=list)
    blocks: dict[str, list[QRectF]] = field(default_factory=dict)
    lines: list[tuple[str, QPolygonF]] = field(default_factory=list)

    def paint(self, painter: QPainter, scale: Scale, inks: Inks) -> None:
        painter.fillRect(QRectF(QPointF(0, 0), scale.size), inks.colour("surface"))
        for tint, bar, rect in self.stages:
            painter.fillRect(rect, inks.colour(tint, 0.55))
            painter.fillRect(QRectF(rect.x(), 0, rect.width(), _HEADER), inks.colour(bar))
        painter.setPen(Qt.PenStyle.NoPen)
        for token, rects in self.blocks.items():
            strength = _STRENGTHS.get(token)
            painter.setBrush(inks.colour("faint", strength) if strength else inks.colour(token))
            painter.drawRects(rects)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for token, line in self.lines:
            painter.setPen(inks.pen(token, 1.2))
            painter.drawPolyline(line)


def overview(layout: MapLayout, snapshot: Snapshot, options: ViewOptions, scale: Scale) -> Overview:
    """The picture of a map; takes time by the px of the picture and the number of columns."""
    made = Overview()
    stops = list(_stops(layout, scale))
    spans = list({span.stage_id: span for span, _ in stops}.values())
    made.stages += [_stage(layout, span, scale) for span in spans]
    for row in layout.rows:
        lane = snapshot.get(row.lane_id, Lane)
        if lane is None or row.collapsed:
            continue
        if lane.definition.family is Family.EMOTION:
            made.lines += _lines(layout, snapshot, row, lane, options, stops, scale)
        else:
            for token, rect in _blocks(snapshot, row, lane, stops, spans):
                made.blocks.setdefault(token, []).append(_block(scale.rect(rect)))
    return made


def _stops(layout: MapLayout, scale: Scale) -> Iterator[Stop]:
    """The columns, where they are narrower than a px only one for each px."""
    last = -1
    for span in layout.spans:
        if int((span.x + span.width) * scale.across) <= last:
            continue
        for column in span.columns:
            px = int((span.x + column.x + column.width / 2) * scale.across)
            if px > last:
                last = px
                yield span, column


def _stage(layout: MapLayout, span: Span, scale: Scale) -> tuple[str, str, QRectF]:
    grounds = [s for s in span.header.shapes if isinstance(s, RoundRect) and s.fill]
    whole = scale.rect(Rect(span.x, 0, span.width, layout.height))
    if whole.width() > 3:
        whole.setWidth(whole.width() - 1)
    return grounds[1].fill or "raised", grounds[2].fill or "line", whole


def _block(rect: QRectF) -> QRectF:
    """At least a px each way, with a gap to the next where there is room for one."""
    gap = 1.0 if rect.width() > 3 else 0.0
    rise = 1.0 if rect.height() > 3 else 0.0
    return QRectF(
        rect.x() + gap / 2,
        rect.y() + rise / 2,
        max(1.0, rect.width() - gap),
        max(1.0, rect.height() - rise),
    )


def _blocks(
    snapshot: Snapshot, row: Row, lane: Lane, stops: Iterable[Stop], spans: Iterable[Span]
) -> Iterator[tuple[str, Rect]]:
    """What stands in a lane, in map points with its token."""
    kind = lane.definition
    match kind.family:
        case Family.NOTES:
            for span in spans:
                yield from _notes(snapshot, row, span, _TONES.get(kind.name, _WORDS))
        case Family.STAGE_FIELD:
            for span in spans:
                if _says(snapshot.get(span.stage_id, Stage), kind.fields):
                    yield _WORDS, Rect(span.x, row.y, span.width, row.height * 0.7)
        case Family.TOUCHPOINTS:
            for span, column in stops:
                if column.touchpoint_id:
                    yield _CARD, _place(row, span, column)
        case Family.TOUCHPOINT_FIELD:
            names = ("channel_id",) if kind.name == "channel" else kind.fields
            for span, column in stops:
                if _says(snapshot.get(column.touchpoint_id, Touchpoint), names):
                    yield _WORDS, _place(row, span, column)


def _notes(snapshot: Snapshot, row: Row, span: Span, token: str) -> Iterator[tuple[str, Rect]]:
    places = {column.touchpoint_id: column for column in span.columns}
    counts: dict[str, int] = {}
    for note in snapshot.notes(row.lane_id, span.stage_id):
        under = note.touchpoint_id if note.touchpoint_id in places else ""
        counts[under or ""] = counts.get(under or "", 0) + 1
    for under, count in counts.items():
        rect = _place(row, span, places[under]) if under else None
        rect = rect or Rect(span.x, row.y, min(span.width, 160.0), row.height)
        yield token, rect._replace(height=min(row.height, 44.0 * count))


def _says(record: Stage | Touchpoint | None, names: Iterable[str]) -> bool:
    return record is not None and any(getattr(record, name) for name in names)


def _place(row: Row, span: Span, column: Column) -> Rect:
    return Rect(span.x + column.x, row.y, column.width, row.height)


def _lines(
    layout: MapLayout,
    snapshot: Snapshot,
    row: Row,
    lane: Lane,
    options: ViewOptions,
    stops: list[Stop],
    scale: Scale,
) -> Iterator[tuple[str, QPolygonF]]:
    """The curves that are drawn on the map, from stop to stop, with gaps where nobody felt."""
    journey = snapshot.get(layout.map_id, JourneyMap)
    if journey is None:
        return
    plot = Plot.of(journey, lane, layout.sizes)
    for number, persona in enumerate(curve_personas(snapshot, layout.map_id)):
        if not options.draws(persona):
            continue
        line: list[QPointF] = []
        for span, column in [*stops, (None, None)]:
            point = snapshot.emotion(column.touchpoint_id, persona) if column else None
            score = point.score if point is not None else None
            if score is not None and span is not None and column is not None:
                x = (span.x + column.x + column.width / 2) * scale.across
                line.append(QPointF(x, (row.y + plot.y(score)) * scale.down))
            elif line:
                yield curve_look(number)[0], QPolygonF(line if len(line) > 1 else line * 2)
                line = []
