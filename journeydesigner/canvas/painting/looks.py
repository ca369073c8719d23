"""Pictures of backgrounds: boxes that look alike share one pixmap, made when first shown."""

from __future__ import annotations

import math
from collections import OrderedDict
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from journeydesigner.canvas.painting.extent import extent
from journeydesigner.canvas.painting.kit import Kit
from journeydesigner.canvas.painting.shapes import draw_shapes
from journeydesigner.layout.display import RoundRect, Shape

_BUDGET = 96 * 1024 * 1024
_LARGEST = 2_000_000
"""Backgrounds of more device px than this are drawn directly: few of them fit on a screen."""


@dataclass(frozen=True, slots=True)
class Look:
    """A picture of shapes; x and y are where it lies from the box's origin, in px of the screen.

    `shapes` are kept so that their identity stays theirs. Without a pixmap: draw directly.
    """

    shapes: tuple[Shape, ...]
    pixmap: QPixmap | None
    x: float
    y: float

    @property
    def cost(self) -> int:
        return self.pixmap.width() * self.pixmap.height() * 4 if self.pixmap else 64


class Looks:
    """The pictures made so far, the least recently used ones dropped beyond a budget."""

    def __init__(self, kit: Kit, budget: int = _BUDGET) -> None:
        self._kit = kit
        self._budget = budget
        self._used = 0
        self._looks: OrderedDict[tuple[int, float, float], Look] = OrderedDict()

    def __len__(self) -> int:
        return len(self._looks)

    @property
    def used(self) -> int:
        """Bytes of all pictures together."""
        return self._used

    def of(self, shapes: tuple[Shape, ...], zoom: float, ratio: float) -> Look:
        """The picture at a zoom (px per point) on a screen of `ratio` device px per px."""
        key = (id(shapes), zoom, ratio)
        known = self._looks.get(key)
        if known is not None:
            self._looks.move_to_end(key)
            return known
        look = self._looks[key] = self._make(shapes, zoom, ratio)
        self._used += look.cost
        while self._used > self._budget and len(self._looks) > 1:
            _, dropped = self._looks.popitem(last=False)
            self._used -= dropped.cost
        return look

    def _draw_frame(
        self,
        painter: QPainter,
        shapes: tuple[Shape, ...],
        corner: tuple[int, int],
        zoom: float,
        ratio: float,
    ) -> tuple[Shape, ...]:
        """Copies the raised frame that many boxes begin with; returns what is still to draw."""
        first = shapes[0]
        if len(shapes) < 2 or not isinstance(first, RoundRect) or not first.shadow:
            return shapes
        frame = self.of(_alone(first), zoom, ratio)
        if frame.pixmap is None:
            return shapes
        at = QPointF(frame.x * ratio - corner[0], frame.y * ratio - corner[1])
        source = QRectF(0, 0, frame.pixmap.width(), frame.pixmap.height())
        painter.drawPixmap(QRectF(at, source.size()), frame.pixmap, source)
        return shapes[1:]

    def _make(self, shapes: tuple[Shape, ...], zoom: float, ratio: float) -> Look:
        reach = extent(shapes)
        scale = zoom * ratio
        left, top = math.floor(reach.x * scale), math.floor(reach.y * scale)
        width = math.ceil(reach.right * scale) - left
        height = math.ceil(reach.bottom * scale) - top
        if width * height > _LARGEST:
            return Look(shapes, None, 0, 0)
        pixmap = QPixmap(max(width, 1), max(height, 1))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rest = self._draw_frame(painter, shapes, (left, top), zoom, ratio)
        painter.translate(-left, -top)
        painter.scale(scale, scale)
        draw_shapes(painter, rest, self._kit, scale)
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return Look(shapes, pixmap, left / ratio, top / ratio)


@lru_cache(maxsize=1024)
def _alone(shape: RoundRect) -> tuple[Shape, ...]:
    """One shared object for equal frames, as looks are found by identity."""
    return (shape,)
