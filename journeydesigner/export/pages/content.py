"""What of a map is exported: a snapshot in which the options have been followed."""

from __future__ import annotations

from collections.abc import Iterable

from journeydesigner.export.options import BadOption, ExportOptions
from journeydesigner.i18n import tr
from journeydesigner.layout.display import EVERYONE
from journeydesigner.layout.view_options import ViewOptions
from journeydesigner.model import (
    ChangeSet,
    JourneyMap,
    Lane,
    Persona,
    Record,
    Snapshot,
    Touchpoint,
    Vote,
    Voting,
)


def chosen_content(snapshot: Snapshot, options: ExportOptions, map_ids: Iterable[str]) -> Snapshot:
    """The snapshot with lanes shown or hidden, votes and the day of the review as the options
    want it. Raises `BadOption` where one names what is not there."""
    _check(snapshot, options)
    changes: list[tuple[Record, Record | None]] = []
    for map_id in map_ids:
        changes += _lanes(snapshot, options, map_id)
        if options.date:
            journey = snapshot.need(map_id, JourneyMap)
            changes.append((journey, journey.evolve(reviewed_on=options.date)))
    if not options.votes:
        gone = [*snapshot.of(Voting), *snapshot.of(Vote)]
        changes += [(record, None) for record in gone]
    if not changes:
        return snapshot
    before: dict[str, Record | None] = {old.id: old for old, _ in changes}
    after: dict[str, Record | None] = {old.id: new for old, new in changes}
    return snapshot.apply(ChangeSet.between(before, after))


def chosen_view(options: ExportOptions) -> ViewOptions:
    """Whose curves are drawn."""
    if not options.personas:
        return ViewOptions()
    chosen = (None if key == EVERYONE else key for key in options.personas)
    return ViewOptions(personas=frozenset(chosen))


def _lanes(
    snapshot: Snapshot, options: ExportOptions, map_id: str
) -> list[tuple[Record, Record | None]]:
    lanes = snapshot.lanes(map_id)
    named = {lane.id for lane in lanes} & set(options.lanes)
    changes: list[tuple[Record, Record | None]] = []
    for lane in lanes:
        hidden = lane.id not in named if named else lane.hidden
        if not options.notes and lane.lane_kind == "notes":
            hidden = True
        if hidden != lane.hidden:
            changes.append((lane, lane.evolve(hidden=hidden)))
    return changes


def _check(snapshot: Snapshot, options: ExportOptions) -> None:
    personas = (key for key in options.personas if key != EVERYONE)
    for ids, kind, message in (
        (options.lanes, Lane, tr("There is no lane “{id}” in this project.")),
        (personas, Persona, tr("There is no persona “{id}” in this project.")),
        (options.filter, Touchpoint, tr("There is no touchpoint “{id}” in this project.")),
    ):
        for key in ids:
            if snapshot.get(key, kind) is None:
                raise BadOption(message.format(id=key[:80]))
