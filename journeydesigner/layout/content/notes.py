"""Notes: pain points, opportunities, pictures and everything else a lane may hold."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from journeydesigner.i18n import tr
from journeydesigner.layout.content.face_down import LABEL, face_down, label_left
from journeydesigner.layout.content.votes import Badge, votes_badge
from journeydesigner.layout.display import Box, EditArea, Image, RoundRect, Shape, TextLine
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.measures import PICTURE_MAX_HEIGHT, SIZE_BODY, SIZE_META
from journeydesigner.layout.sizes import Sizes
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
    sizes: Sizes
    image_height: float
    text: Paragraph
    meta: Paragraph
    badge: Badge | None

    @property
    def inner(self) -> float:
        return self.width - 2 * self.sizes.padding

    @property
    def text_top(self) -> float:
        return self.sizes.padding - 1 + (self.image_height + 5 if self.image_height else 0)

    @property
    def meta_top(self) -> float:
        gap = _META_GAP if self._foot and self.text.count else 0
        return self.text_top + self.text.height + gap

    @property
    def _foot(self) -> bool:
        return bool(self.meta.count or self.badge)

    @property
    def badge_top(self) -> float:
        """Beside what stands below the text, or under it where they do not fit."""
        if self.badge is None or not self.meta.count:
            return self.meta_top
        fits = self.meta.width + self.badge.room <= self.inner
        if fits:
            return self.meta_top + self.meta.height - self.badge.height + 1
        return self.meta_top + self.meta.height + _META_GAP

    @property
    def height(self) -> float:
        bottom = self.meta_top + self.meta.height
        if self.badge is not None:
            bottom = max(bottom, self.badge_top + self.badge.height)
        return max(self.sizes.note_height, bottom + self.sizes.padding - 1)


def note_content(
    setter: Typesetter, snapshot: Snapshot, note: Note, lane_kind: str, width: float
) -> NoteContent:
    """The note at that width; of a hidden one nothing but that it is there."""
    sizes = setter.sizes
    text, meta = _styles(lane_kind)
    inner = width - 2 * sizes.padding
    badge = votes_badge(setter, snapshot.dots(note.id))
    if note.hidden:
        words = setter.set(tr("Hidden note"), LABEL, inner - label_left(sizes))
        nothing = setter.set("", meta, inner)
        return NoteContent(note, lane_kind, width, sizes, 0.0, words, nothing, badge)
    picture = snapshot.get(note.picture_id, Picture)
    return NoteContent(
        note,
        lane_kind,
        width,
        sizes,
        _image_height(picture, inner, sizes),
        setter.set(note.text, text, inner),
        setter.set(_meta(note), meta, inner),
        badge,
    )


def note_box(content: NoteContent, x: float, y: float) -> Box:
    """The note at (x, y) of its cell."""
    note, width, height, sizes = content.note, content.width, content.height, content.sizes
    if note.hidden:
        shapes, texts = face_down(content.text, width, height, sizes)
    else:
        shapes, texts = _open_look(content)
    badge = content.badge
    if badge is not None:
        corner = width - sizes.padding - badge.width, content.badge_top
        shapes, texts = badge.on(shapes, *corner), (*texts, *badge.texts(*corner))
    return Box(
        key=("note", note.id),
        role="note",
        record_id=note.id,
        rect=Rect(x, y, width, height),
        shapes=shapes,
        texts=texts,
        edits=_edits(content),
        owner_id=note.touchpoint_id or "",
        radius=sizes.note_radius,
    )


def _open_look(content: NoteContent) -> tuple[tuple[Shape, ...], tuple[TextLine, ...]]:
    note, pad = content.note, content.sizes.padding
    ground, _, edge = _LOOKS.get(content.lane_kind, _PLAIN)
    picture_id = note.picture_id or "" if content.image_height else ""
    shapes = _shapes(
        content.width, content.height, content.sizes, ground, edge, picture_id,
        content.image_height,
    )  # fmt: skip
    texts = (
        *content.text.placed(pad, content.text_top, content.inner),
        *content.meta.placed(pad, content.meta_top, content.inner),
    )
    return shapes, texts


def _edits(content: NoteContent) -> tuple[EditArea, ...]:
    """Where the text is edited; what was written into a hidden note is not shown again."""
    note, text = content.note, content.text
    if note.hidden and note.text:
        return ()
    rect = Rect(
        content.sizes.padding, content.text_top, content.inner, max(text.height, text.style.pitch)
    )
    return (EditArea(note.id, "text", rect, text.style.size),)


@cache
def _styles(lane_kind: str) -> tuple[Style, Style]:
    """Of the text and of what stands below it."""
    _, ink, _ = _LOOKS.get(lane_kind, _PLAIN)
    return Style(SIZE_BODY, ink), Style(SIZE_META, ink)


def _image_height(picture: Picture | None, width: float, sizes: Sizes) -> float:
    if picture is None:
        return 0.0
    return min(PICTURE_MAX_HEIGHT * sizes.wide, width * picture.height / picture.width)


def _meta(note: Note) -> str:
    """Owner and status in a line."""
    if not note.owner and not note.status:
        return ""
    status = next((c.title for c in STATUSES if c.value == note.status), note.status)
    shown = [note.owner, tr(status) if note.status else ""]
    return " · ".join(part for part in shown if part)


@lru_cache(maxsize=4096)
def _shapes(
    width: float,
    height: float,
    sizes: Sizes,
    ground: str,
    edge: str | None,
    picture_id: str,
    image: float,
) -> tuple[Shape, ...]:
    """One shared object for all notes that look alike."""
    pad = sizes.padding
    shapes: list[Shape] = [RoundRect(0, 0, width, height, sizes.note_radius, ground, edge)]
    if picture_id:
        shapes.append(Image(picture_id, pad, pad, width - 2 * pad, image, 4))
    return tuple(shapes)
