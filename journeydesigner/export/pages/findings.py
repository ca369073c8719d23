"""Findings as running text: pain points and opportunities by weight, decisions, next steps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from journeydesigner.i18n import tr, trn
from journeydesigner.layout.display import Box
from journeydesigner.layout.map_layout import MapLayout
from journeydesigner.layout.pages.story import Figure, Passage
from journeydesigner.layout.sheet.block import Block, total_width
from journeydesigner.layout.sheet.findings import chosen_touchpoints, ranked_notes
from journeydesigner.layout.sheet.legend import legend_blocks
from journeydesigner.layout.typesetting import Style, Typesetter
from journeydesigner.model import NextStep, Note, Snapshot
from journeydesigner.model.decided import decided_on
from journeydesigner.model.touchpoint import STATUSES

H1 = Style(20, "text", bold=True)
H2 = Style(14, "text", bold=True)
H3 = Style(11, "secondary", bold=True)
BODY = Style(11, "text")
META = Style(10, "secondary")
Items = list[Passage | Figure]
_LEGEND_GAP = 24.0


def heading(text: str, *, page: bool = False, anchor: str = "") -> Passage:
    """The heading of a section."""
    return Passage(text, H2, "h2", before=20, keep=True, rule=True, page=page, anchor=anchor)


def ranking_story(snapshot: Snapshot, map_id: str, *, linked: bool = False) -> Items:
    """All pain points, opportunities and touchpoints that were voted on, most weight first.

    `linked`: entries lead to the touchpoints they stand under.
    """
    items: Items = []
    for lane_kind, title in (
        ("pain-points", tr("Pain points")),
        ("opportunities", tr("Opportunities")),
    ):
        notes = ranked_notes(snapshot, map_id, lane_kind)
        if notes:
            items.append(heading(title))
        for number, note in enumerate(notes, 1):
            items += _ranked(snapshot, note, number, linked=linked)
    chosen = chosen_touchpoints(snapshot, map_id)
    if chosen:
        items.append(heading(tr("Touchpoints by votes")))
    for number, (touchpoint, dots) in enumerate(chosen, 1):
        name = " ".join(touchpoint.name.split()) or tr("Unnamed touchpoint")
        target = touchpoint.id if linked else ""
        items.append(_entry(f"{number}.", f"{name} · {_dots(dots)}", "", target))
    return items


def _entry(mark: str, text: str, record_id: str, target: str = "") -> Passage:
    return Passage(text, BODY, "li", record_id, before=6, mark=mark, target=target)


def _ranked(snapshot: Snapshot, note: Note, number: int, *, linked: bool) -> Iterator[Passage]:
    under = note.touchpoint_id if linked and snapshot.is_under_touchpoint(note) else None
    meta = note_meta(snapshot, note)
    entry = _entry(f"{number}.", note.text, note.id, under or "")
    yield entry
    if meta:
        yield Passage(meta, META, "li", note.id, before=1, indent=20)
    for key in note.answers:
        answered = snapshot.get(key, Note)
        if answered is not None and not answered.hidden and answered.text.strip():
            text = tr("answers: {text}").format(text=" ".join(answered.text.split()))
            yield Passage(text, META, "li", note.id, before=1, indent=20)


def note_meta(snapshot: Snapshot, note: Note) -> str:
    """Votes, impact, effort, owner and status of a note in a line."""
    status = next((c.title for c in STATUSES if c.value == note.status), note.status)
    dots = snapshot.dots(note.id)
    parts = [
        _dots(dots) if dots is not None else "",
        tr("impact {n}").format(n=note.impact) if note.impact else "",
        tr("effort {n}").format(n=note.effort) if note.effort else "",
        tr("owner {name}").format(name=note.owner) if note.owner else "",
        tr(status).lower() if note.status else "",
    ]
    return " · ".join(part for part in parts if part)


def _dots(count: int) -> str:
    return trn("{n} vote", "{n} votes", count).format(n=count)


def decisions_story(snapshot: Snapshot, map_id: str) -> Items:
    """Each decision with the steps that follow from it, then the other steps."""
    decisions, steps = decided_on(snapshot, {map_id})
    decisions = [decision for decision in decisions if decision.text.strip()]
    steps = [step for step in steps if step.text.strip()]
    if not decisions and not steps:
        return []
    items: Items = [heading(tr("Decisions and next steps"))]
    known = {decision.id for decision in decisions}
    strong = BODY._replace(bold=True)
    for number, decision in enumerate(decisions, 1):
        mark = f"{number}."
        items.append(Passage(decision.text, strong, "li", decision.id, before=10, mark=mark))
        for step in steps:
            if step.decision_id == decision.id:
                items += _step(step, 20)
    for step in steps:
        if step.decision_id not in known:
            items += _step(step, 0)
    return items


def _step(step: NextStep, indent: float) -> Iterator[Passage]:
    status = next((c.title for c in STATUSES if c.value == step.status), step.status)
    parts = [
        step.owner,
        tr("by {date}").format(date=step.due) if step.due else "",
        tr(status).lower() if step.status else "",
    ]
    yield Passage(step.text, BODY, "li", step.id, before=5, indent=indent, mark="→")
    meta = " · ".join(part for part in parts if part)
    if meta:
        yield Passage(meta, META, "li", step.id, before=1, indent=indent + 20)


def legend_story(setter: Typesetter, snapshot: Snapshot, layout: MapLayout, width: float) -> Items:
    """What is used on the map, in a column of that width."""
    blocks = legend_blocks(setter, snapshot, layout)
    if not blocks:
        return []
    rows = [[blocks[0]]]
    for block in blocks[1:]:
        if total_width([*rows[-1], block], _LEGEND_GAP) > width:
            rows.append([])
        rows[-1].append(block)
    return [heading(tr("Legend")), *(Figure(_beside(row), before=4) for row in rows)]


def _beside(blocks: Sequence[Block]) -> Block:
    """Blocks side by side as one."""
    boxes: list[Box] = []
    x = 0.0
    for block in blocks:
        boxes += [replace(box, rect=box.rect.moved(x, 0.0)) for box in block.boxes]
        x += block.width + _LEGEND_GAP
    return Block(tuple(boxes), x, max(block.height for block in blocks))
