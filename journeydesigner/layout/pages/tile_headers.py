"""The headers of a tile: real ones where they are first, else with "(continued)"."""

from __future__ import annotations

from itertools import groupby

from journeydesigner.layout.content import headers
from journeydesigner.layout.display import Box, Placed, RoundRect, Segment, Shape
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.measures import SIZE_META
from journeydesigner.layout.pages.continued import lane_again, phase_again, stage_again
from journeydesigner.layout.pages.ink import Ink
from journeydesigner.layout.pages.place import Place
from journeydesigner.layout.theme import stage_colour
from journeydesigner.layout.typesetting import Style, Typesetter
from journeydesigner.model import Lane, Phase, Snapshot, Stage

_HINT = Style(SIZE_META, "secondary")
_HINT_SIDE = 8.0


class HeaderDrawer:
    """Draws the headers of one tile; `snapshot` is the one that was parted."""

    def __init__(self, setter: Typesetter, snapshot: Snapshot, place: Place) -> None:
        self._setter, self._snapshot, self._place = setter, snapshot, place

    def draw(self, ink: Ink) -> None:
        """Those of lanes, then of phases and stages, then the corner."""
        self._draw_lane_headers(ink)
        self._draw_phases(ink)
        self._draw_stage_headers(ink)
        corner = headers.corner_box(self._setter, self._place.top, locked=False)
        ink.repeat([Placed(corner, 0.0, 0.0)])

    def _draw_lane_headers(self, ink: Ink) -> None:
        parted = self._place.poster.parted
        for row in self._place.rows:
            if self._place.first_column and row.lane_id not in parted.whole:
                ink.add([Placed(row.header, 0.0, row.y)])
            elif self._place.strips.hinted:
                ink.repeat([Placed(row.header, 0.0, row.y)])
            else:
                lane = parted.snapshot.need(row.lane_id, Lane)
                ink.repeat([Placed(lane_again(self._setter, lane, row.height), 0.0, row.y)])

    def _draw_stage_headers(self, ink: Ink) -> None:
        y = self._place.whole.phase_height
        for x, wide, number in (
            (self._place.left, self._place.strips.left, self._place.numbers.start - 1),
            (self._place.own_right, self._place.strips.right, self._place.numbers.stop),
        ):
            if wide and 0 <= number < len(self._place.whole.spans):
                ink.repeat([Placed(self._hinted_header(number, wide), x, y)])
        height = self._place.top - y
        for span in self._place.spans:
            origin = self._place.poster.parted.origin(span.stage_id)
            stage, place = self._snapshot.need(origin, Stage), self._place.poster.places[origin]
            if self._place.first_row and origin == span.stage_id:
                name = headers.stage_name(self._setter, stage, place, span.width)
                box = headers.stage_header(self._setter, stage, place, name, span.width, height)
                ink.add([Placed(box, span.x, y)])
            else:
                box = stage_again(self._setter, stage, place, span.width, height)
                ink.repeat([Placed(box, span.x, y)])

    def _hinted_header(self, number: int, width: float) -> Box:
        """The ground of the header of a stage that stands on a neighbour."""
        origin = self._place.poster.parted.origin(self._place.whole.spans[number].stage_id)
        colour = self._snapshot.need(origin, Stage).colour
        look = stage_colour(colour, self._place.poster.places[origin])
        height = self._place.top - self._place.whole.phase_height
        shapes: list[Shape] = [
            RoundRect(0, 0, width, height, 0, f"tint:{look}"),
            RoundRect(0, 0, width, 3, 0, f"stage:{look}"),
            Segment(0, height - 0.5, width, height - 0.5, "line"),
        ]
        size = Rect(0, 0, width, height)
        box = Box(("hint", str(number)), "cell", "", size, tuple(shapes))
        if self._place.strips.hinted:
            name = self._snapshot.need(origin, Stage).name
            words = self._setter.set(" ".join(name.split()), _HINT, width - 2 * _HINT_SIDE, 2)
            top = (height + 3 - words.height) / 2
            box.texts = words.placed(_HINT_SIDE, top, width - 2 * _HINT_SIDE)
        return box

    def _draw_phases(self, ink: Ink) -> None:
        known = {phase.id: phase for phase in self._snapshot.phases(self._place.whole.map_id)}

        def phase_of(stage_id: str) -> Phase | None:
            stage = self._snapshot.get(self._place.poster.parted.origin(stage_id), Stage)
            return known.get(stage.phase_id or "") if stage else None

        before = self._place.numbers.start - 1
        left = phase_of(self._place.whole.spans[before].stage_id) if before >= 0 else None
        for phase, run in groupby(self._place.spans, key=lambda span: phase_of(span.stage_id)):
            spans = list(run)
            if phase is None:
                continue
            x, wide = spans[0].x, sum(span.width for span in spans)
            if self._place.first_row and not (spans[0] is self._place.spans[0] and phase is left):
                ink.add([Placed(headers.phase_header(self._setter, phase, x, wide), x, 0.0)])
            else:
                ink.repeat([Placed(phase_again(self._setter, phase, x, wide), x, 0.0)])
