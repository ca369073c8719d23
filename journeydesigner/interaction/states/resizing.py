"""Resizing lanes by their lower edge and the columns of a stage by its right edge."""

from __future__ import annotations

from journeydesigner.commands.fields import set_field
from journeydesigner.commands.lanes import set_height
from journeydesigner.document import Transaction
from journeydesigner.i18n import tr
from journeydesigner.interaction.context import Context
from journeydesigner.interaction.events import PointerEvent
from journeydesigner.interaction.overlay import Guide, Overlay
from journeydesigner.interaction.states.continuous import Continuous
from journeydesigner.layout.map_layout import Row, Span
from journeydesigner.layout.sizes import USUAL
from journeydesigner.model import Lane, Stage
from journeydesigner.model.fields import field_spec


class ResizingLane(Continuous):
    """The lane's least height follows the pointer; its content still needs its room."""

    def __init__(self, context: Context, row: Row, press: PointerEvent) -> None:
        super().__init__(context, press)
        self.name = tr("Resize lane")
        self._lane_id = row.lane_id
        self._sizes = context.layout.sizes if context.layout else USUAL
        self._height = row.height

    def change(self, tx: Transaction, event: PointerEvent) -> None:
        height = (self._height + event.y - self.press.y) / self._sizes.mark
        set_height(tx, self._lane_id, _held(Lane, "height", height))

    def overlay(self, event: PointerEvent) -> Overlay:
        layout = self.context.layout
        row = layout.row(self._lane_id) if layout else None
        if layout is None or row is None:
            return Overlay(cursor="row-resize")
        edge = row.y + row.height
        return Overlay(guides=(Guide(0.0, edge, layout.width, edge),), cursor="row-resize")


class ResizingStage(Continuous):
    """All columns of the stage get the same width, so that its right edge follows the pointer."""

    def __init__(self, context: Context, span: Span, press: PointerEvent) -> None:
        super().__init__(context, press)
        self.name = tr("Resize stage")
        self._stage_id = span.stage_id
        self._sizes = context.layout.sizes if context.layout else USUAL
        self._width, self._count = span.width, len(span.columns)

    def change(self, tx: Transaction, event: PointerEvent) -> None:
        width = (self._width + event.x - self.press.x) / self._count / self._sizes.wide
        set_field(tx, [self._stage_id], "column_width", _held(Stage, "column_width", width))

    def overlay(self, event: PointerEvent) -> Overlay:
        layout = self.context.layout
        span = layout.span(self._stage_id) if layout else None
        if layout is None or span is None:
            return Overlay(cursor="column-resize")
        edge = span.x + span.width
        return Overlay(guides=(Guide(edge, 0.0, edge, layout.height),), cursor="column-resize")


def automatic_height(context: Context, lane_id: str) -> None:
    """The lane is as high as its content again."""
    with context.document.transaction(tr("Resize lane")) as tx:
        set_height(tx, lane_id, None)


def automatic_width(context: Context, stage_id: str) -> None:
    """The stage's columns have the usual width again."""
    with context.document.transaction(tr("Resize stage")) as tx:
        set_field(tx, [stage_id], "column_width", None)


def _held(record_type: type[Lane] | type[Stage], field: str, points: float) -> float:
    """Whole points within the limits of the field."""
    spec = field_spec(record_type, field)
    low, high = spec.low or 0.0, spec.high or points
    return float(round(min(max(points, low), high)))
