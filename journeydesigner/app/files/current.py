"""The file that the window shows: its place, what it held, and whether it is up to date."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from journeydesigner.document import Document
from journeydesigner.i18n import tr
from journeydesigner.io.atomic import FileState


class CurrentFile(QObject):
    """Path (None: not saved yet), the file's content as last read or written, and the time."""

    changed = Signal()

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self.path: Path | None = None
        self.state: FileState | None = None
        self.saved_at: datetime | None = None
        self.suggested_name = ""
        self._saving = False
        self._shown: tuple[str, bool] = ("", False)
        document.subscribe(lambda _: self.refresh())

    @property
    def name(self) -> str:
        """What the title bar shows."""
        return self.path.name if self.path else (self.suggested_name or tr("Untitled"))

    @property
    def is_modified(self) -> bool:
        """Whether closing now would lose something."""
        return self._saving or not self._document.is_clean

    @property
    def is_saving(self) -> bool:
        return self._saving

    def show(
        self, path: Path | None, state: FileState | None = None, suggested_name: str = ""
    ) -> None:
        """Another file, just read or not yet saved."""
        self.path, self.state, self.suggested_name = path, state, suggested_name
        self.saved_at = None
        self._tell()

    def begin_saving(self) -> None:
        self._saving = True
        self._document.mark_clean()
        self._tell()

    def end_saving(self, path: Path, state: FileState) -> None:
        """The file now holds what the document was when saving began."""
        self._saving = False
        self.path, self.state = path, state
        self.saved_at = datetime.now().astimezone()
        self._tell()

    def fail_saving(self) -> None:
        """Nothing was written: the document is as unsaved as before."""
        self._saving = False
        self._document.mark_dirty()
        self._tell()

    def refresh(self) -> None:
        """Tells if the name or the modified mark differ from what was told last."""
        if (self.name, self.is_modified) != self._shown:
            self._tell()

    def _tell(self) -> None:
        self._shown = (self.name, self.is_modified)
        self.changed.emit()
