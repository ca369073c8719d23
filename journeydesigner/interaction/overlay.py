"""The overlay: what a gesture shows while it is under way. The canvas draws it and no more."""

from __future__ import annotations

from dataclasses import dataclass, field

from journeydesigner.layout.geometry import Rect


@dataclass(frozen=True, slots=True)
class Ghost:
    """A half-transparent copy of what is dragged: a box of the map (`key`) or a `label`."""

    rect: Rect
    key: tuple[str, ...] = ()
    label: str = ""
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Guide:
    """A drop line (from x1, y1 to x2, y2, map points) that says where a drop will land."""

    x1: float
    y1: float
    x2: float
    y2: float


@dataclass(frozen=True, slots=True)
class Hint:
    """A short text beside a point, such as a score while its point is pulled."""

    x: float
    y: float
    text: str


@dataclass(frozen=True, slots=True)
class Overlay:
    """Everything at once, in map points. `target` is the place that would take the drop;
    `refused` says that a drop here does nothing, and `reason` why, in words; `copies` that it
    leaves what is carried where it is; `cursor` is "", "grabbing", "copy", "row-resize",
    "column-resize", "crosshair", "pointing", "pencil", "eraser" or "forbidden". `stroke` is the
    line that is being drawn, `erases` says that it takes scores away. `parkable` says that what
    is carried may be dropped on the parking lot, `parks` that it is held over it."""

    ghosts: tuple[Ghost, ...] = ()
    guides: tuple[Guide, ...] = ()
    target: Rect | None = None
    band: Rect | None = None
    hint: Hint | None = None
    hovered: tuple[str, ...] = ()
    refused: bool = False
    cursor: str = ""
    dimmed: frozenset[str] = field(default_factory=frozenset)
    reason: str = ""
    copies: bool = False
    stroke: tuple[tuple[float, float], ...] = ()
    erases: bool = False
    parkable: bool = False
    parks: bool = False


NOTHING = Overlay()
