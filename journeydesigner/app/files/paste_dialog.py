"""Importing a Mermaid journey from pasted text."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QDialogButtonBox, QPlainTextEdit, QWidget

from journeydesigner.app.dialog import Dialog
from journeydesigner.i18n import tr
from journeydesigner.panel.plain import label

EXAMPLE = """journey
    title My working day
    section Go to work
      Make tea: 5: Me
      Go upstairs: 3: Me"""
_MOST_LOOKED_AT = 200_000


class PasteDialog(Dialog):
    """Takes the clipboard's text along if it looks like a Mermaid journey."""

    def __init__(self, parent: QWidget, take: Callable[[str], None]) -> None:
        super().__init__(parent, tr("Import Mermaid text"))
        self.resize(560, 420)
        self._take = take
        self.field = QPlainTextEdit()
        self.field.setPlaceholderText(EXAMPLE)
        self.field.setAccessibleName(tr("Mermaid text"))
        self.field.setTabChangesFocus(True)
        self.field.textChanged.connect(self._follow)
        self.content.addWidget(label(tr("Paste a Mermaid journey diagram."), wrap=True))
        self.content.addWidget(self.field, 1)
        self.add_cancel()
        self.ok = self.add_button(tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.ok.setDefault(True)
        self._offer_clipboard()
        self._follow()

    def accept(self) -> None:
        text = self.field.toPlainText()
        super().accept()
        self._take(text)

    def _offer_clipboard(self) -> None:
        text = QApplication.clipboard().text()
        if text and len(text) <= _MOST_LOOKED_AT and looks_like_mermaid(text):
            self.field.setPlainText(text)

    def _follow(self) -> None:
        self.ok.setEnabled(bool(self.field.toPlainText().strip()))


def looks_like_mermaid(text: str) -> bool:
    """Whether the importer would take the text for a Mermaid journey."""
    from journeydesigner.io.importing import importers

    return next(i for i in importers() if i.kind == "mermaid").fits(text)
