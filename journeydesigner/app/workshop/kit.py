"""What every part of the workshop page is given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QToolButton

from journeydesigner.app.icons import Icons
from journeydesigner.app.workshop.workshop import Workshop
from journeydesigner.commands.fields import set_field
from journeydesigner.document import Transaction
from journeydesigner.interaction.session import Session
from journeydesigner.model.clean import clean_text
from journeydesigner.panel.look import Look
from journeydesigner.panel.plain import set_tip
from journeydesigner.panel.writer import Act, Writer


@dataclass(frozen=True, slots=True)
class Kit:
    """`act` runs an action of the table; `go_to` shows a record on the map."""

    workshop: Workshop
    icons: Icons
    look: Look
    writer: Writer
    act: Callable[[str], None]
    go_to: Callable[[str], None]

    @property
    def session(self) -> Session:
        return self.workshop.session

    def write(self, name: str, act: Act) -> bool:
        """One step; whether it could be done. What went wrong is told in the status bar."""
        error = self.writer.write(name, act, initiator=None)
        self.writer.tell_error(error)
        return error is None

    def set(self, key: str, field: str, name: str, value: object) -> bool:
        """One step that sets a field of a record."""
        return self.write(name, lambda tx: set_field(tx, [key], field, value))

    def add(self, name: str, text: str, add: Callable[[Transaction, str], object]) -> bool:
        """One step that adds something with this text, as far as the text can be kept."""
        kept, removed = clean_text(text)

        def act(tx: Transaction) -> int:
            add(tx, kept)
            return removed

        return self.write(name, act)

    def tool_button(self, icon: str, name: str, size: int = 14) -> QToolButton:
        """A small button of an icon; its name is its tip."""
        made = QToolButton()
        made.setIcon(self.icons.icon(icon, "secondary"))
        made.setIconSize(QSize(size, size))
        made.setFixedSize(size + 10, size + 10)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.setAccessibleName(name)
        set_tip(made, name)
        return made

    def push_button(self, text: str, icon: str = "", *, small: bool = False) -> QPushButton:
        made = QPushButton(f" {text}" if icon else text)  # Qt sets icon and text close together
        made.setAccessibleName(text)
        made.setProperty("small", small)
        if icon:
            made.setIcon(self.icons.icon(icon, "secondary"))
            made.setIconSize(QSize(14, 14))
        return made
