"""The panes of the window and the way round them: left column, map, tray, side column."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

ORDER = ("left", "map", "tray", "side")


@dataclass(frozen=True, slots=True)
class Pane:
    """A part of the window and how it takes the keyboard."""

    key: str
    widget: QWidget
    focus: Callable[[], object]


class Panes(QObject):
    """Goes from pane to pane; each gives the keyboard back to the part that had it last."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._panes: list[Pane] = []
        self._last: dict[str, QWidget] = {}
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._note)

    def add(self, key: str, widget: QWidget, focus: Callable[[], object]) -> None:
        """A pane; `key` is one of `ORDER`, which says where it comes in the round."""
        self._panes.append(Pane(key, widget, focus))
        self._panes.sort(key=lambda pane: ORDER.index(pane.key))

    @property
    def current(self) -> str:
        """The key of the pane that has the keyboard, "" for none."""
        pane = self._pane_of(QApplication.focusWidget())
        return pane.key if pane is not None else ""

    def step(self, by: int) -> None:
        """To the next pane that is shown (1) or the one before (−1), round the window."""
        shown = [pane for pane in self._panes if pane.widget.isVisible()]
        if not shown:
            return
        keys = [pane.key for pane in shown]
        here = keys.index(self.current) if self.current in keys else -min(by, 0) - 1
        self._enter(shown[(here + by) % len(shown)])

    def _enter(self, pane: Pane) -> None:
        last = self._last.get(pane.key)
        if last is not None and isValid(last) and last.isVisible() and last.isEnabled():
            last.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            pane.focus()

    def _note(self, _before: QWidget | None, now: QWidget | None) -> None:
        pane = self._pane_of(now)
        if pane is not None and now is not None:
            self._last[pane.key] = now

    def _pane_of(self, widget: QWidget | None) -> Pane | None:
        """The pane that the widget is in; parts may be gone while the window is taken down."""
        if widget is None or not isValid(widget):
            return None
        there = (pane for pane in self._panes if isValid(pane.widget))
        inside = (p for p in there if p.widget is widget or p.widget.isAncestorOf(widget))
        return next(inside, None)
