"""0 (fragmented) … 4 (cohesive), or unrated, which is not 0."""

from __future__ import annotations

from journeydesigner.i18n import mark, tr
from journeydesigner.panel.editors.steps import StepsEditor
from journeydesigner.panel.look import Look

_WORDS = (
    mark("Fragmented"),
    mark("Mostly apart"),
    mark("Partly aligned"),
    mark("Mostly aligned"),
    mark("Cohesive"),
)


class AlignmentEditor(StepsEditor):
    explained = True

    def __init__(self, title: str, look: Look) -> None:
        super().__init__(title, look, 0, [tr(word) for word in _WORDS], tr("Unrated"))
