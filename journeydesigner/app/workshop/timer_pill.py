"""The timer as a button for a bar: the time that is left, and a sign when it is up."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy

from journeydesigner.app.icons import Icons
from journeydesigner.app.workshop.ticker import end_text
from journeydesigner.canvas.motion import Motion
from journeydesigner.i18n import tr
from journeydesigner.interaction.countdown import Countdown
from journeydesigner.panel.plain import set_tip

HEIGHT = 40
_RING = 4
"""Px around the pill in which the pulse at the end is seen."""
_PAD, _ICON, _GAP = 11, 16, 7
_MOST_TITLE = 230
_WIDE = 960
"""Px of a window that has room for the words at the end."""
_PULSE = 900
"""Milliseconds of the one pulse at the end."""
_OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)


class TimerPill(QAbstractButton):
    """Invisible while there is no time to show. A click opens the menu, or without one starts and
    pauses. At the end it turns, says what is up, pulses once and counts on; it never takes the
    keyboard by itself."""

    def __init__(self, countdown: Countdown, icons: Icons, menu: QMenu | None = None) -> None:
        super().__init__()
        self._countdown = countdown
        self._icons = icons
        self._menu = menu
        self._pulse = 0.0
        self.motion = Motion(self)
        self.setObjectName("timerPill")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT)
        self.clicked.connect(self._clicked)
        stops = (countdown.subscribe(lambda _: self._follow()), countdown.on_end(self._end))
        self.destroyed.connect(lambda: [stop() for stop in stops])
        self._shown_size = (0, False)
        self._wanted = True
        self._follow()

    @property
    def words(self) -> str:
        """What stands on it."""
        parts = [end_text(self._countdown.title)] if self._countdown.is_over else []
        return "  ".join([*parts, self._countdown.text])

    def allow(self, shown: bool) -> None:
        """Whether it may be seen at all (as long as there is a time)."""
        self._wanted = shown
        self._follow()

    # -- following the countdown -----------------------------------------------------------

    def _follow(self) -> None:
        countdown = self._countdown
        self.setVisible(self._wanted and countdown.is_set)
        size = (len(countdown.text), countdown.is_over)
        if size != self._shown_size:
            self._shown_size = size
            self.updateGeometry()
        self._name()
        self.update()

    def _name(self) -> None:
        """For a screen reader; the tip says what the time is for."""
        countdown = self._countdown
        state = tr("running") if countdown.is_running else tr("paused")
        name = tr("Timer {time}, {state}").format(time=countdown.text, state=state)
        self.setAccessibleName(name)
        title = " ".join(countdown.title.split())
        set_tip(self, tr("{title} · F9 starts and pauses").format(title=title or tr("Timer")))

    def _end(self, countdown: Countdown) -> None:
        self.motion.run(self._beat, _PULSE)
        if self.isVisible():
            words = QAccessibleAnnouncementEvent(self, end_text(countdown.title))
            QAccessible.updateAccessibility(words)

    def _beat(self, share: float) -> None:
        self._pulse = 1.0 - share
        self.update()

    # -- click and keys --------------------------------------------------------------------

    def _clicked(self) -> None:
        if self._menu is not None:
            self._menu.popup(self.mapToGlobal(QPoint(_RING, self.height() - 2)))
        elif self._countdown.is_running:
            self._countdown.pause()
        else:
            self._countdown.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENS:
            self.click()
        else:
            super().keyPressEvent(event)

    # -- painting --------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._font())
        width = 2 * (_RING + _PAD) + _ICON + _GAP + metrics.horizontalAdvance(self._widest())
        title = self._title(metrics)
        if title:
            width += metrics.horizontalAdvance(title) + 2 * _GAP
        return QSize(width, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _widest(self) -> str:
        """A time of as many digits, so that nothing moves while it counts."""
        return "".join("0" if c.isdigit() else c for c in self._countdown.text)

    def _title(self, metrics: QFontMetrics) -> str:
        if not self._countdown.is_over or self.window().width() < _WIDE:
            return ""
        return metrics.elidedText(
            end_text(self._countdown.title), Qt.TextElideMode.ElideRight, _MOST_TITLE
        )

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if self._countdown.is_over else QFont.Weight.Normal)
        return font

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = QRectF(self.rect()).adjusted(_RING + 0.5, _RING + 0.5, -_RING - 0.5, -_RING - 0.5)
        ground, line, ink = self._colours()
        if self._pulse > 0:
            self._paint_ring(painter, body)
        edge = self._icons.colour("text" if self._countdown.is_over else "accent")
        focus = self.hasFocus()
        thick = focus or self._icons.theme.is_high_contrast
        painter.setPen(QPen(edge if focus else line, 2 if thick else 1))
        painter.setBrush(ground)
        painter.drawRoundedRect(body, 6, 6)
        self._paint_words(painter, body, ink)
        painter.end()

    def _colours(self) -> tuple[QColor, QColor, str]:
        """Ground, line, and the token of what is written on it."""
        colour = self._icons.colour
        if self._countdown.is_over:
            return colour("error"), colour("error"), "on-accent"
        ground = "raised" if self.underMouse() or self.isDown() else "surface"
        edge = "border" if self._icons.theme.is_high_contrast else "line"
        return colour(ground), colour(edge), "text"

    def _paint_ring(self, painter: QPainter, body: QRectF) -> None:
        ring = QColor(self._icons.colour("error"))
        ring.setAlphaF(0.45 * self._pulse)
        wide = _RING * (1.0 - self._pulse * 0.3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ring)
        painter.drawRoundedRect(body.adjusted(-wide, -wide, wide, wide), 9, 9)

    def _paint_words(self, painter: QPainter, body: QRectF, ink: str) -> None:
        countdown, metrics = self._countdown, QFontMetrics(self._font())
        waits = not countdown.is_running and countdown.remaining < countdown.length
        icon = "pause" if waits else "timer"
        x, middle = body.x() + _PAD - 0.5, body.center().y()
        picture = self._icons.pixmap(icon, _ICON, self.devicePixelRatioF(), ink)
        painter.drawPixmap(round(x), round(middle - _ICON / 2), picture)
        painter.setFont(self._font())
        painter.setPen(self._icons.colour(ink))
        x += _ICON + _GAP
        title = self._title(metrics)
        room = QRectF(x, body.y(), body.right() - x, body.height())
        if title:
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, title)
        room.setRight(body.right() - _PAD)
        painter.drawText(
            room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), countdown.text
        )
