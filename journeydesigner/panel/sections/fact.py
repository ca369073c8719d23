"""Something that can be read here and is changed elsewhere."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout

from journeydesigner.i18n import tr
from journeydesigner.model import Lane, Stage
from journeydesigner.panel.context import Context
from journeydesigner.panel.field_label import FieldLabel
from journeydesigner.panel.measures import FIELD_HEIGHT, LABEL_GAP
from journeydesigner.panel.part import Part
from journeydesigner.panel.plain import label
from journeydesigner.panel.words import mixed


class Fact(Part):
    """A label and words, read from the records anew after every change."""

    def __init__(self, context: Context, title: str, read: Callable[[Context], str]) -> None:
        super().__init__()
        self._context = context
        self._read = read
        self._words = label(wrap=True)
        self._words.setMinimumHeight(FIELD_HEIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(LABEL_GAP)
        row.addWidget(FieldLabel(title))
        row.addWidget(self._words, 1)

    def refill(self, *, fresh: bool, initiator: object = None) -> None:
        words = self._read(self._context)
        if words != self._words.text():
            self._words.setText(words)


def touchpoint_count(context: Context) -> str:
    """How many touchpoints stand in the selected stages."""
    snapshot = context.snapshot
    stages = (r for r in context.subject.records(snapshot) if isinstance(r, Stage))
    return str(sum(len(snapshot.touchpoints(stage.id)) for stage in stages))


def lane_kind(context: Context) -> str:
    """The kind of the selected lanes."""
    lanes = (r for r in context.subject.records(context.snapshot) if isinstance(r, Lane))
    kinds = {tr(lane.definition.title) for lane in lanes}
    return kinds.pop() if len(kinds) == 1 else mixed()
