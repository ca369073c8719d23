"""Scores ↔ heights on a laid out map."""

from __future__ import annotations

from journeydesigner.layout.content.emotion import Plot
from journeydesigner.layout.map_layout import MapLayout, Row
from journeydesigner.model import Family, JourneyMap, Lane, Snapshot


def emotion_row(layout: MapLayout, snapshot: Snapshot) -> Row | None:
    """The row of the emotion lane, None where it is hidden, collapsed or missing."""
    for row in layout.rows:
        lane = snapshot.get(row.lane_id, Lane)
        if lane is not None and lane.definition.family is Family.EMOTION and not row.collapsed:
            return row
    return None


def score_at(layout: MapLayout, snapshot: Snapshot, y: float) -> float | None:
    """The score at height y (map points), held to the map's scale; None without the lane."""
    found = _plot(layout, snapshot)
    return found[1].score(y - found[0].y) if found else None


def score_y(layout: MapLayout, snapshot: Snapshot, score: float) -> float | None:
    """The height of a score in map points; None without the lane."""
    found = _plot(layout, snapshot)
    return found[0].y + found[1].y(score) if found else None


def _plot(layout: MapLayout, snapshot: Snapshot) -> tuple[Row, Plot] | None:
    row = emotion_row(layout, snapshot)
    journey = snapshot.get(layout.map_id, JourneyMap)
    lane = snapshot.get(row.lane_id, Lane) if row else None
    if row is None or journey is None or lane is None:
        return None
    return row, Plot.of(journey, lane, layout.sizes)
