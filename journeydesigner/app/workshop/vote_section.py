"""Dot voting on the shown map: open it, enter the dots, see how it stands."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from journeydesigner.app.workshop.ballot_entry import BallotEntry
from journeydesigner.app.workshop.ballot_rows import ResultRow
from journeydesigner.app.workshop.kit import Kit
from journeydesigner.app.workshop.row_list import MOST_ROWS, RowList
from journeydesigner.app.workshop.section import Beginning, Section
from journeydesigner.app.workshop.voting_setup import VotingSetup
from journeydesigner.commands.workshop import voting as commands
from journeydesigner.i18n import tr, trn
from journeydesigner.model import JourneyError
from journeydesigner.model.workshop import Voting
from journeydesigner.panel.editors.combo import Combo
from journeydesigner.panel.options import Option
from journeydesigner.panel.plain import label


class VoteSection(Section):
    """Follows the ballot of the workshop."""

    refused = Signal()
    """Words about it have come above the list."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit, tr("Vote"))
        self._ballot = kit.workshop.ballot
        self.beginning = Beginning(
            kit, tr("Let the room weigh pain points, opportunities or touchpoints with dots."),
            tr("New vote"), "vote",
        )  # fmt: skip
        self._menu = QMenu(self.beginning.button)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.beginning.button.setMenu(self._menu)
        self.chooser = Combo(tr("Voting"), kit.look, self._options)
        self.chooser.chosen.connect(lambda option: self._ballot.choose(option.value))
        self.setup = VotingSetup(kit, self.attempt)
        self.entry = BallotEntry(kit, self.attempt)
        self.results_head = label(role="summary")
        self.results: RowList[ResultRow] = RowList(self._made_result)
        self.rest = label(role="hint", wrap=True)
        self.end = kit.push_button(tr("Close vote"), "check")
        self.again = kit.push_button(tr("New round"), "cycle")
        self.end.clicked.connect(lambda: kit.act("workshop.vote_close"))
        self.again.clicked.connect(lambda: kit.act("workshop.vote_again"))
        self._voting = self._laid_out()
        self.body.addWidget(self.beginning)
        self.body.addWidget(self._voting)
        self.offer_more(self._fill_more)
        unsubscribe = self._ballot.subscribe(lambda _: self.refresh())
        self.destroyed.connect(unsubscribe)

    # -- showing ---------------------------------------------------------------------------

    def refresh(self) -> None:
        voting = self._ballot.voting
        self.beginning.setVisible(voting is None)
        self.beginning.button.setEnabled(self.kit.session.journey is not None)
        self._voting.setVisible(voting is not None)
        self.more.setVisible(voting is not None)
        if voting is None:
            return
        self._show_chooser(voting)
        self.setup.show_voting(voting)
        self.entry.setVisible(voting.is_open)
        if voting.is_open:
            self.entry.refresh()
        self._show_results(voting)
        text = tr("Close vote") if voting.is_open else tr("Open again")
        self.end.setText(f" {text}")
        self.end.setAccessibleName(text)
        icon = "check" if voting.is_open else "unlock"
        self.end.setIcon(self.kit.icons.icon(icon, "secondary"))
        self.again.setVisible(not voting.is_open)

    def _show_chooser(self, voting: Voting) -> None:
        self.chooser.setVisible(len(self._ballot.votings) > 1)
        self.chooser.show_option(_option(voting))

    def _show_results(self, voting: Voting) -> None:
        results = self._ballot.results
        self.rest.setVisible(len(results) > MOST_ROWS)
        self.rest.setText(_rest_text(len(results) - MOST_ROWS))
        results = results[:MOST_ROWS]
        given = trn("{n} dot", "{n} dots", self._ballot.given)
        if voting.people is not None:
            every = voting.people * voting.budget
            given = tr("{given} of {all} dots").format(given=self._ballot.given, all=every)
        self.results_head.setText(tr("Results · {dots}").format(dots=given))
        self.results.show_keys([result.id for result in results])
        most = max([result.dots for result in results], default=0) or 1
        for result in results:
            self.results.rows[result.id].show_result(result, most)

    def stops(self) -> list[QWidget]:
        return [
            self.more, self.beginning.button, self.chooser, *self.setup.stops(),
            *self.entry.stops(), *self.results.rows.values(), self.end, self.again,
        ]  # fmt: skip

    def attempt(self, act: Callable[[], object]) -> bool:
        """Does it; what is refused is told in place. Whether it could be done."""
        try:
            act()
        except JourneyError as error:
            self._refuse(f"{error.what} {error.hint}".strip())
            return False
        self.entry.error.show_message("")
        return True

    def _refuse(self, words: str) -> None:
        """In place, and for who listens to the screen."""
        self.entry.error.show_message(words)
        self.refused.emit()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def focus_entry(self) -> None:
        """The keyboard goes to the first candidate of an open voting."""
        self.refresh()
        self.entry.error.show_message("")
        self.entry.focus_list()

    # -- menus -----------------------------------------------------------------------------

    def _fill_menu(self) -> None:
        self._menu.clear()
        self._fill_new(self._menu)

    def _fill_new(self, menu: QMenu) -> None:
        for what, text, count in self.kit.workshop.vote_offers():
            action = menu.addAction(text, partial(self.kit.act, f"workshop.vote_{what}"))
            action.setEnabled(count > 0)

    def _fill_more(self, menu: QMenu) -> None:
        self._fill_new(menu.addMenu(tr("New vote")))
        menu.addAction(tr("New round"), lambda: self.kit.act("workshop.vote_again"))
        menu.addSeparator()
        menu.addAction(tr("Delete vote"), self._delete)

    def _delete(self) -> None:
        self.attempt(lambda: self._ballot.write(tr("Delete vote"), commands.delete))

    def _options(self) -> list[Option]:
        return [_option(voting) for voting in self._ballot.votings]

    # -- layout ----------------------------------------------------------------------------

    def _made_result(self, key: str) -> ResultRow:
        row = ResultRow(self.kit)
        row.clicked.connect(lambda: self.kit.go_to(key))
        return row

    def _laid_out(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        parts = (self.chooser, self.setup, self.entry, self.results_head, self.results, self.rest)
        for part in parts:
            column.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.end)
        row.addWidget(self.again)
        row.addStretch(1)
        column.addLayout(row)
        return whole


def _option(voting: Voting) -> Option:
    title = " ".join(voting.title.split()) or tr("Unnamed")
    return Option(voting.id, title, "vote" if voting.is_open else "check")


def _rest_text(n: int) -> str:
    """What is said of candidates that are not shown."""
    more = trn("{n} more is not shown here.", "{n} more are not shown here.", n)
    return tr("{more} A vote on a selection is easier to read.").format(more=more)
