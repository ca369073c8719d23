"""Drags from outside: palette items and picture files become events with a payload."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent

from journeydesigner.canvas.mime import decode
from journeydesigner.canvas.pointing import Pointing
from journeydesigner.i18n import tr
from journeydesigner.interaction.events import Payload, Pointer
from journeydesigner.interaction.session import Session
from journeydesigner.interaction.tool import Tool
from journeydesigner.model import JourneyError

MAX_PICTURE = 25_000_000
"""The largest picture file that is read, in bytes."""
_SUFFIXES = frozenset({".png", ".jpg", ".jpeg"})
_NO_KEYS = Qt.KeyboardModifier.NoModifier


def payload_of(data: QMimeData) -> tuple[Payload, Path | None] | None:
    """What a drag carries, and the picture file if it is one; None where it is not for the map."""
    own = decode(data)
    if own is not None:
        return own, None
    file = picture_file(data)
    return (Payload("picture", name=file.name), file) if file is not None else None


def picture_file(data: QMimeData) -> Path | None:
    """The one local picture file that a drag carries; None where it is anything else."""
    urls = data.urls() if data.hasUrls() else []
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    file = Path(urls[0].toLocalFile())
    return file if file.suffix.lower() in _SUFFIXES else None


def read_picture_file(file: Path) -> bytes:
    """The file's bytes. Raises `JourneyError` where it is too large or cannot be read."""
    try:
        with file.open("rb") as stream:
            content = stream.read(MAX_PICTURE + 1)
    except OSError as error:
        raise JourneyError(
            tr("The picture cannot be read."), file.name, error.strerror or ""
        ) from error
    if len(content) > MAX_PICTURE:
        raise JourneyError(
            tr("The picture is larger than {limit} MB.").format(limit=MAX_PICTURE // 1_000_000),
            file.name,
            tr("Make it smaller and drop it again."),
        )
    return content


class Dropping:
    """Translates Qt's drag events for the tool; `failed` shows an error."""

    def __init__(
        self,
        session: Session,
        tool: Tool,
        pointing: Pointing,
        failed: Callable[[JourneyError], None],
    ) -> None:
        self._session = session
        self._tool = tool
        self._pointing = pointing
        self._failed = failed
        self._carried: tuple[Payload, Path | None] | None = None

    @property
    def is_active(self) -> bool:
        """Whether something for the map is held over the view."""
        return self._carried is not None

    def enter(self, event: QDragMoveEvent) -> None:
        self._carried = payload_of(event.mimeData())
        self._hand_on(Pointer.ENTER, event)

    def move(self, event: QDragMoveEvent) -> None:
        self._hand_on(Pointer.MOVE, event)

    def move_to(self, at: QPointF) -> None:
        """The map moved under the pointer."""
        if self._carried is not None:
            self._send(Pointer.MOVE, at, self._carried[0])

    def leave(self) -> None:
        if self._carried is not None:
            payload, self._carried = self._carried[0], None
            self._send(Pointer.LEAVE, QPointF(), payload)

    def drop(self, event: QDropEvent) -> None:
        carried, self._carried = self._carried, None
        if carried is None:
            event.ignore()
            return
        payload, file = carried
        try:
            if file is not None:
                payload = replace(payload, data=read_picture_file(file))
        except JourneyError as error:
            self._send(Pointer.LEAVE, event.position(), payload)
            event.ignore()
            self._failed(error)
            return
        event.acceptProposedAction()
        self._send(Pointer.DROP, event.position(), payload)

    def _hand_on(self, kind: Pointer, event: QDragMoveEvent) -> None:
        if self._carried is None:
            event.ignore()
            return
        self._send(kind, event.position(), self._carried[0])
        # Qt sends no moves to a view that does not take the enter, wherever it begins.
        if kind is Pointer.ENTER or not self._session.overlay.refused:
            event.acceptProposedAction()
        else:
            event.ignore()

    def _send(self, kind: Pointer, at: QPointF, payload: Payload) -> None:
        made = self._pointing.make(kind, at, _NO_KEYS)
        if made is None:
            return
        try:
            self._tool.pointer(replace(made, payload=payload))
        except JourneyError as error:
            self._failed(error)
