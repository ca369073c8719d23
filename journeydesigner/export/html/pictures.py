"""Pictures inside the file: photos, pictures of notes and the drawn map as data."""

from __future__ import annotations

import base64

from journeydesigner.export.html.elements import attribute
from journeydesigner.export.pictures import Pictures
from journeydesigner.model import Snapshot


class Embedded:
    """Spells pictures of the project as `<img>`; `unreadable` are those that are none."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.unreadable: set[str] = set()
        self._pictures = Pictures(snapshot)

    def image(self, picture_id: str, words: str, kind: str = "picture") -> str:
        """The element, "" where there is no such picture; `words` are told instead of it."""
        found = self._pictures.readable(picture_id)
        if found is None:
            self.unreadable.add(picture_id)
            return ""
        size = found.image.size
        return image(found.content, found.media_type, words, size, kind)


def image(content: bytes, media_type: str, words: str, size: tuple[float, float], kind: str) -> str:
    """An `<img>` of that size in pixels whose file is in the page."""
    data = base64.b64encode(content).decode("ascii")
    width, height = (round(side) for side in size)
    return (
        f'<img class="{kind}" src="data:{media_type};base64,{data}" alt={attribute(words)} '
        f'width="{width}" height="{height}">'
    )
