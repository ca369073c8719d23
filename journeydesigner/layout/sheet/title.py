"""The title block: title, scenario, and what kind of map it is."""

from __future__ import annotations

from journeydesigner.i18n import tr
from journeydesigner.layout.display import Box, Image, RoundRect, Shape, TextLine
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.sheet.block import Block
from journeydesigner.layout.theme import is_colour
from journeydesigner.layout.typesetting import Style, Typesetter
from journeydesigner.model import JourneyMap, Picture, Snapshot
from journeydesigner.model.journey_map import SCOPES, STATES

_TITLE = Style(28, "text", bold=True)
_SCENARIO = Style(13, "secondary")
_FACTS = Style(11, "faint-text")
_LOGO_WIDE, _LOGO_HIGH = 132.0, 56.0
_LOGO_GAP = 20.0
_BAR_WIDE, _BAR_HIGH, _BAR_GAP = 56.0, 4.0, 8.0


def title_block(setter: Typesetter, snapshot: Snapshot, journey: JourneyMap, width: float) -> Block:
    """Title, scenario and facts below each other in that width, with the project's logo before
    them and a bar of its main colour above."""
    shapes: list[Shape] = []
    x, y, low = 0.0, 0.0, 0.0
    logo = snapshot.get(snapshot.project.logo_id, Picture)
    if logo is not None:
        wide, low = logo_size(logo)
        shapes.append(Image(logo.id, 0, 0, wide, low))
        x = wide + _LOGO_GAP
    colour = snapshot.project.brand_colour
    if is_colour(colour):
        shapes.append(RoundRect(x, 0, _BAR_WIDE, _BAR_HIGH, 1, colour))
        y = _BAR_HIGH + _BAR_GAP
    room = width - x
    texts: list[TextLine] = []
    for text, style, gap in (
        (journey.title or snapshot.project.title, _TITLE, 6.0),
        (journey.scenario, _SCENARIO, 5.0),
        (facts(journey), _FACTS, 0.0),
    ):
        paragraph = setter.set(text, style, room)
        if paragraph.count:
            texts += paragraph.placed(x, y, room)
            y += paragraph.height + gap
    size = Rect(0, 0, width, max(y, low))
    box = Box(("title", journey.id), "title", journey.id, size, tuple(shapes), tuple(texts))
    return Block((box,), width, size.height)


def logo_size(logo: Picture) -> tuple[float, float]:
    """Width and height of a logo, as large as fits, in points."""
    scale = min(_LOGO_WIDE / logo.width, _LOGO_HIGH / logo.height)
    return logo.width * scale, logo.height * scale


def facts(journey: JourneyMap) -> str:
    """Scope, state, author and when it was reviewed, in a line."""
    chosen = [
        tr(choice.title)
        for choices, value in ((SCOPES, journey.scope), (STATES, journey.state))
        for choice in choices
        if value and choice.value == value
    ]
    author = tr("by {author}").format(author=journey.author) if journey.author else ""
    cycle = tr("the last stage leads to the first") if journey.cycle else ""
    reviewed = tr("reviewed on {date}").format(date=journey.reviewed_on)
    dated = reviewed if journey.reviewed_on else ""
    return " · ".join(part for part in (*chosen, cycle, author, dated) if part)
