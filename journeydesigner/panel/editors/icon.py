"""An icon of the family, picked from a grid."""

from __future__ import annotations

import json
from functools import cache, partial
from typing import Any

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QToolButton, QWidget

from journeydesigner.commands.channels import STANDARD_CHANNELS
from journeydesigner.i18n import tr
from journeydesigner.panel.editors.editor import Editor
from journeydesigner.panel.editors.popup import Popup
from journeydesigner.panel.look import Look
from journeydesigner.panel.plain import set_flag, set_tip
from journeydesigner.panel.words import mixed, sentence
from journeydesigner.resources import read_text

_COLUMNS = 6
_NAMES = {usual.icon: usual.name for usual in STANDARD_CHANNELS}


@cache
def icon_names() -> tuple[str, ...]:
    """The icons on offer, in the order of the grid."""
    return tuple(json.loads(read_text("icons", "channels.json")))


def icon_title(name: str) -> str:
    """What an icon shows, in words; a name that is none of ours stands as it is."""
    if name in _NAMES:
        return tr(_NAMES[name])
    return sentence(name.replace("-", " ")) if name in icon_names() else name


class IconEditor(Editor):
    """ "" is no icon of its own: `automatic` says what is shown then."""

    def __init__(self, title: str, look: Look, automatic: str) -> None:
        super().__init__(title)
        self._look = look
        self._automatic = automatic
        self._value: str | None = None
        self._button = QPushButton()
        self._button.setObjectName("iconButton")
        self._button.setIconSize(QSize(16, 16))
        self._hold(self._button)
        self._button.clicked.connect(self._open)

    def set_value(self, value: Any) -> None:
        self._value = str(value)
        self._show(icon_title(self._value) if self._value else self._automatic, self._value)

    def set_mixed(self) -> None:
        self._value = None
        self._show(mixed(), "")

    def target(self) -> QWidget:
        return self._button

    def _show(self, text: str, icon: str) -> None:
        self._button.setText(text.replace("&", "&&"))
        self._button.setIcon(self._look.icon(icon))
        self._button.setAccessibleName(f"{self.title}: {text}")
        set_flag(self._button, "mixed", self._value is None)

    def _open(self) -> None:
        grid = _Grid(self._look, self._value, self._automatic)
        popup = Popup(self, grid)
        for name, button in grid.buttons.items():
            button.clicked.connect(popup.close)
            button.clicked.connect(partial(self._pick, name))
        corner = QPoint(self._button.width(), self._button.height())
        popup.open_below(self._button.mapToGlobal(corner))
        grid.buttons.get(self._value or "", grid.buttons[""]).setFocus()

    def _pick(self, name: str) -> None:
        self.set_value(name)
        self.edited.emit(name)


class _Grid(QWidget):
    """The icons; arrows move, Enter or Space picks."""

    def __init__(self, look: Look, chosen: str | None, automatic: str) -> None:
        super().__init__()
        self.buttons: dict[str, QToolButton] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(2)
        self._add("", automatic, chosen).setText(automatic)
        grid.addWidget(self.buttons[""], 0, 0, 1, _COLUMNS)
        for place, name in enumerate(icon_names()):
            button = self._add(name, icon_title(name), chosen)
            button.setIcon(look.icon(name, "text", 18))
            button.setIconSize(QSize(18, 18))
            button.setFixedSize(32, 32)
            grid.addWidget(button, 1 + place // _COLUMNS, place % _COLUMNS)

    def _add(self, name: str, title: str, chosen: str | None) -> QToolButton:
        button = QToolButton()
        button.setCheckable(True)
        button.setChecked(name == chosen)
        button.setAccessibleName(title)
        set_tip(button, title)
        self.buttons[name] = button
        return button

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Down: _COLUMNS,
            Qt.Key.Key_Up: -_COLUMNS,
        }.get(Qt.Key(event.key()))
        focused = next((b for b in self.buttons.values() if b.hasFocus()), None)
        if focused is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused.click()
        elif focused is not None and by is not None:
            self._go(focused, by)
        else:
            super().keyPressEvent(event)

    def _go(self, focused: QToolButton, by: int) -> None:
        """To a neighbour; the wide button stands before the first icon."""
        order = list(self.buttons.values())
        place = order.index(focused)
        wanted = min(max(place + by, 0), len(order) - 1)
        order[wanted].setFocus(Qt.FocusReason.TabFocusReason)
