"""Which digit a key stands for, whatever Shift makes of it on this keyboard."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_MAC_ROW = (29, 18, 19, 20, 21, 23, 22, 26, 28, 25)
"""Virtual key codes of 0 … 9 above the letters (Carbon's kVK_ANSI_0 … 9)."""
_X11_FIRST = 10
"""X11's and Wayland's key code of the 1 above the letters; 9 others follow, 0 the last."""


def digit_with_shift(event: QKeyEvent) -> tuple[str, bool] | None:
    """The digit and whether Shift counts; None for a key that types what it shows.

    With Shift or Ctrl the keys above the letters are digits, as they are labelled. Where a
    digit itself needs Shift (French keyboards), Shift alone does not count.
    """
    held = event.modifiers()
    shift = bool(held & Qt.KeyboardModifier.ShiftModifier)
    control = bool(held & Qt.KeyboardModifier.ControlModifier)
    if held & Qt.KeyboardModifier.AltModifier or not (shift or control):
        return None
    row = digit_in_row(event)
    if not row:
        return None
    return row, shift and (control or event.text() != row)


def digit_in_row(event: QKeyEvent) -> str:
    """The digit that is printed on the key, by its place on the keyboard; "" for another key."""
    if sys.platform == "darwin":
        code = event.nativeVirtualKey()
        return str(_MAC_ROW.index(code)) if code in _MAC_ROW else ""
    if sys.platform == "win32":
        code = event.nativeVirtualKey()
        return chr(code) if ord("0") <= code <= ord("9") else ""
    place = event.nativeScanCode() - _X11_FIRST
    return str((place + 1) % 10) if 0 <= place <= 9 else ""
