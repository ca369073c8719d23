"""Labels and tips that show text as text: what a user typed is never read as markup."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget


def label(text: str = "", role: str = "", *, wrap: bool = False) -> QLabel:
    """A label of plain text; `role` names its style in the style sheet."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    return made


def set_tip(widget: QWidget, text: str) -> None:
    """A tip that shows the text as it stands (Qt reads tips as rich text where they look it)."""
    widget.setToolTip(f"<qt style='white-space:pre-wrap'>{escape(text)}</qt>" if text else "")


def one_line(text: str) -> str:
    """The text without line breaks and doubled spaces."""
    return " ".join(text.split())


def divider() -> QFrame:
    """A hairline across the panel."""
    made = QFrame()
    made.setObjectName("divider")
    made.setFixedHeight(1)
    return made


def set_flag(widget: QWidget, name: str, value: bool) -> None:
    """Sets a property that the style sheet reads, and styles the widget anew if it changed."""
    if bool(widget.property(name)) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()


class Elided(QLabel):
    """A label of one line that is cut with an ellipsis; its tip tells the whole text."""

    def __init__(self, role: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        if role:
            self.setProperty("role", role)

    def show_text(self, text: str) -> None:
        self.setText(one_line(text))
        self._tell_if_cut()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_if_cut()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), int(self.alignment()), self._cut())

    def _cut(self) -> str:
        width = self.contentsRect().width()
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, width)

    def _tell_if_cut(self) -> None:
        set_tip(self, self.text() if self._cut() != self.text() else "")
