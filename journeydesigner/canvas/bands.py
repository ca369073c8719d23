"""Where the headers stand in the viewport: with the map while it is there, else at its edges."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF

from journeydesigner.canvas.projection import Projection
from journeydesigner.layout.controls import stage_control
from journeydesigner.layout.hit import span_at
from journeydesigner.layout.map_layout import MapLayout, Span

FAR_ZOOM = 0.4
"""Below this zoom text cannot be read, and the map is drawn in batches."""
FAR_HEIGHT = 20.0
"""Stage headers are never lower than this, in px, so that their names can be read from afar."""
_MOST = 0.45
"""Headers that would take more of the viewport than this share scroll away with the map."""


@dataclass(frozen=True, slots=True)
class Bands:
    """The stage headers lie in `top` … `top + height`, the lane headers in `left` … `left +
    width`, in px of the viewport."""

    layout: MapLayout
    projection: Projection
    left: float
    top: float
    width: float
    height: float
    viewport: QSizeF

    @property
    def clear(self) -> QRectF:
        """The part of the viewport that no header covers."""
        left = max(0.0, self.left + self.width)
        top = max(0.0, self.top + self.height)
        return QRectF(left, top, self.viewport.width() - left, self.viewport.height() - top)

    @property
    def is_far(self) -> bool:
        return self.projection.zoom < FAR_ZOOM

    @property
    def map_rect(self) -> QRectF:
        """The whole map in px, the stage headers where they begin when nothing is scrolled."""
        projection, layout = self.projection, self.layout
        bottom = projection.y(layout.height)
        top = projection.y(layout.header_height) - self.height
        right = projection.x(layout.width)
        return QRectF(projection.dx, top, right - projection.dx, bottom - top)

    @property
    def top_band(self) -> QRectF:
        whole = self.map_rect
        return QRectF(whole.left(), self.top, whole.width(), self.height)

    @property
    def left_band(self) -> QRectF:
        whole = self.map_rect
        return QRectF(self.left, whole.top(), self.width, whole.height())

    def to_map(self, x: float, y: float) -> tuple[float, float]:
        """The point of the map that is seen at (x, y) px: on a header, that header's own."""
        return self._map_x(x, y), self._map_y(x, y)

    def _map_x(self, x: float, y: float) -> float:
        layout = self.layout
        if self.left_band.contains(QPointF(x, y)):
            return (x - self.left) / self.width * layout.lane_header_width
        on_map = self.projection.map_x(x)
        if self.top_band.contains(QPointF(x, y)):
            return self._on_number(on_map)
        return on_map

    def _on_number(self, x: float) -> float:
        """The map's x below a stage's number that has moved along, where one is meant."""
        span = span_at(self.layout, x)
        control = stage_control(self.layout, span)
        slide = self.slide(span) if span is not None else 0.0
        if control is None or not slide:
            return x
        place = control.rect
        return x - slide if place.x - 3 <= x - slide < place.right + 3 else x

    def slide(self, span: Span) -> float:
        """How far, in points, a stage's number and name have moved along to stay in sight."""
        hidden = self.projection.map_x(self.left + self.width) - span.x
        texts = span.header.texts
        wide = max((text.x + text.line.width for text in texts), default=0.0) + 10
        return max(0.0, min(hidden, span.header.rect.width - wide))

    def _map_y(self, x: float, y: float) -> float:
        layout = self.layout
        if self.top_band.contains(QPointF(x, y)):
            return (y - self.top) / self.height * layout.header_height
        return self.projection.map_y(y)

    def shown_x(self, x: float) -> float:
        """Where a point at x is seen: lane headers stand where they are drawn."""
        if 0 <= x < self.layout.lane_header_width:
            return self.left + x * self.projection.zoom
        return self.projection.x(x)

    def shown_y(self, y: float) -> float:
        if 0 <= y < self.layout.header_height:
            return self.top + y / self.layout.header_height * self.height
        return self.projection.y(y)


def bands_of(layout: MapLayout, projection: Projection, viewport: QSizeF) -> Bands:
    """The headers of a map in a viewport of that size."""
    zoom = projection.zoom
    height = layout.header_height * zoom
    if zoom < FAR_ZOOM:
        height = max(height, FAR_HEIGHT)
    width = max(1.0, layout.lane_header_width * zoom)
    top = projection.y(layout.header_height) - height
    left = projection.dx
    if height <= _MOST * viewport.height():
        top = _stuck(top, projection.y(layout.height) - height)
    if width <= _MOST * viewport.width():
        left = _stuck(left, projection.x(layout.width) - width)
    return Bands(layout, projection, left, top, width, height, viewport)


def _stuck(natural: float, most: float) -> float:
    """At the viewport's edge once scrolled beyond it, but never beyond the map's end."""
    return max(natural, min(0.0, most))
