"""Keys: whose they are. Undo and redo belong to the document, so text fields leave them alone."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu

_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_KEYS = {
    (Qt.Key.Key_Z, _CONTROL): "undo",
    (Qt.Key.Key_Z, _CONTROL | _SHIFT): "redo",
    (Qt.Key.Key_Y, _CONTROL): "redo",
}

_DELETING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


def asked_key(event: QEvent) -> QKeyEvent | None:
    """The key that a widget is asked about, before it may become a shortcut of the window."""
    asked = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
    return cast(QKeyEvent, event) if asked else None


def pressed_key(event: QEvent) -> QKeyEvent | None:
    """The key that is pressed."""
    pressed = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
    return cast(QKeyEvent, event) if pressed else None


def history_key(event: QEvent) -> str:
    """ "undo" or "redo" for the keys that mean that, "" for everything else."""
    if not isinstance(event, QKeyEvent):
        return ""
    return _KEYS.get((Qt.Key(event.key()), event.modifiers()), "")


def edits(event: QKeyEvent) -> bool:
    """Whether a key alone types or deletes something, so that it must not be a shortcut too."""
    if event.modifiers() & ~(_SHIFT | Qt.KeyboardModifier.KeypadModifier):
        return False
    typed = bool(event.text()) and event.text().isprintable()
    return typed or event.key() in _DELETING


def leaves_history(event: QEvent) -> bool:
    """Whether this asks if the field wants a key of undo or redo; then the answer is no."""
    if asked_key(event) is None or not history_key(event):
        return False
    event.ignore()
    return True


def without_history(menu: QMenu) -> QMenu:
    """The standard menu of a text field without the field's own undo and redo."""
    for action in menu.actions():
        if action.objectName() in ("edit-undo", "edit-redo"):
            menu.removeAction(action)
    first = menu.actions()[:1]
    if first and first[0].isSeparator():
        menu.removeAction(first[0])
    return menu
