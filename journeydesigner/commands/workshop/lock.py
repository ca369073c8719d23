"""The structure lock of a map: see `model.structure_lock` for what it keeps in place."""

from __future__ import annotations

from journeydesigner.document import Transaction
from journeydesigner.i18n import tr
from journeydesigner.model import JourneyMap


def set_lock(tx: Transaction, map_id: str, locked: bool) -> None:
    """Locks or unlocks the structure of a map."""
    tx.snapshot.need(map_id, JourneyMap)
    tx.update(map_id, structure_locked=locked)


def locking(locked: bool) -> str:
    """The name of the step."""
    return tr("Lock structure") if locked else tr("Unlock structure")
