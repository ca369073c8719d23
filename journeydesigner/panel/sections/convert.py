"""Another emotion scale for a map, with every score carried over."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from journeydesigner.commands.emotions import convert_scale
from journeydesigner.document import Transaction
from journeydesigner.i18n import tr, trn
from journeydesigner.model import JourneyError, JourneyMap, Snapshot
from journeydesigner.panel.bindings import explained
from journeydesigner.panel.context import Context
from journeydesigner.panel.editors.number import NumberEditor, number_text
from journeydesigner.panel.error_line import ErrorLine
from journeydesigner.panel.look import Look
from journeydesigner.panel.part import Part
from journeydesigner.panel.plain import label

USUAL = ((-5.0, 5.0), (1.0, 5.0), (1.0, 7.0), (0.0, 10.0))


class ConvertSection(Part):
    """A button that opens the question for the new scale."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._hint = label(role="hint", wrap=True)
        self._open = QPushButton(tr("Convert scores…"))
        self._question = _Question(context.look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self._hint, self._open, self._question):
            column.addWidget(widget)
        self._hint.setText(tr("Another lowest or highest score leaves every score as it is."))
        self._question.hide()
        self._open.clicked.connect(self._ask)
        self._question.convert.clicked.connect(self._convert)
        self._question.cancel.clicked.connect(self._close)

    def refill(self, *, fresh: bool, initiator: object = None) -> None:
        if fresh:
            self._show_question(False)

    @property
    def pending(self) -> bool:
        return not self._question.isHidden()

    def drop_pending(self) -> None:
        if self.pending:
            self._close()

    def stops(self) -> list[QWidget]:
        return [self._open, *self._question.stops()]

    @property
    def _map_id(self) -> str:
        return self._context.subject.ids[0]

    def _ask(self) -> None:
        snapshot = self._context.snapshot
        journey = snapshot.need(self._map_id, JourneyMap)
        present = (journey.scale_low, journey.scale_high)
        self._question.begin(score_count(snapshot, self._map_id), present)
        self._show_question(True)
        self._question.stops()[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _close(self) -> None:
        focused = self._question.isAncestorOf(QApplication.focusWidget() or self)
        self._show_question(False)
        if focused:
            self._open.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_question(self, shown: bool) -> None:
        self._question.setVisible(shown)
        self._open.setVisible(not shown)

    def _convert(self) -> None:
        ends = self._question.ends()
        if ends is None:
            self._question.complain(tr("Both ends of the new scale must be numbers."))
            return

        def convert(tx: Transaction) -> None:
            convert_scale(tx, self._map_id, *ends)

        error = self._context.writer.write(tr("Convert scores"), convert, initiator=self)
        if error is None:
            self._close()
        else:
            self._question.complain(_in_words(error))


class _Question(QWidget):
    """Usual scales, or one's own; then do it or leave it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._count = label(role="hint", wrap=True)
        self._low = NumberEditor(tr("New lowest score"))
        self._high = NumberEditor(tr("New highest score"))
        self._error = ErrorLine(look)
        self._usual = [QPushButton(_scale_text(*ends)) for ends in USUAL]
        self.convert = QPushButton(tr("Convert"))
        self.convert.setProperty("primary", True)
        self.cancel = QPushButton(tr("Cancel"))
        self._lay_out()
        for button, ends in zip(self._usual, USUAL, strict=True):
            button.clicked.connect(partial(self._take, *ends))

    def begin(self, scores: int, present: tuple[float, float]) -> None:
        """Asks for a scale other than the present one; `scores` says how many would change."""
        self._count.setText(
            trn("{n} score is calculated anew.", "{n} scores are calculated anew.", scores)
        )
        self._take(*next(ends for ends in USUAL if ends != present))

    def ends(self) -> tuple[float, float] | None:
        low, high = self._low.number(), self._high.number()
        return None if low is None or high is None else (low, high)

    def complain(self, message: str) -> None:
        self._error.show_message(message)

    def stops(self) -> list[QWidget]:
        fields = [self._low.target(), self._high.target()]
        return [*self._usual, *fields, self.convert, self.cancel]

    def _take(self, low: float, high: float) -> None:
        self.complain("")
        self._low.set_value(low)
        self._high.set_value(high)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._count)
        grid = QGridLayout()
        grid.setSpacing(6)
        for place, button in enumerate(self._usual):
            grid.addWidget(button, place // 2, place % 2)
        column.addLayout(grid)
        column.addLayout(_side_by_side(self._low, _dash(), self._high))
        column.addWidget(self._error)
        column.addLayout(_side_by_side(self.convert, self.cancel))


def score_count(snapshot: Snapshot, map_id: str) -> int:
    """How many scores a map has."""
    return sum(
        point.score is not None
        for touchpoint in snapshot.all_touchpoints(map_id)
        for point in snapshot.all_emotion_records(touchpoint.id)
    )


def _scale_text(low: float, high: float) -> str:
    plus = "+" if low < 0 < high else ""
    return f"{number_text(low)} … {plus}{number_text(high)}"


def _side_by_side(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(6)
    for widget in widgets:
        row.addWidget(widget, 0 if isinstance(widget, QLabel) else 1)
    return row


def _dash() -> QLabel:
    return label("…", role="label")


def _in_words(error: JourneyError) -> str:
    return explained(error, "scale_low")
