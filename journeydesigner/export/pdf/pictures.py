"""Pictures of the project, opened with care: a file may hold anything under that name."""

from __future__ import annotations

import io

from PIL import Image as Pillow
from reportlab.lib.utils import ImageReader

from journeydesigner.layout.geometry import Rect
from journeydesigner.model import Picture, Snapshot

FORMATS = ("PNG", "JPEG")
MAX_PIXELS = 40_000_000


class Pictures:
    """The readable pictures of a snapshot, each opened once."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._readers: dict[str, ImageReader | None] = {}

    def reader(self, picture_id: str) -> ImageReader | None:
        """A picture for reportlab; None where there is none or it cannot be read."""
        if picture_id not in self._readers:
            record = self._snapshot.get(picture_id, Picture)
            self._readers[picture_id] = _opened(record) if record else None
        return self._readers[picture_id]


def fitted(inside: Rect, width: float, height: float) -> Rect:
    """Where a picture of that shape stands when it is shown whole in the middle."""
    scale = min(inside.width / width, inside.height / height)
    shown_width, shown_height = width * scale, height * scale
    return Rect(
        inside.x + (inside.width - shown_width) / 2,
        inside.y + (inside.height - shown_height) / 2,
        shown_width,
        shown_height,
    )


def _opened(record: Picture) -> ImageReader | None:
    try:
        content = record.content
        picture = Pillow.open(io.BytesIO(content), formats=FORMATS)
        if picture.width * picture.height > MAX_PIXELS:
            return None
        picture.load()
    except (OSError, ValueError, SyntaxError, Pillow.DecompressionBombError):
        return None
    if picture.format == "JPEG":
        return ImageReader(io.BytesIO(content))
    plain = picture.mode in ("RGB", "RGBA", "L")
    return ImageReader(picture if plain else picture.convert("RGBA"))
