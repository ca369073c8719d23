"""What was decided on some maps, and on the project as a whole."""

from __future__ import annotations

from collections.abc import Collection

from journeydesigner.model.journey_map import JourneyMap
from journeydesigner.model.snapshot import Snapshot
from journeydesigner.model.workshop import Decision, NextStep


def decided_on(
    snapshot: Snapshot, map_ids: Collection[str]
) -> tuple[list[Decision], list[NextStep]]:
    """The decisions and next steps on these maps or on no map that exists, in their order."""

    def concerned(map_id: str | None) -> bool:
        return map_id in map_ids or snapshot.get(map_id, JourneyMap) is None

    return (
        [decision for decision in snapshot.decisions() if concerned(decision.map_id)],
        [step for step in snapshot.next_steps() if concerned(step.map_id)],
    )
