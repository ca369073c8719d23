"""Title, personas and what they say on pages of their own."""

from __future__ import annotations

from journeydesigner.export.choosing import shown_title
from journeydesigner.export.options import ExportOptions
from journeydesigner.export.pages.content import chosen_view
from journeydesigner.export.pages.findings import H2, META, Items
from journeydesigner.export.pages.page import Page
from journeydesigner.export.pages.telling import Leaf, text_pages
from journeydesigner.layout.display import Box, Image, RoundRect, Shape
from journeydesigner.layout.engine import LayoutEngine
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.pages.story import Figure, Passage
from journeydesigner.layout.sheet.block import Block
from journeydesigner.layout.sheet.sheet import head, moved
from journeydesigner.layout.sheet.title import facts, logo_size
from journeydesigner.layout.theme import is_colour
from journeydesigner.layout.typesetting import Style
from journeydesigner.model import JourneyMap, Persona, Picture, Snapshot

TITLE = Style(28, "text", bold=True)
SCENARIO = Style(13, "secondary")


def head_pages(
    snapshot: Snapshot, journey: JourneyMap, options: ExportOptions, engine: LayoutEngine
) -> list[Page]:
    """Title block and personas on a page, in running text where they are longer than that."""
    paper = options.sheet
    view, width = chosen_view(options), paper.inner_width
    block = head(engine.typesetter, snapshot, journey, width, view)
    wide = max((placed.rect.right for placed in block.placed), default=0.0)
    if block.height <= paper.inner_height and wide <= width + 0.01:
        placed = tuple(moved(block.placed, paper.margin, paper.margin))
        title = shown_title(journey)
        return [Page(journey, paper.width, paper.height, placed, title, "cover")]
    items = title_story(snapshot, journey)
    for persona in chosen_personas(snapshot, journey, options):
        items += persona_summary(persona)
    leaf = Leaf(journey, "cover", shown_title(journey), wide=True)
    return text_pages(items, leaf, options, engine)


def chosen_personas(
    snapshot: Snapshot, journey: JourneyMap, options: ExportOptions
) -> list[Persona]:
    """The map's personas whose curves are drawn."""
    view = chosen_view(options)
    return [p for p in snapshot.map_personas(journey.id) if view.draws(p.id)]


def title_story(snapshot: Snapshot, journey: JourneyMap) -> Items:
    """Brand, title, scenario and facts."""
    title = journey.title or snapshot.project.title
    return [
        *brand_figure(snapshot),
        Passage(title, TITLE, "h1", journey.id, before=14, keep=True),
        Passage(journey.scenario, SCENARIO, "p", journey.id, before=6),
        Passage(facts(journey), META, "p", journey.id, before=6),
    ]


def brand_figure(snapshot: Snapshot) -> Items:
    """The project's logo above a bar of its main colour, as far as there are any."""
    shapes: list[Shape] = []
    wide, high = 1.0, 0.0
    logo = snapshot.get(snapshot.project.logo_id, Picture)
    if logo is not None:
        wide, high = logo_size(logo)
        shapes.append(Image(logo.id, 0, 0, wide, high))
    colour = snapshot.project.brand_colour
    if is_colour(colour):
        top = high + 14 if high else 0.0
        shapes.append(RoundRect(0, top, 72, 5, 1, colour))
        wide, high = max(wide, 72.0), top + 5
    if not shapes:
        return []
    box = Box(("brand", ""), "legend", "", Rect(0, 0, wide, high), tuple(shapes))
    return [Figure(Block((box,), wide, high))]


def persona_summary(persona: Persona) -> Items:
    """Name, one line and quote of a persona."""
    quote = f"\N{LEFT DOUBLE QUOTATION MARK}{persona.quote}\N{RIGHT DOUBLE QUOTATION MARK}"
    return [
        Passage(persona.name, H2, "h3", persona.id, before=12, keep=True),
        Passage(persona.summary, META, "p", persona.id, before=2),
        Passage(quote if persona.quote else "", META, "p", persona.id, before=2),
    ]
