"""Fields of one meaning: a whole number, a day, a status, a line that adds."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QDate, QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QSizePolicy

from journeydesigner.app.workshop.kit import Kit
from journeydesigner.app.workshop.words import Line
from journeydesigner.i18n import tr
from journeydesigner.model.touchpoint import STATUSES
from journeydesigner.panel.editors.combo import Combo
from journeydesigner.panel.editors.date import calendar_in, local_day
from journeydesigner.panel.editors.field_line import FieldLine
from journeydesigner.panel.editors.popup import Popup
from journeydesigner.panel.keys import asked_key
from journeydesigner.panel.look import Look
from journeydesigner.panel.options import Option

_STEPS = {
    Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 5, Qt.Key.Key_PageDown: -5,
}  # fmt: skip
_PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
"""The keyboard comes back: a menu, or another window on top."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ISO = re.compile(r"\d{4}-\d\d-\d\d")


class Number(Line):
    """A whole number, or nothing where that is allowed; Up and Down change it.

    `chosen` carries the number, None for nothing.
    """

    chosen = Signal(object)

    def __init__(self, title: str, low: int, high: int, *, empty: str | None = None) -> None:
        super().__init__(title, empty or "", small=True)
        self._low, self._high = low, high
        self._may_be_empty = empty is not None
        self.setFixedWidth(44)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.written.connect(lambda text: self.chosen.emit(int(text) if text else None))

    def show_number(self, value: int | None) -> None:
        self.show_words("" if value is None else str(value))

    def understood(self, text: str) -> str:
        if not text:
            return "" if self._may_be_empty else self.kept
        if not text.lstrip("-+").isdecimal() or len(text) > 9:
            return self.kept
        return str(min(max(int(text), self._low), self._high))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()), 0)
        if not step or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        now = self.understood(self.text().strip()) or "0"
        self.setText(str(min(max(int(now) + step, self._low), self._high)))
        self.commit()
        self.selectAll()


class Due(Line):
    """A day as YYYY-MM-DD or as this country writes it; a calendar opens beside it."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(tr("Due"), tr("Due"), small=True)
        self._look = kit.look
        self._tell = kit.writer.tell
        opener = QAction(kit.look.icon("date", "faint", 14), tr("Choose a day"), self)
        opener.triggered.connect(self.open_calendar)
        self.addAction(opener, self.ActionPosition.TrailingPosition)
        self.setFixedWidth(kit.look.px(98))

    def understood(self, text: str) -> str:
        if not text:
            return ""
        day = QDate.fromString(text, Qt.DateFormat.ISODate) if _ISO.fullmatch(text) else None
        day = day or local_day(text)
        if day is None or not day.isValid():
            self._tell(tr("Must be a date such as 2026-03-31"))
            return self.kept
        return _iso(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    def open_calendar(self) -> None:
        calendar = calendar_in(self._look)
        day = QDate.fromString(self.kept, Qt.DateFormat.ISODate)
        calendar.setSelectedDate(day if day.isValid() else QDate.currentDate())
        popup = Popup(self, calendar)
        for chosen in (calendar.clicked, calendar.activated):
            chosen.connect(popup.close)
            chosen.connect(self._pick)
        popup.open_below(self.mapToGlobal(QPoint(self.width(), self.height())))
        calendar.setFocus()

    def _pick(self, day: QDate) -> None:
        self.setText(_iso(day))
        self.commit()


def _iso(day: QDate) -> str:
    return day.toString(Qt.DateFormat.ISODate)


class Status(Combo):
    """One of the states that a step can be in; one that is unknown stands as it is."""

    def __init__(self, look: Look) -> None:
        options = [Option(choice.value, tr(choice.title)) for choice in STATUSES]
        super().__init__(tr("Status"), look, lambda: options)
        self._known = options
        self.setProperty("inner", True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(look.px(92), 25)

    def show_status(self, value: str) -> None:
        if not value:
            self.show_option(None, tr("Status"))
            return
        known = (option for option in self._known if option.value == value)
        self.show_option(next(known, Option(value, value)))


class AddLine(FieldLine):
    """Type and Enter: it is added, and the line waits for the next. Escape empties it.

    `add` returns whether it could be added. `left_empty` follows when it loses the focus with
    nothing in it.
    """

    left_empty = Signal()
    stepped_back = Signal()
    entered_below = Signal()
    """Ctrl+Enter: it is added, and what is typed next belongs to it."""

    def __init__(self, kit: Kit, title: str, add: Callable[[str], bool]) -> None:
        super().__init__(title)
        self._add = add
        self.setPlaceholderText(f"{title}…")
        self.addAction(
            QAction(kit.look.icon("add", "faint", 14), "", self),
            self.ActionPosition.LeadingPosition,
        )
        self.editingFinished.connect(self.commit)

    def commit(self) -> None:
        """Adds what was typed; a text that cannot be added stays."""
        text = self.text().strip()
        self.clear()
        if text and not self._add(text):
            self.setText(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if not self.text() and event.reason() not in _PASSING:
            self.left_empty.emit()

    def event(self, event: QEvent) -> bool:
        asked = asked_key(event)
        if asked is not None and asked.key() == Qt.Key.Key_Escape and self.text():
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Up:
            self.stepped_back.emit()
        elif event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.commit()
            self.entered_below.emit()
        else:
            super().keyPressEvent(event)
