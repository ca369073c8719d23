"""The scene: items for the cells near the viewport, made and dropped as it moves.

A map may have ten thousand columns; only what can be seen has items, so that opening, editing
and zooming cost the same for any size. An edit changes the items of the cells it concerns and
moves rows and cells; the scene is never rebuilt.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QGraphicsScene

from journeydesigner.canvas.items import AnyItem, BoxItem, CellItem, RowItem, discard
from journeydesigner.canvas.marks import Marks
from journeydesigner.canvas.painting.studio import Studio
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.map_layout import MapLayout, Row, Span


class MapScene:
    """Owns the QGraphicsScene and keeps Python's references to all items."""

    def __init__(self, studio: Studio, marks: Marks) -> None:
        self.graphics = QGraphicsScene()
        self.graphics.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.BspTreeIndex)
        self._studio = studio
        self._marks = marks
        self._rows: dict[str, RowItem] = {}
        self._layout: MapLayout | None = None
        self._near = Rect(0, 0, 0, 0)

    @property
    def layout(self) -> MapLayout | None:
        return self._layout

    def clear(self) -> None:
        """Drops all items; they are made again when shown."""
        for row in self._rows.values():
            discard(row)
        self._rows.clear()

    def set_layout(self, layout: MapLayout | None) -> None:
        """Takes over a layout: cells that exist follow it, those that are gone go."""
        if layout is None or self._layout is None or layout.map_id != self._layout.map_id:
            self.clear()
        self._layout = layout
        if layout is None:
            return
        self.graphics.setSceneRect(QRectF(0, 0, layout.width, layout.height))
        if self._rows:
            self._follow(layout)

    def _follow(self, layout: MapLayout) -> None:
        spans = {span.stage_id: span for span in layout.spans}
        rows = {row.lane_id: row for row in layout.rows}
        for lane_id in [key for key in self._rows if key not in rows]:
            discard(self._rows.pop(lane_id))
        for lane_id, item in self._rows.items():
            row = rows[lane_id]
            if item.y() != row.y:
                item.setY(row.y)
            for stage_id in [key for key in item.cells if key not in spans]:
                discard(item.cells.pop(stage_id))
            for stage_id, cell in item.cells.items():
                cell.place(spans[stage_id].x)
        self.show(self._near)

    # -- what is near the viewport ---------------------------------------------------------

    def show(self, near: Rect) -> None:
        """Has items for just what lies in `near` (map points)."""
        layout = self._layout
        self._near = near
        if layout is None:
            return
        spans = spans_in(layout, near)
        rows = rows_in(layout, near)
        kept_rows = {row.lane_id for row in rows}
        for lane_id in [key for key in self._rows if key not in kept_rows]:
            discard(self._rows.pop(lane_id))
        for row in rows:
            self._fill_row(row, spans)

    def _fill_row(self, row: Row, spans: Sequence[Span]) -> None:
        item = self._rows.get(row.lane_id)
        if item is None:
            item = self._rows[row.lane_id] = RowItem()
            item.setY(row.y)
            self.graphics.addItem(item)
        kept = {span.stage_id for span in spans}
        for stage_id in [key for key in item.cells if key not in kept]:
            discard(item.cells.pop(stage_id))
        for span in spans:
            cell = row.cells.get(span.stage_id)
            if cell is None:
                continue
            shown = item.cells.get(span.stage_id)
            if shown is None:
                shown = item.cells[span.stage_id] = CellItem(item, self._studio, self._marks)
                shown.place(span.x)
            shown.show_boxes(cell.boxes, self._near.x - span.x, self._near.right - span.x)

    # -- asking ----------------------------------------------------------------------------

    def items(self) -> Iterator[AnyItem]:
        """All box items that exist."""
        for row in self._rows.values():
            for cell in row.cells.values():
                yield from cell.items.values()

    def box_items(self) -> Iterator[BoxItem]:
        return (item for item in self.items() if isinstance(item, BoxItem))

    def repaint(self, record_ids: Iterable[str] = (), keys: Iterable[tuple[str, ...]] = ()) -> None:
        """Has the boxes of these records and of these keys painted anew."""
        ids, wanted = frozenset(record_ids), frozenset(keys)
        for item in self.box_items():
            if item.box.record_id in ids or item.box.key in wanted:
                item.update()


def spans_in(layout: MapLayout, area: Rect) -> tuple[Span, ...]:
    """The stages that reach into a range of x, and the one before, whose curve may reach in."""
    first = bisect_right(layout.spans, area.x, key=_span_x) - 2
    last = bisect_left(layout.spans, area.right, key=_span_x)
    return layout.spans[max(first, 0) : last]


def rows_in(layout: MapLayout, area: Rect) -> tuple[Row, ...]:
    """The lanes that reach into a range of y."""
    return tuple(row for row in layout.rows if row.y < area.bottom and row.y + row.height > area.y)


def _span_x(span: Span) -> float:
    return span.x
