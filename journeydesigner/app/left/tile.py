"""A tile of the palette: an icon over its name, to be dragged or opened by double-click."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QEnterEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy

from journeydesigner.app.icons import DISABLED, Icons
from journeydesigner.app.left.drag_picture import drag_picture
from journeydesigner.app.left.entries import Entry
from journeydesigner.canvas.mime import encode
from journeydesigner.i18n import tr
from journeydesigner.panel.plain import set_tip

ICON = 18
RADIUS = 8
_TOP, _GAP, _BOTTOM, _SIDE = 8, 4, 7, 4
_MAX_LINES = 2


class Tile(QAbstractButton):
    """Emits `chosen` on double-click and Enter; a drag carries the entry's payload."""

    chosen = Signal(object)
    stepped = Signal(int)
    """An arrow key: −1 and 1 go to the neighbours, −2 and 2 a row up or down."""

    def __init__(self, entry: Entry, icons: Icons) -> None:
        super().__init__()
        self.entry = entry
        self._icons = icons
        self._pressed_at: QPoint | None = None
        self.setObjectName("tile")
        self.setText(entry.title)
        self.setAccessibleName(entry.name)
        self.setAccessibleDescription(tr("Enter adds it at the selection"))
        set_tip(self, tr("{name}: drag it onto the map, or double-click").format(name=entry.name))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    # -- size ------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(73, self.heightForWidth(73))

    def minimumSizeHint(self) -> QSize:
        return QSize(56, self.heightForWidth(56))

    def heightForWidth(self, width: int) -> int:
        self.ensurePolished()  # the style sheet sets the font
        metrics = QFontMetrics(self.font())
        lines = min(len(self._lines(width)), _MAX_LINES)
        return _TOP + ICON + _GAP + lines * metrics.height() + _BOTTOM

    def _lines(self, width: int) -> list[str]:
        """The name in at most two lines; what does not fit ends in an ellipsis."""
        metrics = QFontMetrics(self.font())
        room = width - 2 * _SIDE
        lines: list[str] = []
        for word in self.entry.title.split():
            joined = f"{lines[-1]} {word}" if lines else word
            if lines and metrics.horizontalAdvance(joined) <= room:
                lines[-1] = joined
            elif len(lines) < _MAX_LINES:
                lines.append(word)
            else:
                lines[-1] = joined
        elide = Qt.TextElideMode.ElideRight
        return [metrics.elidedText(line, elide, room) for line in lines] or [""]

    # -- painting --------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        hovered = self.underMouse() and self.isEnabled()
        edge = "accent" if focused else ("border" if hovered else "line")
        width = 2.0 if focused else 1.0
        painter.setPen(QPen(self._icons.colour(edge), width))
        painter.setBrush(self._icons.colour("surface" if hovered else "raised"))
        inset = width / 2
        frame = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(frame, RADIUS, RADIUS)
        self._paint_content(painter)
        painter.end()

    def _paint_content(self, painter: QPainter) -> None:
        metrics = QFontMetrics(self.font())
        lines = self._lines(self.width())
        height = ICON + _GAP + len(lines) * metrics.height()
        top = (self.height() - height) // 2
        icon = self._icons.pixmap(self.entry.icon, ICON, self.devicePixelRatioF(), "text")
        painter.setOpacity(1.0 if self.isEnabled() else DISABLED)
        painter.drawPixmap(QPoint((self.width() - ICON) // 2, top), icon)
        painter.setOpacity(1.0)
        painter.setPen(self._icons.colour("text" if self.isEnabled() else "faint-text"))
        y = top + ICON + _GAP
        for line in lines:
            rect = QRect(0, y, self.width(), metrics.height())
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, line)
            y += metrics.height()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    # -- mouse and keys --------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = event.position().toPoint()
            self.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is None:
            return
        way = (event.position().toPoint() - self._pressed_at).manhattanLength()
        if way >= QApplication.startDragDistance():
            self._pressed_at = None
            self._drag()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = None
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = None
            self.chosen.emit(self.entry)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(event.key(), 0)
        if step:
            self.stepped.emit(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.entry)
        else:
            event.ignore()

    def _drag(self) -> None:
        drag = QDrag(self)
        drag.setMimeData(encode(self.entry.payload))
        picture, hot_spot = drag_picture(self.entry, self._icons, self.devicePixelRatioF())
        drag.setPixmap(picture)
        drag.setHotSpot(hot_spot)
        drag.exec(Qt.DropAction.CopyAction)


_STEPS: dict[int, int] = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -2,
    Qt.Key.Key_Down: 2,
}
