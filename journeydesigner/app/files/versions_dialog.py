"""Earlier versions of the open file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialogButtonBox, QListWidget, QListWidgetItem, QWidget

from journeydesigner.app.clock import shown_time
from journeydesigner.app.dialog import Dialog
from journeydesigner.i18n import tr
from journeydesigner.io.versions import Version, versions
from journeydesigner.panel.plain import label

_ROW = 28


class VersionsDialog(Dialog):
    """Lists what was saved and when; a version opens as a project of its own."""

    def __init__(
        self, parent: QWidget, folder: Path, path: Path, take: Callable[[Version], None]
    ) -> None:
        super().__init__(parent, tr("Earlier versions"))
        self.resize(420, 420)
        self._take = take
        found = versions(folder, path)
        text = tr("Versions of “{name}” that were saved on this computer:")
        self.content.addWidget(label(text.format(name=path.name), wrap=True))
        self.list = QListWidget()
        self.list.setProperty("framed", True)
        self.list.setAccessibleName(tr("Earlier versions"))
        for version in found:
            self.list.addItem(_item(version))
        self.list.itemDoubleClicked.connect(lambda _: self.accept())
        self.content.addWidget(self.list, 1)
        hint = tr("It opens as a copy; the file stays as it is.")
        if not found:
            hint = tr("There are none yet: they are kept from the next save on.")
        self.content.addWidget(label(hint, "faint", wrap=True))
        self.add_cancel()
        self.ok = self.add_button(tr("Open as a copy"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.ok.setDefault(True)
        self.ok.setEnabled(bool(found))
        self.list.setCurrentRow(0)

    def accept(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            version: Version = item.data(Qt.ItemDataRole.UserRole)
            super().accept()
            self._take(version)


def _item(version: Version) -> QListWidgetItem:
    item = QListWidgetItem(shown_time(version.saved_at))
    item.setData(Qt.ItemDataRole.UserRole, version)
    item.setSizeHint(QSize(0, _ROW))
    return item
