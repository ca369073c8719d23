"""The canvas with the find bar over it; the bar is made when it is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from journeydesigner.app.icons import Icons
from journeydesigner.canvas.canvas_widget import CanvasWidget

if TYPE_CHECKING:
    from journeydesigner.app.find.bar import FindBar


class FindColumn(QWidget):
    """What stands in the middle of the editor."""

    def __init__(self, canvas: CanvasWidget, icons: Icons) -> None:
        super().__init__()
        self._canvas = canvas
        self._icons = icons
        self._bar: FindBar | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(canvas, 1)
        self.setFocusProxy(canvas)

    @property
    def bar(self) -> FindBar:
        """The bar; made now, hidden, if it is not there yet."""
        if self._bar is None:
            from journeydesigner.app.find.bar import FindBar

            self._bar = FindBar(self._canvas.view.session, self._icons)
            self._bar.hide()
            self._column.insertWidget(0, self._bar)
            self._bar.place_found.connect(self._canvas.view.reveal)
            self._bar.closed.connect(self._canvas.focus_map)
        return self._bar

    def open_find(self) -> None:
        self.bar.open()

    def open_filter(self) -> None:
        self.bar.open_filter()

    def step(self, by: int) -> None:
        """To the next match (1) or the one before (−1); asks for words where there are none."""
        if self.bar.isHidden():
            self.bar.open()
        if self.bar.finder.words.split():
            self.bar.step(by)
