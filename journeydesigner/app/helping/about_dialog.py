"""About: version, licence, and the licence texts of everything that ships or is used."""

from __future__ import annotations

import json
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from journeydesigner import __version__
from journeydesigner.app.dialog import Dialog
from journeydesigner.i18n import tr
from journeydesigner.panel.plain import label
from journeydesigner.resources import read_text, resource_path

ICON = 56


@dataclass(frozen=True, slots=True)
class Licence:
    """`name` is what is licensed, `licence` its SPDX expression, `text` a resource path."""

    name: str
    licence: str
    use: str
    text: str


def licences() -> list[Licence]:
    """Everything that ships with the program or is used by it."""
    return [Licence(**entry) for entry in json.loads(read_text("licences", "index.json"))]


class AboutDialog(Dialog):
    """The list on the left chooses the text on the right."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, tr("About Journey Designer"))
        self.resize(760, 560)
        self.content.addLayout(self._head())
        self.content.addWidget(label(tr("Made with"), "heading"))
        self.list = QListWidget()
        self.text = QPlainTextEdit()
        self._fill()
        row = QHBoxLayout()
        row.addWidget(self.list, 2)
        row.addWidget(self.text, 3)
        self.content.addLayout(row, 1)
        self.add_close()

    def _head(self) -> QHBoxLayout:
        icon = QLabel()
        ratio = self.devicePixelRatioF()
        picture = QPixmap(str(resource_path("icons", "app", "journeydesigner-256.png")))
        picture = picture.scaledToWidth(
            round(ICON * ratio), Qt.TransformationMode.SmoothTransformation
        )
        picture.setDevicePixelRatio(ratio)
        icon.setPixmap(picture)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(tr("Journey Designer"), "page-title"))
        words.addWidget(label(tr("Version {version}").format(version=__version__), "secondary"))
        words.addWidget(label(tr("Free software under the MIT licence"), "secondary"))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(icon)
        row.addLayout(words, 1)
        return row

    def _fill(self) -> None:
        self.list.setProperty("framed", True)
        self.list.setAccessibleName(tr("Made with"))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(tr("Licence text"))
        for entry in licences():
            item = QListWidgetItem(f"{entry.name} · {entry.licence}")
            item.setData(Qt.ItemDataRole.UserRole, entry.text)
            self.list.addItem(item)
        self.list.currentItemChanged.connect(self._show)
        self.list.setCurrentRow(0)

    def _show(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            path: str = item.data(Qt.ItemDataRole.UserRole)
            self.text.setPlainText(read_text(*path.split("/")))
