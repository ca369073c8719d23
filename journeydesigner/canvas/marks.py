"""What is marked on the map: selected, hovered, found, dimmed, faded; and how marks are drawn."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from journeydesigner.canvas.painting.inks import Inks, make_pen
from journeydesigner.interaction.spotlight import DARKNESS, Spotlight
from journeydesigner.layout.display import Box

REACH = 6.0
"""How far marks reach beyond a box, in points."""
DIMMED = 0.35
_OUTLINE = 2.0
_HALO = 4.0
_RING = 0.6875
"""A mark around an emotion point, by the width of the point's box."""
_FOUND, _FOUND_NOW = 0.12, 0.24


@dataclass(slots=True)
class Marks:
    """Shared by all items of a scene. `spoken` is the emotion point whose quote is shown;
    `focused` says whether the view has the keyboard."""

    selected: frozenset[str] = field(default_factory=frozenset)
    current: str = ""
    spoken: str = ""
    hovered: tuple[str, ...] = ()
    dimmed: frozenset[str] = field(default_factory=frozenset)
    spotlight: Spotlight = DARKNESS
    focused: bool = False

    @property
    def pale(self) -> frozenset[str]:
        """Records that are drawn pale: what is carried away, and what a filter lets fade."""
        return self.dimmed | self.spotlight.faded if self.dimmed else self.spotlight.faded

    def is_found(self, key: tuple[str, ...]) -> bool:
        found = self.spotlight.found
        return bool(found) and (key in found or key[:2] in found)

    def is_current_match(self, key: tuple[str, ...]) -> bool:
        current = self.spotlight.current
        return bool(current) and (key in current or key[:2] in current)


def draw_marks(painter: QPainter, box: Box, marks: Marks, inks: Inks, height: float = 0.0) -> None:
    """Draws the selection or hover outline of a box at the painter's origin, in points.

    A field's reaches down to `height`, as far as its row.
    """
    if box.role == "field" and height > box.rect.height:
        box = replace(box, rect=box.rect._replace(height=height))
    if marks.is_found(box.key):
        draw_found(painter, box, inks, current=marks.is_current_match(box.key))
    if box.record_id and box.record_id in marks.selected:
        strong = marks.focused and box.record_id == marks.current
        _draw_selected(painter, box, inks, strong=strong)
    elif box.key == marks.hovered:
        _draw_hovered(painter, box, inks)


def draw_found(painter: QPainter, box: Box, inks: Inks, *, current: bool) -> None:
    """A tint and a frame in the colour of key moments, told apart from a selection."""
    rect = QRectF(0, 0, box.rect.width, box.rect.height)
    strength = _FOUND_NOW if current else _FOUND
    painter.setPen(make_pen(inks.colour("key-mark", 1.0 if current else 0.65), 2.0))
    painter.setBrush(inks.colour("key-mark", strength))
    if box.role == "point":
        painter.drawEllipse(rect.center(), _ring(box), _ring(box))
    else:
        _round(painter, rect.adjusted(1, 1, -1, -1), max(box.radius - 1, 4.0))


def _draw_selected(painter: QPainter, box: Box, inks: Inks, *, strong: bool) -> None:
    if box.role == "field":
        _draw_selected_field(painter, box, inks, strong=strong)
        return
    scale = 1 / max(painter.worldTransform().m11(), 0.05)
    width = _OUTLINE * min(max(scale, 0.5), 2.0)
    rect = QRectF(0, 0, box.rect.width, box.rect.height)
    inset = 0.0 if box.radius else width / 2
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if box.radius:
        halo = _HALO if strong else _HALO * 0.6
        painter.setPen(_pen(inks, halo, 0.30 if strong else 0.16))
        _round(painter, rect.adjusted(-halo / 2, -halo / 2, halo / 2, halo / 2), box.radius)
    elif strong:
        painter.setPen(_pen(inks, width * 2.6, 0.25))
        painter.drawRect(rect.adjusted(width, width, -width, -width))
    painter.setPen(_pen(inks, width, 1.0))
    _round(painter, rect.adjusted(inset, inset, -inset, -inset), box.radius)


def _draw_selected_field(painter: QPainter, box: Box, inks: Inks, *, strong: bool) -> None:
    """Only a tint: the record has a box of its own, which is outlined."""
    rect = QRectF(0, 0, box.rect.width, box.rect.height)
    painter.fillRect(rect, inks.colour("accent", 0.10 if strong else 0.06))


def draw_selected_point(painter: QPainter, box: Box, inks: Inks, *, strong: bool) -> None:
    """The halo behind a selected emotion point."""
    middle = QPointF(box.rect.width / 2, box.rect.height / 2)
    painter.setBrush(inks.colour("accent", 0.22 if strong else 0.12))
    painter.setPen(_pen(inks, 1.5, 1.0))
    painter.drawEllipse(middle, _ring(box), _ring(box))


def _draw_hovered(painter: QPainter, box: Box, inks: Inks) -> None:
    if box.role == "point":
        middle = QPointF(box.rect.width / 2, box.rect.height / 2)
        painter.setBrush(inks.colour("accent", 0.14))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(middle, _ring(box), _ring(box))
        return
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(inks, 1.0, 0.55))
    rect = QRectF(0, 0, box.rect.width, box.rect.height).adjusted(0.5, 0.5, -0.5, -0.5)
    _round(painter, rect, box.radius)


def _ring(point: Box) -> float:
    """The radius of a mark around an emotion point."""
    return point.rect.width * _RING


def _pen(inks: Inks, width: float, opacity: float) -> QPen:
    return make_pen(inks.colour("accent", opacity), width)


def _round(painter: QPainter, rect: QRectF, radius: float) -> None:
    if radius:
        painter.drawRoundedRect(rect, radius, radius)
    else:
        painter.drawRect(rect)
