"""Columns: each touchpoint has its own in its stage; an empty stage has one empty column."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from journeydesigner.layout.content.emotion import Spot
from journeydesigner.layout.map_layout import Column
from journeydesigner.layout.sizes import Sizes
from journeydesigner.model import Snapshot, Stage


class StageColumns(NamedTuple):
    """A stage's columns before it has its place; `width` in points.

    A collapsed stage has one narrow column; `folded` are its touchpoints, None for an open one.
    """

    stage: Stage
    columns: tuple[Column, ...]
    folded: tuple[str, ...] | None = None

    @property
    def width(self) -> float:
        last = self.columns[-1]
        return last.x + last.width


def stage_columns(snapshot: Snapshot, stage: Stage, sizes: Sizes) -> StageColumns:
    """The columns of a stage, one for each touchpoint in time order."""
    wide = stage.column_width * sizes.wide if stage.column_width else sizes.column
    ids = [touchpoint.id for touchpoint in snapshot.touchpoints(stage.id)] or [""]
    return StageColumns(stage, tuple(Column(key, n * wide, wide) for n, key in enumerate(ids)))


def folded_columns(snapshot: Snapshot, stage: Stage, sizes: Sizes) -> StageColumns:
    """The narrow column of a collapsed stage."""
    ids = tuple(touchpoint.id for touchpoint in snapshot.touchpoints(stage.id))
    return StageColumns(stage, (Column("", 0.0, sizes.folded),), ids)


Window = tuple[tuple[Spot, ...], range]
"""A stage's columns with their neighbours, and which of them are its own."""


def window(stages: Sequence[StageColumns], number: int) -> Window:
    """The columns of stage `number` with two before and two after, x from its left edge."""
    own = _spots(stages[number], slice(None), 0.0)
    before = _before(stages, number)
    after = _after(stages, number)
    return (*before, *own, *after), range(len(before), len(before) + len(own))


def _before(stages: Sequence[StageColumns], number: int) -> list[Spot]:
    spots: list[Spot] = []
    left = 0.0
    while number > 0 and len(spots) < 2:
        number -= 1
        left -= stages[number].width
        spots = [*_spots(stages[number], slice(len(spots) - 2, None), left), *spots]
    return spots


def _after(stages: Sequence[StageColumns], number: int) -> list[Spot]:
    spots: list[Spot] = []
    left = stages[number].width
    while number + 1 < len(stages) and len(spots) < 2:
        number += 1
        spots += _spots(stages[number], slice(2 - len(spots)), left)
        left += stages[number].width
    return spots


def _spots(stage: StageColumns, taken: slice, left: float) -> list[Spot]:
    """The middles of some columns of a stage that begins at x = `left`."""
    return [
        Spot(column.touchpoint_id, left + column.x + column.width / 2, stage.folded or ())
        for column in stage.columns[taken]
    ]
