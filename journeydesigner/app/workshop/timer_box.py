"""The timer as it stands above the agenda: large, with a button for each thing to do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from journeydesigner.app.workshop.kit import Kit
from journeydesigner.app.workshop.ticker import end_text
from journeydesigner.i18n import tr
from journeydesigner.panel.plain import Elided, label, set_flag, set_tip


class TimerBox(QFrame):
    """Follows the countdown of the workshop."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self.setObjectName("timerBox")
        self._kit = kit
        self._countdown = kit.workshop.countdown
        self.time = label(role="time")
        self.title = Elided("summary")
        self.toggle = kit.push_button(tr("Start"), "start")
        self.minute = self._button(tr("+1 min"), tr("One minute more (Shift+F9)"))
        self.next = kit.tool_button("next-item", tr("Next item of the agenda (Ctrl+F9)"))
        self.reset = kit.tool_button("reset", tr("Reset timer (Ctrl+Shift+F9)"))
        self.stop = kit.tool_button("close", tr("Stop timer"))
        self._lay_out()
        for button, action in (
            (self.toggle, "timer"), (self.minute, "minute"), (self.next, "next_item"),
            (self.reset, "reset"), (self.stop, "stop"),
        ):  # fmt: skip
            button.clicked.connect(lambda _=False, key=action: kit.act(f"workshop.{key}"))
        unsubscribe = self._countdown.subscribe(lambda _: self.refresh())
        self.destroyed.connect(unsubscribe)
        self.refresh()

    def stops(self) -> list[QWidget]:
        return [self.toggle, self.minute, self.next, self.reset, self.stop]

    def refresh(self) -> None:
        countdown, run = self._countdown, self._kit.workshop.run
        self.setVisible(countdown.is_set or bool(run.items))
        self.time.setText(countdown.text)
        over = countdown.is_over
        self.title.show_text(end_text(countdown.title) if over else countdown.title)
        for part in (self, self.time):
            set_flag(part, "over", over)
        running = countdown.is_running
        text = tr("Pause") if running else tr("Start") if not run.has_begun else tr("Go on")
        if self.toggle.accessibleName() != text:
            self.toggle.setText(f" {text}")
            self.toggle.setAccessibleName(text)
            self.toggle.setIcon(self._kit.icons.icon("pause" if running else "start", "secondary"))
        self.next.setEnabled(run.next_item is not None)
        self.stop.setEnabled(run.has_begun)

    def _button(self, text: str, tip: str) -> QPushButton:
        button = self._kit.push_button(text, small=True)
        set_tip(button, tip)
        button.setAccessibleName(tip)
        return button

    def _lay_out(self) -> None:
        set_tip(self.toggle, tr("Start or pause (F9)"))
        above = QHBoxLayout()
        above.addWidget(self.time, 1)
        above.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignVCenter)
        below = QHBoxLayout()
        below.setSpacing(4)
        below.addWidget(self.minute)
        below.addStretch(1)
        for button in (self.next, self.reset, self.stop):
            below.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 8)
        column.setSpacing(4)
        column.addLayout(above)
        column.addWidget(self.title)
        column.addLayout(below)
