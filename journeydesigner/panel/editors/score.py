"""A score on the map's emotion scale: slider, number, and a button for no data."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journeydesigner.i18n import tr
from journeydesigner.layout.content.emotion import score_text
from journeydesigner.model import JourneyMap
from journeydesigner.panel.editors.clear_button import ClearButton
from journeydesigner.panel.editors.editor import Editor
from journeydesigner.panel.editors.field_line import FieldLine
from journeydesigner.panel.editors.number import parsed_number
from journeydesigner.panel.editors.score_slider import ScoreSlider
from journeydesigner.panel.keys import pressed_key
from journeydesigner.panel.look import Look
from journeydesigner.panel.plain import set_flag
from journeydesigner.panel.words import mixed

_NUMBER_WIDTH = 40


class ScoreEditor(Editor):
    """`journey` gives the map whose scale counts now. A typed score may lie outside it."""

    typing = True
    patient = True
    derived = True

    def __init__(self, title: str, look: Look, journey: Callable[[], JourneyMap | None]) -> None:
        super().__init__(title)
        self._journey = journey
        self._slider = ScoreSlider(look)
        self._number = FieldLine()
        self._number.setProperty("flat", True)
        self._number.setFixedWidth(_NUMBER_WIDTH)
        self._number.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._clear = ClearButton(look, tr("Clear: no data"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self._slider, 1)
        row.addWidget(self._number)
        row.addWidget(self._clear)
        self.name(title)
        self._connect()

    def name(self, title: str) -> None:
        """What screen readers call it."""
        self._slider.setAccessibleName(title)
        self._number.setAccessibleName(tr("{field} as a number").format(field=title))

    def set_value(self, value: Any) -> None:
        self._number.setPlaceholderText("")
        if parsed_number(self._number.text()) != value:
            self._number.show_text(self._text(value))
        self._show(value)

    def set_mixed(self) -> None:
        self._take_scale()
        self._number.show_text("")
        self._slider.show_score(None, mixed=True)
        self._slider.setAccessibleDescription(mixed())
        self._clear.offer(True)

    def set_invalid(self, message: str) -> None:
        set_flag(self._number, "invalid", bool(message))
        self._number.setAccessibleDescription(message)

    def commit_pending(self) -> None:
        self._slider.end_drag()

    def target(self) -> QWidget:
        return self._slider

    def stops(self) -> list[QWidget]:
        return [self._slider, self._number, self._clear]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down in the number move the slider."""
        pressed = pressed_key(event)
        if pressed is not None and pressed.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._slider.keyPressEvent(pressed)
            return True
        return super().eventFilter(watched, event)

    def _connect(self) -> None:
        self._slider.moved.connect(self._moved)
        self._slider.grabbed.connect(self.grabbed.emit)
        self._slider.released.connect(self.released.emit)
        self._number.textEdited.connect(self._typed)
        self._number.editingFinished.connect(self._tidy)
        self._number.installEventFilter(self)
        self._clear.clicked.connect(lambda: self._moved(None))

    def _moved(self, score: float | None) -> None:
        self._number.show_text(self._text(score))
        self._show(score)
        self.edited.emit(score)

    def _typed(self, text: str) -> None:
        score = parsed_number(text)
        if isinstance(score, str):
            self.refused.emit(tr("Must be a number"))
        else:
            self._show(score)
            self.edited.emit(score)

    def _tidy(self) -> None:
        """When typing ends, a good number gets its sign."""
        score = parsed_number(self._number.text())
        if not isinstance(score, str):
            self._number.show_text(self._text(score))
        self.finished.emit()

    def _show(self, score: float | None) -> None:
        self._take_scale()
        self._slider.show_score(score)
        self._slider.setAccessibleDescription(self._text(score) or tr("No data"))
        self._clear.offer(score is not None)

    def _take_scale(self) -> None:
        journey = self._journey()
        if journey is not None:
            self._slider.set_scale(journey)

    def _text(self, score: float | None) -> str:
        journey = self._journey()
        return "" if score is None or journey is None else score_text(journey, score)
