"""The heading of a section of the palette; a click or Space folds the section."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from journeydesigner.app.icons import Icons
from journeydesigner.i18n import tr

HEIGHT = 26
_ARROW = 12


class SectionHead(QAbstractButton):
    """Checked means open."""

    def __init__(self, title: str, icons: Icons, open_: bool) -> None:
        super().__init__()
        self._title = title
        self._icons = icons
        self.setObjectName("sectionHead")
        self.setText(title)
        self.setCheckable(True)
        self.setChecked(open_)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.toggled.connect(self._name)
        self._name()

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        width = QFontMetrics(self.font()).horizontalAdvance(self._title)
        return QSize(width + 3 * _ARROW, HEIGHT)

    def _name(self) -> None:
        state = tr("open") if self.isChecked() else tr("folded")
        self.setAccessibleName(tr("{section}, {state}").format(section=self._title, state=state))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        token = "text" if self.underMouse() else "secondary"
        painter.setFont(QFont(self.font()))
        painter.setPen(self._icons.colour(token))
        room = QRectF(self.rect()).adjusted(2, 0, -_ARROW - 4, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._title)
        arrow = "chevron-down" if self.isChecked() else "chevron-right"
        picture = self._icons.pixmap(arrow, _ARROW, self.devicePixelRatioF(), "faint")
        place = QPointF(self.width() - _ARROW - 2, (HEIGHT - _ARROW) / 2)
        painter.drawPixmap(place, picture)
        if self.hasFocus():
            painter.setPen(QPen(self._icons.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 3, -1, -3), 4, 4)
        painter.end()
