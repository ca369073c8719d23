"""The frame that all dialogs of the program share."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from journeydesigner.i18n import tr

MARGIN = 20


class Dialog(QDialog):
    """Window-modal; content above, buttons below. It deletes itself when it is closed."""

    def __init__(self, parent: QWidget, title: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.content = QVBoxLayout()
        self.content.setSpacing(12)
        self.buttons = QDialogButtonBox()
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, 16)
        column.setSpacing(16)
        column.addLayout(self.content, 1)
        column.addWidget(self.buttons)

    def add_button(self, text: str, role: QDialogButtonBox.ButtonRole) -> QPushButton:
        """A button with our own words, because those of Qt may be in another language."""
        button = QPushButton(text)
        self.buttons.addButton(button, role)
        return button

    def add_close(self) -> QPushButton:
        """The one button of a dialog that only shows."""
        button = self.add_button(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        button.setDefault(True)
        return button

    def add_cancel(self) -> QPushButton:
        return self.add_button(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
