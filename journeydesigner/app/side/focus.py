"""Which part of a widget takes the keyboard first."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def focus_first(widget: QWidget) -> bool:
    """Gives the keyboard to the first part of a widget that Tab would reach; whether it could."""
    target = next(_reachable(widget), None)
    if target is not None:
        target.setFocus(Qt.FocusReason.TabFocusReason)
    return target is not None


def _reachable(widget: QWidget) -> Iterator[QWidget]:
    """The parts that take the keyboard, itself included, in the order of Tab."""
    part: QWidget | None = widget
    while part is not None:
        inside = part is widget or widget.isAncestorOf(part)
        takes = part.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
        if inside and takes and part.isVisible() and part.isEnabled():
            yield part
        part = part.nextInFocusChain()
        if part is widget:
            return
