"""What the program tells and asks the user."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from journeydesigner.app.icons import Icons
from journeydesigner.app.plain import message_box
from journeydesigner.i18n import tr
from journeydesigner.model import JourneyError
from journeydesigner.model.structure_lock import StructureLocked

SIGN = 32
"""Px of the sign beside a message."""
_INKS = {"help": "accent-text", "information": "accent-text", "warning": "key-mark"}
_ROLES = {
    "yes": QMessageBox.ButtonRole.AcceptRole,
    "no": QMessageBox.ButtonRole.DestructiveRole,
    "cancel": QMessageBox.ButtonRole.RejectRole,
}


@dataclass(frozen=True, slots=True)
class Answer:
    """A button: what it returns, its text, and its role ("yes", "no", "cancel")."""

    key: str
    text: str
    role: str


def cancel() -> Answer:
    return Answer("", tr("Cancel"), "cancel")


class Messages:
    """Boxes on top of one window."""

    def __init__(self, parent: QWidget, icons: Icons) -> None:
        self._parent = parent
        self._icons = icons
        self.say: Callable[[str], None] | None = None
        """Says something in passing, without a box; the status bar once there is one."""

    def attempt(self, act: Callable[[], object]) -> None:
        """Does it; what goes wrong is told."""
        try:
            act()
        except JourneyError as error:
            self.tell_error(error)

    def tell_error(self, error: JourneyError, title: str = "") -> None:
        """What happened, where, and what to do. That the structure is locked is said in passing:
        somebody wanted it so, and a box would stop the room."""
        if isinstance(error, StructureLocked) and self.say is not None:
            self.say(error.what)
            return
        parts = [part for part in (error.where, error.hint) if part]
        self._show("warning", error.what, "\n\n".join(parts), title)

    def tell(self, text: str, detail: str = "", title: str = "") -> None:
        self._show("information", text, detail, title)

    def tell_list(self, text: str, lines: Sequence[str], detail: str = "", title: str = "") -> None:
        """A message with a list of any length, which can be scrolled and copied."""
        from journeydesigner.app.list_dialog import ListDialog

        ListDialog(self._parent, title or _app_name(), text, lines, detail).exec()

    def ask(self, text: str, detail: str, answers: Sequence[Answer], title: str = "") -> str:
        """The key of the chosen answer; "" where the question was cancelled.

        The first answer is the default one.
        """
        box = self._box("help", text, detail)
        box.setWindowTitle(title or _app_name())
        buttons = {box.addButton(a.text, _ROLES[a.role]): a for a in answers}
        first = next(iter(buttons))
        box.setDefaultButton(first)
        for button, answer in buttons.items():
            if answer.role == "cancel":
                box.setEscapeButton(button)
        box.exec()
        chosen = box.clickedButton()
        key = next((a.key for b, a in buttons.items() if b is chosen), "")
        box.deleteLater()
        return key

    def _box(self, sign: str, text: str, detail: str) -> QMessageBox:
        ratio = self._parent.devicePixelRatioF()
        picture = self._icons.pixmap(sign, SIGN, ratio, _INKS[sign])
        return message_box(self._parent, picture, text, detail)

    def _show(self, sign: str, text: str, detail: str, title: str) -> None:
        box = self._box(sign, text, detail)
        box.setWindowTitle(title or _app_name())
        box.addButton(tr("OK"), QMessageBox.ButtonRole.AcceptRole)
        box.exec()
        box.deleteLater()


def _app_name() -> str:
    return QApplication.applicationDisplayName()
