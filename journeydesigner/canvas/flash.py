"""A frame that stands for a moment around what has just changed, and fades."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QRegion

from journeydesigner.layout.geometry import Rect

if TYPE_CHECKING:
    from journeydesigner.canvas.scroll_view import ScrollView

DURATION = 1_400
"""Milliseconds that the frame is seen."""
_FADES_AFTER = 0.5
_MOST = 60
"""More places than this are not framed one by one."""
_OUT, _LINE, _RADIUS = 4.0, 2.5, 9.0


class Flash(QObject):
    """Frames places of the map. Where no motion is wanted the frame goes without fading."""

    def __init__(self, view: ScrollView) -> None:
        super().__init__(view)
        self._view = view
        self._rects: Sequence[Rect] = ()
        self._opacity = 0.0
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(1.0)
        self._animation.setKeyValueAt(_FADES_AFTER, 1.0)
        self._animation.setEndValue(0.0)
        self._animation.setDuration(DURATION)
        self._animation.valueChanged.connect(self._fade)
        self._animation.finished.connect(self.stop)
        view.moved.connect(self._follow)

    @property
    def rects(self) -> Sequence[Rect]:
        """What is framed now, in map points."""
        return self._rects

    def show(self, rects: Sequence[Rect]) -> None:
        """Frames these places, in map points; those framed before are left."""
        self.stop()
        self._rects = tuple(rects[:_MOST])
        if self._rects:
            self._opacity = 1.0
            self._animation.start()
            self._update()

    def stop(self) -> None:
        self._animation.stop()
        self._update()
        self._rects = ()

    def paint(self, painter: QPainter) -> None:
        """Draws in px of the viewport; the painter has no transform."""
        bands = self._view.bands
        if not self._rects or bands is None:
            return
        layout, inks = bands.layout, self._view.studio.inks
        painter.save()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(inks.pen("accent", _LINE))
        painter.setOpacity(self._opacity)
        for rect in self._rects:
            on_header = rect.y < layout.header_height or rect.x < layout.lane_header_width
            painter.setClipRect(QRectF(self._view.viewport().rect()) if on_header else bands.clear)
            painter.drawRoundedRect(self._framed(rect), _RADIUS, _RADIUS)
        painter.restore()

    def _framed(self, rect: Rect) -> QRectF:
        return self._view.map_to_viewport(rect).adjusted(-_OUT, -_OUT, _OUT, _OUT)

    def _fade(self, opacity: float) -> None:
        if self._view.camera.motion.is_wanted:
            self._opacity = opacity
            self._update()

    def _follow(self) -> None:
        """Frames of headers stand where headers stand, not where the map was shifted."""
        if self._rects:
            self._view.viewport().update()

    def _update(self) -> None:
        room, region = QRectF(self._view.viewport().rect()), QRegion()
        for rect in self._rects:
            frame = self._framed(rect).adjusted(-3, -3, 3, 3) & room
            region |= QRegion(frame.toAlignedRect())
        if not region.isEmpty():
            self._view.viewport().update(region)
