"""What all parts of a form share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from journeydesigner.interaction.session import Session
from journeydesigner.model import Snapshot
from journeydesigner.panel.look import Look
from journeydesigner.panel.subject import Subject
from journeydesigner.panel.writer import Writer

PictureAction = Callable[[str, str], None]
"""Called with a record's id and the name of its field."""


@dataclass(slots=True)
class Context:
    """`subject` changes with the selection; everything else stays while a form lives."""

    session: Session
    look: Look
    writer: Writer
    request_picture: PictureAction
    remove_picture: PictureAction
    drop_picture: Callable[[str, str, Path], None]
    subject: Subject = field(default_factory=Subject)

    @property
    def snapshot(self) -> Snapshot:
        return self.session.snapshot
