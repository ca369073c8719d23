"""Rows of a voting: dots to give to a candidate, and how many it got."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QSizePolicy, QToolButton

from journeydesigner.app.workshop.kit import Kit
from journeydesigner.i18n import tr, trn
from journeydesigner.interaction.ballot import Candidate
from journeydesigner.panel.measures import SMALL
from journeydesigner.panel.plain import label, set_tip
from journeydesigner.panel.wrapping import Wrapped

_ICONS = {
    "pain-points": "pain-points", "opportunities": "opportunities", "touchpoint": "touchpoint",
}  # fmt: skip
_INKS = {"pain-points": "negative", "opportunities": "positive"}
_BARS = {"pain-points": "pain-ground", "opportunities": "opportunity-ground"}
_MORE = (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Right, Qt.Key.Key_Space)
_LESS = (Qt.Key.Key_Minus, Qt.Key.Key_Left, Qt.Key.Key_Backspace)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Home: -9999, Qt.Key.Key_End: 9999}


class BallotRow(QFrame):
    """A candidate with the voter's dots.

    Plus, Right and Space give a dot more, Minus, Left and Backspace one less, digits set them,
    Delete takes them all. `asked` carries how many dots are wanted, `typed` a digit; Up and Down
    are `stepped`, Enter is `entered`.
    """

    asked = Signal(int)
    typed = Signal(str)
    stepped = Signal(int)
    entered = Signal()
    focused = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self.setObjectName("ballotRow")
        self._icons = kit.icons
        self._dots = 0
        self._text = label(wrap=True)
        self._text.setMinimumWidth(40)
        self._kind = label()
        self.less, self.more = self._button(kit, "remove"), self._button(kit, "add")
        self.number = label(role="strong")
        self.number.setFixedWidth(24)
        self.number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.less.clicked.connect(lambda: self.asked.emit(self._dots - 1))
        self.more.clicked.connect(lambda: self.asked.emit(self._dots + 1))
        row = QHBoxLayout(self)
        row.setContentsMargins(7, 4, 3, 4)
        row.setSpacing(4)
        row.addWidget(self._kind, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1, Qt.AlignmentFlag.AlignVCenter)
        for part in (self.less, self.number, self.more):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        self._kind.setContentsMargins(0, 2, 0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def dots(self) -> int:
        return self._dots

    def show_candidate(self, candidate: Candidate) -> None:
        self._dots = candidate.dots
        self._text.setText(_cut(candidate.text))
        set_tip(self._text, candidate.text if _cut(candidate.text) != candidate.text else "")
        ink = _INKS.get(candidate.kind, "secondary")
        icon = _ICONS.get(candidate.kind, "note")
        self._kind.setPixmap(self._icons.pixmap(icon, 13, self.devicePixelRatioF(), ink))
        self.number.setText(str(candidate.dots))
        self.less.setEnabled(candidate.dots > 0)
        dots = trn("{n} dot", "{n} dots", candidate.dots)
        name = tr("{candidate}, {dots}").format(candidate=candidate.text, dots=dots)
        self.setAccessibleName(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = Qt.Key(event.key()), event.text()
        if event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        ):
            super().keyPressEvent(event)
        elif key in _MORE:
            self.asked.emit(self._dots + 1)
        elif key in _LESS:
            self.asked.emit(self._dots - 1)
        elif key == Qt.Key.Key_Delete:
            self.asked.emit(0)
        elif len(text) == 1 and text.isdecimal():
            self.typed.emit(str(int(text)))
        elif key in _STEPS:
            self.stepped.emit(_STEPS[key])
        elif key in _ENTER:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.hasFocus():
            painter.setPen(QPen(self._icons.colour("accent"), 2))
        painter.setBrush(self._icons.colour("raised"))
        painter.drawRoundedRect(body, 6, 6)
        painter.end()

    def _button(self, kit: Kit, icon: str) -> QToolButton:
        name = tr("One dot more (+)") if icon == "add" else tr("One dot less (−)")
        button = kit.tool_button(icon, name, 13)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return button


class ResultRow(QAbstractButton):
    """A candidate with a bar as long as its share; a click shows it on the map."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._icons = kit.icons
        self._candidate = Candidate("", "", "", 0)
        self._most, self._rank = 1, 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_result(self, candidate: Candidate, most: int) -> None:
        """`most` is the highest number of dots among all, at least 1."""
        self._candidate, self._most = candidate, most
        dots = trn("{n} dot", "{n} dots", candidate.dots)
        name = tr("{candidate}, {dots}").format(candidate=candidate.text, dots=dots)
        self.setAccessibleName(name)
        set_tip(self, tr("{candidate}: show it on the map").format(candidate=candidate.text))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._words(width).size.height()) + 10

    def sizeHint(self) -> QSize:
        return QSize(120, self.heightForWidth(max(self.width(), 160)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    def _words(self, width: int) -> Wrapped:
        font = QFont(self.font())
        font.setPixelSize(round(SMALL * self._icons.theme.scale))
        return Wrapped(self._candidate.text, font, max(width - 50, 30), 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.underMouse():
            painter.setBrush(self._icons.colour("raised"))
            painter.drawRoundedRect(body, 5, 5)
        self._paint_bar(painter, body)
        painter.setPen(self._icons.colour("text"))
        words = self._words(self.width())
        words.draw(painter, 8, (self.height() - words.size.height()) / 2)
        font = QFont(self.font())
        font.setBold(True)
        painter.setFont(font)
        room = body.adjusted(0, 0, -8, 0)
        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, int(align), str(self._candidate.dots))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._icons.colour("accent"), 2))
            painter.drawRoundedRect(body, 5, 5)
        painter.end()

    def _paint_bar(self, painter: QPainter, body: QRectF) -> None:
        if not self._candidate.dots:
            return
        bar = QRectF(body)
        bar.setWidth(max(body.width() * self._candidate.dots / self._most, 4))
        painter.setBrush(self._icons.colour(_BARS.get(self._candidate.kind, "accent-ground")))
        painter.drawRoundedRect(bar, 5, 5)
        edge = QColor(self._icons.colour(_INKS.get(self._candidate.kind, "accent")))
        painter.setBrush(edge)
        painter.drawRoundedRect(QRectF(bar.x(), bar.y() + 3, 3, bar.height() - 6), 1.5, 1.5)


def _cut(text: str) -> str:
    """Three lines at the most; a word without breaks is broken, as a label would not."""
    short = text if len(text) <= 120 else f"{text[:118].rstrip()}…"
    return " ".join(_broken(word) for word in short.split(" "))


def _broken(word: str) -> str:
    """A word that a narrow line can break: every 8 letters there may be a break."""
    if len(word) <= 10:
        return word
    return "\u200b".join(word[at : at + 8] for at in range(0, len(word), 8))
