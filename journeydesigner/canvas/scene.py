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

from journeydesigner.canvas.cell_item import CellItem, CellPlace
from journeydesigner.canvas.cell_pictures import CellPictures
from journeydesigner.canvas.items import BoxItem, RowItem, discard
from journeydesigner.canvas.marks import Marks
from journeydesigner.canvas.painting.studio import Studio
from journeydesigner.layout.display import Placed
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.map_layout import MapLayout, Row, Span


class MapScene:
    """Owns the QGraphicsScene and keeps Python's references to all items."""

    def __init__(self, studio: Studio, marks: Marks) -> None:
        self.graphics = QGraphicsScene()
        self.graphics.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.BspTreeIndex)
        self._studio = studio
        self._marks = marks
        self._pictures = CellPictures()
        self._rows: dict[str, RowItem] = {}
        self._cells: dict[tuple[str, str], CellItem] = {}
        self._layout: MapLayout | None = None
        self._grounds: dict[tuple[str, ...], Placed] = {}
        self._near = Rect(0, 0, 0, 0)

    @property
    def layout(self) -> MapLayout | None:
        return self._layout

    def clear(self) -> None:
        """Drops all items; they are made again when shown."""
        for row in self._rows.values():
            discard(row)
        self._cells.clear()
        self._rows.clear()

    def forget_pictures(self) -> None:
        """The theme is another: everything is drawn anew."""
        self._pictures.clear()

    def set_layout(self, layout: MapLayout | None) -> None:
        """Takes over a layout: cells that exist follow it, those that are gone go."""
        if layout is None or self._layout is None or layout.map_id != self._layout.map_id:
            self.clear()
        self._layout = layout
        if layout is None:
            return
        self._grounds = {placed.box.key: placed for placed in layout.grounds}
        self.graphics.setSceneRect(QRectF(0, 0, layout.width, layout.height))
        if self._rows:
            self.show(self._near)

    # -- what is near the viewport ---------------------------------------------------------

    def show(self, near: Rect) -> None:
        """Has items for just what lies in `near` (map points), as the layout has it."""
        self._near = near
        layout = self._layout
        if layout is None:
            return
        spans, rows = spans_in(layout, near), rows_in(layout, near)
        self._drop_but({row.lane_id for row in rows}, {span.stage_id for _, span in spans})
        for row in rows:
            self._show_row(row, layout.spans, spans)

    def _drop_but(self, lanes: set[str], stages: set[str]) -> None:
        for lane_id, stage_id in list(self._cells):
            if stage_id not in stages or lane_id not in lanes:
                discard(self._cells.pop((lane_id, stage_id)))
        for lane_id in list(self._rows):
            if lane_id not in lanes:
                discard(self._rows.pop(lane_id))

    def _show_row(self, row: Row, spans: Sequence[Span], shown: Sequence[tuple[int, Span]]) -> None:
        item = self._rows.get(row.lane_id)
        if item is None:
            item = self._rows[row.lane_id] = RowItem()
            item.setY(row.y)
            self.graphics.addItem(item)
        elif item.y() != row.y:
            item.setY(row.y)
        for number, span in shown:
            before = spans[number - 1] if number else None
            self._show_cell(item, row, span, before)

    def _show_cell(self, row_item: RowItem, row: Row, span: Span, before: Span | None) -> None:
        cell = row.cells.get(span.stage_id)
        if cell is None:
            return
        key = (row.lane_id, span.stage_id)
        item = self._cells.get(key)
        if item is None:
            item = self._cells[key] = CellItem(row_item, self._studio, self._marks, self._pictures)
        item.move_to(span.x)
        place = CellPlace(
            cell,
            span.width,
            row.height,
            self._grounds_of(row, span),
            row.cells.get(before.stage_id) if before else None,
            before.x - span.x if before else 0.0,
        )
        item.show_place(place, self._near.x - span.x, self._near.right - span.x)

    def _grounds_of(self, row: Row, span: Span) -> tuple:
        """The row's ground and the hairline at the stage's end, placed in the cell."""
        found = (
            self._grounds.get(("ground", row.lane_id)),
            self._grounds.get(("rule", span.stage_id)),
        )
        return tuple(
            (placed.box.shapes, placed.rect.x - span.x, placed.rect.y - row.y)
            for placed in found
            if placed is not None
        )

    # -- asking ----------------------------------------------------------------------------

    def box_items(self) -> Iterator[BoxItem]:
        """All box items that exist."""
        for cell in self._cells.values():
            yield from cell.items.values()

    def refresh_marks(
        self, record_ids: Iterable[str] = (), keys: Iterable[tuple[str, ...]] = ()
    ) -> None:
        """Has the marks painted anew of the boxes of these records and of these keys."""
        ids, wanted = frozenset(record_ids), frozenset(keys)
        for item in self.box_items():
            if item.box.record_id in ids or item.box.key in wanted:
                item.refresh_marks()

    def refresh_found(self) -> None:
        """Has the marks painted anew of whatever is found, and was."""
        for item in self.box_items():
            item.refresh_marks()

    def repaint_cells(self, record_ids: frozenset[str]) -> None:
        """Has the cells painted anew that hold boxes of these records."""
        for cell in self._cells.values():
            if any(item.box.record_id in record_ids for item in cell.items.values()):
                cell.update()


def spans_in(layout: MapLayout, area: Rect) -> tuple[tuple[int, Span], ...]:
    """The stages, with their numbers, that reach into a range of x."""
    spans = layout.spans
    first = max(0, bisect_right(spans, area.x, key=_span_x) - 1)
    last = bisect_left(spans, area.right, key=_span_x)
    return tuple(enumerate(spans[first:last], first))


def rows_in(layout: MapLayout, area: Rect) -> tuple[Row, ...]:
    """The lanes that reach into a range of y."""
    return tuple(row for row in layout.rows if row.y < area.bottom and row.y + row.height > area.y)


def _span_x(span: Span) -> float:
    return span.x
