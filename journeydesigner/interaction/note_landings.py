"""Where notes and pictures dragged onto the map would land."""

from __future__ import annotations

from collections.abc import Callable

from journeydesigner.i18n import tr
from journeydesigner.interaction import creating
from journeydesigner.interaction.landing import Aim, Landing
from journeydesigner.interaction.note_places import NotePlace, note_place
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.hit import column_at, hit, span_at
from journeydesigner.layout.slots import touchpoint_slot
from journeydesigner.model import LANE_KINDS, Family, Lane, Note, Picture


def note_landing(aim: Aim) -> Landing:
    """A new note in the lane there; a tile of one kind, and other lanes, lead to their own lane."""
    return _new_note(aim, note_kind(aim.payload.value), only=bool(aim.payload.value))


def note_kind(wanted: str) -> str:
    """The kind of lane that a note goes to where nobody points at one."""
    known = LANE_KINDS.get(wanted)
    return known.name if known and known.family is Family.NOTES else "notes"


def picture_landing(aim: Aim) -> Landing:
    """Onto a note without a picture, or as a new note there, or in the lane of images."""

    def picture() -> Picture:
        return aim.context.read_picture(aim.payload.data, aim.payload.name)

    placed = hit(aim.layout, aim.x, aim.y).placed
    note = aim.context.snapshot.get(placed.box.record_id, Note) if placed else None
    if placed is None or note is None or note.picture_id is not None:
        return _new_note(aim, "images", picture=picture)
    return Landing(
        lambda: creating.set_picture(aim.context.session, note.id, "picture_id", picture()),
        target=placed.rect,
    )


def _new_note(
    aim: Aim, kind: str, *, only: bool = False, picture: Callable[[], Picture] | None = None
) -> Landing:
    """With `only` no lane of another kind takes it."""
    pointed = note_place(aim.layout, aim.context.snapshot, aim.x, aim.y)
    if pointed and only and aim.context.snapshot.need(pointed.lane, Lane).lane_kind != kind:
        pointed = None
    place = pointed or _in_lane_of(kind, aim)

    def act() -> str:
        return creating.new_note(
            aim.context.session,
            place.lane,
            place.stage_id,
            place.touchpoint_id,
            place.index,
            picture() if picture else None,
        )

    told = "" if pointed else _told(aim, kind, place.lane)
    return Landing(act, place.guides, place.target, edit=picture is None, note=told)


def _in_lane_of(kind: str, aim: Aim) -> NotePlace:
    """The column at the pointer, in the first lane of that kind (made where there is none)."""
    lane = aim.context.snapshot.lane_of_kind(aim.layout.map_id, kind)
    where = hit(aim.layout, aim.x, aim.y)
    slot = touchpoint_slot(aim.layout, aim.x, aim.y)
    return NotePlace(
        lane.id if lane else kind,
        where.stage_id or (slot.parent_id if slot else ""),
        where.touchpoint_id or None,
        None,
        (),
        column_under(aim) if where.touchpoint_id else aim.everything,
    )


def column_under(aim: Aim) -> Rect:
    """The column at the pointer over all lanes, everything beside the stages."""
    span = span_at(aim.layout, aim.x)
    if span is None:
        return aim.everything
    column, top = column_at(span, aim.x), aim.layout.header_height
    return Rect(span.x + column.x, top, column.width, aim.layout.height - top)


def _told(aim: Aim, kind: str, lane_id: str) -> str:
    lane = aim.context.snapshot.get(lane_id, Lane)
    title = (lane.title if lane else "") or tr(LANE_KINDS[kind].title)
    return title if lane else tr("New lane: {name}").format(name=title)
