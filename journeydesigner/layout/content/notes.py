"""Notes: pain points, opportunities, pictures and everything else a lane may hold."""

from __future__ import annotations

from functools import lru_cache

from journeydesigner.i18n import tr
from journeydesigner.layout.display import Box, EditArea, Image, RoundRect, Shape
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.measures import (
    CARD_PADDING,
    NOTE_MIN_HEIGHT,
    NOTE_RADIUS,
    PICTURE_MAX_HEIGHT,
    SIZE_BODY,
    SIZE_META,
)
from journeydesigner.layout.typesetting import Style, Typesetter
from journeydesigner.model import Note, Picture, Snapshot
from journeydesigner.model.touchpoint import STATUSES

_LOOKS: dict[str, tuple[str, str, str | None]] = {
    "pain-points": ("pain-ground", "pain-text", None),
    "opportunities": ("opportunity-ground", "opportunity-text", None),
    "notes": ("note-ground", "note-text", None),
}
_PLAIN = ("raised", "text", "line")
_META_GAP = 3.0


def note_box(
    setter: Typesetter, snapshot: Snapshot, note: Note, lane_kind: str, area: Rect
) -> tuple[Box, int]:
    """The note with its top left at `area`'s, of its width and as high as it needs.

    Also the number of characters that no face has.
    """
    ground, ink, edge = _LOOKS.get(lane_kind, _PLAIN)
    inner = area.width - 2 * CARD_PADDING
    picture = snapshot.get(note.picture_id, Picture)
    image_height = _image_height(picture, inner)
    text_top = CARD_PADDING - 1 + (image_height + 5 if image_height else 0)
    text = setter.set(note.text, Style(SIZE_BODY, ink), inner)
    meta = setter.set(_meta(note), Style(SIZE_META, ink), inner)
    meta_top = text_top + text.height + (_META_GAP if meta.lines and text.lines else 0)
    height = max(NOTE_MIN_HEIGHT, meta_top + meta.height + CARD_PADDING - 1)
    box = Box(
        key=("note", note.id),
        role="note",
        record_id=note.id,
        rect=Rect(area.x, area.y, area.width, height),
        shapes=_shapes(
            area.width, height, ground, edge, picture.id if picture else "", image_height
        ),
        texts=(
            *text.placed(CARD_PADDING, text_top, inner),
            *meta.placed(CARD_PADDING, meta_top, inner),
        ),
        edits=(
            EditArea(
                note.id,
                "text",
                Rect(CARD_PADDING, text_top, inner, max(text.height, text.style.pitch)),
                SIZE_BODY,
            ),
        ),
        owner_id=note.touchpoint_id or "",
        radius=NOTE_RADIUS,
    )
    return box, text.missing + meta.missing


def _image_height(picture: Picture | None, width: float) -> float:
    if picture is None:
        return 0.0
    return min(PICTURE_MAX_HEIGHT, width * picture.height / picture.width)


def _meta(note: Note) -> str:
    """Owner and status in a line."""
    status = next((c.title for c in STATUSES if c.value == note.status), note.status)
    shown = [note.owner, tr(status) if note.status else ""]
    return " · ".join(part for part in shown if part)


@lru_cache(maxsize=4096)
def _shapes(
    width: float, height: float, ground: str, edge: str | None, picture_id: str, image: float
) -> tuple[Shape, ...]:
    """One shared object for all notes that look alike."""
    shapes: list[Shape] = [RoundRect(0, 0, width, height, NOTE_RADIUS, ground, edge)]
    if picture_id:
        inner = width - 2 * CARD_PADDING
        shapes.append(Image(picture_id, CARD_PADDING, CARD_PADDING, inner, image, 4))
    return tuple(shapes)
