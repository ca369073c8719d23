"""Rows of what was decided and of what somebody will do about it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from journeydesigner.app.workshop.fields import AddLine, Due, Status
from journeydesigner.app.workshop.kit import Kit
from journeydesigner.app.workshop.row_list import RowList
from journeydesigner.app.workshop.words import Line, Words
from journeydesigner.i18n import tr
from journeydesigner.model.workshop import Decision, NextStep
from journeydesigner.panel.plain import label

_NARROW = 300
"""Below this width (px) the status stands in a line of its own."""
_INDENT = 14


class Hovered(QWidget):
    """Shows its tools only where the pointer or the keyboard is; they keep their room."""

    def __init__(self) -> None:
        super().__init__()
        self._tools: list[QWidget] = []

    def watch(self, parts: list[QWidget], tools: list[QWidget]) -> None:
        """`parts` are those that can have the keyboard."""
        self._tools = tools
        for tool in tools:
            policy = tool.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            tool.setSizePolicy(policy)
        for part in parts:
            part.installEventFilter(self)
        self._show_tools()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._show_tools(event.type() == QEvent.Type.FocusIn)
        return False

    def enterEvent(self, event: QEnterEvent) -> None:
        self._show_tools()

    def leaveEvent(self, event: QEvent) -> None:
        self._show_tools()

    def _show_tools(self, entered: bool = False) -> None:
        focused = QApplication.focusWidget()
        inside = entered or (focused is not None and self.isAncestorOf(focused))
        for tool in self._tools:
            tool.setVisible(inside or self.underMouse())


class StepRow(Hovered):
    """What is to be done, by whom, until when, and how far it is."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self.text = Words(tr("Next step"))
        self.text.setPlaceholderText(tr("Next step"))
        self.owner = Line(tr("Owner"), tr("Owner"), small=True)
        self.owner.setMinimumWidth(48)
        self.due = Due(kit)
        self.status = Status(kit.look)
        self.delete = kit.tool_button("close", tr("Delete next step (Ctrl+Delete)"), 12)
        self.setFocusProxy(self.text)
        mark = label()
        mark.setPixmap(kit.look.icon("arrow-right", "faint", 13).pixmap(13, 13))
        mark.setContentsMargins(0, 8, 0, 0)
        above = QHBoxLayout()
        above.setSpacing(2)
        above.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        above.addWidget(self.text, 1)
        above.addWidget(self.delete, 0, Qt.AlignmentFlag.AlignTop)
        self._facts = QGridLayout()
        self._facts.setContentsMargins(15, 0, 0, 4)
        self._facts.setSpacing(2)
        self._is_narrow = True
        self._arrange()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addLayout(self._facts)
        self.watch(self.stops(), [self.delete])

    def show_step(self, step: NextStep) -> None:
        self.text.show_words(step.text)
        self.owner.show_words(step.owner)
        self.due.show_words(step.due)
        self.status.show_status(step.status)
        name = " ".join(step.text.split()) or tr("Unnamed")
        self.owner.setAccessibleName(tr("Owner of {step}").format(step=name))
        self.due.setAccessibleName(tr("Due date of {step}").format(step=name))
        self.status.setAccessibleName(tr("Status of {step}").format(step=name))

    def stops(self) -> list[QWidget]:
        return [self.text, self.owner, self.due, self.status, self.delete]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < _NARROW
        if narrow != self._is_narrow:
            self._is_narrow = narrow
            self._arrange()

    def minimumSizeHint(self) -> QSize:
        """It gets along with less width than its present arrangement."""
        return QSize(150, super().minimumSizeHint().height())

    def _arrange(self) -> None:
        for field in (self.owner, self.due, self.status):
            self._facts.removeWidget(field)
        status = (1, 0, 1, 2) if self._is_narrow else (0, 2, 1, 1)
        self._facts.addWidget(self.owner, 0, 0)
        self._facts.addWidget(self.due, 0, 1)
        self._facts.addWidget(self.status, *status)
        self._facts.setColumnStretch(0, 1)


class DecisionRow(Hovered):
    """A decision, its next steps below it, and a line that adds one when it is asked for.

    `step_typed` carries a next step that is to be added.
    """

    step_typed = Signal(str)

    def __init__(self, kit: Kit, steps: RowList[StepRow]) -> None:
        super().__init__()
        self.text = Words(tr("Decision"))
        self.text.setPlaceholderText(tr("Decision"))
        self.steps = steps
        self.add_step = kit.tool_button("next-step", tr("Add next step (Ctrl+Enter)"), 13)
        self.delete = kit.tool_button("close", tr("Delete decision (Ctrl+Delete)"), 12)
        self.adder = AddLine(kit, tr("Add next step"), self._typed)
        self.adder.hide()
        self.setFocusProxy(self.text)
        self._lay_out(kit)
        self.add_step.clicked.connect(self.open_adder)
        self.text.entered_below.connect(self.open_adder)
        self.adder.left_empty.connect(self.adder.hide)
        self.watch([self.text, self.add_step, self.delete], [self.add_step, self.delete])

    def show_decision(self, decision: Decision) -> None:
        self.text.show_words(decision.text)

    def open_adder(self) -> None:
        self.adder.show()
        self.adder.setFocus()

    def stops(self) -> list[QWidget]:
        tools: list[QToolButton] = [self.add_step, self.delete]
        steps = [stop for row in self.steps.rows.values() for stop in row.stops()]
        return [self.text, *tools, *steps, self.adder]

    def _typed(self, text: str) -> bool:
        self.step_typed.emit(text)
        return True

    def _lay_out(self, kit: Kit) -> None:
        mark = label()
        mark.setPixmap(kit.look.icon("decision", "secondary", 14).pixmap(14, 14))
        mark.setContentsMargins(0, 7, 0, 0)
        above = QHBoxLayout()
        above.setSpacing(2)
        above.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        above.addWidget(self.text, 1)
        above.addWidget(self.add_step, 0, Qt.AlignmentFlag.AlignTop)
        above.addWidget(self.delete, 0, Qt.AlignmentFlag.AlignTop)
        below = QVBoxLayout()
        below.setContentsMargins(_INDENT, 0, 0, 4)
        below.setSpacing(2)
        below.addWidget(self.steps)
        below.addWidget(self.adder)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addLayout(below)
