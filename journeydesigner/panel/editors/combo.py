"""A combo box that knows its choices only when somebody looks at them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStylePainter,
)

from journeydesigner.panel.look import Look
from journeydesigner.panel.measures import FIELD_HEIGHT
from journeydesigner.panel.options import Option

_ICON = 16
_CHEVRON = 12
_PAD = 9
_WIDEST_LIST = 420
_MOST_ROWS = 14


class Combo(QComboBox):
    """Shows one option; `source` gives all of them when the list opens.

    `chosen` carries the option that the user picked. `extra` is a last choice of another kind,
    such as "New channel…"; it comes as `extra_chosen`.
    """

    chosen = Signal(object)
    extra_chosen = Signal()

    def __init__(self, title: str, look: Look, source: Callable[[], Sequence[Option]]) -> None:
        super().__init__()
        self._look = look
        self._source = source
        self._options: Sequence[Option] = ()
        self._shown: Option | None = None
        self._stale = True
        self.extra = ""
        self.setAccessibleName(title)
        self.setFixedHeight(FIELD_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setIconSize(QSize(_ICON, _ICON))
        self.setMaxVisibleItems(_MOST_ROWS)
        self.activated.connect(self._activated)

    def show_option(self, option: Option | None, placeholder: str = "") -> None:
        """Shows an option, or the placeholder where there is none."""
        self._stale = True
        if option == self._shown and placeholder == self.placeholderText():
            return
        self._shown = option
        self._options = () if option is None else (option,)
        self.clear()
        self.setPlaceholderText(placeholder)
        if option is not None:
            self.addItem(option.text)
        self.setCurrentIndex(-1 if option is None else 0)
        self.update()

    def showPopup(self) -> None:
        self._fill()
        wanted = self.view().sizeHintForColumn(0) + 40
        self.view().setMinimumWidth(min(max(wanted, self.width()), _WIDEST_LIST))
        super().showPopup()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() or event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._fill()
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the panel; it must never change a value in passing."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        middle = self.height() / 2
        right = self.width() - _PAD - _CHEVRON
        chevron = QRectF(right, middle - _CHEVRON / 2, _CHEVRON, _CHEVRON)
        self._look.draw_icon(painter, "chevron-down", chevron, "faint")
        self._paint_text(painter, middle, right)

    def _paint_text(self, painter: QStylePainter, middle: float, right: int) -> None:
        shown, left = self._shown, 7 if self.property("inner") else _PAD - 1
        if shown is not None and shown.icon:
            icon = QRectF(left, middle - _ICON / 2, _ICON, _ICON)
            self._look.draw_icon(painter, shown.icon, icon, "secondary")
            left += _ICON + 6
        plain = shown is not None and self.isEnabled()
        painter.setPen(self._look.colour("text" if plain else "faint-text"))
        text = shown.text if shown is not None else self.placeholderText()
        width = right - left - 4
        cut = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)
        area = QRectF(left, 0, width, self.height()).toRect()
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), cut)

    def _fill(self) -> None:
        """Takes the present choices; the shown one stays current, also if it is none of them."""
        if not self._stale:
            return
        self._stale = False
        options = list(self._source())
        shown = self._shown
        if shown is not None and all(option.value != shown.value for option in options):
            options.insert(0, shown)
        self._options = options
        self.clear()
        for option in options:
            self.addItem(self._look.icon(option.icon, size=_ICON), option.text)
        if self.extra:
            self.addItem(self._look.icon("add", size=_ICON), self.extra)
        values = [option.value for option in options]
        self.setCurrentIndex(values.index(shown.value) if shown is not None else -1)

    def _activated(self, index: int) -> None:
        if not 0 <= index < len(self._options):
            self._back()
            self.extra_chosen.emit()
            return
        option = self._options[index]
        if option != self._shown:
            self._shown = option
            self._stale = True
            self.update()
            self.chosen.emit(option)

    def _back(self) -> None:
        """The choice of another kind is no value: the shown option stays."""
        values = [option.value for option in self._options]
        shown = self._shown
        self.setCurrentIndex(values.index(shown.value) if shown is not None else -1)
