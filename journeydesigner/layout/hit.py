"""Hit testing: what lies under a point, and where a drop there would land."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from journeydesigner.layout.display import Placed
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.map_layout import MapLayout

Area = Literal["outside", "corner", "phase", "stage", "lane", "body"]


@dataclass(frozen=True, slots=True)
class Hit:
    """What lies at a point: the topmost box that stands for a record (None: bare ground), and
    the cell by its lane, stage and column ("" outside of it or under an empty stage)."""

    area: Area
    placed: Placed | None = None
    lane_id: str = ""
    stage_id: str = ""
    touchpoint_id: str = ""

    @property
    def record_id(self) -> str:
        return self.placed.box.record_id if self.placed else ""


@dataclass(frozen=True, slots=True)
class Slot:
    """A place between siblings: insert before number `index`. `line` is where to draw the guide
    (x1, y1, x2, y2), `target` what to tint, both in map points."""

    parent_id: str
    index: int
    line: tuple[float, float, float, float]
    target: Rect


@dataclass(frozen=True, slots=True)
class NoteSlot:
    """A place for notes; `touchpoint_id` None spans the stage."""

    lane_id: str
    stage_id: str
    touchpoint_id: str | None
    index: int
    line: tuple[float, float, float, float]
    target: Rect


def hit(layout: MapLayout, x: float, y: float, tolerance: float = 0.0) -> Hit:
    """What lies at (x, y). Emotion points may be missed by `tolerance` points."""
    raise NotImplementedError


def boxes_in(layout: MapLayout, area: Rect) -> list[Placed]:
    """The cards, notes and emotion points that a rubber band touches."""
    raise NotImplementedError


def touchpoint_slot(layout: MapLayout, x: float, y: float) -> Slot | None:
    """Where touchpoints dropped at (x, y) go: stage and index. Any lane will do."""
    raise NotImplementedError


def stage_slot(layout: MapLayout, x: float) -> Slot:
    """Before which stage (index into `spans`) a stage dropped at x goes; parent is the map."""
    raise NotImplementedError


def lane_slot(layout: MapLayout, y: float) -> Slot:
    """Before which lane (index into `rows`) a lane dropped at y goes; parent is the map."""
    raise NotImplementedError


def note_slot(layout: MapLayout, x: float, y: float) -> NoteSlot | None:
    """Where a note dropped at (x, y) goes; None where the lane there holds no notes."""
    raise NotImplementedError


def lane_edge(layout: MapLayout, x: float, y: float, tolerance: float) -> str:
    """The lane whose lower edge can be pulled at (x, y) (in the lane headers only), or ""."""
    raise NotImplementedError


def stage_edge(layout: MapLayout, x: float, y: float, tolerance: float) -> str:
    """The stage whose right edge can be pulled at (x, y) (in the stage headers only), or ""."""
    raise NotImplementedError


def score_at(layout: MapLayout, low: float, high: float, y: float) -> float | None:
    """The score at height y of the emotion lane on a scale, held to its ends; None without one."""
    raise NotImplementedError


def score_y(layout: MapLayout, low: float, high: float, score: float) -> float | None:
    """The height of a score in the emotion lane, in map points."""
    raise NotImplementedError
