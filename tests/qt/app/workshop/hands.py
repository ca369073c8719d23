"""The workshop page of the real window, and a clock that the test sets."""

from __future__ import annotations

from typing import TypeVar, cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from journeydesigner.app.workshop.page import WorkshopPage
from journeydesigner.app.workshop.workshop import Workshop
from journeydesigner.commands.lanes import ensure_lane
from journeydesigner.commands.notes import add_note
from tests.qt.app.program import Program

W = TypeVar("W", bound=QWidget)


class Clock:
    """Seconds that pass when the test says so."""

    def __init__(self) -> None:
        self.now = 500.0

    def __call__(self) -> float:
        return self.now


class Room:
    """A window with a project, its workshop page in sight, and keys for it."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.clock = Clock()
        self.workshop.countdown._clock = self.clock
        self.rings: list[str] = []
        self.workshop.ticker._bell = lambda: self.rings.append(self.workshop.countdown.title)
        program.window.activateWindow()
        program.parts.editor.show_side("workshop")
        program.wait(lambda: program.parts.editor.side.made("workshop"))

    @property
    def workshop(self) -> Workshop:
        return self.program.parts.desk.workshop

    @property
    def page(self) -> WorkshopPage:
        return cast(WorkshopPage, self.program.parts.editor.side.page("workshop"))

    def run(self, action: str) -> None:
        self.program.run(f"workshop.{action}")
        self.settle()

    def settle(self) -> None:
        """Until the page has followed the document."""
        QApplication.processEvents()
        self.program.wait(lambda: not self.page._later.isActive())

    def pass_time(self, seconds: float) -> None:
        self.clock.now += seconds
        self.workshop.countdown.tick()

    def pain_points(self, *texts: str) -> list[str]:
        """Pain points in the first stage of the shown map."""
        session = self.program.session
        with session.document.transaction("make") as tx:
            lane = ensure_lane(tx, session.map_id, "pain-points")
            stage = tx.snapshot.stages(session.map_id)[0].id
            ids = [add_note(tx, lane, stage, text=text) for text in texts]
        self.settle()
        return ids

    # -- hands -----------------------------------------------------------------------------

    @property
    def focus(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None, "nothing has the keyboard"
        return widget

    def key(
        self, *keys: Qt.Key, hold: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Presses keys where the keyboard is."""
        self.settle()
        for key in keys:
            QTest.keyClick(self.focus, key, hold)
            self.settle()

    def type(self, text: str, *keys: Qt.Key) -> None:
        QTest.keyClicks(self.focus, text)
        self.key(*keys)

    def click(self, widget: QWidget) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.settle()

    def said(self) -> list[str]:
        """What the status bar says, in full."""
        labels = self.program.parts.status.findChildren(QLabel)
        return [getattr(label, "whole", label.text()) for label in labels]
