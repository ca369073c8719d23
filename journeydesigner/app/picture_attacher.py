"""Pictures for records, from a file the user chooses or drops; read in a worker."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from journeydesigner.app.background import Background, Job
from journeydesigner.app.files.ask_where import AskWhere
from journeydesigner.app.messages import Messages
from journeydesigner.commands.pictures import attach_picture, detach_picture
from journeydesigner.document import Document
from journeydesigner.i18n import tr
from journeydesigner.interaction.events import Payload
from journeydesigner.model import Picture


class PictureAttacher(QObject):
    """Attaches to a field of a record that shows a picture."""

    def __init__(
        self,
        document: Document,
        background: Background,
        messages: Messages,
        ask_where: AskWhere,
        show_job: Callable[[Job], None],
    ) -> None:
        super().__init__()
        self._document = document
        self._background = background
        self._messages = messages
        self._ask_where = ask_where
        self._show_job = show_job

    def choose(self, record_id: str, field: str) -> None:
        """Asks for a file and shows it in that field."""
        path = self._ask_where.picture()
        if path is not None:
            self.attach(record_id, field, path)

    def attach(self, record_id: str, field: str, path: Path) -> None:
        self._read(path, lambda picture: self._attach(record_id, field, picture))

    def detach(self, record_id: str, field: str) -> None:
        if record_id in self._document.snapshot:
            with self._document.transaction(tr("Remove picture")) as tx:
                detach_picture(tx, record_id, field)

    def choose_new(self, add: Callable[[Payload], object]) -> None:
        """Asks for a file and adds it as a note of its own."""
        path = self._ask_where.picture()
        if path is not None:
            self._read(
                path, lambda picture: add(Payload("picture", "", picture.content, path.name))
            )

    def _read(self, path: Path, take: Callable[[Picture], object]) -> None:
        def read(_: Job) -> Picture:
            from journeydesigner.io.pictures import load_picture

            return load_picture(path)

        job = self._background.start(tr("Reading {name}").format(name=path.name), read)
        job.succeeded.connect(take)
        job.failed.connect(lambda error: self._messages.tell_error(error, tr("No picture")))
        self._show_job(job)

    def _attach(self, record_id: str, field: str, picture: Picture) -> None:
        if record_id in self._document.snapshot:
            with self._document.transaction(tr("Add picture")) as tx:
                attach_picture(tx, record_id, field, picture)
