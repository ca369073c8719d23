"""The scrolling body of the panel, which keeps in view what the keyboard is in."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QVBoxLayout,
    QWidget,
)

from journeydesigner.panel.measures import SCROLL_BAR

_MARGIN = 24
_NESTING = 7
"""A field's new height reaches the body through so many widgets, one round for each."""


class Scroller(QScrollArea):
    """Forms stand in it one below the other; only one is shown at a time.

    The bar lies over the right side, so that fields are as wide in a short form as in a long one.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("panelScroll")
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self._body = QWidget()
        self._body.setObjectName("panelBody")
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addStretch(1)
        self.setWidget(self._body)
        self._bar = self._overlay()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_moved)

    def add_form(self, form: QWidget) -> None:
        """Adds a form that is not shown yet."""
        form.hide()
        self._column.insertWidget(self._column.count() - 1, form)

    def show_top(self) -> None:
        self.verticalScrollBar().setValue(0)

    def settle(self) -> None:
        """Lays everything out now, so that nothing jumps on the screen when fields have grown."""
        for _ in range(_NESTING):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)

    def settle_soon(self) -> None:
        QTimer.singleShot(0, self, self.settle)

    def see_focus_soon(self) -> None:
        """Lays out and keeps the field that has the keyboard in sight, whatever grew above it."""
        QTimer.singleShot(0, self, self._see_focus)

    def see_cursor_soon(self) -> None:
        """Follows the text cursor when the field that is typed in has grown."""
        QTimer.singleShot(0, self, self._see_cursor)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.settle_soon()
        self._bar.setGeometry(self.width() - SCROLL_BAR, 0, SCROLL_BAR, self.height())

    def _overlay(self) -> QScrollBar:
        """A bar in step with the area's own one, which is hidden."""
        own, bar = self.verticalScrollBar(), QScrollBar(Qt.Orientation.Vertical, self)

        def take_range(low: int, high: int) -> None:
            bar.setPageStep(own.pageStep())
            bar.setRange(low, high)
            bar.setVisible(high > low)

        own.rangeChanged.connect(take_range)
        own.valueChanged.connect(bar.setValue)
        bar.valueChanged.connect(own.setValue)
        bar.hide()
        return bar

    def _see_focus(self) -> None:
        self._focus_moved(None, QApplication.focusWidget())

    def _see_cursor(self) -> None:
        self.settle()
        field = QApplication.focusWidget()
        if isinstance(field, QPlainTextEdit) and self._body.isAncestorOf(field):
            cursor = field.cursorRect()
            middle = field.viewport().mapTo(self._body, cursor.center())
            self.ensureVisible(middle.x(), middle.y(), 0, cursor.height() + _MARGIN)

    def _show_whole(self, field: QWidget) -> None:
        """All of a field that fits (Qt itself would be content with the text cursor)."""
        if field.height() + 2 * _MARGIN > self.viewport().height():
            self._see_cursor()
            return
        middle = field.mapTo(self._body, field.rect().center())
        self.ensureVisible(middle.x(), middle.y(), 0, field.height() // 2 + _MARGIN)

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        """The mouse shows what it clicks on by itself, and nothing may move under it."""
        by_mouse = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        if new is not None and not by_mouse and self._body.isAncestorOf(new):
            self.settle()
            self._show_whole(new)
