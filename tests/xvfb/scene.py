"""A scene: a project and what a user does in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from journeydesigner.model import Snapshot
from tests.xvfb.program import Program


def _nothing(program: Program) -> None:
    """The project as it opens."""


@dataclass(frozen=True)
class Scene:
    """`make` gives the project, None is the start screen; `prepare` does the rest."""

    make: Callable[[], Snapshot] | None
    prepare: Callable[[Program], None] = _nothing
