"""One of a list of choices."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from journeydesigner.model.fields import FieldSpec
from journeydesigner.panel.editors.combo import Combo
from journeydesigner.panel.editors.editor import Editor
from journeydesigner.panel.look import Look
from journeydesigner.panel.options import FixedChoices, Option
from journeydesigner.panel.words import mixed


class ChoiceEditor(Editor):
    """A stored value that is none of the choices is shown as it stands until another is picked."""

    def __init__(self, title: str, look: Look, spec: FieldSpec) -> None:
        super().__init__(title)
        self._choices = FixedChoices(spec)
        self._combo = Combo(title, look, self._choices.options)
        self._hold(self._combo)
        self._combo.chosen.connect(self._chosen)

    def set_value(self, value: Any) -> None:
        self._combo.show_option(self._choices.option(value))

    def set_mixed(self) -> None:
        self._combo.show_option(None, mixed())

    def target(self) -> QWidget:
        return self._combo

    def _chosen(self, option: Option) -> None:
        self.edited.emit(option.value)
