"""Items of the scene: rows, cells in them, boxes in those. Light: no QObject, no child texts."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QTransform
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from journeydesigner.canvas.marks import (
    DIMMED,
    REACH,
    Marks,
    draw_found,
    draw_marks,
    draw_selected_point,
)
from journeydesigner.canvas.painting.boxes import BoxPainter
from journeydesigner.canvas.painting.emotion import EmotionPainter
from journeydesigner.canvas.painting.folded import FoldedPainter
from journeydesigner.canvas.painting.studio import Studio
from journeydesigner.canvas.projection import Projection
from journeydesigner.layout.display import Box

_POINT_GROWTH = 1.3
"""How much larger a selected emotion point is."""

_PAINTERS: dict[str, type[EmotionPainter | BoxPainter]] = {
    "emotion": EmotionPainter,
    "folded": FoldedPainter,
}


class BoxItem(QGraphicsItem):
    """One box at its place in the cell.

    Its cell draws it into a picture that is kept; by itself it paints only its marks, and Qt
    does not even ask it while it has none.
    """

    __slots__ = ("_bounds", "_cell", "_marked", "_marks", "_painter", "_studio", "box")

    def __init__(self, parent: QGraphicsItem, box: Box, studio: Studio, marks: Marks) -> None:
        super().__init__(parent)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemHasNoContents)
        self._cell = parent
        self._marked = False
        self._studio = studio
        self._marks = marks
        self._put(box)
        self.refresh_marks()

    def become(self, box: Box) -> None:
        """Shows the box's new state."""
        self.prepareGeometryChange()
        self._put(box)
        self.refresh_marks()

    def _put(self, box: Box) -> None:
        self.box = box
        rect = box.rect
        self._painter = _PAINTERS.get(box.role, BoxPainter)(box)
        height = rect.height
        if box.role == "field":  # its marks reach down to the end of the row
            height = max(height, self._cell.boundingRect().height() - rect.y)
        self._bounds = QRectF(-REACH, -REACH, rect.width + 2 * REACH, height + 2 * REACH)
        self.setPos(rect.x, rect.y)

    def boundingRect(self) -> QRectF:
        return self._bounds

    @property
    def owners(self) -> frozenset[str]:
        """The personas whose curves it draws."""
        return self._painter.owners if isinstance(self._painter, EmotionPainter) else frozenset()

    def refresh_marks(self) -> None:
        """Takes note that it was selected, hovered, or neither."""
        marks, box = self._marks, self.box
        marked = (
            box.record_id in marks.selected
            or box.key == marks.hovered
            or marks.is_found(box.key)
            or (box.record_id == marks.spoken and box.role == "point")
        )
        if marked or self._marked:
            # The cell is asked: of an item without contents Qt would repaint nothing.
            self._cell.update(self._bounds.translated(self.pos()))
        if marked is not self._marked:
            self._marked = marked
            self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemHasNoContents, not marked)

    def draw(self, painter: QPainter, projection: Projection, left: float, right: float) -> None:
        """Draws the box without marks. `projection` is the cell's; what lies outside of `left` …
        `right` (points of the cell) need not be drawn."""
        rect = self.box.rect
        at = projection.moved(rect.x, rect.y)
        painter.setWorldTransform(QTransform(at.zoom, 0, 0, at.zoom, at.dx, at.dy))
        if isinstance(self._painter, EmotionPainter):
            self._painter.paint(
                painter, self._studio, left - rect.x, right - rect.x, self._marks.pale
            )
        elif self.box.record_id in self._marks.pale:
            painter.setOpacity(DIMMED)
            self._painter.paint(painter, self._studio, left - rect.x, right - rect.x)
            painter.setOpacity(1.0)
        else:
            self._painter.paint(painter, self._studio, left - rect.x, right - rect.x)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        marks, box = self._marks, self.box
        if box.record_id in marks.dimmed:
            return
        if box.role == "point" and marks.is_found(box.key):
            current = marks.is_current_match(box.key)
            draw_found(painter, box, self._studio.inks, current=current)
        stands_out = box.record_id in marks.selected or box.record_id == marks.spoken
        if box.role == "point" and stands_out:
            self._paint_selected_point(painter)
        else:
            below = self._cell.boundingRect().height() - box.rect.y
            draw_marks(painter, box, marks, self._studio.inks, below)

    def _paint_selected_point(self, painter: QPainter) -> None:
        marks, rect = self._marks, self.box.rect
        strong = marks.focused and self.box.record_id == marks.current
        draw_selected_point(painter, self.box, self._studio.inks, strong=strong)
        painter.translate(rect.width / 2, rect.height / 2)
        painter.scale(_POINT_GROWTH, _POINT_GROWTH)
        painter.translate(-rect.width / 2, -rect.height / 2)
        self._painter.paint(painter, self._studio, 0.0, rect.width)


class RowItem(QGraphicsItem):
    """A lane: moves its cells up and down together."""

    __slots__ = ()

    def __init__(self) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemHasNoContents)

    def boundingRect(self) -> QRectF:
        return QRectF()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Nothing: its cells paint."""


def discard(item: QGraphicsItem) -> None:
    """Takes an item with its children out of its scene; Python's references end it."""
    scene = item.scene()
    if scene is not None:
        scene.removeItem(item)
