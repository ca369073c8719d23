"""Where stages and lanes are hidden: a sign between those that are shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from journeydesigner.layout.content.hidden import hidden_sign, hidden_size
from journeydesigner.layout.display import Placed
from journeydesigner.layout.map_layout import Row, Span
from journeydesigner.layout.sizes import Sizes
from journeydesigner.model import Lane, Snapshot, Stage


def hidden_signs(
    snapshot: Snapshot,
    map_id: str,
    spans: Sequence[Span],
    rows: Sequence[Row],
    top: float,
    sizes: Sizes,
) -> tuple[Placed, ...]:
    """One sign for each run of hidden neighbours, in map points: those of stages at the lower
    edge of the stage headers, which end at `top`, those of lanes at the lane headers' right."""
    return (
        *_of_stages(_runs(snapshot.stages(map_id)), spans, top, sizes),
        *_of_lanes(_runs(snapshot.lanes(map_id)), rows, top, sizes),
    )


def _runs(parts: Iterable[Stage | Lane]) -> list[tuple[int, list[str]]]:
    """Runs of hidden neighbours, each with the number of shown ones before it."""
    runs: list[tuple[int, list[str]]] = []
    shown = 0
    for part in parts:
        if not part.hidden:
            shown += 1
        elif runs and runs[-1][0] == shown:
            runs[-1][1].append(part.id)
        else:
            runs.append((shown, [part.id]))
    return runs


def _of_stages(
    runs: list[tuple[int, list[str]]], spans: Sequence[Span], top: float, sizes: Sizes
) -> Iterable[Placed]:
    width, height = hidden_size(sizes)
    for before, ids in runs:
        left = spans[before - 1].x + spans[before - 1].width if before else sizes.lane_header
        x = left - width / 2
        if before == 0:
            x = left + 1
        elif before == len(spans):
            x = left - width - 1
        yield Placed(hidden_sign(ids, sizes), x, top - height - 1)


def _of_lanes(
    runs: list[tuple[int, list[str]]], rows: Sequence[Row], top: float, sizes: Sizes
) -> Iterable[Placed]:
    width, height = hidden_size(sizes)
    for before, ids in runs:
        edge = rows[before - 1].y + rows[before - 1].height if before else top
        y = edge - height / 2
        if before == 0:
            y = edge + 1
        elif before == len(rows):
            y = edge - height - 1
        yield Placed(hidden_sign(ids, sizes), sizes.lane_header - width - 3, y)
