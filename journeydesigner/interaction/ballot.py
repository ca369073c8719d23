"""The ballot: which voting is looked at, whose dots are entered, and how it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from journeydesigner.commands.standing import notes_in_order
from journeydesigner.commands.workshop import voting as commands
from journeydesigner.document import Transaction
from journeydesigner.document.observers import Observers
from journeydesigner.i18n import tr
from journeydesigner.interaction.session import Session
from journeydesigner.model import Lane, Note, Snapshot, Touchpoint
from journeydesigner.model.tally import dots_of
from journeydesigner.model.workshop import Vote, Voting

VOTABLE_LANES = ("pain-points", "opportunities")


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something that is voted on. `kind` is its lane's kind or "touchpoint"; `dots` are those that
    are meant: of one voter, or all of them."""

    id: str
    text: str
    kind: str
    dots: int


class Ballot:
    """The voting of the shown map that was chosen, or its newest. No data of the document."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._chosen = ""
        self._voters: dict[str, str] = {}
        self._met: dict[str, set[str]] = {}
        self._by_person: dict[str, bool] = {}
        self._observers: Observers[Ballot] = Observers()

    def subscribe(self, listener: Callable[[Ballot], None]) -> Callable[[], None]:
        """Calls `listener(ballot)` when something else is looked at (not for new dots)."""
        return self._observers.subscribe(listener)

    # -- which voting ----------------------------------------------------------------------

    @property
    def votings(self) -> list[Voting]:
        """Those of the shown map, the newest first."""
        return self._session.snapshot.votings(self._session.map_id)[::-1]

    @property
    def voting(self) -> Voting | None:
        found = self.votings
        return next((v for v in found if v.id == self._chosen), found[0] if found else None)

    def choose(self, voting_id: str) -> None:
        self._chosen = voting_id
        self._observers.tell(self)

    def open_on(self, candidates: Iterable[str], title: str, like: Voting | None = None) -> None:
        """Opens a new voting and looks at it; `like` gives budget and people."""
        budget = like.budget if like else commands.BUDGET
        people = like.people if like else None
        with self._session.document.transaction(tr("Open vote")) as tx:
            new = commands.open_voting(
                tx, self._session.map_id, candidates, title, budget=budget, people=people
            )
        self.choose(new)

    def open_round(self) -> None:
        """A new voting on what the present one is about, with no dots yet."""
        voting = self.voting
        if voting is not None:
            self.open_on(voting.candidate_ids, self._next_title(voting.title), voting)
            self.set_by_person(self._by_person.get(voting.id, True))

    def _next_title(self, title: str) -> str:
        """The title with the number of the round."""
        pattern = re.escape(tr("{title} (round {n})"))
        pattern = pattern.replace(r"\{title\}", "(?P<title>.*)").replace(r"\{n\}", r"(?P<n>\d+)")
        found = re.fullmatch(pattern, title, re.DOTALL)
        plain, n = (found["title"], int(found["n"])) if found else (title, 1)
        return tr("{title} (round {n})").format(title=plain, n=n + 1)

    # -- whose dots ------------------------------------------------------------------------

    @property
    def by_person(self) -> bool:
        """Whether dots are entered for one person, not as tallies for the room."""
        voting = self.voting
        if voting is None:
            return True
        votes = self._votes()
        usual = not votes or any(vote.voter for vote in votes)
        return self._by_person.get(voting.id, usual)

    def set_by_person(self, by_person: bool) -> None:
        voting = self.voting
        if voting is not None:
            self._by_person[voting.id] = by_person
            self._observers.tell(self)

    @property
    def voter(self) -> str:
        """Whose dots are entered; "" is the room."""
        voting = self.voting
        if voting is None or not self.by_person:
            return ""
        known = self._voters.get(voting.id)
        return known or next(iter(self._named()), _person(1))

    @property
    def voters(self) -> list[str]:
        """Who has voted or been asked, "Person 2" before "Person 10"."""
        voting = self.voting
        met = self._met.get(voting.id, set()) if voting else set()
        names = {*self._named(), *met, *filter(None, [self.voter])}
        return sorted(names, key=_natural)

    def set_voter(self, name: str) -> None:
        voting = self.voting
        if voting is not None and name:
            self._met.setdefault(voting.id, set()).add(self.voter or name)
            self._voters[voting.id] = name
            self._observers.tell(self)

    def step_voter(self, by: int) -> None:
        """To the next person (1) or the one before (−1). After the last comes somebody new, but
        where it is known how many vote, the first again."""
        voting, voters = self.voting, self.voters
        if voting is None or not self.by_person:
            return
        place = voters.index(self.voter) + by
        full = voting.people is not None and len(voters) >= voting.people
        if 0 <= place < len(voters) or full:
            self.set_voter(voters[place % len(voters)])
        elif place > 0:
            self.set_voter(self._somebody_new(voters))

    def name_voter(self, name: str) -> None:
        """Calls the present person so; a name that is known already means that person."""
        voting, before = self.voting, self.voter
        tidy = commands.voter_here(self._session.snapshot, voting.id, name) if voting else ""
        if voting is None or not tidy or tidy == before:
            return
        mine = [vote for vote in self._votes() if vote.voter == before]
        if mine and tidy not in self.voters:
            with self._session.document.transaction(tr("Rename person")) as tx:
                for vote in mine:
                    tx.update(vote.id, voter=tidy)
        if tidy not in self.voters or not mine:
            self._met.get(voting.id, set()).discard(before)
            self._voters.pop(voting.id, None)
        self._voters[voting.id] = tidy
        self._observers.tell(self)

    # -- dots ------------------------------------------------------------------------------

    @property
    def used(self) -> int:
        """Dots that the voter, or the room, has given."""
        return sum(vote.dots for vote in self._votes() if vote.voter == self.voter)

    @property
    def given(self) -> int:
        """All dots together."""
        return sum(vote.dots for vote in self._votes())

    @property
    def room(self) -> int | None:
        """How many dots there are for the voter, or all; None where nobody knows."""
        voting = self.voting
        if voting is None:
            return None
        if self.by_person:
            return voting.budget
        return None if voting.people is None else voting.budget * voting.people

    @property
    def candidates(self) -> list[Candidate]:
        """What is voted on, in the order in which it was put up, with the dots of the voter."""
        voting = self.voting
        mine = {v.candidate_id: v.dots for v in self._votes() if v.voter == self.voter}
        return self._described(voting, mine) if voting else []

    @property
    def results(self) -> list[Candidate]:
        """What is voted on with all its dots, most first."""
        voting = self.voting
        if voting is None:
            return []
        found = self._described(voting, dots_of(voting, self._votes()))
        return sorted(found, key=lambda candidate: -candidate.dots)

    def give(self, candidate_id: str, dots: int, *, typing: bool = False) -> None:
        """Sets the voter's dots for a candidate, as one step; digits that are typed one after the
        other make one step. Raises `JourneyError` over budget and where the voting is closed."""
        voting, voter = self.voting, self.voter
        if voting is None:
            return
        key = f"dots {voting.id} {candidate_id} {voter}" if typing else None
        with self._session.document.transaction(tr("Vote"), merge_key=key) as tx:
            commands.cast(tx, voting.id, candidate_id, max(0, dots), voter)

    def write(self, name: str, act: Callable[[Transaction, str], object]) -> None:
        """Changes the voting itself as one step. Raises `JourneyError`."""
        voting = self.voting
        if voting is not None:
            with self._session.document.transaction(name) as tx:
                act(tx, voting.id)

    # -- reading ---------------------------------------------------------------------------

    def _votes(self) -> list[Vote]:
        voting = self.voting
        return self._session.snapshot.votes(voting.id) if voting else []

    def _named(self) -> list[str]:
        return sorted({vote.voter for vote in self._votes() if vote.voter}, key=_natural)

    def _somebody_new(self, voters: list[str]) -> str:
        n = 1
        while _person(n) in voters:
            n += 1
        return _person(n)

    def _described(self, voting: Voting, dots: dict[str, int]) -> list[Candidate]:
        snapshot = self._session.snapshot
        return [
            Candidate(key, candidate_text(snapshot, key), _kind(snapshot, key), dots.get(key, 0))
            for key in voting.candidate_ids
            if key in snapshot
        ]


def votable(session: Session) -> list[str]:
    """The selected notes and touchpoints of the shown map, in the order of the selection."""
    snapshot = session.snapshot
    records = ((key, snapshot.records.get(key)) for key in session.selection.ids)
    return [
        key
        for key, record in records
        if isinstance(record, Note | Touchpoint) and record.map_id == session.map_id
    ]


def notes_of_lanes(session: Session, lane_kind: str) -> list[str]:
    """Every note in the map's lanes of that kind, in the order of the map; hidden notes are not
    among them."""
    snapshot = session.snapshot
    notes = (
        note.id
        for note in snapshot.notes_naming(map_ids={session.map_id})
        if not note.hidden and _kind(snapshot, note.id) == lane_kind
    )
    return [note.id for note in notes_in_order(snapshot, notes)]


def candidate_text(snapshot: Snapshot, key: str) -> str:
    """What a note or touchpoint is called where there is one line for it."""
    record = snapshot.records.get(key)
    if isinstance(record, Note) and record.hidden:
        return tr("Hidden note")
    text = record.name if isinstance(record, Touchpoint) else getattr(record, "text", "")
    return " ".join(text.split()) or tr("Unnamed")


def _kind(snapshot: Snapshot, key: str) -> str:
    record = snapshot.records.get(key)
    if not isinstance(record, Note):
        return "touchpoint"
    lane = snapshot.get(record.lane_id or "", Lane)
    return lane.lane_kind if lane is not None else "notes"


def _person(n: int) -> str:
    return tr("Person {n}").format(n=n)


def _natural(name: str) -> list[tuple[int, str]]:
    """Numbers in a name sort as numbers."""
    return [(int(part), "") if part.isdecimal() else (0, part.casefold())
            for part in re.split(r"(\d+)", name)]  # fmt: skip
