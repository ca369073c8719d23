"""Several other records: chips, and a list to add one from."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from journeydesigner.i18n import tr
from journeydesigner.panel.editors.chip import ChipData
from journeydesigner.panel.editors.chip_box import ChipBox
from journeydesigner.panel.editors.combo import Combo
from journeydesigner.panel.editors.editor import Editor
from journeydesigner.panel.look import Look
from journeydesigner.panel.options import Option, RecordChoices
from journeydesigner.panel.words import mixed


class ReferencesEditor(Editor):
    """The value is a tuple of ids in the order of choosing."""

    derived = True

    def __init__(self, title: str, look: Look, choices: RecordChoices, tone: str = "plain") -> None:
        super().__init__(title)
        self._choices = choices
        self._tone = tone
        self._value: tuple[str, ...] = ()
        self._combo = Combo(tr("Add to {field}").format(field=title), look, self._options)
        self._box = ChipBox(look, self._combo, editable=False)
        self._hold(self._box)
        self._combo.chosen.connect(self._add)
        self._box.removed.connect(self._take_away)

    def set_value(self, value: Any) -> None:
        self._value = tuple(value)
        self._combo.show_option(None, tr("Add…"))
        self._box.show_chips(
            [ChipData(key, self._choices.option(key).text, self._tone) for key in self._value]
        )

    def set_mixed(self) -> None:
        self._value = ()
        self._combo.show_option(None, mixed())
        self._box.show_chips([])

    def target(self) -> QWidget:
        return self._combo

    def stops(self) -> list[QWidget]:
        return self._box.stops()

    def _options(self) -> list[Option]:
        found = (self._choices.option(record.id) for record in self._choices.candidates())
        return [option for option in found if option.value not in self._value]

    def _add(self, option: Option) -> None:
        self._become((*self._value, option.value))

    def _take_away(self, key: str) -> None:
        self._become(tuple(kept for kept in self._value if kept != key))

    def _become(self, value: tuple[str, ...]) -> None:
        self.set_value(value)
        self.edited.emit(value)
