"""A number, written as this person's country writes it."""

from __future__ import annotations

import re
from typing import Any

from PySide6.QtCore import QEvent, QLocale, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from journeydesigner.i18n import tr
from journeydesigner.panel.editors.editor import Editor
from journeydesigner.panel.editors.field_line import FieldLine
from journeydesigner.panel.keys import pressed_key
from journeydesigner.panel.words import mixed

PAUSE = 150
"""Milliseconds without a key after which a number counts."""
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?", re.IGNORECASE)


class NumberEditor(Editor):
    """Empty means none where the field allows it. Up and Down change the number by `step`.

    It waits a moment for the next digit: on the way to 900 nobody means 90.
    """

    typing = True
    patient = True

    def __init__(
        self, title: str, *, optional: bool = False, step: float = 1.0, empty: str = ""
    ) -> None:
        super().__init__(title)
        self._optional = optional
        self._step = step
        self._empty = empty
        self._value: Any = None
        self._line = FieldLine(title)
        self._hold(self._line)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._tell)
        self._line.textEdited.connect(self._typed)
        self._line.editingFinished.connect(self._done)
        self._line.installEventFilter(self)

    def set_value(self, value: Any) -> None:
        self._pause.stop()
        self._line.setPlaceholderText(self._empty)
        if value != self._value or parsed_number(self._line.text()) != value:
            self._line.show_text(number_text(value))
        self._value = value

    def set_mixed(self) -> None:
        self._pause.stop()
        self._value = None
        self._line.show_text("")
        self._line.setPlaceholderText(mixed())

    def number(self) -> float | None:
        """What the field says now; None where that is no number."""
        number = parsed_number(self._line.text())
        return number if isinstance(number, float) else None

    def target(self) -> QWidget:
        return self._line

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = pressed_key(event)
        if pressed is not None and pressed.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._change(self._step if pressed.key() == Qt.Key.Key_Up else -self._step)
            return True
        return super().eventFilter(watched, event)

    @property
    def pending(self) -> bool:
        return self._pause.isActive()

    def commit_pending(self) -> None:
        if self.pending:
            self._tell()

    def drop_pending(self) -> None:
        if self.pending:
            self._pause.stop()
            self._line.show_text(number_text(self._value))

    def _done(self) -> None:
        self.commit_pending()
        self.finished.emit()

    def _change(self, by: float) -> None:
        self.commit_pending()
        number = parsed_number(self._line.text())
        if isinstance(number, float):
            changed = float(f"{number + by:.9g}")
            self._line.setText(number_text(changed))
            self._value = changed
            self.edited.emit(changed)

    def _typed(self, text: str) -> None:
        self._pause.start()

    def _tell(self) -> None:
        self._pause.stop()
        number = parsed_number(self._line.text())
        if (number is None and not self._optional) or isinstance(number, str):
            self.refused.emit(tr("Must be a number"))
        else:
            self._value = number
            self.edited.emit(number)


def number_text(value: float | None) -> str:
    """The number with this locale's decimal sign and a true minus; "" for none."""
    if value is None:
        return ""
    digits = f"{abs(value):.9g}".replace(".", QLocale().decimalPoint())
    return f"\N{MINUS SIGN}{digits}" if value < 0 else digits


def parsed_number(text: str) -> float | str | None:
    """The number that was typed, None for nothing, the text itself where it is no number.

    Point and comma both separate decimals; groups of thousands are not understood, so that no
    "1,500" is read as one and a half thousand here and one and a half there.
    """
    plain = text.strip().replace("\N{MINUS SIGN}", "-").replace(",", ".")
    if not plain:
        return None
    return float(plain) if _NUMBER.fullmatch(plain) else text
