"""Decisions and next steps, edited in place."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from journeydesigner.app.workshop.decision_rows import DecisionRow, StepRow
from journeydesigner.app.workshop.fields import AddLine
from journeydesigner.app.workshop.kit import Kit
from journeydesigner.app.workshop.row_list import RowList
from journeydesigner.app.workshop.section import Beginning, Section
from journeydesigner.app.workshop.words import Words
from journeydesigner.commands.workshop import decisions as commands
from journeydesigner.i18n import tr
from journeydesigner.model import NextStep
from journeydesigner.panel.options import Option
from journeydesigner.panel.plain import label


class DecisionSection(Section):
    """All decisions of the project; new ones are noted on the map that is shown."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit, tr("Decisions"))
        self.beginning = Beginning(
            kit, tr("What was decided, and who does what about it."), tr("Add decision"), "add"
        )
        self.beginning.button.clicked.connect(self.add_decision)
        self.list: RowList[DecisionRow] = RowList(self._made_decision, spacing=4)
        self.adder = AddLine(kit, tr("Add decision"), self._add)
        self.adder.entered_below.connect(self._open_last)
        self.free_head = label(tr("Other next steps"), "summary")
        self.free: RowList[StepRow] = RowList(self._made_step)
        self.free_adder = AddLine(kit, tr("Add next step"), self._add_free)
        self._showing = False
        self._showing_free = False
        for part in (
            self.beginning, self.list, self.adder, self.free_head, self.free, self.free_adder,
        ):  # fmt: skip
            self.body.addWidget(part)
        self.offer_more(self._fill_more)

    # -- showing ---------------------------------------------------------------------------

    def refresh(self) -> None:
        snapshot = self.kit.session.snapshot
        decisions, steps = snapshot.decisions(), snapshot.next_steps()
        known = {decision.id for decision in decisions}
        free = [step for step in steps if step.decision_id not in known]
        self.list.show_keys([decision.id for decision in decisions])
        for decision in decisions:
            row = self.list.rows[decision.id]
            row.show_decision(decision)
            _show(row.steps, [step for step in steps if step.decision_id == decision.id])
        _show(self.free, free)
        self._show_parts(len(decisions), len(free))

    def _show_parts(self, decisions: int, free: int) -> None:
        begun = bool(decisions or free) or self._showing or self._showing_free
        self.beginning.setVisible(not begun)
        self.list.setVisible(decisions > 0)
        self.adder.setVisible(begun)
        for part in (self.free_head, self.free_adder):
            part.setVisible(free > 0 or self._showing_free)
        self.free.setVisible(free > 0)
        self.more.setVisible(begun)
        self.count.setText(str(decisions))
        self.count.setVisible(decisions > 0)

    def stops(self) -> list[QWidget]:
        rows = [stop for row in self.list.rows.values() for stop in row.stops()]
        free = [stop for row in self.free.rows.values() for stop in row.stops()]
        return [self.more, self.beginning.button, *rows, self.adder, *free, self.free_adder]

    # -- adding ----------------------------------------------------------------------------

    def add_decision(self) -> None:
        """The line for a decision, with the keyboard in it."""
        self._showing = True
        self.refresh()
        self.adder.setFocus()

    def add_step(self) -> None:
        """The line for a next step: of the decision that has the keyboard, else of none."""
        for row in self.list.rows.values():
            if row.isAncestorOf(row.window().focusWidget() or self):
                row.open_adder()
                return
        self._showing_free = True
        self.refresh()
        self.free_adder.setFocus()

    def _add(self, text: str) -> bool:
        here = self.kit.session.map_id or None
        return self.kit.add(
            tr("Add decision"), text, lambda tx, kept: commands.add_decision(tx, kept, here)
        )

    def _open_last(self) -> None:
        """The line for a next step of the decision that was added last."""
        self.refresh()
        for row in list(self.list.rows.values())[-1:]:
            row.open_adder()

    def _add_free(self, text: str) -> bool:
        here = self.kit.session.map_id or None
        return self.kit.add(
            tr("Add next step"),
            text,
            lambda tx, kept: commands.add_next_step(tx, kept, map_id=here),
        )

    def _add_to(self, decision_id: str, text: str) -> None:
        self.kit.add(
            tr("Add next step"),
            text,
            lambda tx, kept: commands.add_next_step(tx, kept, decision_id=decision_id),
        )

    def _fill_more(self, menu: QMenu) -> None:
        menu.addAction(tr("Add decision"), self.add_decision)
        menu.addAction(tr("Add next step"), self.add_step)

    # -- rows ------------------------------------------------------------------------------

    def _made_decision(self, key: str) -> DecisionRow:
        row = DecisionRow(self.kit, RowList(self._made_step))
        row.text.written.connect(partial(self._set, key, "text", tr("Change decision")))
        row.text.entered.connect(self.adder.setFocus)
        row.text.deleted.connect(partial(self._delete_decision, key))
        row.text.moved.connect(partial(self._move_decision, key))
        row.text.stepped.connect(partial(self._go, row.text))
        row.delete.clicked.connect(partial(self._delete_decision, key))
        row.step_typed.connect(partial(self._add_to, key))
        return row

    def _made_step(self, key: str) -> StepRow:
        row = StepRow(self.kit)
        name = tr("Change next step")
        row.text.written.connect(partial(self._set, key, "text", name))
        row.owner.written.connect(partial(self._set, key, "owner", name))
        row.due.written.connect(partial(self._set, key, "due", name))
        row.status.chosen.connect(partial(self._set_status, key))
        row.text.entered.connect(row.owner.setFocus)
        row.owner.entered.connect(row.due.setFocus)
        row.due.entered.connect(row.status.setFocus)
        row.text.deleted.connect(partial(self._delete_step, key))
        row.text.moved.connect(partial(self._move_step, key))
        row.text.stepped.connect(partial(self._go, row.text))
        row.delete.clicked.connect(partial(self._delete_step, key))
        return row

    def _set(self, key: str, field: str, name: str, value: object) -> None:
        self.kit.set(key, field, name, value)

    def _set_status(self, key: str, option: Option) -> None:
        self._set(key, "status", tr("Change next step"), option.value)

    def _delete_decision(self, key: str, _checked: bool = False) -> None:
        self.kit.write(tr("Delete decision"), lambda tx: commands.delete_decisions(tx, [key]))

    def _delete_step(self, key: str, _checked: bool = False) -> None:
        self.kit.write(tr("Delete next step"), lambda tx: commands.delete_next_steps(tx, [key]))

    def _move_decision(self, key: str, by: int) -> None:
        keys = [decision.id for decision in self.kit.session.snapshot.decisions()]
        place = keys.index(key) + by
        if 0 <= place < len(keys):
            index = place + (by > 0)
            self.kit.write(
                tr("Move decision"), lambda tx: commands.move_decisions(tx, [key], index)
            )

    def _move_step(self, key: str, by: int) -> None:
        """Past the next one of the same decision."""
        steps = self.kit.session.snapshot.next_steps()
        mine = self.kit.session.snapshot.need(key, NextStep)
        others = [step for step in steps if step.decision_id == mine.decision_id]
        place = others.index(mine) + by
        if 0 <= place < len(others):
            index = steps.index(others[place]) + (by > 0)
            self.kit.write(
                tr("Move next step"), lambda tx: commands.move_next_steps(tx, [key], index)
            )

    def _go(self, here: Words, by: int) -> None:
        """To the text above or below."""
        texts = [
            stop for stop in self.stops() if isinstance(stop, Words | AddLine) and stop.isVisible()
        ]
        place = texts.index(here) + by
        if 0 <= place < len(texts):
            texts[place].setFocus()


def _show(rows: RowList[StepRow], steps: list[NextStep]) -> None:
    rows.show_keys([step.id for step in steps])
    for step in steps:
        rows.rows[step.id].show_step(step)
    rows.setVisible(bool(steps))
