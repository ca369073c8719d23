"""What every part of the workshop page is given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QToolButton

from journeydesigner.app.icons import Icons
from journeydesigner.app.workshop.workshop import Workshop
from journeydesigner.document import Transaction
from journeydesigner.interaction.session import Session
from journeydesigner.panel.look import Look
from journeydesigner.panel.plain import set_tip
from journeydesigner.panel.writer import Writer


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

    def write(self, name: str, act: Callable[[Transaction], object]) -> str:
        """One step; returns what went wrong in words, "" if nothing. The status bar tells it."""

        def do(tx: Transaction) -> None:
            act(tx)

        error = self.writer.write(name, do, initiator=None)
        self.writer.tell_error(error)
        return f"{error.what} {error.hint}".strip() if error else ""

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
