"""The grounds of a map: the surface of each row and the hairlines between stages."""

from __future__ import annotations

from journeydesigner.layout.display import Box, Placed, RoundRect, Segment
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.map_layout import Row, Span


def lay_out_grounds(
    spans: tuple[Span, ...],
    rows: tuple[Row, ...],
    left: float,
    width: float,
    top: float,
    bottom: float,
) -> tuple[Placed, ...]:
    """The surface of each row with the line below it, and the hairlines between stages."""
    across = [
        Placed(
            Box(
                ("ground", row.lane_id),
                "cell",
                "",
                Rect(0, 0, width - left, row.height),
                (
                    RoundRect(0, 0, width - left, row.height, 0, "surface"),
                    Segment(0, row.height - 0.5, width - left, row.height - 0.5, "line"),
                ),
            ),
            left,
            row.y,
        )
        for row in rows
    ]
    tall = bottom - top
    shapes = (Segment(0.5, 0, 0.5, tall, "line"),)
    down = [
        Placed(Box(("rule", span.stage_id), "cell", "", Rect(0, 0, 1, tall), shapes),
               span.x + span.width - 1, top)
        for span in spans
    ]  # fmt: skip
    return (*across, *down)
