"""Going to a record: its map is shown and it is selected."""

from __future__ import annotations

from journeydesigner.interaction.session import Session
from journeydesigner.model import JourneyMap, Record


def go_to(session: Session, record_id: str) -> None:
    """Shows the record's map and selects it; a map is shown with nothing selected.

    A record that is gone is not gone to.
    """
    record = session.snapshot.records.get(record_id)
    if record is None:
        return
    home = record_id if isinstance(record, JourneyMap) else map_of(record)
    if session.snapshot.get(home, JourneyMap) is not None:
        session.show_map(home)
    if isinstance(record, JourneyMap):
        session.selection.clear()
    else:
        session.selection.set([record_id])


def map_of(record: Record) -> str:
    """The map that a record belongs to itself, "" for what belongs to the project."""
    return str(getattr(record, "map_id", ""))
