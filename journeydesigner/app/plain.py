"""Labels, tips and boxes that show text as text: what a user typed is never read as markup.

Plain labels and tips of widgets are made by `panel.plain`.
"""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QMessageBox, QSizePolicy, QWidget

from journeydesigner.panel.plain import set_tip


class Elided(QLabel):
    """A label of one plain line that gives way to others; its tip tells the whole text."""

    def __init__(self, text: str = "", role: str = "") -> None:
        super().__init__()
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(24)
        if role:
            self.setProperty("role", role)
        self.set_whole(text)

    @property
    def whole(self) -> str:
        return self._whole

    def set_whole(self, text: str) -> None:
        self._whole = " ".join(text.split())
        self.setText(self._whole)
        self.updateGeometry()
        self._fit()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        margins = self.contentsMargins()
        width = self.fontMetrics().horizontalAdvance(self._whole)
        hint.setWidth(width + margins.left() + margins.right() + 2)
        return hint

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        hint.setWidth(24)
        return hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        space = self.contentsRect().width()
        metrics = self.fontMetrics()
        shown = metrics.elidedText(self._whole, Qt.TextElideMode.ElideRight, max(space, 24))
        self.setText(shown)
        set_tip(self, self._whole if shown != self._whole else "")


def tip(text: str) -> str:
    """The text as a tip of an action, which cannot be taken for markup."""
    if not text:
        return ""
    lines = escape(text).replace("\n", "<br>")
    return f"<qt style='white-space:pre-wrap'>{lines}</qt>"


def message_box(parent: QWidget | None, sign: QPixmap, text: str, detail: str = "") -> QMessageBox:
    """A box of plain text without buttons yet."""
    box = QMessageBox(parent)
    box.setIconPixmap(sign)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    box.setInformativeText(detail)
    for part in box.findChildren(QLabel):  # Qt leaves the detail's format to guessing
        part.setTextFormat(Qt.TextFormat.PlainText)
    box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return box
