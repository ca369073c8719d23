"""Labels of one plain line that give way: what does not fit ends with an ellipsis."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class OneLine(QWidget):
    """Never read as markup; the whole text is its tip where it is cut."""

    def __init__(
        self, font: QFont, alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    ) -> None:
        super().__init__()
        self._text = ""
        self._colour = QColor()
        self._alignment = alignment | Qt.AlignmentFlag.AlignVCenter
        self.setFont(font)
        self._font = font
        self._overhang = 5 if font.italic() else 2
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_font(self, font: QFont) -> None:
        self.setFont(font)
        self._font = font
        self.updateGeometry()
        self._set_tip()
        self.update()

    @property
    def text(self) -> str:
        return self._text

    def show_text(self, text: str, colour: QColor) -> None:
        self._colour = colour
        self._text = " ".join(text.split())
        self.setAccessibleName(self._text)
        self.updateGeometry()
        self._set_tip()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self._font)
        wide = round(metrics.horizontalAdvance(self._text)) + self._overhang + 1
        return QSize(wide, round(metrics.height()) + 1)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_tip()

    def _set_tip(self) -> None:
        cut = self._shown() != self._text
        self.setToolTip(f"<qt>{escape(self._text)}</qt>" if cut else "")

    def _shown(self) -> str:
        metrics = QFontMetricsF(self._font)
        return metrics.elidedText(
            self._text, Qt.TextElideMode.ElideRight, self.width() - self._overhang
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._font)
        painter.setPen(self._colour)
        room = QRectF(self.rect()).adjusted(0, 0, -self._overhang, 0)  # the last letter leans out
        painter.drawText(room, self._alignment | Qt.TextFlag.TextDontClip, self._shown())
        painter.end()
