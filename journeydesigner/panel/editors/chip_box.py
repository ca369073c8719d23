"""Chips in a box that grows with them, and below them the field that adds one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from journeydesigner.panel.editors.chip import Chip, ChipData
from journeydesigner.panel.editors.pencil import Pencil
from journeydesigner.panel.look import Look
from journeydesigner.panel.measures import FIELD_HEIGHT

_PAD = 5
_GAP = 4
_ADDER_HEIGHT = 24


class ChipBox(QFrame):
    """Tells by key what is picked, removed, or (`edited`) given another text.

    `reshaped` says that the fields it holds are others now.
    """

    picked = Signal(str)
    removed = Signal(str)
    edited = Signal(str, str)
    reshaped = Signal()

    def __init__(self, look: Look, adder: QWidget, *, editable: bool) -> None:
        super().__init__()
        self.setObjectName("box")
        self._look = look
        self._editable = editable
        self._chips: dict[str, Chip] = {}
        self._adder = adder
        adder.setProperty("inner", True)
        adder.setParent(self)
        adder.setFixedHeight(_ADDER_HEIGHT)
        self._pencil = Pencil(self)
        self._pencil.edited.connect(self._arrange)
        self._pencil.done.connect(self._written)
        self._edited_key = ""

    def show_chips(self, chips: Sequence[ChipData]) -> None:
        """Shows these in this order; chips that stay keep the focus."""
        wanted = {data.key: data for data in chips}
        for key in [key for key in self._chips if key not in wanted]:
            self._drop(key)
        for key, data in wanted.items():
            if key not in self._chips:
                self._chips[key] = self._made(data)
            elif self._chips[key].data != data:
                self._chips[key].show_data(data)
        self._chips = {key: self._chips[key] for key in wanted}
        self._arrange()

    def stops(self) -> list[QWidget]:
        chips = (self._pencil if k == self._edited_key else c for k, c in self._chips.items())
        return [*chips, self._adder]

    def commit_pending(self) -> None:
        """Takes over the text of a chip that is being edited."""
        self._pencil.finish(keep=True)

    @property
    def pending(self) -> bool:
        """Whether a chip is being edited."""
        return not self._pencil.isHidden()

    def drop_pending(self) -> None:
        self._pencil.finish(keep=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _made(self, data: ChipData) -> Chip:
        chip = Chip(self, self._look, data, editable=self._editable)
        chip.picked.connect(partial(self._tell_picked, data.key))
        chip.removed.connect(partial(self._remove, data.key))
        chip.edit_asked.connect(partial(self._edit, data.key))
        chip.stepped.connect(partial(self._step, data.key))
        chip.show()
        return chip

    def _drop(self, key: str) -> None:
        chip = self._chips.pop(key)
        if key == self._edited_key:
            self._pencil.finish(keep=False)
        chip.hide()
        chip.deleteLater()

    def _tell_picked(self, key: str) -> None:
        self.picked.emit(key)

    def _remove(self, key: str) -> None:
        self._step(key, 1)
        self.removed.emit(key)

    def _step(self, key: str, by: int) -> None:
        """The focus goes to a neighbour; after the last chip to the field that adds one."""
        if not self._chips[key].hasFocus():
            return
        order = self.stops()
        place = order.index(self._chips[key]) + by
        if 0 <= place < len(order):
            order[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _edit(self, key: str) -> None:
        self._edited_key = key
        self._chips[key].hide()
        self._pencil.open(self._chips[key].data.whole)
        self._arrange()
        self.reshaped.emit()

    def _written(self, text: str, by_key: bool) -> None:
        key, self._edited_key = self._edited_key, ""
        chip = self._chips.get(key)
        if chip is None:
            return
        chip.show()
        self._arrange()
        self.reshaped.emit()
        if by_key:
            chip.setFocus(Qt.FocusReason.OtherFocusReason)
        if text != chip.data.whole:
            self.edited.emit(key, text)

    def _arrange(self) -> None:
        """Chips from left to right in as many lines as they need, then the adding field."""
        width = self.width() - 2 * _PAD
        x, y, line = _PAD, _PAD, 0
        for key, chip in self._chips.items():
            shown: QWidget = chip
            if key == self._edited_key:
                shown = self._pencil
                shown.resize(width, shown.height())
            else:
                chip.fit(width)
            if x > _PAD and x + shown.width() > _PAD + width:
                x, y, line = _PAD, y + line + _GAP, 0
            shown.move(x, y)
            x += shown.width() + _GAP
            line = max(line, shown.height())
        if self._chips:
            y += line + _GAP
        self._adder.setGeometry(2, y - 2, self.width() - 4, _ADDER_HEIGHT)
        height = max(y + _ADDER_HEIGHT, FIELD_HEIGHT)
        if height != self.minimumHeight():
            self.setFixedHeight(height)
