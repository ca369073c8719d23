"""The command palette on the screen: a line of input over a list, above the whole window."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)

from journeydesigner.app.command_palette.entries import Entry
from journeydesigner.app.command_palette.rows import ROW, RowPainter, Rows
from journeydesigner.app.icons import Icons
from journeydesigner.i18n import tr
from journeydesigner.interaction.ranking import Ranking
from journeydesigner.panel.plain import label

WIDTH = 620
TOP = 84
SIDE = 24
MOST_ROWS = 11
_STEPS: dict[int, int] = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -MOST_ROWS,
    Qt.Key.Key_PageDown: MOST_ROWS,
}


class Palette(QWidget):
    """Covers the window while it is open: a click beside the list closes it, as Esc does.

    The focus goes back to where it was before a chosen entry does its work.
    """

    def __init__(self, window: QMainWindow, icons: Icons) -> None:
        super().__init__(window)
        self._window = window
        self._icons = icons
        self._offered: Sequence[Entry] = ()
        self._ranking = Ranking(())
        self._before: QWidget | None = None
        self.words = QLineEdit()
        self.rows = Rows()
        self.list = QListView()
        self._nothing = label(tr("Nothing is called that."), "secondary")
        self._sign = QLabel()
        self._frame = self._framed()
        self._set_up_list()
        self.words.setPlaceholderText(tr("Type what to do or where to go"))
        self.words.setAccessibleName(tr("Command palette"))
        self.words.setFrame(False)
        self.words.textChanged.connect(self._find)
        self.words.installEventFilter(self)
        window.installEventFilter(self)
        self.hide()

    def _framed(self) -> QFrame:
        frame = QFrame(self)
        frame.setObjectName("commandPalette")
        line = QHBoxLayout()
        line.setContentsMargins(10, 4, 10, 4)
        line.setSpacing(10)
        line.addWidget(self._sign)
        line.addWidget(self.words, 1)
        column = QVBoxLayout(frame)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        column.addLayout(line)
        column.addWidget(self.list)
        self._nothing.setContentsMargins(12, 6, 12, 8)
        column.addWidget(self._nothing)
        shadow = QGraphicsDropShadowEffect(frame)
        shadow.setBlurRadius(36)
        shadow.setOffset(0, 10)
        shadow.setColor(QColor(0, 0, 0, 70))
        frame.setGraphicsEffect(shadow)
        return frame

    def _set_up_list(self) -> None:
        self._painter = RowPainter(self.rows, self._icons)
        self.list.setModel(self.rows)
        self.list.setItemDelegate(self._painter)
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(tr("Found"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.list.entered.connect(self.list.setCurrentIndex)
        self.list.clicked.connect(lambda index: self._choose(index.row()))

    # -- opening and closing ---------------------------------------------------------------

    def open(self, offered: Sequence[Entry]) -> None:
        """Shows the entries; asked again while it is open, it closes."""
        if self.isVisible():
            self.close_palette()
            return
        self._offered = offered
        self._ranking = Ranking((entry.title, entry.detail) for entry in offered)
        self._before = QApplication.focusWidget()
        self._sign.setPixmap(self._icons.pixmap("search", 18, self.devicePixelRatioF(), "faint"))
        self.words.clear()
        self._find("")
        self._arrange()
        self.show()
        self.raise_()
        self.words.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_palette(self) -> None:
        """Takes it away and gives the keyboard back."""
        if not self.isVisible():
            return
        before, self._before = self._before, None
        self.hide()
        self._offered = ()
        self.rows.show_entries(())
        if before is not None:
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    # -- finding ---------------------------------------------------------------------------

    def _find(self, typed: str) -> None:
        found = [self._offered[number] for number in self._ranking.best(typed)]
        self.rows.show_entries(found)
        self._nothing.setVisible(not found)
        self.list.setVisible(bool(found))
        if found:
            self.list.setCurrentIndex(self.rows.index(0))
            self.list.scrollToTop()
        self._arrange()

    def _step(self, by: int) -> None:
        count = self.rows.rowCount()
        here = self.list.currentIndex().row()
        if not count:
            return
        there = (here + by) % count if abs(by) == 1 else min(max(here + by, 0), count - 1)
        self.list.setCurrentIndex(self.rows.index(there))

    def _choose(self, row: int) -> None:
        if 0 <= row < self.rows.rowCount():
            choose: Callable[[], None] = self.rows.entry(row).choose
            self.close_palette()
            choose()

    # -- place -----------------------------------------------------------------------------

    def _arrange(self) -> None:
        """In the middle of the upper part of the window, as high as its rows need."""
        room = self._window.size()
        self.resize(room)
        width = min(WIDTH, room.width() - 2 * SIDE)
        top = min(TOP, room.height() // 8)
        fitting = max(3, (room.height() - top - 100) // ROW)
        shown = min(self.rows.rowCount(), MOST_ROWS, fitting)
        self.list.setFixedHeight(shown * ROW)
        self._frame.setFixedWidth(width)
        self._frame.adjustSize()
        self._frame.move((room.width() - width) // 2, top)

    def sizeHint(self) -> QSize:
        return self._window.size()

    # -- keys and mouse --------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.words:
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                return self._key(event)
            if event.type() == QEvent.Type.FocusOut and self._lost_for_good():
                self._before = None
                self.close_palette()
        elif event.type() == QEvent.Type.Resize and self.isVisible():
            self._arrange()
        return False

    def _lost_for_good(self) -> bool:
        """Whether another part of this window took the keyboard; not another window."""
        taker = QApplication.focusWidget()
        return self.isVisible() and taker is not None and taker is not self.words

    def _key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.close_palette()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.list.currentIndex().row())
        elif key in _STEPS:
            self._step(_STEPS[key])
        else:
            return key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if not self._frame.geometry().contains(event.position().toPoint()):
            self.close_palette()
