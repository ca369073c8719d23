"""Inside a window that has shortcuts of its own."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow

from journeydesigner.layout.theme import LIGHT
from journeydesigner.panel.properties_panel import PropertiesPanel
from tests.qt.panel.hands import enter, type_over

CONTROL = Qt.KeyboardModifier.ControlModifier


class Window(QMainWindow):
    """Notes which of its shortcuts were used."""

    def __init__(self, panel: PropertiesPanel) -> None:
        super().__init__()
        self.used: list[str] = []
        self.setCentralWidget(panel)
        for keys in ("Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Y", "Delete", "N", "Esc"):
            action = QAction(keys, self)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(lambda _=False, keys=keys: self.used.append(keys))
            self.addAction(action)


@pytest.fixture
def window(qtbot, session) -> Window:
    shown = Window(PropertiesPanel(session, LIGHT))
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    return shown


@pytest.fixture
def fields(window, document, shop):
    document.selection.set([shop.checkout])
    parts = window.centralWidget().form.parts
    return [parts[name].editor for name in ("name", "doing")]


def test_undo_and_redo_are_the_windows(window, fields) -> None:
    for editor in fields:
        enter(editor, "Text")
        window.used.clear()
        QTest.keyClick(editor.target(), Qt.Key.Key_Z, CONTROL)
        QTest.keyClick(editor.target(), Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
        QTest.keyClick(editor.target(), Qt.Key.Key_Y, CONTROL)
        assert window.used == ["Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Y"]
    assert [fields[0].target().text(), fields[1].target().text()] == ["Text", "Text"]


def test_keys_that_type_are_the_panels(window, fields, document, shop) -> None:
    part = window.centralWidget().form.parts["channel_id"].editor.target()
    bar = window.centralWidget().form.parts["impact"].editor.target()
    for widget in (*(editor.target() for editor in fields), part, bar):
        widget.setFocus()
        for key in (Qt.Key.Key_Delete, Qt.Key.Key_N):
            QTest.keyClick(widget, key)
    assert window.used == []


def test_a_wrong_text_is_taken_back_before_the_document(window, document, shop) -> None:
    document.selection.set([shop.purchase])
    field = window.centralWidget().form.parts["column_width"].editor.target()
    type_over(field, "nine")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClick(field, Qt.Key.Key_Z, CONTROL)
    assert (field.text(), window.used) == ("", [])
    QTest.keyClick(field, Qt.Key.Key_Z, CONTROL)
    assert window.used == ["Ctrl+Z"]
    type_over(field, "nine")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), window.used) == ("", ["Ctrl+Z"])
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert window.used == ["Ctrl+Z", "Esc"]
