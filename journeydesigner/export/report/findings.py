"""What was found and decided, as tables."""

from __future__ import annotations

from collections.abc import Collection

from journeydesigner.export.report.names import stage_name, status_word, touchpoint_name
from journeydesigner.export.report.shown import Shown
from journeydesigner.export.report.stages import note_cell
from journeydesigner.export.report.table import Column, Heading, Table, cell, filled, number, table
from journeydesigner.i18n import tr
from journeydesigner.layout.sheet.findings import chosen_touchpoints
from journeydesigner.model import Decision, NextStep, Note, Snapshot, Stage, Touchpoint
from journeydesigner.model.decided import decided_on
from journeydesigner.model.ranking import notes_of_kind, ranked

_Numbered = tuple[int, Note]
_Chosen = tuple[int, tuple[Touchpoint, int]]


def ranking(shown: Shown, lane_kind: str, caption: str, lead: str) -> Table | None:
    """The notes of a kind, those that weigh most first; None where there are none."""
    if not shown.field(lane_kind):
        return None
    found = notes_of_kind(shown.snapshot, shown.journey.id, lane_kind, parked=True)
    notes = [note for note in shown.notes(found) if note_cell([note])]
    numbered = list(enumerate(ranked(shown.snapshot, notes), 1))
    if not numbered:
        return None
    return table(caption, filled(_note_columns(shown.snapshot, lead), numbered), numbered)


def _note_columns(snapshot: Snapshot, lead: str) -> list[Column[_Numbered]]:
    def stage(entry: _Numbered) -> str:
        found = snapshot.get(entry[1].stage_id, Stage)
        return stage_name(found) if found and found.map_id == entry[1].map_id else ""

    def touchpoint(entry: _Numbered) -> str:
        found = snapshot.get(entry[1].touchpoint_id, Touchpoint)
        return touchpoint_name(found) if found and snapshot.is_under_touchpoint(entry[1]) else ""

    def answered(entry: _Numbered) -> list[Note]:
        notes = (snapshot.get(key, Note) for key in entry[1].answers)
        return [note for note in notes if note is not None]

    return [
        (Heading(tr("Rank"), "number"), lambda entry: number(entry[0])),
        (Heading(lead, "lead"), lambda entry: note_cell([entry[1]])),
        (Heading(tr("Votes"), "number"), lambda entry: number(snapshot.dots(entry[1].id))),
        (Heading(tr("Impact"), "number"), lambda entry: number(entry[1].impact)),
        (Heading(tr("Effort"), "number"), lambda entry: number(entry[1].effort)),
        (Heading(tr("Owner"), "short"), lambda entry: cell(entry[1].owner)),
        (Heading(tr("Status"), "short"), lambda entry: cell(status_word(entry[1].status))),
        (Heading(tr("Answers")), lambda entry: note_cell(answered(entry))),
        (Heading(tr("Stage"), "short"), lambda entry: cell(stage(entry))),
        (Heading(tr("Touchpoint"), "short"), lambda entry: cell(touchpoint(entry))),
    ]


def voted_touchpoints(shown: Shown) -> Table | None:
    """The touchpoints that got dots, most first; None where none got any."""
    stages = {stage.id: stage_name(stage) for stage in shown.stages}
    chosen = chosen_touchpoints(shown.snapshot, shown.journey.id)
    kept = [(t, n) for t, n in chosen if shown.passes(t) and t.stage_id in stages]
    if not kept:
        return None
    columns: list[Column[_Chosen]] = [
        (Heading(tr("Rank"), "number"), lambda entry: number(entry[0])),
        (Heading(tr("Touchpoint"), "lead"), lambda entry: cell(touchpoint_name(entry[1][0]))),
        (Heading(tr("Votes"), "number"), lambda entry: number(entry[1][1])),
        (
            Heading(tr("Stage"), "short"),
            lambda entry: cell(stages.get(entry[1][0].stage_id or "", "")),
        ),
    ]
    return table(tr("Touchpoints by votes"), columns, enumerate(kept, 1))


def decisions(snapshot: Snapshot, map_ids: Collection[str]) -> tuple[str, ...]:
    """What was decided on these maps or on the whole project."""
    found, _ = decided_on(snapshot, map_ids)
    return tuple(decision.text for decision in found if decision.text.strip())


def next_steps(snapshot: Snapshot, map_ids: Collection[str]) -> Table | None:
    """Who does what by when; None where nothing is to be done."""
    _, found = decided_on(snapshot, map_ids)
    steps = [step for step in found if step.text.strip()]
    if not steps:
        return None

    def decision(step: NextStep) -> str:
        record = snapshot.get(step.decision_id, Decision)
        return record.text if record else ""

    columns: list[Column[NextStep]] = [
        (Heading(tr("Next step"), "lead"), lambda step: cell(step.text)),
        (Heading(tr("Owner"), "short"), lambda step: cell(step.owner)),
        (Heading(tr("Due"), "short"), lambda step: cell(step.due)),
        (Heading(tr("Status"), "short"), lambda step: cell(status_word(step.status))),
        (Heading(tr("Follows from")), lambda step: cell(decision(step))),
    ]
    return table(tr("Next steps"), filled(columns, steps), steps)
