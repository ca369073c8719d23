"""Headers: stages and phases above the map, lanes beside it, and the lines of a blueprint."""

from __future__ import annotations

from functools import lru_cache

from journeydesigner.i18n import tr
from journeydesigner.layout.display import (
    Box,
    Disc,
    EditArea,
    Icon,
    RoundRect,
    Segment,
    Shape,
    TextLine,
    UprightLine,
)
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.measures import (
    LINE_STRIP,
    PHASE_HEIGHT,
    SIZE_LANE,
    SIZE_META,
    SIZE_NAME,
    SIZE_STAGE,
    STAGE_HEADER_HEIGHT,
)
from journeydesigner.layout.sizes import Sizes
from journeydesigner.layout.theme import stage_colour
from journeydesigner.layout.typesetting import Paragraph, Style, Typesetter
from journeydesigner.model import Lane, Phase, Stage

_DISC = 9.0
_FOLDED_UP = 8.0
_LONGEST_UPRIGHT = 110.0
_UPRIGHT_GAP = 8.0
_STAGE_LEFT = 36.0
_STAGE_SIDE = 10.0
_LANE_ICON = 15.0
_LANE_ICON_LEFT = 11.0
_LANE_LEFT = 34.0
_LANE_SIDE = 8.0
_COUNT_SIDE = 5.0
_LANE_NAME = Style(SIZE_LANE, "secondary", bold=True)
_FOLDED_LANE = Style(SIZE_META, "secondary", bold=True)
_LANE_COUNT = Style(SIZE_META, "secondary", bold=True)
_LINE_NAME = Style(SIZE_META, "faint-text")
_PHASE_NAME = Style(SIZE_LANE, "secondary", bold=True)
_LOCKED = Style(SIZE_META, "secondary", bold=True)
_LOCK = 13.0


def stage_name(setter: Typesetter, stage: Stage, place: int, width: float) -> Paragraph:
    """The stage's name as its header shows it."""
    style = Style(SIZE_STAGE, f"ink:{stage_colour(stage.colour, place)}", bold=True)
    return setter.set(stage.name, style, width - _STAGE_LEFT * setter.sizes.mark - _STAGE_SIDE)


def stage_header_height(name: Paragraph, sizes: Sizes) -> float:
    return max(STAGE_HEADER_HEIGHT * sizes.mark, name.height + 20 * sizes.room)


def number_disc(rect: Rect, sizes: Sizes, *, folded: bool) -> Rect:
    """The square around a stage header's number; `rect` is the header's. In the narrow header of
    a collapsed stage it stands at the top, with room for a sign and a name below it."""
    radius = _DISC * sizes.mark
    if folded:
        middle = (STAGE_HEADER_HEIGHT / 2 - _FOLDED_UP) * sizes.mark + 1.5
        return Rect(rect.width / 2 - radius, middle - radius, 2 * radius, 2 * radius)
    middle = (rect.height + 3) / 2
    return Rect(
        (_STAGE_LEFT - 10) * sizes.mark - 2 * radius, middle - radius, 2 * radius, 2 * radius
    )


def stage_header(
    setter: Typesetter, stage: Stage, place: int, name: Paragraph, width: float, height: float
) -> Box:
    """A stage's header: bar, number, name. `place` counts the shown stages from 0."""
    colour, sizes = stage_colour(stage.colour, place), setter.sizes
    left, middle = _STAGE_LEFT * sizes.mark, (height + 3) / 2
    inner = width - left - _STAGE_SIDE
    tall = max(name.height, SIZE_STAGE * sizes.type * 1.35)
    top = middle - tall / 2
    rect = Rect(0, 0, width, height)
    disc = number_disc(rect, sizes, folded=False)
    return Box(
        key=("stage", stage.id),
        role="stage",
        record_id=stage.id,
        rect=rect,
        shapes=_stage_shapes(width, height, colour, disc),
        texts=(*stage_number(setter, place, colour, disc), *name.placed(left, top, inner)),
        edits=(
            EditArea(stage.id, "name", Rect(left, top, inner, tall), name.style.size, bold=True),
        ),
    )


def folded_stage_name(setter: Typesetter, stage: Stage, place: int) -> Paragraph:
    """The name of a collapsed stage as it stands upright in its header."""
    style = Style(SIZE_NAME, f"ink:{stage_colour(stage.colour, place)}", bold=True)
    return setter.set(stage.name, style, _LONGEST_UPRIGHT * setter.sizes.mark, 1)


def folded_header_height(name: Paragraph | None, sizes: Sizes) -> float:
    """What the narrow header of a collapsed stage needs, with its name where that stands there."""
    least = STAGE_HEADER_HEIGHT * sizes.mark
    return least if name is None else least + name.width + _UPRIGHT_GAP * sizes.mark


def folded_stage_header(
    setter: Typesetter, stage: Stage, place: int, name: Paragraph | None, height: float
) -> Box:
    """The narrow header of a collapsed stage: bar, number, and the name where nothing below says
    it. `place` counts from 0."""
    colour, sizes = stage_colour(stage.colour, place), setter.sizes
    rect = Rect(0, 0, sizes.folded, height)
    disc = number_disc(rect, sizes, folded=True)
    return Box(
        key=("stage", stage.id),
        role="stage",
        record_id=stage.id,
        rect=rect,
        shapes=_stage_shapes(rect.width, height, colour, disc),
        texts=(*stage_number(setter, place, colour, disc), *_upright(name, rect, sizes)),
    )


def _upright(name: Paragraph | None, rect: Rect, sizes: Sizes) -> list[TextLine]:
    """A name that ends below number and sign."""
    if name is None:
        return []
    x = (rect.width - 1 - name.style.pitch) / 2 + name.style.drop
    y = STAGE_HEADER_HEIGHT * sizes.mark + name.width
    return [UprightLine(line, x, y, name.style.colour) for line in name.lines]


def stage_number(setter: Typesetter, place: int, colour: str, disc: Rect) -> tuple[TextLine, ...]:
    number = setter.set(str(place + 1), Style(SIZE_META, f"on-stage:{colour}", bold=True), 80)
    top = disc.y + (disc.height - number.height) / 2
    return number.placed(disc.x, top, disc.width, 0.5)


@lru_cache(maxsize=1024)
def _stage_shapes(width: float, height: float, colour: str, disc: Rect) -> tuple[Shape, ...]:
    radius = disc.width / 2
    return (
        RoundRect(0, 0, width, height, 0, "surface"),
        RoundRect(0, 0, width - 1, height, 0, f"tint:{colour}"),
        RoundRect(0, 0, width - 1, 3, 0, f"stage:{colour}"),
        Disc(disc.x + radius, disc.y + radius, radius, f"stage:{colour}"),
        Segment(0, height - 0.5, width, height - 0.5, "line"),
    )


def phase_header(setter: Typesetter, phase: Phase, x: float, width: float) -> Box:
    """A phase above its neighbouring stages."""
    height = phase_height(setter.sizes)
    name = setter.set(phase.name, _PHASE_NAME, width - 20, 1)
    return Box(
        key=("phase", phase.id, f"{x:g}"),
        role="phase",
        record_id=phase.id,
        rect=Rect(0, 0, width, height),
        shapes=(
            RoundRect(0, 0, width, height, 0, "surface"),
            RoundRect(2, 3, width - 5, height - 6, 6, "ground"),
        ),
        texts=name.placed(10, (height - name.height) / 2, width - 20, 0.5),
        edits=(
            EditArea(
                phase.id,
                "name",
                Rect(10, 5, width - 20, name.style.size * 1.4),
                name.style.size,
                bold=True,
            ),
        ),
    )


def phase_height(sizes: Sizes) -> float:
    return PHASE_HEIGHT * sizes.mark


def lane_title(lane: Lane) -> str:
    """What a lane is called: its own title, else that of its kind."""
    return lane.title or tr(lane.definition.title)


def lane_header_height(setter: Typesetter, lane: Lane) -> float:
    """The least height at which the title is shown in full."""
    return _lane_name(setter, lane).height + 14 * setter.sizes.room


def _lane_name(setter: Typesetter, lane: Lane) -> Paragraph:
    return setter.set(lane_title(lane), _LANE_NAME, _lane_room(setter.sizes))


def _lane_room(sizes: Sizes) -> float:
    return sizes.lane_header - _LANE_LEFT * sizes.mark - _LANE_SIDE


def lane_icon(rect: Rect, sizes: Sizes) -> Rect:
    """The square of a lane header's icon; `rect` is the header's."""
    side = _LANE_ICON * sizes.mark
    return Rect(_LANE_ICON_LEFT * sizes.mark, (rect.height - side) / 2, side, side)


def lane_header(setter: Typesetter, lane: Lane, height: float) -> Box:
    """A lane's header: icon and title, in the middle of its height."""
    return _lane_header(setter, lane, height, _lane_name(setter, lane), _lane_room(setter.sizes))


def folded_lane_header(setter: Typesetter, lane: Lane, height: float, count: int) -> Box:
    """The thin header of a collapsed lane: icon, the title on one line, how much it holds."""
    sizes = setter.sizes
    room = sizes.lane_header - _LANE_LEFT * sizes.mark - _COUNT_SIDE
    name = setter.set(lane_title(lane), _FOLDED_LANE, room, 1)
    header = _lane_header(setter, lane, height, name, room)
    amount = setter.set(str(count) if count else "", _LANE_COUNT, 200)
    if name.width + _COUNT_SIDE + amount.width <= room:  # else the cells alone tell how much
        right = sizes.lane_header - _COUNT_SIDE - amount.width
        header.texts += amount.placed(right, (height - amount.height) / 2, amount.width + 1)
    return header


def _lane_header(
    setter: Typesetter, lane: Lane, height: float, name: Paragraph, inner: float
) -> Box:
    sizes = setter.sizes
    left, rect = _LANE_LEFT * sizes.mark, Rect(0, 0, sizes.lane_header, height)
    tall = max(name.height, name.style.pitch)
    top = (height - tall) / 2
    return Box(
        key=("lane", lane.id),
        role="lane",
        record_id=lane.id,
        rect=rect,
        shapes=_lane_shapes(rect, lane.definition.icon, lane_icon(rect, sizes)),
        texts=name.placed(left, top, inner),
        edits=(
            EditArea(lane.id, "title", Rect(left, top, inner, tall), name.style.size, bold=True),
        ),
    )


@lru_cache(maxsize=1024)
def _lane_shapes(rect: Rect, icon: str, place: Rect) -> tuple[Shape, ...]:
    _, _, width, height = rect
    return (
        RoundRect(0, 0, width, height, 0, "raised"),
        Segment(width - 0.5, 0, width - 0.5, height, "line"),
        Segment(0, height - 0.5, width, height - 0.5, "line"),
        Icon(icon, place.x, place.y, place.width, "secondary"),
    )


def corner_box(setter: Typesetter, height: float, *, locked: bool) -> Box:
    """The corner above the lane headers, with a lock where the structure is locked."""
    sizes = setter.sizes
    width = sizes.lane_header
    shapes: list[Shape] = [
        RoundRect(0, 0, width, height, 0, "raised"),
        Segment(width - 0.5, 0, width - 0.5, height, "line"),
        Segment(0, height - 0.5, width, height - 0.5, "line"),
    ]
    texts: tuple[TextLine, ...] = ()
    if locked:
        side, left = _LOCK * sizes.mark, _LANE_LEFT * sizes.mark
        label = setter.set(tr("Structure locked"), _LOCKED, _lane_room(sizes), 2)
        place = (_LANE_ICON_LEFT + 1) * sizes.mark
        shapes.append(Icon("lock", place, (height - side) / 2, side, "secondary"))
        texts = label.placed(left, (height - label.height) / 2, _lane_room(sizes))
    return Box(("corner", ""), "corner", "", Rect(0, 0, width, height), tuple(shapes), texts)


def blueprint_line(setter: Typesetter, title: str, width: float) -> Box:
    """One of the three lines of a service blueprint, with its name below it."""
    name = setter.set(tr(title), _LINE_NAME, width)
    height = LINE_STRIP * setter.sizes.mark
    return Box(
        key=("line", title),
        role="line",
        record_id="",
        rect=Rect(0, 0, width, height),
        shapes=(
            RoundRect(0, 0, width, height, 0, "raised"),
            Segment(0, 1, width, 1, "border", 2.0, (6.0, 4.0)),
            Segment(0, height - 0.5, width, height - 0.5, "line"),
        ),
        texts=name.placed(11, 2, width - 22),
    )
