"""Placing: a palette item or a file is dragged over the map and dropped."""

from __future__ import annotations

from journeydesigner.i18n import tr, trn
from journeydesigner.interaction.context import Context
from journeydesigner.interaction.events import KeyEvent, Payload, Pointer, PointerEvent
from journeydesigner.interaction.landing import Landing
from journeydesigner.interaction.landings import landing
from journeydesigner.interaction.overlay import NOTHING, Ghost, Hint, Overlay
from journeydesigner.interaction.states.state import State
from journeydesigner.layout.geometry import Rect
from journeydesigner.model import LANE_KINDS, Channel, Note, Persona, Snapshot, Touchpoint

_GHOST = (146.0, 36.0)
_AWAY = 10.0


class Placing:
    """Shows where the payload would land, and lets it land."""

    def __init__(self, context: Context, payload: Payload) -> None:
        self._context = context
        self._payload = payload

    def enter(self) -> None:
        """The event that led here is given to `pointer` too."""

    def pointer(self, event: PointerEvent) -> State | None:
        if event.payload is not None:
            self._payload = event.payload  # a file's bytes come with the drop only
        if event.kind in (Pointer.ENTER, Pointer.MOVE):
            self._show(event)
            return self
        if event.kind is Pointer.DROP:
            self._drop(event)
        return None

    def key(self, event: KeyEvent) -> bool:
        return True

    def leave(self) -> None:
        self._context.session.set_overlay(NOTHING)

    def _show(self, event: PointerEvent) -> None:
        found = self._landing(event)
        ghost = Rect(event.x + _AWAY, event.y + _AWAY, *_GHOST)
        label, icon = _look(self._context, self._payload)
        hint = Hint(ghost.x, ghost.bottom + _AWAY, found.note) if found.note else None
        self._context.session.set_overlay(
            Overlay(
                ghosts=(Ghost(ghost, (), label, icon),),
                guides=found.guides,
                target=found.target,
                hint=hint,
                refused=found.act is None,
                cursor="forbidden" if found.act is None else "grabbing",
            )
        )

    def _drop(self, event: PointerEvent) -> None:
        self._context.session.set_overlay(NOTHING)
        found = self._landing(event)
        if found.act is not None:
            new = found.act()
            if found.edit:
                self._context.editing.edit_new(new)

    def _landing(self, event: PointerEvent) -> Landing:
        return landing(self._context, self._payload, event.x, event.y)


def _look(context: Context, payload: Payload) -> tuple[str, str]:
    """The ghost's label and icon."""
    snapshot, value = context.snapshot, payload.value
    if payload.kind == "parked":
        return _parked_look(snapshot, payload.ids)
    kind = LANE_KINDS.get(value)
    match payload.kind:
        case "touchpoint":
            channel = snapshot.get(value, Channel)
            name = channel.name if channel else ""
            return name or tr("Touchpoint"), (channel.icon if channel else "") or "touchpoint"
        case "lane":
            return (tr(kind.title), kind.icon) if kind else (tr("Lane"), "lane")
        case "note":
            return (tr(kind.title), kind.icon) if kind else (tr("Note"), "note")
        case "persona":
            persona = snapshot.get(value, Persona)
            return (persona.name if persona else "") or tr("Persona"), "persona"
        case "picture":
            return payload.name or tr("Picture"), "picture"
    return tr("Stage"), "stage"


def _parked_look(snapshot: Snapshot, ids: tuple[str, ...]) -> tuple[str, str]:
    """What one card says, or how many there are."""
    if len(ids) > 1:
        return trn("{n} item", "{n} items", len(ids)), "parking-lot"
    record = snapshot.records.get(ids[0]) if ids else None
    match record:
        case Touchpoint():
            channel = snapshot.get(record.channel_id, Channel)
            icon = (channel.icon if channel else "") or "touchpoint"
            return record.name or tr("Touchpoint"), icon
        case Note():
            kind = LANE_KINDS.get(snapshot.note_kind(record))
            return " ".join(record.shown_text.split()) or tr("Note"), kind.icon if kind else "note"
    return tr("Note"), "note"
