"""Where a map breaks: into runs of columns across and runs of rows down.

Pure arithmetic on widths and heights in points; a run is never empty, and together they hold
everything once, in order.
"""

from __future__ import annotations

from collections.abc import Sequence

MOST_EMPTY = 1 / 3
"""Share of a tile that may stay empty so that it ends with a stage instead of within one."""
Part = tuple[int, int, int]
"""A stage's place, its first column, and the column after its last one."""


def runs_across(stages: Sequence[Sequence[float]], room: float) -> list[list[Part]]:
    """The parts of stages on each tile from left to right; `stages` are their columns' widths.

    A tile is filled up to `room`. It ends between two stages where that leaves no more than a
    third of it empty, else between two columns. A column wider than the room stands alone.
    """
    columns = [(place, width) for place, widths in enumerate(stages) for width in widths]
    runs, start = [], 0
    while start < len(columns):
        end = _end_across(columns, start, room)
        runs.append(columns[start:end])
        start = end
    return _as_parts(runs)


def _end_across(columns: Sequence[tuple[int, float]], start: int, room: float) -> int:
    """The column after the tile's last one."""
    end, used, whole, whole_used = start, 0.0, start, 0.0
    while end < len(columns) and (end == start or used + columns[end][1] <= room):
        used += columns[end][1]
        end += 1
        if end == len(columns) or columns[end][0] != columns[end - 1][0]:
            whole, whole_used = end, used
    if whole > start and room - whole_used <= room * MOST_EMPTY:
        return whole
    return end


def _as_parts(runs: Sequence[Sequence[tuple[int, float]]]) -> list[list[Part]]:
    seen: dict[int, int] = {}
    result = []
    for run in runs:
        parts: list[Part] = []
        for place in dict.fromkeys(place for place, _ in run):
            first = seen.get(place, 0)
            seen[place] = first + sum(1 for other, _ in run if other == place)
            parts.append((place, first, seen[place]))
        result.append(parts)
    return result


def runs_down(heights: Sequence[float], room: float, first: float = 0.0) -> list[range]:
    """The rows on each tile from top to bottom. A row higher than the room stands alone.

    The first tile has `first` less room, and no row where none fits there but would elsewhere.
    """
    runs: list[range] = []
    start, used, free = 0, 0.0, room - first
    for place, height in enumerate(heights):
        over = used + height > free
        if over and (place > start or (not runs and first > 0 and height <= room)):
            runs.append(range(start, place))
            start, used, free = place, 0.0, room
        used += height
    if heights:
        runs.append(range(start, len(heights)))
    return runs


def slices(heights: Sequence[float], gap: float, room: float, begin: float = 0.0) -> list[int]:
    """The slice that each of some stacked things goes to, and none is cut.

    `begin` is how much of slice 0 is taken, over all slices where it is more than one. A thing
    higher than the room has a slice of its own.
    """
    place = int(begin // room)
    used = begin - place * room
    result = []
    for height in heights:
        if used > 0 and used + height > room:
            place, used = place + 1, 0.0
        result.append(place)
        used += height + gap
    return result
