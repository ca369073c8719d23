"""File dialogs: which file to open, and where to save."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from journeydesigner.app.settings import Settings
from journeydesigner.i18n import tr

SUFFIX = ".journey"
_UNSAFE = str.maketrans(dict.fromkeys('<>:"/\\|?*', "-"))


class AskWhere:
    """The dialogs begin in the folder that was used last."""

    def __init__(self, parent: QWidget, settings: Settings) -> None:
        self._parent = parent
        self._settings = settings

    def to_open(self, title: str) -> Path | None:
        kinds = [
            tr("Journey Designer project ({pattern})").format(pattern=f"*{SUFFIX}"),
            _mermaid(),
            _pdf(),
            _all(),
        ]
        return self._open(title, kinds)

    def to_import(self) -> Path | None:
        return self._open(tr("Import Mermaid file"), [_mermaid(), _all()])

    def picture(self) -> Path | None:
        kinds = [tr("Pictures ({pattern})").format(pattern="*.png *.jpg *.jpeg"), _all()]
        return self._open(tr("Choose a picture"), kinds)

    def to_save(self, path: Path | None, name: str) -> Path | None:
        """A place for the project; its suffix is added where it is missing."""
        stem = name.removesuffix(SUFFIX)
        start = path or self._settings.last_folder / file_name(stem, SUFFIX)
        kinds = [tr("Journey Designer project ({pattern})").format(pattern=f"*{SUFFIX}")]
        return self.save_with(tr("Save project"), start, kinds, SUFFIX)

    def save_with(self, title: str, start: Path, kinds: list[str], suffix: str) -> Path | None:
        dialog = QFileDialog(self._parent, title, str(start.parent))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(kinds)
        dialog.setDefaultSuffix(suffix.removeprefix("."))
        dialog.selectFile(start.name)
        return self._answer(dialog)

    def _open(self, title: str, kinds: list[str]) -> Path | None:
        dialog = QFileDialog(self._parent, title, str(self._settings.last_folder))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(kinds)
        return self._answer(dialog)

    @staticmethod
    def _answer(dialog: QFileDialog) -> Path | None:
        accepted = dialog.exec() == QFileDialog.DialogCode.Accepted
        files = dialog.selectedFiles()
        dialog.deleteLater()
        return Path(files[0]) if accepted and files else None


def file_name(stem: str, suffix: str) -> str:
    """A file name that every system takes."""
    plain = " ".join(stem.translate(_UNSAFE).split()).strip(" .")[:80]
    return (plain or tr("Untitled")) + suffix


def _mermaid() -> str:
    return tr("Mermaid journey ({pattern})").format(pattern="*.mmd *.mermaid *.md *.markdown")


def _pdf() -> str:
    return tr("PDF with its project attached ({pattern})").format(pattern="*.pdf")


def _all() -> str:
    return tr("All files ({pattern})").format(pattern="*")
