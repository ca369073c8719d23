"""Copy as picture: the map or what is selected on it, for slides, mails and wikis."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from journeydesigner.app.background import Background, Job
from journeydesigner.app.messages import Messages
from journeydesigner.i18n import tr
from journeydesigner.interaction.session import Session

if TYPE_CHECKING:
    from journeydesigner.export.map_picture import MapPicture

SVG_TYPE = "image/svg+xml"
PNG_TYPE = "image/png"


class PictureCopy:
    """Makes the picture in a worker and puts it on the clipboard when it is done."""

    def __init__(
        self,
        session: Session,
        background: Background,
        messages: Messages,
        say: Callable[[str], None],
        show_job: Callable[[Job], None],
    ) -> None:
        self._session = session
        self._background = background
        self._messages = messages
        self._say = say
        self._show_job = show_job
        self._latest: Job | None = None

    def copy(self) -> None:
        """Copies what is selected of the shown map, else all of it. A picture that is still
        being made is given up for the new one."""
        if self._latest is not None:
            self._latest.cancel()
        snapshot, map_id = self._session.snapshot, self._session.map_id
        ids = frozenset(self._session.selection.ids)

        def make(job: Job) -> MapPicture:
            from journeydesigner.export.map_picture import map_picture
            from journeydesigner.export.progress import Progress

            return map_picture(snapshot, map_id, ids, Progress(job.report, lambda: job.cancelled))

        job = self._latest = self._background.start(tr("Copying a picture"), make)
        job.succeeded.connect(self._put)
        job.failed.connect(lambda error: self._messages.tell_error(error, tr("No picture")))
        self._show_job(job)

    def _put(self, picture: MapPicture) -> None:
        self._latest = None
        image = QImage.fromData(picture.png)
        data = QMimeData()
        data.setImageData(image)
        data.setData(PNG_TYPE, picture.png)
        data.setData(SVG_TYPE, picture.svg)
        QApplication.clipboard().setMimeData(data)
        self._say(_said(picture, image))


def _said(picture: MapPicture, image: QImage) -> str:
    if picture.selected:
        text = tr("The selection was copied as a picture of {width} × {height} pixels.")
    else:
        text = tr("The map was copied as a picture of {width} × {height} pixels.")
    if picture.smaller:
        text += " " + tr("It is drawn smaller than usual; an export as PDF or SVG has no limit.")
    return text.format(width=image.width(), height=image.height())
