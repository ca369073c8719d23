"""The head line of the tray: its name with the count, and what can be done with the cards."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from journeydesigner.app.icons import Icons
from journeydesigner.app.plain import Elided
from journeydesigner.i18n import tr, trn
from journeydesigner.panel.plain import set_tip

_HEIGHT = 34
_ARROW, _ICON, _GAP, _PILL = 12, 16, 7, 18
_TEXT_PX = 12
_LONGEST_NAME = 180
"""Px that the name of a place may take in a button."""


class TrayToggle(QAbstractButton):
    """Folds the tray; checked means open."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self._count = 0
        self.setObjectName("trayToggle")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(lambda _: self._tell())
        self._tell()

    def show_count(self, count: int) -> None:
        self._count = count
        self._tell()
        self.updateGeometry()

    def _tell(self) -> None:
        state = tr("open") if self.isChecked() else tr("folded")
        many = trn("{n} item", "{n} items", self._count)
        self.setText(tr("Parking lot"))
        self.setAccessibleName(
            tr("{section}, {count}, {state}").format(
                section=tr("Parking lot"), count=many, state=state
            )
        )
        set_tip(self, tr("What stands nowhere on the map yet"))
        self.update()

    @property
    def _scale(self) -> float:
        return self._icons.theme.scale

    def _fonts(self) -> tuple[QFont, QFont]:
        plain = QFont(self.font())
        plain.setPixelSize(round(_TEXT_PX * self._scale))
        bold = QFont(plain)
        bold.setBold(True)
        return bold, plain

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        bold, plain = self._fonts()
        width = QFontMetrics(bold).horizontalAdvance(self.text())
        pill = self._pill_width(plain) + _GAP if self._count else 0
        signs = round((_ARROW + _ICON) * self._scale) + 2 * _GAP
        height = round(_HEIGHT * self._scale) - 6
        return QSize(4 + signs + width + _GAP + pill + 4, height)

    def _pill_width(self, font: QFont) -> int:
        width = QFontMetrics(font).horizontalAdvance(str(self._count)) + 10
        return max(round(_PILL * self._scale), width)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ratio, middle = self.devicePixelRatioF(), self.height() / 2
        arrow = "chevron-down" if self.isChecked() else "chevron-right"
        x = 4.0
        for name, usual in ((arrow, _ARROW), ("parking-lot", _ICON)):
            size = round(usual * self._scale)
            picture = self._icons.pixmap(name, size, ratio, "secondary")
            painter.drawPixmap(QPointF(x, middle - size / 2), picture)
            x += size + _GAP
        bold, plain = self._fonts()
        painter.setFont(bold)
        painter.setPen(self._icons.colour("text"))
        width = QFontMetrics(bold).horizontalAdvance(self.text())
        side = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(x, 0, width + 4, self.height()), side, self.text())
        if self._count:
            self._paint_count(painter, plain, x + width + _GAP)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._icons.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()

    def _paint_count(self, painter: QPainter, font: QFont, x: float) -> None:
        height = round(_PILL * self._scale)
        pill = QRectF(x, (self.height() - height) / 2, self._pill_width(font), height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._icons.colour("accent-ground"))
        painter.drawRoundedRect(pill, height / 2, height / 2)
        painter.setFont(font)
        painter.setPen(self._icons.colour("accent-text"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, str(self._count))


class TrayHead(QWidget):
    """`toggle` folds, `send_here` and `send_to` place what is selected, `note` tells something."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self.toggle = TrayToggle(icons)
        self.note = Elided("", "faint")
        self.send_here = self._button("arrow-up")
        self.send_to = self._button("search")
        self.send_to.setText(" " + tr("Send to…"))
        self.send_to.setAccessibleName(tr("Send to…"))
        self.fit_type()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.toggle)
        row.addWidget(self.note, 1)
        row.addWidget(self.send_here)
        row.addWidget(self.send_to)

    def fit_type(self) -> None:
        """Grows with the window's type."""
        scale = self._icons.theme.scale
        self.setFixedHeight(round(_HEIGHT * scale))
        for button in (self.send_here, self.send_to):
            side = round(14 * scale)
            button.setIconSize(QSize(side, side))
        self.toggle.updateGeometry()

    def _button(self, icon: str) -> QToolButton:
        made = QToolButton()
        made.setIcon(self._icons.icon(icon, "secondary"))
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return made

    def show_target(self, name: str) -> None:
        """Names the place that was selected last; "" there is none."""
        text = tr("Send to “{place}”").format(place=name) if name else ""
        room = QFontMetrics(self.send_here.font()).elidedText(
            name, Qt.TextElideMode.ElideRight, _LONGEST_NAME
        )
        shown = " " + tr("Send to “{place}”").format(place=room) if name else ""
        self.send_here.setText(shown.replace("&", "&&"))
        self.send_here.setAccessibleName(text)
        set_tip(self.send_here, f"{text} (Ctrl+Enter)" if text else "")
