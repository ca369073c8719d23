"""A day, typed or picked from a calendar; empty for none."""

from __future__ import annotations

import re
from typing import Any

from PySide6.QtCore import QDate, QLocale, QPoint, QSize, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QHBoxLayout, QToolButton, QWidget

from journeydesigner.i18n import tr
from journeydesigner.panel.editors.editor import Editor
from journeydesigner.panel.editors.field_line import FieldLine
from journeydesigner.panel.editors.popup import Popup
from journeydesigner.panel.look import Look
from journeydesigner.panel.measures import FIELD_HEIGHT
from journeydesigner.panel.plain import set_tip
from journeydesigner.panel.words import mixed

_ISO = re.compile(r"\d{4}-\d\d-\d\d")


class DateEditor(Editor):
    """Shows YYYY-MM-DD; this person's own way of writing dates is understood when it is done."""

    typing = True
    patient = True

    def __init__(self, title: str, look: Look) -> None:
        super().__init__(title)
        self._look = look
        self._line = FieldLine(title)
        self._button = QToolButton()
        self._button.setIcon(look.icon("date", "secondary"))
        self._button.setIconSize(QSize(16, 16))
        self._button.setFixedSize(FIELD_HEIGHT, FIELD_HEIGHT)
        self._button.setAccessibleName(tr("Choose a day"))
        set_tip(self._button, tr("Choose a day"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._line, 1)
        row.addWidget(self._button)
        self._line.textEdited.connect(self._typed)
        self._line.editingFinished.connect(self._done)
        self._button.clicked.connect(self._open)

    def set_value(self, value: Any) -> None:
        self._line.setPlaceholderText(tr("YYYY-MM-DD"))
        self._line.show_text(str(value))

    def set_mixed(self) -> None:
        self._line.show_text("")
        self._line.setPlaceholderText(mixed())

    def target(self) -> QWidget:
        return self._line

    def stops(self) -> list[QWidget]:
        return [self._line, self._button]

    def commit_pending(self) -> None:
        """A date in the country's own form becomes one that the model keeps."""
        text = self._line.text().strip()
        day = None if not text or _ISO.fullmatch(text) else local_day(text)
        if day is not None:
            self._pick(day)

    def _typed(self, text: str) -> None:
        plain = text.strip()
        if not plain or _ISO.fullmatch(plain):
            self.edited.emit(plain)
        else:
            self.refused.emit(tr("Must be a date such as 2026-03-31"))

    def _done(self) -> None:
        self.commit_pending()
        self.finished.emit()

    def _open(self) -> None:
        calendar = calendar_in(self._look)
        day = QDate.fromString(self._line.text(), Qt.DateFormat.ISODate)
        calendar.setSelectedDate(day if day.isValid() else QDate.currentDate())
        popup = Popup(self, calendar)
        calendar.clicked.connect(popup.close)
        calendar.clicked.connect(self._pick)
        calendar.activated.connect(popup.close)
        calendar.activated.connect(self._pick)
        popup.open_below(self._button.mapToGlobal(QPoint(self._button.width(), FIELD_HEIGHT)))
        calendar.setFocus()

    def _pick(self, day: QDate) -> None:
        text = day.toString(Qt.DateFormat.ISODate)
        self._line.setText(text)
        self.edited.emit(text)


def calendar_in(look: Look) -> QCalendarWidget:
    """A calendar in the theme's colours (Qt's own are red and black)."""
    calendar = QCalendarWidget()
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    weekend = QTextCharFormat()
    weekend.setForeground(look.colour("secondary"))
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, weekend)
    for name, icon in (("prevmonth", "chevron-left"), ("nextmonth", "chevron-right")):
        button = calendar.findChild(QToolButton, f"qt_calendar_{name}")
        if isinstance(button, QToolButton):
            button.setIcon(look.icon(icon, "secondary"))
    return calendar


def local_day(text: str) -> QDate | None:
    """The day that this locale's short or long form means, with the century of today."""
    for form in (QLocale.FormatType.ShortFormat, QLocale.FormatType.LongFormat):
        day = QLocale().toDate(text, form)
        if day.isValid():
            return day.addYears(100) if day.year() < 1950 else day
    return None
