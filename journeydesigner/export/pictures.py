"""Pictures of the project, opened with care: a file may hold anything under that name."""

from __future__ import annotations

import io
from dataclasses import dataclass

from PIL import Image

from journeydesigner.layout.geometry import Rect
from journeydesigner.model import Picture, Snapshot

FORMATS = ("PNG", "JPEG")
MAX_PIXELS = 40_000_000


@dataclass(frozen=True, slots=True, eq=False)
class Readable:
    """A picture that really is one: the bytes of its file, its format and what they show."""

    content: bytes
    format: str
    image: Image.Image

    @property
    def media_type(self) -> str:
        return f"image/{self.format.lower()}"


class Pictures:
    """The readable pictures of a snapshot, each opened once."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._opened: dict[str, Readable | None] = {}

    def readable(self, picture_id: str) -> Readable | None:
        """The picture; None where there is none or it cannot be read."""
        if picture_id not in self._opened:
            record = self._snapshot.get(picture_id, Picture)
            self._opened[picture_id] = _opened(record) if record else None
        return self._opened[picture_id]


def fitted(inside: Rect, width: float, height: float, *, fills: bool = False) -> Rect:
    """Where a picture of that shape stands when it is shown in the middle: whole, or so large
    that it `fills` all of the inside."""
    scales = inside.width / width, inside.height / height
    scale = max(scales) if fills else min(scales)
    shown_width, shown_height = width * scale, height * scale
    return Rect(
        inside.x + (inside.width - shown_width) / 2,
        inside.y + (inside.height - shown_height) / 2,
        shown_width,
        shown_height,
    )


def _opened(record: Picture) -> Readable | None:
    try:
        content = record.content
        image = Image.open(io.BytesIO(content), formats=FORMATS)
        if image.width * image.height > MAX_PIXELS:
            return None
        image.load()
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    return Readable(content, str(image.format), image)
