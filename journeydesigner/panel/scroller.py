"""The scrolling body of the panel, which keeps in view what the keyboard is in."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

_MARGIN = 24


class Scroller(QScrollArea):
    """Forms stand in it one below the other; only one is shown at a time.

    The bar keeps its place and is not seen while there is nothing to scroll, so that fields
    are as wide in a short form as in a long one.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("panelScroll")
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self._body = QWidget()
        self._body.setObjectName("panelBody")
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addStretch(1)
        self.setWidget(self._body)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_moved)

    def add_form(self, form: QWidget) -> None:
        """Adds a form that is not shown yet."""
        form.hide()
        self._column.insertWidget(self._column.count() - 1, form)

    def to_top(self) -> None:
        self.verticalScrollBar().setValue(0)

    def see_cursor_soon(self) -> None:
        """Follows the text cursor when the field that is typed in has grown."""
        QTimer.singleShot(0, self, self._see_cursor)

    def _see_cursor(self) -> None:
        field = QApplication.focusWidget()
        if isinstance(field, QPlainTextEdit) and self._body.isAncestorOf(field):
            cursor = field.cursorRect()
            middle = field.viewport().mapTo(self._body, cursor.center())
            self.ensureVisible(middle.x(), middle.y(), 0, cursor.height() + _MARGIN)

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        """The mouse shows what it clicks on by itself, and nothing may move under it."""
        by_mouse = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        if new is not None and not by_mouse and self._body.isAncestorOf(new):
            self.ensureWidgetVisible(new, 0, _MARGIN)
