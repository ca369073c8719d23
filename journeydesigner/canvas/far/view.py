"""Painting of the map from afar: strips of prebuilt rectangles, thinned curves."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QTransform

from journeydesigner.canvas.far.parts import CARD, PALE, WORDS, Detail, detail_at
from journeydesigner.canvas.far.strips import STAGES, PartsOf, Strip, place_of
from journeydesigner.canvas.marks import DIMMED
from journeydesigner.canvas.painting.inks import Inks
from journeydesigner.canvas.projection import Projection
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.map_layout import MapLayout

_CURVE_PX = 1.5
_STRENGTH = 0.42
"""How strong the bars are that stand for text."""


class FarMap:
    """The body of a map in few draw calls; keeps what it has built until the cells change."""

    def __init__(self) -> None:
        self._layout: MapLayout | None = None
        self._detail = Detail.BOXES
        self._strips: list[Strip] = []
        self._parts: PartsOf = {}
        self._faded: frozenset[str] = frozenset()

    def fade(self, faded: frozenset[str]) -> None:
        """Draws these records pale from now on."""
        if faded != self._faded:
            self._faded = faded
            self._layout, self._strips, self._parts = None, [], {}

    def paint(
        self, painter: QPainter, layout: MapLayout, projection: Projection, area: Rect, inks: Inks
    ) -> None:
        """Draws what lies in `area` (map points); the painter has no transform."""
        self._update(layout, detail_at(projection.zoom))
        zoom = projection.zoom
        shown = [s for s in self._strips if s.left < area.right and s.right > area.x]
        painter.setWorldTransform(QTransform(zoom, 0, 0, zoom, projection.dx, projection.dy))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for strip in shown:
            for token, rects in strip.batches(self._parts).items():
                painter.setOpacity(DIMMED if token.startswith(PALE) else 1.0)
                self._set_up(painter, token.removeprefix(PALE), inks)
                painter.drawRects(rects)
        painter.setOpacity(1.0)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, self._detail is Detail.LINES)
        width = _CURVE_PX / zoom if self._detail is Detail.LINES else 0.0
        for strip in shown:
            for token, line in strip.curves(zoom):
                painter.setOpacity(DIMMED if token.startswith(PALE) else 1.0)
                painter.setPen(inks.pen(token.removeprefix(PALE), width))
                painter.drawPolyline(line)
        painter.setOpacity(1.0)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.resetTransform()

    def _set_up(self, painter: QPainter, colour: str, inks: Inks) -> None:
        if colour == CARD and self._detail is Detail.LINES:
            painter.setPen(inks.pen("line", 0.0))
            painter.setBrush(inks.brush("surface"))
            return
        painter.setPen(Qt.PenStyle.NoPen)
        if colour == WORDS:
            strength = _STRENGTH if self._detail is Detail.LINES else _STRENGTH / 2
            painter.setBrush(inks.colour("faint", strength))
        else:
            painter.setBrush(inks.brush("line" if colour == CARD else colour))

    def _update(self, layout: MapLayout, detail: Detail) -> None:
        """Keeps the strips whose cells are the same and where they were."""
        if layout is self._layout and detail is self._detail:
            return
        if detail is not self._detail:
            self._parts = {}
        self._layout, self._detail = layout, detail
        before = {strip.place: strip for strip in self._strips}
        self._strips = []
        for first in range(0, len(layout.spans), STAGES):
            spans = layout.spans[first : first + STAGES]
            place = place_of(spans, layout.rows, detail)
            self._strips.append(before.get(place) or Strip(spans, layout.rows, detail, self._faded))
        self._drop_unused(layout)

    def _drop_unused(self, layout: MapLayout) -> None:
        cells = sum(len(row.cells) for row in layout.rows)
        if len(self._parts) > 2 * cells + 64:
            used = {id(cell) for row in layout.rows for cell in row.cells.values()}
            self._parts = {key: part for key, part in self._parts.items() if key in used}
