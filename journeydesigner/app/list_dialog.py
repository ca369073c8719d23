"""A message with a list that may be long: warnings, records set aside."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from journeydesigner.i18n import tr
from journeydesigner.panel.plain import label


class ListDialog(QDialog):
    """Text, lines to scroll through, advice below, and buttons to copy and close."""

    def __init__(
        self, parent: QWidget, title: str, text: str, lines: Sequence[str], detail: str = ""
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(560, 360)
        self.text = text
        self._lines = "\n".join(lines)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        column.addWidget(label(text, role="title", wrap=True))
        column.addWidget(self._list(text), 1)
        if detail:
            column.addWidget(label(detail, role="secondary", wrap=True))
        column.addWidget(self._buttons())

    def _list(self, text: str) -> QPlainTextEdit:
        shown = QPlainTextEdit(self._lines)
        shown.setReadOnly(True)
        shown.setTabChangesFocus(True)
        shown.setAccessibleName(text)
        return shown

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox()
        copy = QPushButton(tr("Copy list"))
        copy.clicked.connect(lambda: QApplication.clipboard().setText(self._lines))
        box.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        close = box.addButton(tr("Close"), QDialogButtonBox.ButtonRole.AcceptRole)
        close.setDefault(True)
        box.accepted.connect(self.accept)
        return box

    def done(self, result: int) -> None:
        super().done(result)
        self.deleteLater()
