"""One other record: a stage, a channel, a persona."""

from __future__ import annotations

from typing import Any, Protocol

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from journeydesigner.i18n import tr
from journeydesigner.panel.bindings import NewRecord
from journeydesigner.panel.editors.combo import Combo
from journeydesigner.panel.editors.editor import Editor
from journeydesigner.panel.editors.field_line import FieldLine
from journeydesigner.panel.look import Look
from journeydesigner.panel.measures import FIELD_HEIGHT
from journeydesigner.panel.options import Option
from journeydesigner.panel.words import mixed


class Choices(Protocol):
    """What can be chosen, and how a stored value is called."""

    def option(self, value: Any) -> Option: ...

    def options(self, value: Any) -> list[Option]: ...


class ReferenceEditor(Editor):
    """A combo box of records. With a `prompt` ("New channel…") a new one is named in place.

    `inner` is for a box that has a frame of its own.
    """

    derived = True

    def __init__(
        self, title: str, look: Look, choices: Choices, prompt: str = "", *, inner: bool = False
    ) -> None:
        super().__init__(title)
        self._choices = choices
        self._value: Any = None
        self._combo = Combo(title, look, self._options)
        self._combo.extra = prompt
        self._name = FieldLine(prompt.removesuffix("…"))
        self._name.setPlaceholderText(tr("Name"))
        for widget in (self._combo, self._name):
            widget.setProperty("inner", inner)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self._combo)
        self._stack.addWidget(self._name)
        self.setFixedHeight(FIELD_HEIGHT)
        self._combo.chosen.connect(self._chosen)
        self._combo.extra_chosen.connect(self._ask_name)
        self._name.editingFinished.connect(self.commit_pending)
        self._name.installEventFilter(self)

    def set_value(self, value: Any) -> None:
        self._value = value
        self._combo.show_option(self._choices.option(value))

    def set_mixed(self) -> None:
        self._value = None
        self._combo.show_option(None, mixed())

    def target(self) -> QWidget:
        return self._name if self._asks else self._combo

    def stops(self) -> list[QWidget]:
        return [self._combo, self._name] if self._combo.extra else [self._combo]

    def commit_pending(self) -> None:
        name = self._name.text().strip()
        if self._asks:
            self._stop_asking()
            if name:
                self.edited.emit(NewRecord(name))

    @property
    def pending(self) -> bool:
        return self._asks

    def drop_pending(self) -> None:
        if self._asks:
            self._stop_asking()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape gives up naming a new record."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape and self._asks:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self.drop_pending()
                return True
        return super().eventFilter(watched, event)

    @property
    def _asks(self) -> bool:
        return self._stack.currentWidget() is self._name

    def _options(self) -> list[Option]:
        return self._choices.options(self._value)

    def _chosen(self, option: Option) -> None:
        self._value = option.value
        self.edited.emit(option.value)

    def _ask_name(self) -> None:
        self._name.clear()
        self._stack.setCurrentWidget(self._name)
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stop_asking(self) -> None:
        focused = self._name.hasFocus()
        self._stack.setCurrentWidget(self._combo)
        self._name.clear()
        if focused:
            self._combo.setFocus(Qt.FocusReason.OtherFocusReason)
