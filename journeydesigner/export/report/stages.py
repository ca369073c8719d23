"""The map as tables: one of its stages, and one of touchpoints for each stage."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from journeydesigner.export.report.names import (
    lane_name,
    persona_name,
    stage_name,
    status_word,
    touchpoint_name,
)
from journeydesigner.export.report.shown import RANKED, Shown
from journeydesigner.export.report.table import (
    Cell,
    Column,
    Feeling,
    Heading,
    Named,
    Part,
    Pictured,
    Table,
    cell,
    filled,
    number,
    table,
)
from journeydesigner.i18n import tr
from journeydesigner.layout.content.emotion import score_text
from journeydesigner.layout.content.tone import tone_of
from journeydesigner.model import Channel, Lane, Note, Phase, Stage, Touchpoint


def stage_table(shown: Shown) -> Table:
    """What the customer wants, expects and needs in each stage, and the notes that span it."""
    columns = filled(_stage_columns(shown), shown.stages)
    return table(tr("Stages"), columns, shown.stages)


def touchpoint_tables(shown: Shown, stage: Stage) -> tuple[Table, ...]:
    """What happens at the touchpoints of a stage, then what else is said of them, as far as there
    is something: so that neither is too wide for a page."""
    touchpoints = shown.touchpoints(stage)
    if not touchpoints:
        return ()
    name = stage_name(stage)
    caption = tr("Touchpoints of “{stage}”").format(stage=name)
    tables = [table(caption, filled(_touchpoint_columns(shown), touchpoints), touchpoints)]
    more = filled(_further_columns(shown), touchpoints)
    if len(more) > 1:
        caption = tr("More on the touchpoints of “{stage}”").format(stage=name)
        tables.append(table(caption, more, touchpoints))
    return tuple(tables)


def note_cell(notes: Iterable[Note]) -> Cell:
    """The notes of one place; hidden ones are not told."""
    parts: list[Part] = []
    for note in notes:
        if note.picture_id and not note.hidden:
            parts.append(Pictured(note.picture_id, note.text))
        elif note.shown_text.strip():
            parts.append(note.text)
    return tuple(parts)


# -- stages --------------------------------------------------------------------------------


def _stage_columns(shown: Shown) -> Iterator[Column[Stage]]:
    snapshot = shown.snapshot

    def phase(stage: Stage) -> Cell:
        found = snapshot.get(stage.phase_id, Phase)
        return cell(found.name) if found else ()

    yield Heading(tr("Stage"), "lead"), lambda stage: (stage_name(stage),)
    yield Heading(tr("Phase"), "short"), phase
    for lane_kind, title, fields in (
        ("customer-goal", tr("Customer goal"), ("goal",)),
        ("expectations", tr("Expectations"), ("expectations",)),
        ("needs", tr("Needs"), ("need_what", "need_why")),
        ("trigger", tr("Trigger to the next stage"), ("trigger",)),
    ):
        if shown.field(lane_kind):
            yield Heading(title), _stage_fields(fields)
    for lane in shown.note_lanes():
        yield Heading(lane_name(lane)), _spanning(shown, lane)


def _stage_fields(fields: tuple[str, ...]) -> Callable[[Stage], Cell]:
    def find(stage: Stage) -> Cell:
        return cell("\n".join(filter(None, (str(getattr(stage, name)) for name in fields))))

    return find


def _spanning(shown: Shown, lane: Lane) -> Callable[[Stage], Cell]:
    def find(stage: Stage) -> Cell:
        notes = shown.snapshot.notes(lane.id, stage.id)
        return note_cell(n for n in notes if not shown.snapshot.is_under_touchpoint(n))

    return find


# -- touchpoints ---------------------------------------------------------------------------


def _touchpoint_columns(shown: Shown) -> Iterator[Column[Touchpoint]]:
    yield Heading(tr("Touchpoint"), "lead"), _named
    if shown.field("channel") or shown.field("touchpoints"):
        yield Heading(tr("Channel"), "short"), _channel(shown)
    if shown.field("touchpoints") or shown.field("customer-interaction"):
        yield Heading(tr("Customer interaction")), _field("customer_interaction")
    if shown.field("system-interaction"):
        yield Heading(tr("Employee/system interaction")), _field("system_interaction")
    if shown.field("emotion"):
        yield Heading(tr("Emotion")), _feelings(shown)
    for lane in shown.note_lanes():
        if lane.lane_kind in RANKED:
            yield Heading(lane_name(lane)), _under(shown, lane)
    yield Heading(tr("Votes"), "number"), lambda t: number(shown.snapshot.dots(t.id))


def _further_columns(shown: Shown) -> Iterator[Column[Touchpoint]]:
    yield Heading(tr("Touchpoint"), "lead"), _named
    for lane_kind, title in (
        ("doing", tr("Doing")),
        ("thinking", tr("Thinking")),
        ("expecting", tr("Expecting")),
    ):
        if shown.field(lane_kind):
            yield Heading(title), _field(lane_kind)
    for lane in shown.note_lanes():
        if lane.lane_kind not in RANKED:
            yield Heading(lane_name(lane)), _under(shown, lane)
    if shown.field("strategy"):
        yield Heading(tr("Strategy")), _strategy


def _channel(shown: Shown) -> Callable[[Touchpoint], Cell]:
    def find(touchpoint: Touchpoint) -> Cell:
        found = shown.snapshot.get(touchpoint.channel_id, Channel)
        return cell(" · ".join(filter(None, (found.name if found else "", touchpoint.device))))

    return find


def _named(touchpoint: Touchpoint) -> Cell:
    """The name, and below it whether it is a moment of truth."""
    name = touchpoint_name(touchpoint)
    return (Named(name, tr("Moment of truth")),) if touchpoint.key_moment else (name,)


def _field(field: str) -> Callable[[Touchpoint], Cell]:
    return lambda touchpoint: cell(str(getattr(touchpoint, field)))


def _feelings(shown: Shown) -> Callable[[Touchpoint], Cell]:
    snapshot, journey = shown.snapshot, shown.journey
    told = {
        point.persona_id
        for touchpoint in shown.all_touchpoints()
        for point in snapshot.emotions(touchpoint.id)
        if shown.draws(point.persona_id)
    }
    alone = len(told) == 1

    def find(touchpoint: Touchpoint) -> Cell:
        return tuple(
            Feeling(
                "" if alone else persona_name(snapshot, point.persona_id),
                "" if point.score is None else score_text(journey, point.score),
                None if point.score is None else tone_of(point.score, journey),
                point.quote.strip(),
            )
            for point in snapshot.emotions_in_order(touchpoint.id)
            if shown.draws(point.persona_id) and (point.score is not None or point.quote.strip())
        )

    return find


def _under(shown: Shown, lane: Lane) -> Callable[[Touchpoint], Cell]:
    def find(touchpoint: Touchpoint) -> Cell:
        tied = shown.snapshot.tied_notes(touchpoint.id)
        under = [n for n in tied if n.lane_id == lane.id and shown.snapshot.is_under_touchpoint(n)]
        return note_cell(under)

    return find


def _strategy(touchpoint: Touchpoint) -> Cell:
    who = " · ".join(
        filter(None, (touchpoint.strategy_owner, status_word(touchpoint.strategy_status)))
    )
    return cell("\n".join(filter(None, (touchpoint.strategy, who))))
