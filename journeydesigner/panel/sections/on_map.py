"""Whether the selected personas are on the map that is shown."""

from __future__ import annotations

from typing import Any

from journeydesigner.commands.fields import MIXED, set_field
from journeydesigner.document import Transaction
from journeydesigner.i18n import tr, trn
from journeydesigner.model import JourneyError, JourneyMap, Snapshot
from journeydesigner.panel.bindings import explained
from journeydesigner.panel.context import Context


class OnMapBinding:
    """Yes puts them at the end of the map's personas, no takes them off it."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def read(self) -> Any:
        present = {key in self._on_map() for key in self._context.subject.ids}
        return present.pop() if len(present) == 1 else MIXED

    def write(self, tx: Transaction, value: Any) -> int:
        chosen = self._context.subject.ids
        kept = [key for key in self._on_map() if key not in chosen]
        ids = [*kept, *chosen] if value else kept
        set_field(tx, [self._context.session.map_id], "persona_ids", tuple(ids))
        return 0

    def step(self) -> str:
        return tr("Change personas of the map")

    def merge_key(self) -> str:
        return "on map"

    def explain(self, error: JourneyError) -> str:
        return explained(error, "persona_ids")

    def _on_map(self) -> tuple[str, ...]:
        snapshot, map_id = self._context.snapshot, self._context.session.map_id
        return tuple(persona.id for persona in snapshot.map_personas(map_id))


def leaving(snapshot: Snapshot, map_id: str, persona_id: str) -> str:
    """The step's name when a persona leaves a map, with what goes along."""
    points = sum(
        point.persona_id == persona_id
        for touchpoint in snapshot.all_touchpoints(map_id)
        for point in snapshot.all_emotion_records(touchpoint.id)
    )
    step = tr("Take persona off the map")
    if not points or snapshot.get(map_id, JourneyMap) is None:
        return step
    along = trn("{n} emotion point", "{n} emotion points", points)
    return tr("{delete} with {what}").format(delete=step, what=along)
