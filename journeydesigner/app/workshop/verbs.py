"""What the actions of the workshop do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from journeydesigner.commands.workshop import agenda, lock, notes, voting
from journeydesigner.i18n import tr, trn
from journeydesigner.interaction.ballot import notes_of_lanes, votable
from journeydesigner.model import JourneyError

if TYPE_CHECKING:
    from journeydesigner.app.actions.desk import Desk
    from journeydesigner.app.workshop.page import WorkshopPage

PAGE = "workshop"


def page(desk: Desk) -> WorkshopPage:
    """The page of the workshop, brought into sight."""
    desk.editor.side.show()
    desk.editor.side.show_page(PAGE)
    shown = cast("WorkshopPage", desk.editor.side.page(PAGE))
    shown.refresh()
    return shown


# -- agenda ----------------------------------------------------------------------------------


def use_agenda(desk: Desk, key: str) -> None:
    """An agenda to start from instead of the one that is there."""
    template = next(each for each in agenda.AGENDA_TEMPLATES if each.key == key)
    with desk.session.document.transaction(tr(template.title)) as tx:
        agenda.use_template(tx, key)
    page(desk)


def add_item(desk: Desk) -> None:
    page(desk).agenda.begin_empty()


# -- collecting ------------------------------------------------------------------------------


def is_locked(desk: Desk) -> bool:
    journey = desk.session.journey
    return journey is not None and journey.structure_locked


def toggle_lock(desk: Desk) -> None:
    """Locks or unlocks the structure of the shown map."""
    locked = not is_locked(desk)
    with desk.session.document.transaction(lock.locking(locked)) as tx:
        lock.set_lock(tx, desk.session.map_id, locked)


def toggle_collecting(desk: Desk) -> None:
    """From now on new notes are hidden, or no longer."""
    collecting = desk.session.collecting
    collecting.set_active(not collecting.active)


def reveal(desk: Desk) -> None:
    """Shows all hidden notes of the map at once; what is collected next is seen again."""
    count = desk.workshop.hidden_count
    name = trn("Reveal {n} hidden note", "Reveal {n} hidden notes", count)
    with desk.session.document.transaction(name) as tx:
        notes.reveal_all(tx, desk.session.map_id)
    desk.session.collecting.set_active(False)


# -- voting ----------------------------------------------------------------------------------


def vote_on_selection(desk: Desk) -> None:
    _open_vote(desk, votable(desk.session), tr("Vote"))


def vote_on_pain_points(desk: Desk) -> None:
    found = notes_of_lanes(desk.session, "pain-points")
    _open_vote(desk, found, tr("Vote on pain points"))


def vote_on_opportunities(desk: Desk) -> None:
    found = notes_of_lanes(desk.session, "opportunities")
    _open_vote(desk, found, tr("Vote on opportunities"))


def enter_votes(desk: Desk) -> None:
    """The keyboard goes to the candidates of the open voting."""
    found = desk.workshop.ballot.voting
    if found is None or not found.is_open:
        raise JourneyError(tr("No vote is open."), hint=tr("Open a new vote, or one again."))
    page(desk).vote.focus_entry()


def close_or_open_vote(desk: Desk) -> None:
    found = desk.workshop.ballot.voting
    if found is None:
        return
    if found.is_open:
        desk.workshop.ballot.write(tr("Close vote"), voting.close_voting)
    else:
        desk.workshop.ballot.write(tr("Open vote again"), voting.reopen)


def vote_again(desk: Desk) -> None:
    """A new round on the same candidates; the one before is closed."""
    ballot = desk.workshop.ballot
    before = ballot.voting
    if before is not None and before.is_open:
        ballot.write(tr("Close vote"), voting.close_voting)
    ballot.open_round()
    page(desk).vote.focus_entry()


def _open_vote(desk: Desk, candidates: Sequence[str], title: str) -> None:
    desk.workshop.ballot.open_on(candidates, title)
    page(desk).vote.focus_entry()


# -- decisions -------------------------------------------------------------------------------


def add_decision(desk: Desk) -> None:
    page(desk).decisions.add_decision()


def add_next_step(desk: Desk) -> None:
    page(desk).decisions.add_step()
