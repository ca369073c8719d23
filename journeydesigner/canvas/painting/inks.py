"""Colours, brushes and pens of one theme, made once and shared."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPen

from journeydesigner.layout.theme import Theme


class Inks:
    """What a painter dips into. `colour`, `brush` and `pen` take tokens of the theme."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self._colours: dict[tuple[str, float], QColor] = {}
        self._brushes: dict[str, QBrush] = {}
        self._pens: dict[tuple[str, float, tuple[float, ...]], QPen] = {}

    def colour(self, token: str, opacity: float = 1.0) -> QColor:
        key = (token, opacity)
        known = self._colours.get(key)
        if known is None:
            known = QColor(*self.theme.colour(token))
            known.setAlphaF(opacity)
            self._colours[key] = known
        return known

    def brush(self, token: str) -> QBrush:
        known = self._brushes.get(token)
        if known is None:
            known = self._brushes[token] = QBrush(self.colour(token))
        return known

    def pen(self, token: str, width: float, dash: tuple[float, ...] = ()) -> QPen:
        """A pen with round joins; `width` and `dash` in points."""
        key = (token, width, dash)
        known = self._pens.get(key)
        if known is None:
            known = self._pens[key] = make_pen(self.colour(token), width, dash)
        return known


def make_pen(colour: QColor, width: float, dash: tuple[float, ...] = ()) -> QPen:
    """Qt counts dashes in pen widths, display lists in points."""
    cap = Qt.PenCapStyle.FlatCap if dash else Qt.PenCapStyle.RoundCap
    pen = QPen(QBrush(colour), width, Qt.PenStyle.SolidLine, cap, Qt.PenJoinStyle.RoundJoin)
    if dash and width > 0:
        lengths = dash if len(dash) % 2 == 0 else dash * 2
        pen.setDashPattern([length / width for length in lengths])
    return pen
