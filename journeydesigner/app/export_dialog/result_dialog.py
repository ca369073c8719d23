"""After an export: where it is, what could not be shown as it stands, and how to open it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialogButtonBox, QPlainTextEdit, QWidget

from journeydesigner.app.dialog import Dialog
from journeydesigner.app.export_dialog.work import Done
from journeydesigner.i18n import tr, trn
from journeydesigner.panel.plain import label


class ResultDialog(Dialog):
    """Shows the place and the warnings."""

    def __init__(self, parent: QWidget, done: Done) -> None:
        super().__init__(parent, tr("Exported"))
        self.resize(520, 320 if done.warnings else 150)
        self.content.addWidget(
            label(tr("“{name}” is ready").format(name=done.path.name), "title", wrap=True)
        )
        self.content.addWidget(label(str(done.path.parent), "secondary", wrap=True))
        if done.warnings:
            self._add_warnings(done.warnings)
        self.content.addStretch(0 if done.warnings else 1)
        self._add_opener(tr("Open folder"), done.path.parent)
        self._add_opener(tr("Open"), done.path)
        self.add_close()

    def _add_warnings(self, warnings: tuple[str, ...]) -> None:
        count = trn("{n} remark", "{n} remarks", len(warnings))
        self.content.addWidget(label(count, "heading"))
        shown = QPlainTextEdit("\n".join(warnings))
        shown.setReadOnly(True)
        shown.setTabChangesFocus(True)
        shown.setAccessibleName(count)
        self.content.addWidget(shown, 1)

    def _add_opener(self, text: str, path: Path) -> None:
        button = self.add_button(text, QDialogButtonBox.ButtonRole.ActionRole)
        button.clicked.connect(lambda: open_outside(path))


def open_outside(path: Path) -> None:
    """Opens a file or folder in the program that the system has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
