"""A bar below the top bar for what should be known but can wait."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton

from journeydesigner.app.icons import Icons
from journeydesigner.i18n import tr
from journeydesigner.panel.plain import label, set_tip


def _nothing() -> None:
    pass


@dataclass(frozen=True, slots=True)
class Notice:
    """A text and what can be done about it; `closed` follows where the user closes the bar."""

    text: str
    buttons: tuple[tuple[str, Callable[[], None]], ...] = ()
    closed: Callable[[], None] = _nothing


class NoticeBar(QFrame):
    """Shows one notice at a time; invisible while there is nothing to say."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.setObjectName("noticeBar")
        self._icons = icons
        self._text = label("", wrap=True)
        self._sign = QLabel()
        self._buttons: list[QPushButton] = []
        self._notice = Notice("")
        self._waiting: list[Notice] = []
        self._open = False
        self._held = False
        self._close = QToolButton()
        self._close.setIcon(icons.icon("close", "secondary"))
        self._close.setIconSize(QSize(14, 14))
        self._close.setAccessibleName(tr("Close"))
        set_tip(self._close, tr("Close"))
        self._close.clicked.connect(self._closed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 6, 8, 6)
        self._row.setSpacing(10)
        self._row.addWidget(self._sign)
        self._row.addWidget(self._text, 1)
        self._row.addWidget(self._close)
        self.hide()

    @property
    def text(self) -> str:
        return self._text.text()

    @property
    def buttons(self) -> list[QPushButton]:
        return self._buttons

    def show_notice(self, notice: Notice) -> None:
        """Shows a notice, after those that wait for an answer."""
        self._waiting.append(notice)
        if not self._open:
            self._show_next()

    def hold(self, held: bool) -> None:
        """While something is shown to a room, notices wait out of sight."""
        self._held = held
        self.setVisible(self._open and not held)

    def _show_next(self) -> None:
        if not self._waiting:
            return
        notice = self._waiting.pop(0)
        self._notice = notice
        self._text.setText(notice.text)
        ratio = self.devicePixelRatioF()
        self._sign.setPixmap(self._icons.pixmap("information", 16, ratio, "accent-text"))
        self._clear()
        for text, act in notice.buttons:
            button = QPushButton(text)
            button.clicked.connect(lambda _=False, act=act: self._chosen(act))
            self._row.insertWidget(self._row.count() - 1, button, 0, Qt.AlignmentFlag.AlignVCenter)
            self._buttons.append(button)
        self._open = True
        self.setVisible(not self._held)

    def _chosen(self, act: Callable[[], None]) -> None:
        self._put_away()
        act()
        self._show_next_if_free()

    def _closed(self) -> None:
        self._put_away()
        self._notice.closed()
        self._show_next_if_free()

    def _put_away(self) -> None:
        self._open = False
        self.hide()

    def _show_next_if_free(self) -> None:
        if not self._open:
            self._show_next()

    def _clear(self) -> None:
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = []
