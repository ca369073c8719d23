"""The legend: what is used on the map and no more."""

from __future__ import annotations

from journeydesigner.i18n import tr
from journeydesigner.layout.content.emotion import curve_personas
from journeydesigner.layout.content.markers import curve_look, point_marker
from journeydesigner.layout.display import Box, Disc, Placed, RoundRect, Segment, Shape
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.map_layout import MapLayout
from journeydesigner.layout.measures import POINT
from journeydesigner.layout.sheet.block import Block
from journeydesigner.layout.typesetting import Style, Typesetter
from journeydesigner.model import Persona, Snapshot, Touchpoint

_TEXT = Style(11, "secondary")
_KEY = Style(11, "key-text", bold=True)
_HEIGHT = 18.0
_SAMPLE = 34.0
_GROUNDS = {
    "pain-points": ("pain-ground", "pain-text"),
    "opportunities": ("opportunity-ground", "opportunity-text"),
}


def legend_blocks(setter: Typesetter, snapshot: Snapshot, layout: MapLayout) -> list[Block]:
    """A block for each curve that is drawn, for pain points, opportunities, key moments, votes."""
    return [
        *_curves(setter, snapshot, layout),
        *_notes(setter, snapshot, layout),
        *_key_moment(setter, snapshot, layout),
        *_votes(setter, snapshot, layout),
    ]


def _curves(setter: Typesetter, snapshot: Snapshot, layout: MapLayout) -> list[Block]:
    drawn = {p.box.key[2] for p in layout.body() if p.box.role == "point"}
    blocks = []
    for number, persona_id in enumerate(curve_personas(snapshot, layout.map_id)):
        if (persona_id or "") in drawn:
            persona = snapshot.get(persona_id, Persona)
            name = persona.name if persona else tr("Everyone")
            blocks.append(_curve(setter, name, number, persona_id or ""))
    return blocks


def _curve(setter: Typesetter, name: str, number: int, key: str) -> Block:
    colour, dash = curve_look(number)
    middle = _HEIGHT / 2
    line = Segment(0, middle, _SAMPLE, middle, colour, 2.0, dash)
    sample = Placed(_sample_box(number), (_SAMPLE - POINT) / 2, middle - POINT / 2)
    return _labelled(setter, ("legend", key), name, _TEXT, (line,), sample)


def _sample_box(number: int) -> Box:
    colour = curve_look(number)[0]
    shapes = point_marker(number, colour, 0)
    return Box(("sample", str(number)), "legend", "", Rect(0, 0, POINT, POINT), shapes)


def _notes(setter: Typesetter, snapshot: Snapshot, layout: MapLayout) -> list[Block]:
    shown = {box.box.key[1] for box in layout.body() if box.box.role == "note"}
    kinds = {
        snapshot.note_kind(note)
        for lane in snapshot.lanes(layout.map_id)
        for span in layout.spans
        for note in snapshot.notes(lane.id, span.stage_id)
        if note.id in shown
    }
    words = {"pain-points": tr("Pain point"), "opportunities": tr("Opportunity")}
    blocks = []
    for kind, title in words.items():
        if kind in kinds:
            ground, ink = _GROUNDS[kind]
            swatch = RoundRect(0, 3, 16, _HEIGHT - 6, 3, ground, ink, 0.6)
            blocks.append(_labelled(setter, ("legend", kind), title, _TEXT, (swatch,), None, 16))
    return blocks


def _key_moment(setter: Typesetter, snapshot: Snapshot, layout: MapLayout) -> list[Block]:
    cards = (placed.box.record_id for placed in layout.body() if placed.box.role == "card")
    shown = (snapshot.get(key, Touchpoint) for key in cards)
    if not any(touchpoint is not None and touchpoint.key_moment for touchpoint in shown):
        return []
    return [_labelled(setter, ("legend", "key"), tr("Key moment"), _KEY, (), None, -8)]


def _votes(setter: Typesetter, snapshot: Snapshot, layout: MapLayout) -> list[Block]:
    """What the numbers beside a dot mean, and what was asked where that is one question."""
    votings = [voting for voting in snapshot.votings(layout.map_id) if voting.candidate_ids]
    if not votings:
        return []
    roles = ("note", "card")
    shown = {placed.box.record_id for placed in layout.body() if placed.box.role in roles}
    if not any(key in shown for voting in votings for key in voting.candidate_ids):
        return []
    asked = " ".join(votings[0].title.split()) if len(votings) == 1 else ""
    text = tr("Votes: {title}").format(title=asked) if asked else tr("Votes")
    dot = Disc(4, _HEIGHT / 2, 3.5, "accent-text")
    return [_labelled(setter, ("legend", "votes"), text, _TEXT, (dot,), None, 6)]


def _labelled(
    setter: Typesetter,
    key: tuple[str, str],
    text: str,
    style: Style,
    shapes: tuple[Shape, ...],
    sample: Placed | None,
    sample_width: float = _SAMPLE,
) -> Block:
    label = setter.set(text, style, 400, 1)
    left = sample_width + 8
    width = left + label.width
    top = (_HEIGHT - label.height) / 2
    texts = label.placed(left, top, label.width + 1)
    box = Box(key, "legend", "", Rect(0, 0, width, _HEIGHT), shapes, texts)
    if sample is None:
        return Block((box,), width, _HEIGHT)
    inner = sample.box
    moved = Box(inner.key, inner.role, "", sample.rect, inner.shapes)
    return Block((box, moved), width, _HEIGHT)
