"""What is marked on the small picture of the map: what is selected, what a search has found."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF

from journeydesigner.canvas.overview import Scale
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.map_layout import MapLayout
from journeydesigner.model import EmotionPoint, Family, Lane, Note, Snapshot, Stage, Touchpoint

_LEAST = 4.0
"""No mark is smaller than this, in px."""


class Places:
    """Where the records of one layout stand, without asking for their boxes."""

    def __init__(self, layout: MapLayout, snapshot: Snapshot, scale: Scale) -> None:
        self._layout = layout
        self._snapshot = snapshot
        self._scale = scale
        self._columns: dict[str, tuple[float, float]] | None = None
        self._rows = {self._family(row.lane_id): row for row in reversed(layout.rows)}

    def rects(self, record_ids: Iterable[str]) -> list[QRectF]:
        """One mark for each place, in px; records that stand nowhere have none."""
        found = (self._rect(record_id) for record_id in record_ids)
        marks = {self._mark(rect): None for rect in found if rect is not None}
        return [QRectF(*mark) for mark in marks]

    def _mark(self, rect: Rect) -> tuple[float, float, float, float]:
        """On whole px, so that marks at the same place are one."""
        px = self._scale.rect(rect)
        width, height = max(_LEAST, round(px.width())), max(_LEAST, round(px.height()))
        middle = px.center()
        return round(middle.x() - width / 2), round(middle.y() - height / 2), width, height

    def _rect(self, record_id: str) -> Rect | None:
        layout = self._layout
        match self._snapshot.records.get(record_id):
            case Touchpoint():
                return self._cell(Family.TOUCHPOINTS, "", record_id)
            case EmotionPoint() as point:
                return self._cell(Family.EMOTION, "", point.touchpoint_id)
            case Note() as note:
                under = note.touchpoint_id or ""
                return self._cell(None, note.lane_id or "", under, note.stage_id or "")
            case Stage():
                span = layout.span(record_id)
                return Rect(span.x, 0, span.width, layout.header_height) if span else None
            case Lane():
                row = layout.row(record_id)
                return Rect(0, row.y, layout.lane_header_width, row.height) if row else None
        return None

    def _cell(
        self, family: Family | None, lane_id: str, touchpoint_id: str, stage_id: str = ""
    ) -> Rect | None:
        row = self._rows.get(family) if family else self._layout.row(lane_id)
        if self._columns is None:
            self._columns = _columns(self._layout)
        place = self._columns.get(touchpoint_id) or self._columns.get(stage_id)
        if row is None or place is None:
            return None
        return Rect(place[0], row.y, place[1], row.height)

    def _family(self, lane_id: str) -> Family | None:
        lane = self._snapshot.get(lane_id, Lane)
        return lane.definition.family if lane else None


def _columns(layout: MapLayout) -> dict[str, tuple[float, float]]:
    """x and width by touchpoint, and by stage."""
    places = {}
    for span in layout.spans:
        places[span.stage_id] = (span.x, span.width)
        for column in span.columns:
            if column.touchpoint_id:
                places[column.touchpoint_id] = (span.x + column.x, column.width)
    return places
