"""Findings below the map: its pain points and opportunities, the weightiest first."""

from __future__ import annotations

from journeydesigner.i18n import tr
from journeydesigner.layout.display import Box, RoundRect, TextLine
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.sheet.block import Block
from journeydesigner.layout.typesetting import Style, Typesetter
from journeydesigner.model import Note, Snapshot
from journeydesigner.model.touchpoint import STATUSES

_HEADING = Style(13, "text", bold=True)
_ENTRY = Style(12, "text")
_MOST = 5
_NUMBER = 18.0


def ranked_notes(snapshot: Snapshot, map_id: str, lane_kind: str) -> list[Note]:
    """The notes of a kind that have a text: greater impact first, then less effort, then from
    left to right. Unrated ones come last."""
    stages = snapshot.stages(map_id)
    lanes = [lane for lane in snapshot.lanes(map_id) if lane.lane_kind == lane_kind]
    notes = [
        note
        for stage in stages
        for lane in lanes
        for note in snapshot.notes(lane.id, stage.id)
        if note.text.strip()
    ]
    return sorted(notes, key=lambda note: (-(note.impact or 0), note.effort or 6))


def findings_blocks(
    setter: Typesetter, snapshot: Snapshot, map_id: str, width: float
) -> list[Block]:
    """One block for each kind that the map has notes of, each of that width."""
    headings = (
        ("pain-points", tr("Pain points"), tr("Largest pain points")),
        ("opportunities", tr("Opportunities"), tr("Best opportunities")),
    )
    blocks = []
    for lane_kind, plain, ranking in headings:
        notes = ranked_notes(snapshot, map_id, lane_kind)
        if notes:
            heading = ranking if any(note.impact for note in notes) else plain
            blocks.append(_block(setter, heading, notes, lane_kind, width))
    return blocks


def _block(
    setter: Typesetter, heading: str, notes: list[Note], lane_kind: str, width: float
) -> Block:
    title = setter.set(heading, _HEADING, width)
    texts: list[TextLine] = [*title.placed(0, 12, width)]
    y = 12 + title.height + 6
    for number, note in enumerate(notes[:_MOST], 1):
        mark = setter.set(f"{number}.", _ENTRY, _NUMBER)
        entry = setter.set(_entry(note), _ENTRY, width - _NUMBER)
        texts += mark.placed(0, y, _NUMBER)
        texts += entry.placed(_NUMBER, y, width - _NUMBER)
        y += entry.height + 4
    if len(notes) > _MOST:
        more = tr("and {n} more on the map").format(n=len(notes) - _MOST)
        rest = setter.set(more, Style(11, "faint-text"), width - _NUMBER)
        texts += rest.placed(_NUMBER, y, width - _NUMBER)
        y += rest.height + 4
    box = Box(
        ("findings", lane_kind),
        "legend",
        "",
        Rect(0, 0, width, y),
        (RoundRect(0, 0, width, 1.6, 0, "text"),),
        tuple(texts),
    )
    return Block((box,), width, y)


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
