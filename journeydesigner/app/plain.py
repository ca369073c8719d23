"""Labels, tips and boxes that show text as text: what a user typed is never read as markup."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QSizePolicy, QWidget


def label(text: str = "", *, role: str = "", wrap: bool = False) -> QLabel:
    """A label of plain text. `role` names its style: "heading", "faint", "title", …"""
    shown = QLabel(text)
    shown.setTextFormat(Qt.TextFormat.PlainText)
    shown.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    shown.setWordWrap(wrap)
    if role:
        shown.setProperty("role", role)
    return shown


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

    def sizeHint(self):  # type: ignore[no-untyped-def]
        hint = super().sizeHint()
        margins = self.contentsMargins()
        width = self.fontMetrics().horizontalAdvance(self._whole)
        hint.setWidth(width + margins.left() + margins.right() + 2)
        return hint

    def minimumSizeHint(self):  # type: ignore[no-untyped-def]
        hint = super().minimumSizeHint()
        hint.setWidth(24)
        return hint

    def resizeEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        space = self.contentsRect().width()
        metrics = self.fontMetrics()
        shown = metrics.elidedText(self._whole, Qt.TextElideMode.ElideRight, max(space, 24))
        self.setText(shown)
        set_tip(self, self._whole if shown != self._whole else "")


def set_tip(widget: QWidget, text: str) -> None:
    """A tip that shows the text as it stands (Qt reads tips as rich text where they look it)."""
    widget.setToolTip(tip(text))


def tip(text: str) -> str:
    """The text as a tip that cannot be taken for markup."""
    if not text:
        return ""
    lines = escape(text).replace("\n", "<br>")
    return f"<qt style='white-space:pre-wrap'>{lines}</qt>"


def message_box(
    parent: QWidget | None, icon: QMessageBox.Icon, text: str, detail: str = ""
) -> QMessageBox:
    """A box of plain text, window-modal, without buttons yet."""
    box = QMessageBox(parent)
    box.setIcon(icon)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    box.setInformativeText(detail)
    box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return box
