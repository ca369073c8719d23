"""One window under test and the hands for its message boxes and file dialogs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from journeydesigner.app.main_window import AppWindow
from journeydesigner.app.places import Places
from journeydesigner.app.wiring import Parts
from journeydesigner.interaction.session import Session
from journeydesigner.model import Snapshot


@dataclass
class Program:
    """One window and what a test does with it."""

    bot: QtBot
    places: Places
    window: AppWindow
    parts: Parts
    asked: list[str] = field(default_factory=list)

    @property
    def session(self) -> Session:
        return self.parts.core.session

    @property
    def snapshot(self) -> Snapshot:
        return self.session.snapshot

    def run(self, action_id: str) -> None:
        self.parts.actions.run(action_id)

    def open(self, path: Path) -> None:
        with self.bot.waitSignal(self.parts.files.opened, timeout=10_000):
            self.parts.files.open_file(path)

    def save(self) -> None:
        with self.bot.waitSignal(self.parts.files.saver.saved, timeout=10_000):
            self.run("file.save")

    def edit(self, title: str = "Changed") -> None:
        """Any edit."""
        with self.session.document.transaction("Rename map") as tx:
            tx.update(self.session.map_id, title=title)

    def will_answer(self, *buttons: str) -> None:
        """Presses these buttons in the boxes that come next and notes what they said."""
        waiting = list(buttons)

        def press() -> None:
            box = QApplication.activeModalWidget()
            if isinstance(box, QMessageBox) and box.isVisible():
                self.asked.append(f"{box.text()}\n{box.informativeText()}")
                _button(box, waiting.pop(0)).click()
            if waiting:
                QTimer.singleShot(20, press)

        QTimer.singleShot(0, press)

    def will_choose_file(self, path: Path | None) -> None:
        """Answers the file dialog that comes next; None cancels it."""

        def choose() -> None:
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, QFileDialog):
                QTimer.singleShot(20, choose)
            elif path is None:
                dialog.reject()
            else:
                dialog.selectFile(str(path))
                dialog.setDirectory(str(path.parent))
                dialog.selectFile(path.name)
                dialog.accept()

        QTimer.singleShot(0, choose)

    def wait(self, condition: Callable[[], object]) -> None:
        self.bot.waitUntil(lambda: bool(condition()), timeout=10_000)

    def dialog(self, kind: type[QDialog]) -> QDialog:
        """The open dialog of that kind."""
        self.wait(lambda: self._dialogs(kind))
        return self._dialogs(kind)[0]

    def _dialogs(self, kind: type[QDialog]) -> list[QDialog]:
        return [d for d in self.window.findChildren(kind) if d.isVisible()]


def _button(box: QWidget, text: str) -> QPushButton:
    buttons = {b.text().replace("&", ""): b for b in box.findChildren(QPushButton)}
    return buttons[text]
