"""Alt and the arrow keys: the selected records move one place."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from journeydesigner.commands.emotions import set_score
from journeydesigner.commands.lanes import move_lanes
from journeydesigner.commands.names import moving
from journeydesigner.commands.phases import move_phases
from journeydesigner.commands.stages import move_stages
from journeydesigner.commands.touchpoints import move_touchpoints
from journeydesigner.i18n import tr
from journeydesigner.interaction import moving_notes
from journeydesigner.interaction.context import Context
from journeydesigner.interaction.finding import shown_lanes, shown_stages, stage_of
from journeydesigner.interaction.phase_places import stages_of
from journeydesigner.interaction.places import past
from journeydesigner.interaction.scores import snapped
from journeydesigner.interaction.scores import step as step_size
from journeydesigner.interaction.selection_rules import of_kind
from journeydesigner.model import EmotionPoint, Stage, kind_of

_STEPS = {"Left": -1, "Up": -1, "Right": 1, "Down": 1}
_ACROSS = ("Left", "Right")


def move(context: Context, direction: str) -> bool:
    """Moves the selected records of the current one's kind; False where that means nothing."""
    kind = kind_of(context.selection.current or "")
    mover = _MOVERS.get((kind, direction in _ACROSS))
    if mover is None or direction not in _STEPS:
        return False
    mover(context, of_kind(context.selection.ids, kind), _STEPS[direction])
    return True


def _touchpoints(context: Context, ids: list[str], step: int) -> None:
    """Past the neighbour in the stage; from its end into the next stage."""
    snapshot, layout = context.snapshot, context.layout
    order = [key for key in _read(context) if key in ids]
    if layout is None or not order:
        return
    edge = order[0] if step < 0 else order[-1]
    stage_id = stage_of(snapshot, edge)
    index: int | None = past([t.id for t in snapshot.touchpoints(stage_id)], order, step)
    if index is None:
        stages = shown_stages(layout)
        place = stages.index(stage_id) + step
        if not 0 <= place < len(stages):
            return
        stage_id, index = stages[place], None if step < 0 else 0
    with context.document.transaction(moving(order)) as tx:
        move_touchpoints(tx, order, stage_id, index)


def _read(context: Context) -> list[str]:
    spans = context.layout.spans if context.layout else ()
    return [column.touchpoint_id for span in spans for column in span.columns]


def _stages(context: Context, ids: list[str], step: int) -> None:
    layout, snapshot = context.layout, context.snapshot
    if layout is not None:
        every = [stage.id for stage in snapshot.stages(layout.map_id)]
        index = _among(shown_stages(layout), every, ids, step)
        if index is not None:
            with context.document.transaction(moving(ids)) as tx:
                move_stages(tx, ids, index)


def _phases(context: Context, ids: list[str], step: int) -> None:
    """Past the next phase, or the next stage without one."""
    layout, snapshot = context.layout, context.snapshot
    if layout is None:
        return
    mine = stages_of(snapshot, layout.map_id, ids)
    every = [stage.id for stage in snapshot.stages(layout.map_id)]
    index = past(every, mine, step)
    if index is None:
        return
    neighbour = snapshot.need(every[index] if step < 0 else every[index - 1], Stage)
    own = neighbour.phase_id
    along = stages_of(snapshot, layout.map_id, [own]) if own else []
    run = [every.index(key) for key in along or [neighbour.id]]
    with context.document.transaction(moving(ids)) as tx:
        move_phases(tx, ids, min(run) if step < 0 else max(run) + 1)


def _lanes(context: Context, ids: list[str], step: int) -> None:
    layout, snapshot = context.layout, context.snapshot
    if layout is not None:
        every = [lane.id for lane in snapshot.lanes(layout.map_id)]
        index = _among(shown_lanes(layout), every, ids, step)
        if index is not None:
            with context.document.transaction(moving(ids)) as tx:
                move_lanes(tx, ids, index)


def _among(shown: Sequence[str], every: Sequence[str], ids: Sequence[str], step: int) -> int | None:
    """The index among all siblings that lies one shown sibling further."""
    index = past(shown, ids, step)
    if index is None:
        return None
    return every.index(shown[index]) if step < 0 else every.index(shown[index - 1]) + 1


def _points(context: Context, ids: list[str], step_down: int) -> None:
    """Scores go up or down by one step of the scale; repeated presses are one step to undo."""
    journey = context.session.journey
    if journey is None:
        return
    low, high = journey.scale_low, journey.scale_high
    with context.document.transaction(
        tr("Set emotion"), merge_key=f"emotion keys {','.join(sorted(ids))}"
    ) as tx:
        for key in ids:
            point = context.snapshot.get(key, EmotionPoint)
            if point is not None and point.score is not None:
                score = snapped(point.score - step_down * step_size(low, high), low, high)
                set_score(tx, point.touchpoint_id, point.persona_id, score)


_MOVERS: dict[tuple[str, bool], Callable[[Context, list[str], int], None]] = {
    ("touchpoint", True): _touchpoints,
    ("stage", True): _stages,
    ("phase", True): _phases,
    ("lane", False): _lanes,
    ("note", True): moving_notes.across,
    ("note", False): moving_notes.up_or_down,
    ("emotion", False): _points,
}
