"""The slim bar below a presentation: where one is, back and on, the time, the way out."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from journeydesigner.app.icons import Icons
from journeydesigner.app.plain import Elided
from journeydesigner.app.window.status_bar import MESSAGE_FOR
from journeydesigner.i18n import tr
from journeydesigner.panel.plain import label, set_tip

HEIGHT = 46
_STAGE_PX, _TEXT_PX = 19, 14


class PresentBar(QWidget):
    """Shows texts and says what was clicked; it knows nothing of walks."""

    back_wanted = Signal()
    on_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.setObjectName("presentBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Presentation"))
        self._title = Elided(role="secondary")
        self._stage = Elided()
        self._stage.setObjectName("presentStage")
        self._count = label(role="secondary")
        self.back = _button(icons, "chevron-left", tr("Back"), "PgUp")
        self.on = _button(icons, "chevron-right", tr("Next"), "PgDown")
        self.exit = _button(icons, "close", tr("Leave the presentation"), "Esc")
        self.back.clicked.connect(self.back_wanted)
        self.on.clicked.connect(self.on_wanted)
        self.exit.clicked.connect(self.leave_wanted)
        self._map_title = self._said = ""
        self._forgetting = QTimer(self)
        self._forgetting.setSingleShot(True)
        self._forgetting.timeout.connect(self._forget)
        self._right = QHBoxLayout()
        self._right.setSpacing(14)
        self._set_out()
        self.set_scale(1.0)

    def _set_out(self) -> None:
        left = QHBoxLayout()
        left.addWidget(self._title, 1)
        middle = QHBoxLayout()
        middle.setSpacing(8)
        for part in (self.back, self._count, self._stage, self.on):
            middle.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        self._right.addStretch(1)
        self._right.addWidget(self.exit)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 14, 0)
        row.setSpacing(16)
        row.addLayout(left, 1)
        row.addLayout(middle, 0)
        row.addLayout(self._right, 1)

    def add(self, part: QWidget) -> None:
        """Puts something before the way out: the time that is left."""
        self._right.insertWidget(self._right.count() - 1, part)

    def set_scale(self, scale: float) -> None:
        """Larger on large screens; never smaller than in the window."""
        scale = max(1.0, scale)
        self.setFixedHeight(round(HEIGHT * scale))
        stage, text = round(_STAGE_PX * scale), round(_TEXT_PX * scale)
        self.setStyleSheet(
            f"QLabel {{ font-size: {text}px; }}"
            f"QLabel#presentStage {{ font-size: {stage}px; font-weight: bold; }}"
            f"#timerPill {{ font-size: {stage}px; }}"
        )
        for button in (self.back, self.on, self.exit):
            side = round(20 * scale)
            button.setIconSize(QSize(side, side))

    def show_place(self, title: str, count: str, stage: str) -> None:
        """What is shown now, in words."""
        self._map_title = title
        self._title.set_whole(self._said or title)
        if (count, stage) != (self._count.text(), self._stage.whole):
            self._count.setText(count)
            self._stage.set_whole(stage)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.text))

    def say(self, text: str) -> None:
        """A message stands for the title for a while."""
        self._said = text
        self._title.set_whole(text)
        self._forgetting.start(MESSAGE_FOR)

    def _forget(self) -> None:
        self._said = ""
        self._title.set_whole(self._map_title)

    def show_ends(self, *, can_go_back: bool, can_go_on: bool) -> None:
        self.back.setEnabled(can_go_back)
        self.on.setEnabled(can_go_on)

    @property
    def text(self) -> str:
        """What it says, for those who cannot see it."""
        parts = (self._title.whole, self._count.text(), self._stage.whole)
        return " · ".join(part for part in parts if part)


def _button(icons: Icons, icon: str, text: str, keys: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(icons.icon(icon, "text"))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setAccessibleName(text)
    set_tip(button, f"{text} ({keys})")
    return button
