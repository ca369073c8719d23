"""Strips: some neighbouring stages whose rectangles are prebuilt and drawn in one go."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPolygonF

from journeydesigner.canvas.far.parts import PALE, TONES, WORDS, Detail, Part, cell_parts
from journeydesigner.canvas.painting.curves import thinned
from journeydesigner.layout.display import Curve
from journeydesigner.layout.map_layout import Cell, Row, Span

STAGES = 16
"""How many stages stand in one strip."""
CURVE_STEP = 3.0
"""Least distance between the points of a curve, in px."""

PartsOf = dict[int, tuple[Cell, tuple[Part, ...]]]
"""What is left of a cell, by the cell's identity (kept, so that it stays its own)."""


class Strip:
    """The batches of some stages; `place` tells whether they still hold for a layout."""

    def __init__(
        self,
        spans: Sequence[Span],
        rows: Sequence[Row],
        detail: Detail,
        faded: frozenset[str] = frozenset(),
    ) -> None:
        self.left = spans[0].x
        self.right = spans[-1].x + spans[-1].width
        self.place = place_of(spans, rows, detail)
        self._spans, self._rows = spans, rows
        self._detail = detail
        self._faded = faded
        self._batches: dict[str, list[QRectF]] | None = None
        self._curves: tuple[float, list[tuple[str, QPolygonF]]] = (0.0, [])

    def batches(self, known: PartsOf) -> dict[str, list[QRectF]]:
        """Rectangles in map points by colour token, built when first asked for."""
        if self._batches is None:
            self._batches = {}
            for row in self._rows:
                for span in self._spans:
                    self._add(row, span, known)
            self._batches = dict(sorted(self._batches.items(), key=_layer))
        return self._batches

    def _add(self, row: Row, span: Span, known: PartsOf) -> None:
        assert self._batches is not None
        cell = row.cells.get(span.stage_id)
        if cell is None:
            return
        entry = known.get(id(cell))
        if entry is None:
            entry = known[id(cell)] = (cell, tuple(cell_parts(cell, self._detail, self._faded)))
        for token, rect in entry[1]:
            placed = QRectF(rect.x + span.x, rect.y + row.y, rect.width, rect.height)
            self._batches.setdefault(token, []).append(placed)

    def curves(self, zoom: float) -> list[tuple[str, QPolygonF]]:
        """The curves as polylines in map points, thinned for a zoom, faded ones marked pale."""
        if self._curves[0] != zoom:
            self._curves = (zoom, list(self._polylines(CURVE_STEP / zoom)))
        return self._curves[1]

    def _polylines(self, step: float) -> list[tuple[str, QPolygonF]]:
        lines = []
        for row in self._rows:
            for span in self._spans:
                cell = row.cells.get(span.stage_id)
                if cell is None or not cell.boxes or cell.boxes[0].role != "emotion":
                    continue
                for shape in cell.boxes[0].shapes:
                    if isinstance(shape, Curve):
                        points = thinned(shape.pieces, step)
                        offset = QPointF(span.x, row.y)
                        token = (PALE if shape.owner_id in self._faded else "") + shape.stroke
                        lines.append((token, QPolygonF([p + offset for p in points])))
        return lines


def _layer(batch: tuple[str, list[QRectF]]) -> int:
    """Grounds below, then what stands for text, then marks."""
    token = batch[0].removeprefix(PALE)
    return 2 if token in TONES or token.startswith("curve:") else int(token == WORDS)


def place_of(spans: Sequence[Span], rows: Sequence[Row], detail: Detail) -> tuple[object, ...]:
    """Equal where the same cells stand at the same places."""
    return (
        detail,
        tuple((span.x, span.width) for span in spans),
        tuple(row.y for row in rows),
        tuple(id(row.cells.get(span.stage_id)) for row in rows for span in spans),
    )
