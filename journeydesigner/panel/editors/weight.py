"""0 (does not count) … 5 (decides), or none."""

from __future__ import annotations

from journeydesigner.i18n import mark, tr
from journeydesigner.panel.editors.steps import StepsEditor
from journeydesigner.panel.look import Look

_WORDS = (
    mark("Does not count"),
    mark("Hardly counts"),
    mark("Counts a little"),
    mark("Counts"),
    mark("Counts a lot"),
    mark("Decides"),
)


class WeightEditor(StepsEditor):
    def __init__(self, title: str, look: Look) -> None:
        super().__init__(title, look, 0, [tr(word) for word in _WORDS], tr("Not known"))
