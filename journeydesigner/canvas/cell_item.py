"""The item of a cell: draws its ground and boxes in strips, and keeps pictures of them."""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPixmap, QTransform
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from journeydesigner.canvas.cell_pictures import CellPictures
from journeydesigner.canvas.items import BoxItem, discard
from journeydesigner.canvas.marks import Marks
from journeydesigner.canvas.painting.emotion import EmotionPainter
from journeydesigner.canvas.painting.flat import draw_flat
from journeydesigner.canvas.painting.studio import Studio
from journeydesigner.canvas.projection import Projection
from journeydesigner.layout.display import Box, Shape
from journeydesigner.layout.map_layout import Cell

STRIP = 480.0
"""Cells are drawn in strips of this width, in points."""


@dataclass(frozen=True, slots=True, eq=False)
class CellPlace:
    """What a cell item shows: the cell in a room of that size (points).

    `grounds` are flat shapes with their x and y in the cell. `before` is the cell to the left,
    which begins at `before_x`: a curve that begins there reaches in.
    """

    cell: Cell
    width: float
    height: float
    grounds: tuple[tuple[tuple[Shape, ...], float, float], ...]
    before: Cell | None = None
    before_x: float = 0.0

    def looks_like(self, other: CellPlace) -> bool:
        return (
            self.cell is other.cell
            and self.before is other.before
            and (self.width, self.height) == (other.width, other.height)
        )


class CellItem(QGraphicsItem):
    """Paints the whole cell; its children, the boxes, paint their marks above it."""

    __slots__ = (
        "_bounds", "_marks", "_pictures", "_place", "_range", "_reaching", "_studio", "items",
    )  # fmt: skip

    def __init__(
        self, row: QGraphicsItem, studio: Studio, marks: Marks, pictures: CellPictures
    ) -> None:
        super().__init__(row)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemContainsChildrenInShape)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self._studio = studio
        self._marks = marks
        self._pictures = pictures
        self._place: CellPlace | None = None
        self._bounds = QRectF()
        self._reaching: EmotionPainter | None = None
        self._range = (0.0, 0.0)
        self.items: dict[tuple[str, ...], BoxItem] = {}

    def boundingRect(self) -> QRectF:
        return self._bounds

    def move_to(self, x: float) -> None:
        if self.x() != x:
            self.setX(x)

    def show_place(self, place: CellPlace, left: float, right: float) -> None:
        """Shows this, with items for the boxes between two x of the cell; what is the same is
        kept."""
        strips = math.floor(left / STRIP) * STRIP, math.ceil(right / STRIP) * STRIP
        same = self._place is not None and place.looks_like(self._place)
        if same and strips == self._range:
            return
        bounds = QRectF(0, 0, place.width, place.height)
        if bounds != self._bounds:
            self.prepareGeometryChange()
            self._bounds = bounds
            for item in self.items.values():
                item.become(item.box)  # marks of fields reach down to the row's end
        self._place, self._range = place, strips
        self._show_boxes(place.cell.boxes, *strips)
        if not same:
            self._reaching = _reaching(place.before)
            self.update()

    def _show_boxes(self, boxes: tuple[Box, ...], left: float, right: float) -> None:
        before, self.items = self.items, {}
        for number, box in enumerate(boxes):
            if box.rect.right < left or box.rect.x > right:
                continue
            item = before.pop(box.key, None)
            if item is None:
                item = BoxItem(self, box, self._studio, self._marks)
            elif item.box is not box and item.box != box:
                item.become(box)
            if item.zValue() != number:
                item.setZValue(number)  # marks are painted in the order of the boxes
            self.items[box.key] = item
        for item in before.values():
            discard(item)

    # -- painting --------------------------------------------------------------------------

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        place = self._place
        if place is None:
            return
        world = painter.worldTransform()
        projection = Projection(world.m11(), world.dx(), world.dy(), self._studio.ratio)
        painter.resetTransform()
        exposed = option.exposedRect
        for left, right in self._strips(exposed.left(), exposed.right()):
            room = projection.crisp(left, 0, right - left, place.height)
            key = self._key(place, left, room, projection)
            picture = self._pictures.get(key)
            if picture is None and self._pictures.is_worth_it(key):
                picture = self._picture(place, left, right, room, projection)
                self._pictures.add(key, picture, (place.cell, place.before))
            if picture is not None:
                painter.drawPixmap(room.topLeft(), picture)
            else:
                painter.save()
                painter.setClipRect(room)
                self._draw(painter, place, projection, left, right, room)
                painter.restore()

    def _strips(self, left: float, right: float) -> Iterator[tuple[float, float]]:
        """The strips that show between two x of the cell."""
        width = self._bounds.width()
        number = max(0, math.floor(left / STRIP))
        while number * STRIP < min(right, width):
            yield number * STRIP, min((number + 1) * STRIP, width)
            number += 1

    def _key(self, place: CellPlace, left: float, room: QRectF, projection: Projection) -> Hashable:
        dimmed = self._marks.pale
        if dimmed:
            dimmed &= self._own_ids(place)
        return (
            id(place.cell), id(place.before), left, room.width(), room.height(),
            projection.zoom, projection.ratio, dimmed,
        )  # fmt: skip

    def _own_ids(self, place: CellPlace) -> frozenset[str]:
        """The records that are drawn in the cell, and the personas whose curves are."""
        ids = {box.record_id for box in place.cell.boxes}
        owners = [item.owners for item in self.items.values() if item.box.role == "emotion"]
        reaching = self._reaching.owners if self._reaching is not None else frozenset()
        return reaching.union(ids, *owners)

    def _picture(
        self, place: CellPlace, left: float, right: float, room: QRectF, projection: Projection
    ) -> QPixmap:
        ratio = projection.ratio
        picture = QPixmap(round(room.width() * ratio), round(room.height() * ratio))
        picture.fill(self._studio.inks.colour("surface"))
        picture.setDevicePixelRatio(ratio)
        inside = Projection(
            projection.zoom, projection.dx - room.x(), projection.dy - room.y(), ratio
        )
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw(painter, place, inside, left, right, QRectF(0, 0, room.width(), room.height()))
        painter.end()
        return picture

    def _draw(
        self,
        painter: QPainter,
        place: CellPlace,
        projection: Projection,
        left: float,
        right: float,
        room: QRectF,
    ) -> None:
        """Draws a strip into `room` (px); the painter has no transform."""
        for shapes, x, y in place.grounds:
            draw_flat(painter, shapes, self._studio.inks, projection.moved(x, y), room)
        if self._reaching is not None:
            rect = self._reaching.box.rect
            at = projection.moved(place.before_x + rect.x, rect.y)
            painter.setWorldTransform(QTransform(at.zoom, 0, 0, at.zoom, at.dx, at.dy))
            from_left = left - place.before_x - rect.x
            pale = self._marks.pale
            self._reaching.paint(painter, self._studio, from_left, from_left + right - left, pale)
        for item in self.items.values():
            rect = item.box.rect
            if rect.right >= left and rect.x <= right:
                item.draw(painter, projection, left, right)
        painter.resetTransform()


def _reaching(before: Cell | None) -> EmotionPainter | None:
    """The curves of the cell to the left, if there are any and they go on beyond it."""
    first = before.boxes[0] if before is not None and before.boxes else None
    if before is None or first is None or first.role != "emotion":
        return None
    return EmotionPainter(first) if first.rect.right > before.width else None
