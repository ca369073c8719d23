"""Headers that are drawn again where a stage or a lane goes on."""

from __future__ import annotations

from dataclasses import replace

from journeydesigner.i18n import tr
from journeydesigner.layout.content import headers
from journeydesigner.layout.display import Box
from journeydesigner.layout.measures import SIZE_LANE, SIZE_STAGE
from journeydesigner.layout.theme import stage_colour
from journeydesigner.layout.typesetting import Paragraph, Style, Typesetter
from journeydesigner.model import Lane, Phase, Stage

_AROUND = 14.0
"""Above and below the words of a header together, in points."""


def stage_again(setter: Typesetter, stage: Stage, place: int, width: float, height: float) -> Box:
    """The header of a stage that goes on, as high as the others."""
    plain = headers.stage_name(setter, stage, place, width)
    style = Style(SIZE_STAGE, f"ink:{stage_colour(stage.colour, place)}", bold=True)
    room = _room_of(headers.stage_header(setter, stage, place, plain, width, height))
    words = _going_on(setter, stage.name, style, room, height - _AROUND)
    name = setter.set(words, style, room)
    return _again(headers.stage_header(setter, stage, place, name, width, height))


def _room_of(header: Box) -> float:
    return header.edits[0].rect.width


def lane_again(setter: Typesetter, lane: Lane, height: float) -> Box:
    """The header of a lane that goes on, as high as its row."""
    room = _room_of(headers.lane_header(setter, lane, height))
    style = Style(SIZE_LANE, "secondary", bold=True)
    words = _going_on(setter, headers.lane_title(lane), style, room, height - _AROUND)
    return _again(headers.lane_header(setter, lane.evolve(title=words), height))


def continued_height(setter: Typesetter, lane: Lane) -> float:
    """The least height at which a lane's header says in full that it goes on."""
    words = f"{headers.lane_title(lane)} {tr('(continued)')}"
    return headers.lane_header_height(setter, lane.evolve(title=words))


def phase_again(setter: Typesetter, phase: Phase, x: float, width: float) -> Box:
    """The header of a phase that goes on."""
    words = f"{phase.name} {tr('(continued)')}"
    return _again(headers.phase_header(setter, phase.evolve(name=words), x, width))


def _again(header: Box) -> Box:
    return replace(header, key=(*header.key, "again"), edits=())


def _going_on(setter: Typesetter, name: str, style: Style, room: float, height: float) -> str:
    """The name with "(continued)", cut as much as it takes for both to be seen."""
    more = tr("(continued)")
    if not name.strip():
        return more
    whole = f"{name} {more}"
    if setter.set(whole, style, room).height <= height:
        return whole
    below = setter.set(more, style, room)
    lines = max(1, int((height - below.height) / below.style.pitch))
    cut: Paragraph = setter.set(name, style, room, lines)
    return "\n".join((*(line.text.strip() for line in cut.lines), more))
