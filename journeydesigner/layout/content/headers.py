"""Headers: stages and phases above the map, lanes beside it, and the lines of a blueprint."""

from __future__ import annotations

from functools import lru_cache

from journeydesigner.i18n import tr
from journeydesigner.layout.display import Box, Disc, EditArea, Icon, RoundRect, Segment, Shape
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.measures import (
    LANE_HEADER_WIDTH,
    LINE_STRIP,
    PHASE_HEIGHT,
    SIZE_LANE,
    SIZE_META,
    SIZE_STAGE,
    STAGE_HEADER_HEIGHT,
)
from journeydesigner.layout.theme import stage_colour
from journeydesigner.layout.typesetting import Paragraph, Style, Typesetter
from journeydesigner.model import Lane, Phase, Stage

_DISC = 9.0
_STAGE_LEFT = 36.0
_STAGE_SIDE = 10.0
_LANE_ICON = 15.0
_LANE_LEFT = 34.0
_LANE_NAME = Style(SIZE_LANE, "secondary", bold=True)
_LINE_NAME = Style(SIZE_META, "faint-text")
_PHASE_NAME = Style(SIZE_LANE, "secondary", bold=True)


def stage_name(setter: Typesetter, stage: Stage, place: int, width: float) -> Paragraph:
    """The stage's name as its header shows it."""
    style = Style(SIZE_STAGE, f"ink:{stage_colour(stage.colour, place)}", bold=True)
    return setter.set(stage.name, style, width - _STAGE_LEFT - _STAGE_SIDE)


def stage_header_height(name: Paragraph) -> float:
    return max(STAGE_HEADER_HEIGHT, name.height + 20)


def stage_header(
    setter: Typesetter, stage: Stage, place: int, name: Paragraph, width: float, height: float
) -> Box:
    """A stage's header: bar, number, name. `place` counts the shown stages from 0."""
    colour = stage_colour(stage.colour, place)
    middle = (height + 3) / 2
    inner = width - _STAGE_LEFT - _STAGE_SIDE
    number = setter.set(str(place + 1), Style(SIZE_META, f"on-stage:{colour}", bold=True), 40)
    tall = max(name.height, SIZE_STAGE * 1.35)
    top = middle - tall / 2
    return Box(
        key=("stage", stage.id),
        role="stage",
        record_id=stage.id,
        rect=Rect(0, 0, width, height),
        shapes=_stage_shapes(width, height, colour),
        texts=(
            *number.placed(
                _STAGE_LEFT - 10 - 2 * _DISC, middle - number.height / 2, 2 * _DISC, 0.5
            ),
            *name.placed(_STAGE_LEFT, top, inner),
        ),
        edits=(
            EditArea(stage.id, "name", Rect(_STAGE_LEFT, top, inner, tall), SIZE_STAGE, bold=True),
        ),
    )


@lru_cache(maxsize=1024)
def _stage_shapes(width: float, height: float, colour: str) -> tuple[Shape, ...]:
    x = _STAGE_LEFT - 10 - _DISC
    return (
        RoundRect(0, 0, width, height, 0, "surface"),
        RoundRect(0, 0, width - 1, height, 0, f"tint:{colour}"),
        RoundRect(0, 0, width - 1, 3, 0, f"stage:{colour}"),
        Disc(x, (height + 3) / 2, _DISC, f"stage:{colour}"),
        Segment(0, height - 0.5, width, height - 0.5, "line"),
    )


def phase_header(setter: Typesetter, phase: Phase, x: float, width: float) -> Box:
    """A phase above its neighbouring stages."""
    name = setter.set(phase.name, _PHASE_NAME, width - 20, 1)
    return Box(
        key=("phase", phase.id, f"{x:g}"),
        role="phase",
        record_id=phase.id,
        rect=Rect(0, 0, width, PHASE_HEIGHT),
        shapes=(
            RoundRect(0, 0, width, PHASE_HEIGHT, 0, "surface"),
            RoundRect(2, 3, width - 5, PHASE_HEIGHT - 6, 6, "ground"),
        ),
        texts=name.placed(10, (PHASE_HEIGHT - name.height) / 2, width - 20, 0.5),
        edits=(
            EditArea(phase.id, "name", Rect(10, 5, width - 20, SIZE_LANE * 1.4), SIZE_LANE, True),
        ),
    )


def lane_title(lane: Lane) -> str:
    """What a lane is called: its own title, else that of its kind."""
    return lane.title or tr(lane.definition.title)


def lane_header_height(setter: Typesetter, lane: Lane) -> float:
    """The least height at which the title is shown in full."""
    return _lane_name(setter, lane).height + 14


def _lane_name(setter: Typesetter, lane: Lane) -> Paragraph:
    return setter.set(lane_title(lane), _LANE_NAME, LANE_HEADER_WIDTH - _LANE_LEFT - 8)


def lane_header(setter: Typesetter, lane: Lane, height: float) -> Box:
    """A lane's header: icon and title, in the middle of its height."""
    name = _lane_name(setter, lane)
    inner = LANE_HEADER_WIDTH - _LANE_LEFT - 8
    tall = max(name.height, _LANE_NAME.pitch)
    top = (height - tall) / 2
    return Box(
        key=("lane", lane.id),
        role="lane",
        record_id=lane.id,
        rect=Rect(0, 0, LANE_HEADER_WIDTH, height),
        shapes=_lane_shapes(height, lane.definition.icon),
        texts=name.placed(_LANE_LEFT, top, inner),
        edits=(EditArea(lane.id, "title", Rect(_LANE_LEFT, top, inner, tall), SIZE_LANE, True),),
    )


@lru_cache(maxsize=1024)
def _lane_shapes(height: float, icon: str) -> tuple[Shape, ...]:
    width = LANE_HEADER_WIDTH
    return (
        RoundRect(0, 0, width, height, 0, "raised"),
        Segment(width - 0.5, 0, width - 0.5, height, "line"),
        Segment(0, height - 0.5, width, height - 0.5, "line"),
        Icon(icon, 11, (height - _LANE_ICON) / 2, _LANE_ICON, "secondary"),
    )


def corner_box(height: float) -> Box:
    """The corner above the lane headers."""
    width = LANE_HEADER_WIDTH
    return Box(
        key=("corner", ""),
        role="corner",
        record_id="",
        rect=Rect(0, 0, width, height),
        shapes=(
            RoundRect(0, 0, width, height, 0, "raised"),
            Segment(width - 0.5, 0, width - 0.5, height, "line"),
            Segment(0, height - 0.5, width, height - 0.5, "line"),
        ),
    )


def blueprint_line(setter: Typesetter, title: str, width: float) -> Box:
    """One of the three lines of a service blueprint, with its name below it."""
    name = setter.set(tr(title), _LINE_NAME, width)
    return Box(
        key=("line", title),
        role="line",
        record_id="",
        rect=Rect(0, 0, width, LINE_STRIP),
        shapes=(
            RoundRect(0, 0, width, LINE_STRIP, 0, "raised"),
            Segment(0, 1, width, 1, "border", 2.0, (6.0, 4.0)),
            Segment(0, LINE_STRIP - 0.5, width, LINE_STRIP - 0.5, "line"),
        ),
        texts=name.placed(11, 2, width - 22),
    )
