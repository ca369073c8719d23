"""A canvas on a small journey, and hands that use it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeydesigner.canvas.canvas_widget import CanvasWidget
from journeydesigner.interaction.finding import main_box
from journeydesigner.interaction.session import Session
from journeydesigner.layout.display import Placed
from journeydesigner.layout.theme import LIGHT
from journeydesigner.model import Snapshot
from tests.support.workbench import Workbench

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.MouseButton.NoButton
NO_KEYS = Qt.KeyboardModifier.NoModifier


class Hands:
    """A shown canvas with what a user can do to it. Places are px of the view's viewport."""

    def __init__(self, bench: Workbench) -> None:
        self.bench = bench
        self.session = Session(bench.document)
        self.canvas = CanvasWidget(self.session, LIGHT)
        self.view = self.canvas.view
        self.canvas.resize(1000, 700)

    @property
    def snapshot(self) -> Snapshot:
        return self.bench.snapshot

    def placed(self, name: str) -> Placed:
        layout = self.session.layout
        assert layout is not None
        found = main_box(layout, self.snapshot, self.bench.ids.get(name, name))
        assert found is not None
        return found

    def at(self, name: str, dx: float = 0.0, dy: float = 0.0) -> QPointF:
        """The middle of what is seen of a record's box, moved by some px."""
        return self.view.map_to_viewport(self.placed(name).rect).center() + QPointF(dx, dy)

    def mouse(
        self,
        kind: QEvent.Type,
        at: QPointF,
        button: Qt.MouseButton = LEFT,
        held: Qt.MouseButton = NONE,
        keys: Qt.KeyboardModifier = NO_KEYS,
    ) -> None:
        viewport = self.view.viewport()
        place = QPointF(viewport.mapToGlobal(at))
        QApplication.sendEvent(viewport, QMouseEvent(kind, at, place, button, held, keys))

    def press(self, at: QPointF, button: Qt.MouseButton = LEFT) -> None:
        self.mouse(QEvent.Type.MouseButtonPress, at, button, button)

    def move(self, at: QPointF, held: Qt.MouseButton = LEFT) -> None:
        """A move that has been handed on."""
        self.mouse(QEvent.Type.MouseMove, at, NONE, held)
        QTest.qWait(20)

    def release(self, at: QPointF, button: Qt.MouseButton = LEFT) -> None:
        self.mouse(QEvent.Type.MouseButtonRelease, at, button, NONE)

    def click(self, at: QPointF, keys: Qt.KeyboardModifier = NO_KEYS) -> None:
        self.mouse(QEvent.Type.MouseButtonPress, at, LEFT, LEFT, keys)
        self.mouse(QEvent.Type.MouseButtonRelease, at, LEFT, NONE, keys)

    def double_click(self, at: QPointF) -> None:
        self.click(at)
        self.mouse(QEvent.Type.MouseButtonDblClick, at, LEFT, LEFT)
        self.mouse(QEvent.Type.MouseButtonRelease, at, LEFT, NONE)

    def drag(self, start: QPointF, end: QPointF) -> None:
        self.press(start)
        for step in range(1, 6):
            self.move(start + (end - start) * step / 5)
        self.release(end)

    def wheel(self, at: QPointF, turn: int, keys: Qt.KeyboardModifier = NO_KEYS) -> None:
        viewport = self.view.viewport()
        event = QWheelEvent(
            at,
            QPointF(viewport.mapToGlobal(at)),
            QPoint(0, 0),
            QPoint(0, turn),
            NONE,
            keys,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(viewport, event)

    def key(self, key: Qt.Key, keys: Qt.KeyboardModifier = NO_KEYS) -> None:
        focus = QApplication.focusWidget()
        QTest.keyClick(focus if focus is not None else self.view, key, keys)

    def picture(self) -> QImage:
        """What the viewport shows."""
        return self.view.viewport().grab().toImage()

    def colour_at(self, at: QPointF) -> QColor:
        return self.picture().pixelColor(at.toPoint())


@pytest.fixture
def hands(qtbot: QtBot) -> Iterator[Hands]:
    made = Hands(Workbench())
    qtbot.addWidget(made.canvas)
    with qtbot.waitExposed(made.canvas):
        made.canvas.show()
    made.canvas.focus_map()
    yield made
    made.canvas.detach()
