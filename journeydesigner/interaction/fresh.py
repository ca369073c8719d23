"""Fresh records: made by a key to be typed into, and gone again if nothing is typed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from journeydesigner.commands.delete import delete_records
from journeydesigner.document import Transaction
from journeydesigner.document.history import Step
from journeydesigner.interaction.cell_focus import CellFocus
from journeydesigner.interaction.session import Session


@dataclass(frozen=True, slots=True)
class Fresh:
    """`ids`: the record whose text is typed, then what came with it. `step` made them, and what
    is typed first becomes part of it. `before` is what was selected then, `cell` the cell that
    had the keyboard."""

    ids: tuple[str, ...]
    step: Step
    before: tuple[str, ...]
    cell: CellFocus | None


def make(session: Session, name: str, add: Callable[[Transaction], tuple[str, ...]]) -> Fresh:
    """Adds records as one step of that name and selects the first of them."""
    before, cell = session.selection.ids, session.cell
    with session.document.transaction(name) as tx:
        ids = add(tx)
    session.selection.set(ids[:1])
    return Fresh(ids, session.document.history.done[-1], before, cell)


def is_untouched(session: Session, fresh: Fresh) -> bool:
    """Whether nothing has been done since it was made."""
    done = session.document.history.done
    return bool(done) and done[-1] is fresh.step


def take_back(session: Session, fresh: Fresh) -> None:
    """Removes it with its step and selects what was selected before."""
    with session.document.transaction(fresh.step.name, joins=fresh.step) as tx:
        delete_records(tx, fresh.ids)
    session.selection.set(key for key in fresh.before if key in session.snapshot)
    session.set_cell(fresh.cell)
