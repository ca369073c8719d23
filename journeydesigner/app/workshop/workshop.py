"""The workshop of one window: what its page, its bars and its actions share."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from journeydesigner.app.workshop.ticker import Ticker
from journeydesigner.i18n import tr
from journeydesigner.interaction.agenda_run import AgendaRun
from journeydesigner.interaction.ballot import Ballot, notes_of_lanes, votable
from journeydesigner.interaction.countdown import Countdown
from journeydesigner.interaction.session import Session


class Workshop(QObject):
    """Made once for a window and its session; nothing of it is data of the document."""

    def __init__(self, session: Session, countdown: Countdown, parent: QObject) -> None:
        super().__init__(parent)
        self.session = session
        self.countdown = countdown
        self.run = AgendaRun(session, countdown)
        self.ticker = Ticker(countdown, self)
        self.ballot = Ballot(session)
        self._counted: tuple[object, str, int] = (None, "", 0)

    @property
    def hidden_count(self) -> int:
        """How many notes of the shown map wait to be revealed; counted once for a snapshot."""
        snapshot, here = self.session.snapshot, self.session.map_id
        if self._counted[0] is not snapshot or self._counted[1] != here:
            notes = snapshot.notes_naming(map_ids={here})
            self._counted = (snapshot, here, sum(note.hidden for note in notes))
        return self._counted[2]

    def vote_offers(self) -> list[tuple[str, str, int]]:
        """What a vote can be opened on: the end of its action's id, its words, how many."""
        words = {
            "selection": tr("On the selection ({n})"),
            "pain_points": tr("On all pain points ({n})"),
            "opportunities": tr("On all opportunities ({n})"),
        }
        found = {key: len(find(self.session)) for key, find in _CANDIDATES.items()}
        return [(key, text.format(n=found[key]), found[key]) for key, text in words.items()]

    def can_vote_on(self, what: str) -> bool:
        """Whether it is worth asking: something is selected, or there is such a lane."""
        if what == "selection":
            return bool(votable(self.session))
        kind = what.replace("_", "-")
        return self.session.snapshot.lane_of_kind(self.session.map_id, kind) is not None


_CANDIDATES: dict[str, Callable[[Session], list[str]]] = {
    "selection": votable,
    "pain_points": lambda session: notes_of_lanes(session, "pain-points"),
    "opportunities": lambda session: notes_of_lanes(session, "opportunities"),
}
