"""Items of the scene: rows, cells in them, boxes in those. Light: no QObject, no child texts."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from journeydesigner.canvas.marks import DIMMED, REACH, Marks, draw_marks, draw_selected_point
from journeydesigner.canvas.painting.boxes import BoxPainter
from journeydesigner.canvas.painting.emotion import EmotionPainter
from journeydesigner.canvas.painting.studio import Studio
from journeydesigner.layout.display import Box

_POINT_GROWTH = 1.3
"""How much larger a selected emotion point is."""


class BoxItem(QGraphicsItem):
    """One box at its place in the cell."""

    __slots__ = ("_bounds", "_marks", "_painter", "_studio", "box")

    def __init__(self, parent: QGraphicsItem, box: Box, studio: Studio, marks: Marks) -> None:
        super().__init__(parent)
        self._studio = studio
        self._marks = marks
        self._put(box)

    def become(self, box: Box) -> None:
        """Shows the box's new state."""
        self.prepareGeometryChange()
        self._put(box)
        self.update()

    def _put(self, box: Box) -> None:
        self.box = box
        self._painter = BoxPainter(box)
        rect = box.rect
        self._bounds = QRectF(-REACH, -REACH, rect.width + 2 * REACH, rect.height + 2 * REACH)
        self.setPos(rect.x, rect.y)

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        marks, box = self._marks, self.box
        record_id = box.record_id
        dimmed = record_id in marks.dimmed
        if dimmed:
            painter.setOpacity(DIMMED)
        if box.role == "point" and record_id in marks.selected:
            self._paint_selected_point(painter)
        else:
            self._painter.paint(painter, self._studio)
            if record_id in marks.selected or box.key == marks.hovered:
                draw_marks(painter, box, marks, self._studio.inks)
        if dimmed:
            painter.setOpacity(1.0)

    def _paint_selected_point(self, painter: QPainter) -> None:
        marks, rect = self._marks, self.box.rect
        strong = marks.focused and self.box.record_id == marks.current
        draw_selected_point(painter, self.box, self._studio.inks, strong=strong)
        painter.translate(rect.width / 2, rect.height / 2)
        painter.scale(_POINT_GROWTH, _POINT_GROWTH)
        painter.translate(-rect.width / 2, -rect.height / 2)
        self._painter.paint(painter, self._studio)


class EmotionItem(QGraphicsItem):
    """A stage's part of the curves; paints only what is exposed."""

    __slots__ = ("_bounds", "_painter", "_studio", "box")

    def __init__(self, parent: QGraphicsItem, box: Box, studio: Studio) -> None:
        super().__init__(parent)
        self._studio = studio
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self._put(box)

    def become(self, box: Box) -> None:
        self.prepareGeometryChange()
        self._put(box)
        self.update()

    def _put(self, box: Box) -> None:
        self.box = box
        self._painter = EmotionPainter(box)
        self._bounds = QRectF(-2, 0, box.rect.width + 4, box.rect.height)
        self.setPos(box.rect.x, box.rect.y)

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        self._painter.paint(painter, self._studio, option.exposedRect)


AnyItem = BoxItem | EmotionItem


class CellItem(QGraphicsItem):
    """The cell of a stage and a lane: paints nothing, places its boxes and bounds them."""

    __slots__ = ("_bounds", "_boxes", "_marks", "_range", "_studio", "items")

    def __init__(self, row: QGraphicsItem, studio: Studio, marks: Marks) -> None:
        super().__init__(row)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemContainsChildrenInShape)
        self._studio = studio
        self._marks = marks
        self._bounds = QRectF()
        self._boxes: tuple[Box, ...] = ()
        self._range = (0.0, 0.0)
        self.items: dict[tuple[str, ...], AnyItem] = {}

    def place(self, x: float) -> None:
        """Moves the cell; those further right are painted above, for curves reach over."""
        if self.x() != x:
            self.setX(x)
            self.setZValue(x)

    def show_boxes(self, boxes: tuple[Box, ...], left: float, right: float) -> None:
        """Shows those of the boxes that lie between two x of the cell, keeping what is the same."""
        if boxes is self._boxes and (left, right) == self._range:
            return
        self.prepareGeometryChange()
        self._boxes, self._range = boxes, (left, right)
        before, self.items = self.items, {}
        for number, box in enumerate(boxes):
            if box.rect.right < left or box.rect.x > right:
                continue
            item = before.pop(box.key, None)
            if item is None:
                item = self._make(box)
            elif item.box is not box and item.box != box:
                item.become(box)
            if item.zValue() != number:
                item.setZValue(number)  # painted in the order of the boxes
            self.items[box.key] = item
        for item in before.values():
            discard(item)
        self._bounds = self._around()

    def _make(self, box: Box) -> AnyItem:
        if box.role == "emotion":
            return EmotionItem(self, box, self._studio)
        return BoxItem(self, box, self._studio, self._marks)

    def _around(self) -> QRectF:
        bounds = QRectF()
        for item in self.items.values():
            bounds |= item.boundingRect().translated(item.pos())
        return bounds

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Nothing: its boxes paint."""


class RowItem(QGraphicsItem):
    """A lane: moves its cells up and down together."""

    __slots__ = ("cells",)

    def __init__(self) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemHasNoContents)
        self.cells: dict[str, CellItem] = {}

    def boundingRect(self) -> QRectF:
        return QRectF()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Nothing: its cells' boxes paint."""


def discard(item: QGraphicsItem) -> None:
    """Takes an item with its children out of its scene; Python's references end it."""
    scene = item.scene()
    if scene is not None:
        scene.removeItem(item)
