"""Several lines of text in a field that is as high as they are."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QResizeEvent,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QPlainTextEdit

from journeydesigner.panel.keys import history_key, leaves_history, without_history
from journeydesigner.panel.measures import FIELD_HEIGHT

MOST_LINES = 12
"""A longer text scrolls in its field."""
_PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
"""The keyboard comes back: its own menu, or another window on top."""
_NEW_LINES = str.maketrans({"\u2029": "\n", "\u2028": "\n"})


class FieldText(QPlainTextEdit):
    """Plain text. `edited` comes for each change by the user, `left` when the focus goes."""

    edited = Signal()
    left = Signal()

    def __init__(self, title: str = "", least_lines: int = 2) -> None:
        super().__init__()
        self._least = least_lines
        self._shown = ""
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.setAccessibleName(title)
        self.textChanged.connect(self._changed)
        self._fit()

    def text(self) -> str:
        """The text to the letter (Qt's plain text would lose no-break spaces)."""
        return self.document().toRawText().translate(_NEW_LINES)

    def show_text(self, text: str) -> None:
        """Another text; the cursor of a field that is being edited stays where it was."""
        if text == self._shown:
            return
        before, self._shown = self._shown, text
        if self.hasFocus():
            self._replace(before, text)
        else:
            self.setPlainText(text)

    def event(self, event: QEvent) -> bool:
        return False if leaves_history(event) else super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if history_key(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Files that are dropped are the window's."""
        return source.hasText() and not source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasText():
            self.insertPlainText(source.text())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolls a long text only while it is being edited, else the panel."""
        if self.hasFocus() and self.verticalScrollBar().maximum() > 0:
            super().wheelEvent(event)
        else:
            event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = without_history(self.createStandardContextMenu())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _PASSING:
            self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _changed(self) -> None:
        self._align()
        self._fit()
        text = self.text()
        if text != self._shown:
            self._shown = text
            self.edited.emit()

    def _replace(self, before: str, after: str) -> None:
        """Writes only what differs, which leaves the cursor alone."""
        head = _common_head(before, after)
        tail = _common_head(before[head:][::-1], after[head:][::-1])
        cursor = QTextCursor(self.document())
        cursor.setPosition(_units(before[:head]))
        end = _units(before[: len(before) - tail])
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(after[head : len(after) - tail])

    def _align(self) -> None:
        """A text that begins from right to left keeps to the right, as on the map."""
        document = self.document()
        right = document.begin().textDirection() == Qt.LayoutDirection.RightToLeft
        wanted = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        option = document.defaultTextOption()
        if option.alignment() != wanted:
            option.setAlignment(wanted)
            option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
            document.setDefaultTextOption(option)

    def _fit(self) -> None:
        lines = self._lines()
        bar = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if len(lines) > MOST_LINES:
            bar = Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(bar)
        pitch = self.fontMetrics().lineSpacing()
        shown = lines[:MOST_LINES] + [pitch] * (self._least - len(lines))
        height = FIELD_HEIGHT + ceil(sum(shown)) - pitch
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)

    def _lines(self) -> list[float]:
        """The heights of the lines that the text needs, measured no further than needed.

        Some scripts stand in lines that are higher than those of the font itself.
        """
        layout, block = self.document().documentLayout(), self.document().begin()
        heights: list[float] = []
        while block.isValid() and len(heights) <= MOST_LINES:
            layout.blockBoundingRect(block)
            broken = block.layout()
            heights += (broken.lineAt(n).height() for n in range(broken.lineCount()))
            block = block.next()
        return heights


def _common_head(one: str, other: str) -> int:
    """How many characters both begin with."""
    for place, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return place
    return min(len(one), len(other))


def _units(text: str) -> int:
    """The length as Qt counts it, in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
