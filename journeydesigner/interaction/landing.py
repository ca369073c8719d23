"""A landing: what a drop at a point would do, and how that is shown beforehand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from journeydesigner.interaction.context import Context
from journeydesigner.interaction.events import Payload
from journeydesigner.interaction.overlay import Guide
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.map_layout import MapLayout


@dataclass(frozen=True, slots=True)
class Landing:
    """`act` does it as one step and returns the id of a new record ("" none); None: a drop here
    does nothing. `edit` says that the new record's name is typed next. `note` is a short text
    for the pointer; where nothing is done it says why."""

    act: Callable[[], str] | None = None
    guides: tuple[Guide, ...] = ()
    target: Rect | None = None
    edit: bool = False
    note: str = ""


REFUSED = Landing()


@dataclass(frozen=True, slots=True)
class Aim:
    """A payload held over (x, y) of a map, in map points."""

    context: Context
    layout: MapLayout
    payload: Payload
    x: float
    y: float

    @property
    def everything(self) -> Rect:
        return Rect(0.0, 0.0, self.layout.width, self.layout.height)
