"""The title block: title, scenario, and what kind of map it is."""

from __future__ import annotations

from journeydesigner.i18n import tr
from journeydesigner.layout.display import Box, TextLine
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.sheet.block import Block
from journeydesigner.layout.typesetting import Style, Typesetter
from journeydesigner.model import JourneyMap, Snapshot
from journeydesigner.model.journey_map import SCOPES, STATES

_TITLE = Style(28, "text", bold=True)
_SCENARIO = Style(13, "secondary")
_FACTS = Style(11, "faint-text")


def title_block(setter: Typesetter, snapshot: Snapshot, journey: JourneyMap, width: float) -> Block:
    """Title, scenario and facts below each other in that width."""
    title = setter.set(journey.title or snapshot.project.title, _TITLE, width)
    scenario = setter.set(journey.scenario, _SCENARIO, width)
    facts = setter.set(_facts(journey), _FACTS, width)
    y = 0.0
    texts: list[TextLine] = []
    for paragraph, gap in ((title, 6.0), (scenario, 5.0), (facts, 0.0)):
        if paragraph.count:
            texts += paragraph.placed(0, y, width)
            y += paragraph.height + gap
    box = Box(("title", journey.id), "title", journey.id, Rect(0, 0, width, y), (), tuple(texts))
    return Block((box,), width, y)


def _facts(journey: JourneyMap) -> str:
    """Scope, state and author in a line."""
    chosen = [
        tr(choice.title)
        for choices, value in ((SCOPES, journey.scope), (STATES, journey.state))
        for choice in choices
        if value and choice.value == value
    ]
    author = tr("by {author}").format(author=journey.author) if journey.author else ""
    cycle = tr("the last stage leads to the first") if journey.cycle else ""
    return " · ".join(part for part in (*chosen, cycle, author) if part)
