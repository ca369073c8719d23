"""The files that were used last."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from journeydesigner.app.settings import Settings


class RecentFiles(QObject):
    """At most ten, the newest first. Files that are gone stay until they are removed."""

    changed = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings

    @property
    def files(self) -> list[Path]:
        return self._settings.recent_files

    def add(self, file: Path) -> None:
        file = file.absolute()
        self._store([file, *(known for known in self.files if known != file)])

    def remove(self, file: Path) -> None:
        self._store([known for known in self.files if known != file])

    def clear(self) -> None:
        self._store([])

    def _store(self, files: list[Path]) -> None:
        self._settings.recent_files = files
        self.changed.emit()
