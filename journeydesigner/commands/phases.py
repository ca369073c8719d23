"""Phases: groups of neighbouring stages."""

from __future__ import annotations

from collections.abc import Iterable

from journeydesigner.commands.making import made
from journeydesigner.commands.ordering import key_at
from journeydesigner.commands.stages import move_stages
from journeydesigner.commands.standing import needed
from journeydesigner.document import Transaction
from journeydesigner.i18n import tr
from journeydesigner.model import JourneyError, JourneyMap, Phase, Stage


def add_phase(tx: Transaction, map_id: str, name: str = "", stage_ids: Iterable[str] = ()) -> str:
    """A new phase that the given stages of the map join."""
    snapshot = tx.snapshot
    snapshot.need(map_id, JourneyMap)
    order = key_at(tx, snapshot.phases(map_id), None)
    new = tx.add(made(Phase, map_id=map_id, name=name, order=order))
    set_phase(tx, stage_ids, new.id)
    return new.id


def set_phase(tx: Transaction, stage_ids: Iterable[str], phase_id: str | None) -> None:
    """Puts stages into a phase of their map, or into none."""
    snapshot = tx.snapshot
    phase = snapshot.need(phase_id, Phase) if phase_id else None
    for stage in needed(snapshot, stage_ids, Stage):
        if phase is not None and phase.map_id != stage.map_id:
            raise JourneyError(tr("That phase belongs to another map."))
        tx.update(stage.id, phase_id=phase_id)


def move_phases(tx: Transaction, ids: Iterable[str], index: int | None = None) -> None:
    """Moves all stages of these phases, in their order, before the `index`th stage of the map."""
    snapshot = tx.snapshot
    chosen = {phase.id for phase in needed(snapshot, ids, Phase)}
    stages = [stage.id for stage in snapshot.of(Stage) if stage.phase_id in chosen]
    move_stages(tx, stages, index)


def delete_phase(tx: Transaction, phase_id: str) -> None:
    """Deletes the phase; its stages stay."""
    snapshot = tx.snapshot
    snapshot.need(phase_id, Phase)
    for stage in snapshot.of(Stage):
        if stage.phase_id == phase_id:
            tx.update(stage.id, phase_id=None)
    tx.remove(phase_id)
