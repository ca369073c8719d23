"""What stands in the canvas while the project has no map."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from journeydesigner.canvas.fonts import bundled_font
from journeydesigner.canvas.painting.icons import draw_icon
from journeydesigner.canvas.painting.inks import Inks
from journeydesigner.i18n import tr
from journeydesigner.layout.theme import Theme

_ICON = 40
_TITLE_PX, _TEXT_PX = 16, 13
_STYLE = """
QPushButton {{ background: {surface}; color: {text}; border: 1px solid {border};
    border-radius: 6px; padding: 7px 16px; font-size: 13px; }}
QPushButton:hover {{ background: {raised}; }}
QPushButton:focus {{ border: 2px solid {accent}; padding: 6px 15px; }}
QPushButton[primary="true"] {{ background: {accent}; color: {on_accent};
    border: 1px solid {accent}; font-weight: bold; }}
QPushButton[primary="true"]:focus {{ border: 2px solid {text}; }}
"""


class EmptyState(QWidget):
    """Says that there is no map and makes one: `map_wanted`, or `template_wanted`."""

    map_wanted = Signal()
    template_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._sign = QLabel()
        self._title = _line(tr("This project has no map yet"), _TITLE_PX, bold=True)
        self._text = _line(tr("A map holds stages and their touchpoints."), _TEXT_PX)
        self.make = QPushButton(tr("Create a map"))
        self.make.setProperty("primary", True)
        self.make.clicked.connect(lambda _=False: self.map_wanted.emit())
        self.templates = QPushButton(tr("New project from a template…"))
        self.templates.clicked.connect(lambda _=False: self.template_wanted.emit())
        for button in (self.make, self.templates):  # Enter presses them
            button.setAutoDefault(True)
        self._lay_out()
        self.setAccessibleName(self._title.text())
        self.setAccessibleDescription(self._text.text())
        self.setFocusProxy(self.make)
        self.set_theme(theme)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.make)
        buttons.addWidget(self.templates)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 0, 24, 0)
        column.setSpacing(10)
        column.addStretch(4)
        for part in (self._sign, self._title, self._text):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(6)
        column.addLayout(buttons)
        column.addStretch(6)

    def set_theme(self, theme: Theme) -> None:
        self._inks = Inks(theme)
        named = {
            token.replace("-", "_"): self._inks.colour(token).name()
            for token in ("surface", "text", "border", "raised", "accent", "on-accent")
        }
        self.setStyleSheet(_STYLE.format(**named))
        self._title.setStyleSheet(f"color: {named['text']}; font-size: {_TITLE_PX}px;")
        secondary = self._inks.colour("secondary").name()
        self._text.setStyleSheet(f"color: {secondary}; font-size: {_TEXT_PX}px;")
        self._sign.setPixmap(self._picture())
        self.update()

    def _picture(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(QSize(_ICON, _ICON) * ratio)
        picture.fill(Qt.GlobalColor.transparent)
        picture.setDevicePixelRatio(ratio)
        painter = QPainter(picture)
        draw_icon(painter, "map", QRectF(0, 0, _ICON, _ICON), self._inks.colour("faint"))
        painter.end()
        return picture

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._inks.colour("ground"))
        painter.end()


def _line(text: str, size: int, *, bold: bool = False) -> QLabel:
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(bundled_font(size, bold=bold))
    made.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    made.setWordWrap(False)
    return made
