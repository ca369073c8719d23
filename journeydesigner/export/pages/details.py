"""Everything about every stage and touchpoint, in running text."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesigner.export.pages.findings import BODY, H2, H3, META, Items, note_meta
from journeydesigner.i18n import tr
from journeydesigner.layout.content.emotion import score_text
from journeydesigner.layout.content.headers import lane_title
from journeydesigner.layout.pages.story import Figure, Passage
from journeydesigner.layout.typesetting import Style
from journeydesigner.layout.view_options import PLAIN, ViewOptions
from journeydesigner.model import (
    Channel,
    EmotionPoint,
    JourneyMap,
    Lane,
    Note,
    Persona,
    Snapshot,
    Stage,
    Touchpoint,
)
from journeydesigner.model.fields import FieldSpec, editable_fields
from journeydesigner.model.touchpoint import DIRECTNESS, STATUSES

_STAGE = Style(20, "text", bold=True)
_TOUCHPOINT = H2
_FIELD = H3
ON_MAP = "@map"
"""Ends the anchor of a record's place on the map, where its own is that of its details."""


def details_story(snapshot: Snapshot, journey: JourneyMap, view: ViewOptions = PLAIN) -> Items:
    """Each shown stage with its fields and notes, then its touchpoints with theirs; what those
    personas feel that the view draws."""
    items: Items = []
    lanes = [lane for lane in snapshot.lanes(journey.id) if not lane.hidden]
    for stage in snapshot.stages(journey.id):
        if stage.hidden:
            continue
        items += _stage(snapshot, stage, lanes)
        for touchpoint in snapshot.touchpoints(stage.id):
            items += _touchpoint(snapshot, journey, touchpoint, lanes, view)
    return items


def _stage(snapshot: Snapshot, stage: Stage, lanes: list[Lane]) -> Iterator[Passage | Figure]:
    name = " ".join(stage.name.split()) or tr("Unnamed stage")
    yield Passage(
        name, _STAGE, "h1", stage.id, before=26, keep=True, rule=True,
        target=stage.id + ON_MAP, anchor=stage.id,
    )  # fmt: skip
    for spec in editable_fields(Stage):
        if spec.ui.widget == "text":
            yield from _field(stage.id, tr(spec.title), str(getattr(stage, spec.name)))
    for lane in lanes:
        notes = [
            note
            for note in (snapshot.notes(lane.id, stage.id) if lane.holds_notes else ())
            if not snapshot.is_under_touchpoint(note)
        ]
        yield from _notes(snapshot, lane, notes)


def _touchpoint(
    snapshot: Snapshot,
    journey: JourneyMap,
    touchpoint: Touchpoint,
    lanes: list[Lane],
    view: ViewOptions,
) -> Iterator[Passage | Figure]:
    key = touchpoint.id
    name = " ".join(touchpoint.name.split()) or tr("Unnamed touchpoint")
    yield Passage(
        name, _TOUCHPOINT, "h2", key, before=18, keep=True, target=key + ON_MAP, anchor=key
    )
    yield Passage(_about(snapshot, touchpoint), META, "p", key, before=1, keep=True)
    for spec in editable_fields(Touchpoint):
        if spec.ui.widget == "text":
            yield from _field(key, tr(spec.title), _told(touchpoint, spec))
    yield from _emotions(snapshot, journey, touchpoint, view)
    for lane in lanes:
        if lane.holds_notes:
            tied = snapshot.tied_notes(key)
            notes = [n for n in tied if n.lane_id == lane.id and snapshot.is_under_touchpoint(n)]
            yield from _notes(snapshot, lane, notes)


def _about(snapshot: Snapshot, touchpoint: Touchpoint) -> str:
    """Channel, device, contact, key moment, ratings and votes in a line."""
    channel = snapshot.get(touchpoint.channel_id, Channel)
    contact = next(
        (c.title for c in DIRECTNESS if c.value and c.value == touchpoint.directness), ""
    )
    dots = snapshot.dots(touchpoint.id)
    parts = [
        channel.name if channel else "",
        touchpoint.device,
        tr(contact).lower() if contact else "",
        tr("Key moment") if touchpoint.key_moment else "",
        _rated(tr("impact {n}"), touchpoint.impact),
        _rated(tr("frequency {n}"), touchpoint.frequency),
        _rated(tr("importance {n}"), touchpoint.importance),
        tr("votes: {n}").format(n=dots) if dots is not None else "",
    ]
    return " · ".join(part for part in parts if part.strip())


def _rated(template: str, value: int | None) -> str:
    return template.format(n=value) if value is not None else ""


def _told(touchpoint: Touchpoint, spec: FieldSpec) -> str:
    """The text of a field; a strategy with its owner and status."""
    text = str(getattr(touchpoint, spec.name))
    if spec.name != "strategy":
        return text
    status = touchpoint.strategy_status
    title = next((c.title for c in STATUSES if c.value and c.value == status), status)
    meta = " · ".join(p for p in (touchpoint.strategy_owner, tr(title) if title else "") if p)
    return "\n".join(part for part in (text, meta) if part)


def _field(record_id: str, title: str, text: str) -> Iterator[Passage]:
    if text.strip():
        yield Passage(title, _FIELD, "h3", record_id, before=8, keep=True)
        yield Passage(text, BODY, "p", record_id, before=1)


def _emotions(
    snapshot: Snapshot, journey: JourneyMap, touchpoint: Touchpoint, view: ViewOptions
) -> Iterator[Passage]:
    told = [
        (point, text)
        for point in snapshot.emotions_in_order(touchpoint.id)
        if view.draws(point.persona_id) and (text := _feeling(snapshot, journey, point))
    ]
    if told:
        yield Passage(tr("Emotion"), _FIELD, "h3", touchpoint.id, before=8, keep=True)
    for point, text in told:
        yield Passage(text, BODY, "p", point.id, before=1)


def _feeling(snapshot: Snapshot, journey: JourneyMap, point: EmotionPoint) -> str:
    persona = snapshot.get(point.persona_id, Persona)
    who = persona.name if persona else tr("Everyone")
    quote = point.quote.strip()
    parts = [
        score_text(journey, point.score) if point.score is not None else "",
        f"\N{LEFT DOUBLE QUOTATION MARK}{quote}\N{RIGHT DOUBLE QUOTATION MARK}" if quote else "",
    ]
    said = " · ".join(part for part in parts if part)
    return f"{who}: {said}" if said else ""


def _notes(snapshot: Snapshot, lane: Lane, notes: list[Note]) -> Iterator[Passage]:
    written = [note for note in notes if not note.hidden and note.text.strip()]
    if not written:
        return
    yield Passage(lane_title(lane), _FIELD, "h3", lane.id, before=8, keep=True)
    for note in written:
        yield Passage(note.text, BODY, "li", note.id, before=1, mark="•")
        meta = note_meta(snapshot, note)
        if meta:
            yield Passage(meta, META, "li", note.id, before=0, indent=20)
