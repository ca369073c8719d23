"""One item of the agenda: its number, title and minutes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFont, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QFrame, QHBoxLayout, QWidget

from journeydesigner.app.workshop.fields import Number
from journeydesigner.app.workshop.kit import Kit
from journeydesigner.app.workshop.words import Words
from journeydesigner.i18n import tr
from journeydesigner.model.workshop import MAX_MINUTES, AgendaItem
from journeydesigner.panel.plain import set_flag, set_tip


class AgendaRow(QFrame):
    """Edited in place. `dragged` and `dropped` carry where the pointer is (global px)."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self.setObjectName("agendaRow")
        self.marker = Marker(kit)
        self.title = Words(tr("Title"))
        self.title.setPlaceholderText(tr("Title"))
        self.minutes = Number(tr("Minutes"), 0, MAX_MINUTES)
        self.delete = kit.tool_button("close", tr("Delete item (Ctrl+Delete)"), 12)
        self._hide_tools()
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 1, 0, 1)
        row.setSpacing(2)
        row.addWidget(self.marker, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.title, 1)
        row.addWidget(self.minutes, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.delete, 0, Qt.AlignmentFlag.AlignTop)
        self.setFocusProxy(self.title)
        for part in (self.marker, self.title, self.minutes, self.delete):
            part.installEventFilter(self)

    def show_item(self, item: AgendaItem, number: int, state: str) -> None:
        """`state` is "running", "done" or ""."""
        self.title.show_words(item.title)
        self.minutes.show_number(item.minutes)
        name = " ".join(item.title.split()) or tr("Unnamed")
        self.marker.show_state(number, state, name)
        self.minutes.setAccessibleName(tr("Minutes for {title}").format(title=name))
        set_tip(self.title, item.notes)
        self.title.setAccessibleDescription(item.notes)
        set_flag(self, "running", state == "running")

    def stops(self) -> list[QWidget]:
        return [self.marker, self.title, self.minutes, self.delete]

    # -- the cross is seen where one is ----------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._hide_tools(event.type() == QEvent.Type.FocusIn)
        return False

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hide_tools()

    def leaveEvent(self, event: QEvent) -> None:
        self._hide_tools()

    def _hide_tools(self, entered: bool = False) -> None:
        focused = QApplication.focusWidget()
        inside = entered or (focused is not None and self.isAncestorOf(focused))
        policy = self.delete.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.delete.setSizePolicy(policy)
        self.delete.setVisible(inside or self.underMouse())


class Marker(QAbstractButton):
    """The number of an item; a click starts the item, a drag moves it."""

    dragged = Signal(QPoint)
    dropped = Signal(QPoint)

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._icons = kit.icons
        self._number, self._state = 0, ""
        self._pressed_at: QPoint | None = None
        self._dragging = False
        self.setFixedSize(24, 29)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_state(self, number: int, state: str, title: str) -> None:
        self._number, self._state = number, state
        name = tr("{title} is running") if state == "running" else tr("Start {title}")
        self.setAccessibleName(name.format(title=title))
        set_tip(self, tr("Start this item now; drag to move it (Alt+Up, Alt+Down)"))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(24, 29)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = event.globalPosition().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        here = event.globalPosition().toPoint()
        if self._pressed_at is None:
            return
        way = (here - self._pressed_at).manhattanLength()
        if self._dragging or way >= QApplication.startDragDistance():
            self._dragging = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.dragged.emit(here)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = None
        if self._dragging:
            self._dragging = False
            self.setDown(False)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.dropped.emit(event.globalPosition().toPoint())
        else:
            super().mouseReleaseEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        disc = QRectF(2, 4.5, 20, 20)
        if self.hasFocus():
            painter.setPen(QPen(self._icons.colour("accent"), 2))
            painter.drawEllipse(disc)
        icon = "start" if self.underMouse() or self._state == "running" else ""
        icon = icon or ("check" if self._state == "done" else "")
        ink = "accent-text" if self._state == "running" else "secondary"
        if icon:
            picture = self._icons.pixmap(icon, 12, self.devicePixelRatioF(), ink)
            painter.drawPixmap(round(disc.center().x() - 6), round(disc.center().y() - 6), picture)
        else:
            font = QFont(self.font())
            font.setPixelSize(round(12 * self._icons.theme.scale))
            painter.setFont(font)
            painter.setPen(self._icons.colour("faint-text"))
            painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.end()
