"""Columns: each touchpoint has its own in its stage; an empty stage has one empty column."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from journeydesigner.layout.content.emotion import Spot
from journeydesigner.layout.map_layout import Column
from journeydesigner.layout.measures import COLUMN
from journeydesigner.model import Snapshot, Stage


class StageColumns(NamedTuple):
    """A stage's columns before it has its place; `width` in points."""

    stage: Stage
    columns: tuple[Column, ...]

    @property
    def width(self) -> float:
        last = self.columns[-1]
        return last.x + last.width


def stage_columns(snapshot: Snapshot, stage: Stage) -> StageColumns:
    """The columns of a stage, one for each touchpoint in time order."""
    wide = stage.column_width or COLUMN
    ids = [touchpoint.id for touchpoint in snapshot.touchpoints(stage.id)] or [""]
    return StageColumns(stage, tuple(Column(key, n * wide, wide) for n, key in enumerate(ids)))


Window = tuple[tuple[Spot, ...], range]
"""A stage's columns with their neighbours, and which of them are its own."""


def window(stages: Sequence[StageColumns], number: int) -> Window:
    """The columns of stage `number` with two before and two after, x from its left edge."""
    own = [_spot(column, 0.0) for column in stages[number].columns]
    before = _before(stages, number)
    after = _after(stages, number)
    return (*before, *own, *after), range(len(before), len(before) + len(own))


def _before(stages: Sequence[StageColumns], number: int) -> list[Spot]:
    spots: list[Spot] = []
    left = 0.0
    while number > 0 and len(spots) < 2:
        number -= 1
        left -= stages[number].width
        taken = stages[number].columns[-(2 - len(spots)) :]
        spots = [*(_spot(column, left) for column in taken), *spots]
    return spots


def _after(stages: Sequence[StageColumns], number: int) -> list[Spot]:
    spots: list[Spot] = []
    left = stages[number].width
    while number + 1 < len(stages) and len(spots) < 2:
        number += 1
        taken = stages[number].columns[: 2 - len(spots)]
        spots += [_spot(column, left) for column in taken]
        left += stages[number].width
    return spots


def _spot(column: Column, left: float) -> Spot:
    return Spot(column.touchpoint_id, left + column.x + column.width / 2)
