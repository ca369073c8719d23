"""Notes: pain points, opportunities, pictures and everything else a lane may hold."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

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
from journeydesigner.layout.typesetting import Paragraph, Style, Typesetter
from journeydesigner.model import Note, Picture, Snapshot
from journeydesigner.model.touchpoint import STATUSES

_LOOKS: dict[str, tuple[str, str, str | None]] = {
    "pain-points": ("pain-ground", "pain-text", None),
    "opportunities": ("opportunity-ground", "opportunity-text", None),
    "notes": ("note-ground", "note-text", None),
}
_PLAIN = ("raised", "text", "line")
_META_GAP = 3.0


@dataclass(slots=True)
class NoteContent:
    """What a note shows, before it has its place; `height` is what it needs, in points."""

    note: Note
    lane_kind: str
    width: float
    image_height: float
    text: Paragraph
    meta: Paragraph

    @property
    def text_top(self) -> float:
        return CARD_PADDING - 1 + (self.image_height + 5 if self.image_height else 0)

    @property
    def meta_top(self) -> float:
        gap = _META_GAP if self.meta.count and self.text.count else 0
        return self.text_top + self.text.height + gap

    @property
    def height(self) -> float:
        return max(NOTE_MIN_HEIGHT, self.meta_top + self.meta.height + CARD_PADDING - 1)


def note_content(
    setter: Typesetter, snapshot: Snapshot, note: Note, lane_kind: str, width: float
) -> NoteContent:
    """The note at that width."""
    text, meta = _styles(lane_kind)
    inner = width - 2 * CARD_PADDING
    picture = snapshot.get(note.picture_id, Picture)
    return NoteContent(
        note,
        lane_kind,
        width,
        _image_height(picture, inner),
        setter.set(note.text, text, inner),
        setter.set(_meta(note), meta, inner),
    )


def note_box(content: NoteContent, x: float, y: float) -> Box:
    """The note at (x, y) of its cell."""
    note, width, height = content.note, content.width, content.height
    inner = width - 2 * CARD_PADDING
    text, top = content.text, content.text_top
    ground, _, edge = _LOOKS.get(content.lane_kind, _PLAIN)
    picture_id = note.picture_id or "" if content.image_height else ""
    return Box(
        key=("note", note.id),
        role="note",
        record_id=note.id,
        rect=Rect(x, y, width, height),
        shapes=_shapes(width, height, ground, edge, picture_id, content.image_height),
        texts=(
            *text.placed(CARD_PADDING, top, inner),
            *content.meta.placed(CARD_PADDING, content.meta_top, inner),
        ),
        edits=(
            EditArea(
                note.id,
                "text",
                Rect(CARD_PADDING, top, inner, max(text.height, text.style.pitch)),
                SIZE_BODY,
            ),
        ),
        owner_id=note.touchpoint_id or "",
        radius=NOTE_RADIUS,
    )


@cache
def _styles(lane_kind: str) -> tuple[Style, Style]:
    """Of the text and of what stands below it."""
    _, ink, _ = _LOOKS.get(lane_kind, _PLAIN)
    return Style(SIZE_BODY, ink), Style(SIZE_META, ink)


def _image_height(picture: Picture | None, width: float) -> float:
    if picture is None:
        return 0.0
    return min(PICTURE_MAX_HEIGHT, width * picture.height / picture.width)


def _meta(note: Note) -> str:
    """Owner and status in a line."""
    if not note.owner and not note.status:
        return ""
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
