"""What all states of the tool share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from journeydesigner.document import Document, Selection
from journeydesigner.interaction.editing import Editing
from journeydesigner.interaction.session import Session
from journeydesigner.layout.map_layout import MapLayout
from journeydesigner.model import Picture, Snapshot

PictureReader = Callable[[bytes, str], Picture]
"""Makes a picture record of a file's bytes and its name. Raises `JourneyError`."""


def read_on_use(data: bytes, name: str) -> Picture:
    """Reads PNG and JPEG; the codecs are loaded with the first picture."""
    from journeydesigner.io.pictures import read_picture

    return read_picture(data, name)


@dataclass(slots=True)
class Context:
    """`anchor` is where a Shift selection begins: the record that was last picked alone."""

    session: Session
    editing: Editing
    read_picture: PictureReader
    anchor: str = ""

    @property
    def document(self) -> Document:
        return self.session.document

    @property
    def snapshot(self) -> Snapshot:
        return self.session.snapshot

    @property
    def selection(self) -> Selection:
        return self.session.selection

    @property
    def layout(self) -> MapLayout | None:
        return self.session.layout
