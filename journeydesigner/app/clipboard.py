"""Cut, copy and paste: joins what is selected, the system's clipboard, and the map."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, Qt
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from journeydesigner.app.left.tree_drop import picture_files
from journeydesigner.app.picture_copy import PictureCopy
from journeydesigner.canvas.canvas_widget import CanvasWidget
from journeydesigner.canvas.dropping import read_picture_file
from journeydesigner.commands import names
from journeydesigner.commands.delete import delete_records
from journeydesigner.commands.fragments import can_copy, fragment_of
from journeydesigner.commands.pasting import Spot, paste
from journeydesigner.commands.standing import is_parked, left_to_right
from journeydesigner.i18n import tr
from journeydesigner.interaction import creating
from journeydesigner.interaction.adding import Around
from journeydesigner.interaction.session import Session
from journeydesigner.model import JourneyError, Lane, Note, Picture, kind_of

if TYPE_CHECKING:
    from journeydesigner.model.fragment import Fragment

_DIAGRAM = re.compile(r"^[ \t]*journey[ \t]*\n", re.MULTILINE)
_MOST_LOOKED_AT = 200_000
"""Characters of a text that is looked at for a diagram."""

TextField = QLineEdit | QPlainTextEdit | QTextEdit


class Clipboard:
    """The clipboard of one window. A text field that has the focus keeps its own."""

    def __init__(
        self,
        session: Session,
        canvas: CanvasWidget,
        say: Callable[[str], None],
        offer_import: Callable[[], None],
        picture_copy: PictureCopy,
    ) -> None:
        self._session = session
        self._canvas = canvas
        self._say = say
        self._offer_import = offer_import
        self._picture_copy = picture_copy

    # -- copy and cut ----------------------------------------------------------------------

    @property
    def copies_map(self) -> bool:
        """Whether nothing is selected, so that copy takes the shown map."""
        return not self._session.selection.ids and bool(self._session.map_id)

    @property
    def can_copy(self) -> bool:
        return self.copies_map or can_copy(self._session.selection.ids)

    @property
    def can_cut(self) -> bool:
        return can_copy(key for key in self._session.selection.ids if kind_of(key) != "map")

    def copy(self) -> None:
        """Copies what is selected, or the shown map."""
        field = self._field()
        if field is not None:
            field.copy()
        else:
            ids = (self._session.map_id,) if self.copies_map else self._session.selection.ids
            self._put(fragment_of(self._session.snapshot, ids))

    def copy_as_picture(self) -> None:
        """Copies what is selected of the shown map as a picture, else the map."""
        self._picture_copy.copy()

    def copy_record(self, record_id: str) -> None:
        """Copies one record with what belongs to it."""
        self._put(fragment_of(self._session.snapshot, [record_id]))

    def cut(self) -> None:
        """Copies what is selected and deletes it, as one step."""
        field = self._field()
        if field is not None:
            field.cut()
            return
        self._canvas.tool.cancel()
        fragment = fragment_of(self._session.snapshot, self._session.selection.ids)
        self._put(fragment)
        with self._session.document.transaction(names.cutting(fragment.roots)) as tx:
            delete_records(tx, fragment.roots)

    def _put(self, fragment: Fragment) -> None:
        from journeydesigner.export.clipboard import html_table, plain_text
        from journeydesigner.io.clipboard import FRAGMENT_TYPE, fragment_bytes

        data = QMimeData()
        data.setData(FRAGMENT_TYPE, fragment_bytes(fragment))
        data.setText(plain_text(fragment))
        data.setHtml(html_table(fragment))
        QApplication.clipboard().setMimeData(data)

    # -- paste -----------------------------------------------------------------------------

    def paste(self) -> None:
        """Puts what is on the clipboard at the selection and selects it.

        Raises `JourneyError` for what cannot be read or put there.
        """
        from journeydesigner.io.clipboard import FRAGMENT_TYPE, read_fragment

        field = self._field()
        if field is not None:
            field.paste()
            return
        self._canvas.tool.cancel()
        data = QApplication.clipboard().mimeData()
        if data.hasFormat(FRAGMENT_TYPE):
            self._place(read_fragment(bytes(data.data(FRAGMENT_TYPE).data())))
        elif _holds_files(data):
            self._paste_file(data)
        elif data.hasText() and data.text().strip():
            self._paste_text(data.text())
        elif data.hasImage():
            self._paste_image(QApplication.clipboard().image())
        else:
            self._say(_nothing())

    def _paste_text(self, text: str) -> None:
        from journeydesigner.io.pasting import read_pasted

        if _is_diagram(text):
            self._offer_import()
            return
        pasted = read_pasted(text, as_notes=self._in_notes())
        self._place(pasted.fragment)
        self._say(" ".join(pasted.remarks))

    def _place(self, fragment: Fragment) -> None:
        with self._session.document.transaction(names.pasting(fragment.roots)) as tx:
            new = paste(tx, fragment, self._spot())
        if not new:
            self._say(_nothing())
            return
        if kind_of(new[0]) == "map":
            self._session.show_map(new[0])
        else:
            self._session.selection.set(new)
            self._canvas.view.show_record(new[-1])
        self._canvas.focus_map()

    def _spot(self) -> Spot:
        key, around = self._key(), self._around()
        note = key if kind_of(key) == "note" and around.stage_id else ""
        return Spot(
            self._session.map_id, around.stage_id, around.touchpoint_id, around.lane_id, note
        )

    def _around(self) -> Around:
        return Around.of(self._session.snapshot, self._key(), self._session.map_id)

    def _key(self) -> str:
        """The current record; of several touchpoints the last one, so that a copy follows all."""
        current = self._session.selection.current or ""
        ids = [key for key in self._session.selection.ids if kind_of(key) == "touchpoint"]
        if kind_of(current) == "touchpoint":
            return left_to_right(self._session.snapshot, ids)[-1].id
        return current

    def _in_notes(self) -> bool:
        """Whether a note on the map or a lane that holds notes is selected."""
        snapshot, key = self._session.snapshot, self._key()
        note, lane = snapshot.get(key, Note), snapshot.get(key, Lane)
        if note is not None:
            return not is_parked(snapshot, note)
        return lane is not None and lane.holds_notes

    # -- pictures --------------------------------------------------------------------------

    def _paste_file(self, data: QMimeData) -> None:
        from journeydesigner.io.pictures import read_picture

        files = picture_files(data)
        if not files:
            raise JourneyError(
                tr("Only pictures can be pasted as files."), hint=tr("Open or import the file.")
            )
        file = Path(files[0])
        self._place_picture(read_picture(read_picture_file(file), file.name))

    def _paste_image(self, image: QImage) -> None:
        from journeydesigner.io.pictures import LONGEST_SIDE, read_picture

        if max(image.width(), image.height()) > LONGEST_SIDE:
            image = image.scaled(
                LONGEST_SIDE,
                LONGEST_SIDE,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, b"png").write(image)
        self._place_picture(read_picture(bytes(buffer.data().data()), tr("Clipboard")))

    def _place_picture(self, picture: Picture) -> None:
        """The photo of the selected persona, else a note in a lane of images."""
        session, key = self._session, self._key()
        if kind_of(key) == "persona":
            creating.set_picture(session, key, "photo_id", picture)
            return
        around = self._around()
        lane = session.snapshot.get(around.lane_id, Lane)
        chosen = lane.id if lane is not None and lane.lane_kind == "images" else "images"
        spans = session.layout.spans if session.layout else ()
        stage = around.stage_id or (spans[-1].stage_id if spans else "")
        new = creating.new_note(
            session, chosen, stage, around.touchpoint_id or None, picture=picture
        )
        self._canvas.view.show_record(new)
        self._canvas.focus_map()

    # -- text fields -----------------------------------------------------------------------

    def _field(self) -> TextField | None:
        """The text field that has the focus; menus come here from there too."""
        focus = self._canvas.window().focusWidget()
        return focus if isinstance(focus, TextField) else None


def _nothing() -> str:
    return tr("There is nothing on the clipboard that can be pasted.")


def _is_diagram(text: str) -> bool:
    from journeydesigner.app.files.paste_dialog import looks_like_mermaid

    near = text.replace("\r\n", "\n")
    return len(text) <= _MOST_LOOKED_AT and bool(_DIAGRAM.search(near)) and looks_like_mermaid(text)


def _holds_files(data: QMimeData) -> bool:
    urls = data.urls() if data.hasUrls() else []
    return bool(urls) and all(url.isLocalFile() for url in urls)
