"""Which columns shape the curve of a stage: its own and its nearest neighbours'."""

from __future__ import annotations

from journeydesigner.layout.map_layout import Column

Neighbourhood = tuple[tuple[str, tuple[Column, ...]], ...]
"""Stages with their columns from left to right; a stage "" in front marks the first open stage,
which carries the scale's names."""


def neighbourhoods(
    stages: list[tuple[str, tuple[Column, ...]]], first_open: int
) -> dict[str, Neighbourhood]:
    """For each stage itself and the neighbours whose columns shape its curve: two columns before
    and two after it."""
    result: dict[str, Neighbourhood] = {}
    for number, (stage_id, _) in enumerate(stages):
        first, last = number, number
        while first > 0 and _columns_in(stages[first:number]) < 2:
            first -= 1
        while last + 1 < len(stages) and _columns_in(stages[number + 1 : last + 1]) < 2:
            last += 1
        mark: Neighbourhood = (("", ()),) if number == first_open else ()
        result[stage_id] = (*mark, *stages[first : last + 1])
    return result


def _columns_in(stages: list[tuple[str, tuple[Column, ...]]]) -> int:
    return sum(len(columns) for _, columns in stages)
