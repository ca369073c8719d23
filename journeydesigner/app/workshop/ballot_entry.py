"""Entering votes: for one person after the other, or as tallies for the room."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from journeydesigner.app.workshop.ballot_rows import BallotRow
from journeydesigner.app.workshop.dots_left import DotsLeft
from journeydesigner.app.workshop.kit import Kit
from journeydesigner.app.workshop.row_list import MOST_ROWS, RowList
from journeydesigner.app.workshop.words import Line
from journeydesigner.i18n import tr
from journeydesigner.panel.error_line import ErrorLine
from journeydesigner.panel.plain import set_tip

_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class BallotEntry(QWidget):
    """Candidates and keys for their dots. Enter goes to the next person, and to the first
    candidate again."""

    def __init__(self, kit: Kit, attempt: Callable[[Callable[[], object]], bool]) -> None:
        super().__init__()
        self._kit = kit
        self._ballot = kit.workshop.ballot
        self._attempt = attempt
        self._typing = ("", "", "")
        self.by_person = self._mode(kit, tr("By person"), "left")
        self.by_tally = self._mode(kit, tr("Totals"), "right")
        set_tip(self.by_tally, tr("One number for each, counted on the wall"))
        self._group = QButtonGroup(self)
        for button in (self.by_person, self.by_tally):
            self._group.addButton(button)
        self.by_person.clicked.connect(lambda: self._choose_mode(True))
        self.by_tally.clicked.connect(lambda: self._choose_mode(False))
        self.back = kit.tool_button("chevron-left", tr("Previous person (Page up)"))
        self.on = kit.tool_button("chevron-right", tr("Next person (Enter, Page down)"))
        self.voter = Line(tr("Name of the person"))
        self.voter.written.connect(self._rename)
        self.voter.entered.connect(self.focus_list)
        self.back.clicked.connect(lambda: self._step_person(-1))
        self.on.clicked.connect(lambda: self._step_person(1))
        self.left_over = DotsLeft(kit)
        self.error = ErrorLine(kit.look)
        self.list: RowList[BallotRow] = RowList(self._made, spacing=3)
        self._lay_out()

    def refresh(self) -> None:
        ballot = self._ballot
        by_person = ballot.by_person
        (self.by_person if by_person else self.by_tally).setChecked(True)
        self._person.setVisible(by_person)
        self.voter.show_words(ballot.voter)
        self.left_over.show_dots(ballot.used, ballot.room)
        candidates = ballot.candidates[:MOST_ROWS]
        self.list.show_keys([candidate.id for candidate in candidates])
        for candidate in candidates:
            self.list.rows[candidate.id].show_candidate(candidate)
        self._keep_one_stop()

    def stops(self) -> list[QWidget]:
        return [
            self.by_person, self.by_tally, self.back, self.voter, self.on,
            *self.list.rows.values(),
        ]  # fmt: skip

    def focus_list(self) -> None:
        """The keyboard goes to the first candidate."""
        for row in list(self.list.rows.values())[:1]:
            row.setFocus(Qt.FocusReason.TabFocusReason)

    # -- persons ---------------------------------------------------------------------------

    def _choose_mode(self, by_person: bool) -> None:
        self.error.show_message("")
        self._ballot.set_by_person(by_person)

    def _step_person(self, by: int) -> None:
        self.error.show_message("")
        self._ballot.step_voter(by)

    def _rename(self, name: str) -> None:
        if name:
            self._attempt(lambda: self._ballot.name_voter(name))
        self.voter.show_words(self._ballot.voter)

    # -- dots ------------------------------------------------------------------------------

    def _made(self, key: str) -> BallotRow:
        row = BallotRow(self._kit)
        row.asked.connect(partial(self._give, key))
        row.typed.connect(partial(self._type, key))
        row.stepped.connect(partial(self._step, key))
        row.entered.connect(self._next_person)
        row.focused.connect(self._keep_one_stop)
        return row

    def _give(self, key: str, dots: int) -> None:
        self._typing = ("", "", "")
        self._attempt(lambda: self._ballot.give(key, dots))

    def _type(self, key: str, digit: str) -> None:
        """Digits one after the other are one number, where numbers can have several."""
        known_key, voter, digits = self._typing
        room = self._ballot.room
        goes_on = (known_key, voter) == (key, self._ballot.voter) and (room is None or room > 9)
        digits = (digits if goes_on else "") + digit
        self._typing = (key, self._ballot.voter, digits)
        if not self._attempt(lambda: self._ballot.give(key, int(digits), typing=True)):
            self._typing = ("", "", "")

    def _step(self, key: str, by: int) -> None:
        rows = list(self.list.rows.values())
        place = list(self.list.rows).index(key) + by
        self._typing = ("", "", "")
        rows[min(max(place, 0), len(rows) - 1)].setFocus(Qt.FocusReason.TabFocusReason)

    def _next_person(self) -> None:
        if self._ballot.by_person:
            self._step_person(1)
            self.focus_list()

    def _keep_one_stop(self) -> None:
        """Tab goes to one of the candidates, arrow keys to the others."""
        rows = list(self.list.rows.values())
        current = next((row for row in rows if row.hasFocus()), None)
        known = next((r for r in rows if r.focusPolicy() == Qt.FocusPolicy.StrongFocus), None)
        stop = current or known or (rows[0] if rows else None)
        for row in rows:
            one = row is stop
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if one else Qt.FocusPolicy.ClickFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _PAGES.get(Qt.Key(event.key()), 0)
        if step and self._ballot.by_person:
            self._step_person(step)
        else:
            super().keyPressEvent(event)

    # -- layout ----------------------------------------------------------------------------

    def _mode(self, kit: Kit, text: str, side: str) -> QPushButton:
        button = kit.push_button(text, small=True)
        button.setCheckable(True)
        button.setProperty("side", side)
        return button

    def _lay_out(self) -> None:
        modes = QHBoxLayout()
        modes.setSpacing(0)
        for button in (self.by_person, self.by_tally):
            modes.addWidget(button, 1)
        self._person = QWidget()
        person = QHBoxLayout(self._person)
        person.setContentsMargins(0, 0, 0, 0)
        person.setSpacing(2)
        person.addWidget(self.back)
        person.addWidget(self.voter, 1)
        person.addWidget(self.on)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(modes)
        for part in (self._person, self.left_over, self.error, self.list):
            column.addWidget(part)
