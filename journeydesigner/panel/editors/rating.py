"""1 (least) … 5 (most), or none."""

from __future__ import annotations

from journeydesigner.i18n import mark, tr
from journeydesigner.panel.editors.steps import StepsEditor
from journeydesigner.panel.look import Look

_WORDS = (mark("Very low"), mark("Low"), mark("Medium"), mark("High"), mark("Very high"))


class RatingEditor(StepsEditor):
    def __init__(self, title: str, look: Look) -> None:
        super().__init__(title, look, 1, [tr(word) for word in _WORDS], tr("Not rated"))
