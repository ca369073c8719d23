"""The head of the side column: a tab for each page."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTabBar

from journeydesigner.app.icons import Icons

HEIGHT = 40
_ICON, _GAP, _SIDE = 15.0, 6.0, 5.0
_WORD = 12


class Tabs(QTabBar):
    """Arrow keys go from tab to tab; where it is narrow, words stay and icons go."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self._names: list[str] = []
        self.setObjectName("sideTabs")
        self.setDrawBase(False)
        self.setExpanding(True)
        self.setUsesScrollButtons(False)
        self.setFixedHeight(HEIGHT)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def add(self, place: int, title: str, icon: str) -> None:
        """A tab before the `place`th."""
        self._names.insert(place, icon)
        self.insertTab(place, title)
        self.setTabToolTip(place, title)

    @property
    def shows_icons(self) -> bool:
        """Whether every tab has room for its icon beside its word."""
        beside = self.count() * (_ICON + _GAP + 2 * _SIDE)
        return beside + sum(map(self._word_width, range(self.count()))) <= self.width()

    def tabSizeHint(self, index: int) -> QSize:
        before = _ICON + _GAP if self.shows_icons else 0.0
        return QSize(ceil(before + self._word_width(index) + 2 * _SIDE), HEIGHT)

    def minimumTabSizeHint(self, index: int) -> QSize:
        return QSize(24, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, HEIGHT)

    def _word_width(self, place: int) -> float:
        """As wide as it is when it is chosen, so that nothing moves then."""
        return QFontMetricsF(self._font(chosen=True)).horizontalAdvance(self.tabText(place))

    def _font(self, *, chosen: bool) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(_WORD)
        font.setBold(chosen)
        return font

    # -- painting --------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._icons.colour("surface"))
        painter.fillRect(0, HEIGHT - 1, self.width(), 1, self._icons.colour("hairline"))
        with_icons = self.shows_icons
        for place in range(self.count()):
            self._paint_tab(painter, place, with_icons)
        painter.end()

    def _paint_tab(self, painter: QPainter, place: int, with_icons: bool) -> None:
        tab, chosen = QRectF(self.tabRect(place)), place == self.currentIndex()
        hovered = tab.contains(QPointF(self.mapFromGlobal(self.cursor().pos())))
        ink = "accent-text" if chosen else "text" if hovered else "secondary"
        font = self._font(chosen=chosen)
        metrics, room = QFontMetricsF(font), tab.width() - _SIDE
        before = _ICON + _GAP if with_icons else 0.0
        word = metrics.elidedText(
            self.tabText(place), Qt.TextElideMode.ElideRight, max(0.0, room - before)
        )
        x = tab.x() + (tab.width() - before - metrics.horizontalAdvance(word)) / 2
        if with_icons:
            picture = self._icons.pixmap(
                self._names[place], round(_ICON), self.devicePixelRatioF(), ink
            )
            painter.drawPixmap(QPointF(x, (HEIGHT - _ICON) / 2), picture)
        painter.setFont(font)
        painter.setPen(self._icons.colour(ink))
        text = QRectF(x + before, 0, tab.right() - x - before, HEIGHT)
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, word)
        if chosen:
            self._paint_chosen(painter, tab)

    def _paint_chosen(self, painter: QPainter, tab: QRectF) -> None:
        accent = self._icons.colour("accent")
        painter.fillRect(QRectF(tab.left() + 8, HEIGHT - 2, tab.width() - 16, 2), accent)
        if self.hasFocus():
            painter.setPen(QPen(accent, 2))
            painter.drawRoundedRect(tab.adjusted(4, 5, -4, -6), 5, 5)
