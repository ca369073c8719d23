"""The slider of an emotion: gradient track, ring as handle, and a state of its own for no data."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider

from journeydesigner.i18n import tr
from journeydesigner.interaction.scores import snapped, step
from journeydesigner.layout.content.tone import tone_of
from journeydesigner.model import JourneyMap
from journeydesigner.panel.keys import asked_key
from journeydesigner.panel.look import Look
from journeydesigner.panel.measures import FIELD_HEIGHT, META

_RING = 8.0
_TRACK = 5.0
_BIG_STEP = 4
_CLEARING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class ScoreSlider(QAbstractSlider):
    """A score on the map's scale, or None. A slider to screen readers, counted in steps.

    `moved` comes with each new score, by hand or by key; `grabbed` and `released(keep)` enclose
    a drag with the mouse, which Escape takes back.
    """

    moved = Signal(object)
    grabbed = Signal()
    released = Signal(bool)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._journey: JourneyMap | None = None
        self._score: float | None = None
        self._mixed = False
        self._dragged = False
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setFixedHeight(FIELD_HEIGHT)
        self.setMinimumWidth(60)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def score(self) -> float | None:
        return self._score

    def set_scale(self, journey: JourneyMap) -> None:
        if self._journey != journey:
            self._journey = journey
            self.update()

    def show_score(self, score: float | None, *, mixed: bool = False) -> None:
        self._score, self._mixed = score, mixed
        self._tell_readers()
        self.update()

    # -- keys ------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        journey = self._journey
        if journey is None:
            event.ignore()
        elif self._dragged and key == Qt.Key.Key_Escape:
            self._let_go(keep=False)
        elif key in _CLEARING:
            self._become(None)
        elif key == Qt.Key.Key_Home:
            self._become(journey.scale_low)
        elif key == Qt.Key.Key_End:
            self._become(journey.scale_high)
        elif key in _STEPS:
            self._by(_STEPS[key], fine=bool(event.modifiers() & Qt.KeyboardModifier.AltModifier))
        else:
            event.ignore()

    def _by(self, steps: int, *, fine: bool) -> None:
        """From no data the first step is the neutral score."""
        journey = self._journey
        assert journey is not None
        if self._score is None:
            self._become(journey.neutral)
            return
        size = step(journey.scale_low, journey.scale_high) / (10 if fine else 1)
        wanted = self._score + steps * size
        self._become(snapped(wanted, journey.scale_low, journey.scale_high, fine=fine))

    def event(self, event: QEvent) -> bool:
        """While it is dragged, Escape belongs to the slider."""
        asked = asked_key(event)
        if asked is not None and self._dragged and asked.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    # -- mouse -----------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._journey is not None:
            self._dragged = True
            self.grabbed.emit()
            self._drag(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged:
            self._drag(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._dragged and event.button() == Qt.MouseButton.LeftButton:
            self._let_go(keep=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.end_drag()

    def end_drag(self) -> None:
        """Ends a drag that is under way and keeps its score."""
        if self._dragged:
            self._let_go(keep=True)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _drag(self, event: QMouseEvent) -> None:
        fine = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        self._become(self._score_at(event.position().x(), fine=fine))

    def _let_go(self, *, keep: bool) -> None:
        self._dragged = False
        self.released.emit(keep)
        self.update()

    def _become(self, score: float | None) -> None:
        if score != self._score or self._mixed:
            self.show_score(score)
            self.moved.emit(score)

    # -- places ----------------------------------------------------------------------------

    def _score_at(self, x: float, *, fine: bool) -> float:
        journey = self._journey
        assert journey is not None
        share = (x - _RING) / max(self.width() - 2 * _RING, 1.0)
        score = journey.scale_low + share * (journey.scale_high - journey.scale_low)
        return snapped(score, journey.scale_low, journey.scale_high, fine=fine)

    def _x_of(self, score: float, journey: JourneyMap) -> float:
        held = min(max(score, journey.scale_low), journey.scale_high)
        share = (held - journey.scale_low) / (journey.scale_high - journey.scale_low)
        return _RING + share * (self.width() - 2 * _RING)

    # -- painting --------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        journey = self._journey
        if journey is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._score is None:
            self._paint_empty(painter)
        else:
            self._paint_track(painter, journey)
            self._paint_ring(painter, journey, self._score)

    def _paint_track(self, painter: QPainter, journey: JourneyMap) -> None:
        track = self._track()
        fade = QLinearGradient(track.topLeft(), track.topRight())
        middle = (journey.neutral - journey.scale_low) / (journey.scale_high - journey.scale_low)
        for place, token in ((0.0, "negative"), (middle, "line"), (1.0, "positive")):
            fade.setColorAt(place, self._look.colour(token))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fade)
        painter.drawRoundedRect(track, _TRACK / 2, _TRACK / 2)

    def _paint_ring(self, painter: QPainter, journey: JourneyMap, score: float) -> None:
        middle = QPointF(self._x_of(score, journey), self.height() / 2)
        if self.hasFocus():
            painter.setPen(QPen(self._look.colour("accent"), 1.6))
            painter.setBrush(self._look.colour("surface"))
            painter.drawEllipse(middle, _RING + 2.4, _RING + 2.4)
        painter.setPen(QPen(self._look.colour(tone_of(score, journey)), 2.2))
        painter.setBrush(self._look.colour("surface"))
        painter.drawEllipse(middle, _RING - 1.4, _RING - 1.4)

    def _paint_empty(self, painter: QPainter) -> None:
        """A dashed track and words: no data looks like no score at all."""
        y = self.height() / 2
        focused = self.hasFocus()
        pen = QPen(self._look.colour("accent" if focused else "faint"), 2 if focused else 1.4)
        pen.setDashPattern([2, 3])
        painter.setPen(pen)
        painter.drawLine(QPointF(_RING, y), QPointF(self.width() - _RING, y))
        font = painter.font()
        font.setPixelSize(META)
        painter.setFont(font)
        text = tr("Mixed") if self._mixed else tr("No data")
        wide = painter.fontMetrics().horizontalAdvance(text) + 12
        pill = QRectF((self.width() - wide) / 2, y - 9, wide, 18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("surface"))
        painter.drawRect(pill)
        painter.setPen(self._look.colour("faint-text"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)

    def _track(self) -> QRectF:
        top = (self.height() - _TRACK) / 2
        return QRectF(_RING / 2, top, self.width() - _RING, _TRACK)

    def _tell_readers(self) -> None:
        journey = self._journey
        if journey is None:
            return
        size = step(journey.scale_low, journey.scale_high)
        self.setRange(0, round((journey.scale_high - journey.scale_low) / size))
        shown = journey.neutral if self._score is None else self._score
        self.setValue(round((shown - journey.scale_low) / size))


_STEPS = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_PageUp: _BIG_STEP,
    Qt.Key.Key_PageDown: -_BIG_STEP,
}
