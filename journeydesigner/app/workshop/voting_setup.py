"""What a voting is: its title, how many dots each person has, how many vote."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from journeydesigner.app.workshop.fields import Number
from journeydesigner.app.workshop.kit import Kit
from journeydesigner.app.workshop.words import Words
from journeydesigner.commands.workshop import voting as commands
from journeydesigner.document import Transaction
from journeydesigner.i18n import tr
from journeydesigner.model.workshop import MAX_BUDGET, MAX_PEOPLE, Voting
from journeydesigner.panel.plain import Elided

_NARROW = 232
"""Px."""


class VotingSetup(QWidget):
    """Edited in place; `attempt` does something and shows in words what went wrong."""

    def __init__(self, kit: Kit, attempt: Callable[[Callable[[], object]], bool]) -> None:
        super().__init__()
        self._kit = kit
        self._ballot = kit.workshop.ballot
        self._attempt = attempt
        self.title = Words(tr("Title of the voting"))
        self.title.setProperty("strong", True)
        self.budget = Number(tr("Dots per person"), 1, MAX_BUDGET)
        self.people = Number(tr("People"), 1, MAX_PEOPLE, empty="–")
        self.title.written.connect(self._rename)
        self.budget.chosen.connect(self._set_budget)
        self.people.chosen.connect(self._set_people)
        self._numbers = QWidget()
        self._pairs = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._numbers)
        self._pairs.setContentsMargins(4, 0, 0, 0)
        self._pairs.setSpacing(4)
        for text, field in ((tr("Dots each"), self.budget), (tr("People"), self.people)):
            self._pairs.addWidget(_pair(text, field))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.title)
        column.addWidget(self._numbers)

    def show_voting(self, voting: Voting) -> None:
        self.title.show_words(voting.title)
        self.budget.show_number(voting.budget)
        self.people.show_number(voting.people)
        self._numbers.setVisible(voting.is_open)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room for both numbers in a line they stand below each other."""
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        self._pairs.setDirection(ways.TopToBottom if self.width() < _NARROW else ways.LeftToRight)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, super().minimumSizeHint().height())

    def stops(self) -> list[QWidget]:
        return [self.title, self.budget, self.people]

    def _rename(self, title: str) -> None:
        voting = self._ballot.voting
        if voting is not None:
            self._kit.set(voting.id, "title", tr("Rename voting"), title)

    def _set_budget(self, budget: int) -> None:
        self._write(
            tr("Set dots per person"), lambda tx, key: commands.set_budget(tx, [key], budget)
        )

    def _set_people(self, people: int | None) -> None:
        self._write(
            tr("Set number of people"), lambda tx, key: commands.set_people(tx, [key], people)
        )

    def _write(self, name: str, act: Callable[[Transaction, str], object]) -> None:
        """Where it is refused the fields show again what holds."""
        self._attempt(lambda: self._ballot.write(name, act))
        voting = self._ballot.voting
        if voting is not None:
            self.show_voting(voting)


def _pair(text: str, field: Number) -> QWidget:
    """A number and, before it, what it is."""
    field.setProperty("boxed", True)
    field.setFixedWidth(42)
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    name = Elided("summary")
    name.setText(text)
    row.addWidget(name, 1)
    row.addWidget(field)
    return made
