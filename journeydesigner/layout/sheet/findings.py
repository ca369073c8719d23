"""Findings below the map: its pain points, opportunities and what was voted on, by weight."""

from __future__ import annotations

from collections.abc import Sequence

from journeydesigner.i18n import tr
from journeydesigner.layout.sheet.block import Block
from journeydesigner.layout.sheet.listing import Entry, listing
from journeydesigner.layout.typesetting import Typesetter
from journeydesigner.model import Lane, Note, Snapshot, Stage, Touchpoint
from journeydesigner.model.ranking import notes_of_kind, ranked
from journeydesigner.model.touchpoint import STATUSES

_MOST = 5


def ranked_notes(snapshot: Snapshot, map_id: str, lane_kind: str) -> list[Note]:
    """The notes of a kind that are shown and have a text: more dots first, then greater impact,
    then less effort, then from left to right. Unrated ones come last."""
    notes = notes_of_kind(snapshot, map_id, lane_kind)
    told = [note for note in notes if note.text.strip() and _is_shown(snapshot, note)]
    return ranked(snapshot, told)


def _is_shown(snapshot: Snapshot, note: Note) -> bool:
    """Whether neither the lane nor the stage of a note is hidden."""
    lane, stage = snapshot.get(note.lane_id, Lane), snapshot.get(note.stage_id, Stage)
    return not (lane is not None and lane.hidden) and not (stage is not None and stage.hidden)


def findings_blocks(
    setter: Typesetter, snapshot: Snapshot, map_id: str, width: float
) -> list[Block]:
    """One block for each kind that the map has notes of, and one for touchpoints that got dots;
    each of that width."""
    headings = (
        ("pain-points", tr("Pain points"), tr("Largest pain points")),
        ("opportunities", tr("Opportunities"), tr("Best opportunities")),
    )
    blocks = []
    for lane_kind, plain, ranking in headings:
        notes = ranked_notes(snapshot, map_id, lane_kind)
        if notes:
            weighed = any(note.impact or snapshot.dots(note.id) for note in notes)
            entries = [(_entry(note), snapshot.dots(note.id)) for note in notes]
            heading = ranking if weighed else plain
            blocks.append(_ranking(setter, lane_kind, heading, entries, width))
    chosen = chosen_touchpoints(snapshot, map_id)
    if chosen:
        entries = [(_name(touchpoint), dots) for touchpoint, dots in chosen]
        heading = tr("Touchpoints by votes")
        blocks.append(_ranking(setter, "touchpoints", heading, entries, width))
    return blocks


def _ranking(
    setter: Typesetter,
    key: str,
    heading: str,
    entries: Sequence[tuple[str, int | None]],
    width: float,
) -> Block:
    shown = [
        Entry(f"{number}.", text, dots=dots)
        for number, (text, dots) in enumerate(entries[:_MOST], 1)
    ]
    left_out = len(entries) - _MOST
    more = tr("and {n} more on the map").format(n=left_out) if left_out > 0 else ""
    return listing(setter, key, heading, shown, width, more)


def chosen_touchpoints(snapshot: Snapshot, map_id: str) -> list[tuple[Touchpoint, int]]:
    """The touchpoints that got dots, most first, then from left to right."""
    if not any(voting.touchpoint_ids for voting in snapshot.votings(map_id)):
        return []
    stages = [stage for stage in snapshot.stages(map_id) if not stage.hidden]
    shown = [touchpoint for stage in stages for touchpoint in snapshot.touchpoints(stage.id)]
    dots = [(touchpoint, snapshot.dots(touchpoint.id) or 0) for touchpoint in shown]
    return sorted((pair for pair in dots if pair[1]), key=lambda pair: -pair[1])


def _name(touchpoint: Touchpoint) -> str:
    words = touchpoint.name or touchpoint.customer_interaction or tr("Unnamed touchpoint")
    return " ".join(words.split())


def _entry(note: Note) -> str:
    """Text, owner, status and impact of a note in one paragraph."""
    status = next((choice.title for choice in STATUSES if choice.value == note.status), "")
    parts = [
        " ".join(note.text.split()),
        tr("owner {name}").format(name=note.owner) if note.owner else "",
        tr(status).lower() if note.status else "",
        tr("impact {n}").format(n=note.impact) if note.impact else "",
    ]
    return " · ".join(part for part in parts if part)
