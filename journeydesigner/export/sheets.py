"""The pages of an export: each map on a sheet of its own size, with or without its surroundings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from journeydesigner.export.choosing import shown_title
from journeydesigner.export.options import ExportOptions
from journeydesigner.export.result import ExportWarning
from journeydesigner.i18n import tr, trn
from journeydesigner.layout.display import Box, Placed, RoundRect
from journeydesigner.layout.engine import LayoutEngine
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.sheet import blueprint_sheet
from journeydesigner.model import JourneyMap, Snapshot
from journeydesigner.text import bundled, user_font_folder

_MARGIN = 12.0
"""Around a map without title block, in points."""
_EXCERPT = 40


@dataclass(frozen=True, slots=True)
class Page:
    """What to paint: width and height in points, boxes in painting order."""

    journey: JourneyMap
    width: float
    height: float
    placed: tuple[Placed, ...]

    @property
    def smallest_text(self) -> float:
        """The size of the smallest text in points, 0 where there is none."""
        sizes = {text.line.size for item in self.placed for text in item.box.texts}
        return min(sizes, default=0.0)


def page(
    snapshot: Snapshot,
    journey: JourneyMap,
    options: ExportOptions,
    engine: LayoutEngine,
    page_label: str = "",
) -> Page:
    """The page of one map. `page_label` ends the footer."""
    if options.title_block:
        sheet = blueprint_sheet(snapshot, journey.id, engine, page_label)
        return Page(journey, sheet.width, sheet.height, sheet.placed)
    layout = engine.lay_out(snapshot, journey.id)
    whole = Rect(0, 0, layout.width, layout.height)
    frame = Box(("frame",), "cell", "", whole, (RoundRect(*whole, 0, None, "line"),))
    placed = [Placed(item.box, item.dx + _MARGIN, item.dy + _MARGIN) for item in layout.all()]
    placed.append(Placed(frame, _MARGIN, _MARGIN))
    width, height = layout.width + 2 * _MARGIN, layout.height + 2 * _MARGIN
    return Page(journey, width, height, tuple(placed))


def missing_glyph_warnings(page: Page) -> list[ExportWarning]:
    """One warning for each script that no font has, with how many characters became boxes."""
    lines = [text.line for item in page.placed for text in item.box.texts if text.line.missing]
    counts: Counter[str] = Counter()
    first: dict[str, str] = {}
    for line in lines:
        for script, count in _missing(line.text).items():
            counts[script] += count
            first.setdefault(script, line.text)
    title = shown_title(page.journey)
    return [
        ExportWarning(_message(script, count, first[script]), title)
        for script, count in counts.items()
    ]


def _missing(text: str) -> Counter[str]:
    fonts = bundled()
    found: Counter[str] = Counter()
    for character, count in Counter(text).items():
        for script in fonts.missing_scripts(character):
            found[script] += count
    return found


def _message(script: str, count: int, text: str) -> str:
    excerpt = text if len(text) <= _EXCERPT else text[:_EXCERPT] + "…"
    template = trn(
        "{n} character was drawn as a box, because no font has {script} (in “{text}”). "
        "Put a font with it into {folder}.",
        "{n} characters were drawn as boxes, because no font has {script} (in “{text}”). "
        "Put a font with them into {folder}.",
        count,
    )
    return template.format(script=script, text=excerpt, folder=user_font_folder())


def parking_warnings(snapshot: Snapshot, journey: JourneyMap) -> list[ExportWarning]:
    """A warning where touchpoints or notes wait in the parking lot, which is not drawn."""
    count = len(snapshot.parked_touchpoints(journey.id)) + len(snapshot.parked_notes(journey.id))
    if not count:
        return []
    message = trn(
        "{n} card of the parking lot is not on the picture.",
        "{n} cards of the parking lot are not on the picture.",
        count,
    )
    return [ExportWarning(message, shown_title(journey))]


def picture_warnings(page: Page, unreadable: Iterable[str]) -> list[ExportWarning]:
    """A warning where pictures of these ids could not be read."""
    count = len(set(unreadable))
    if not count:
        return []
    message = trn(
        "{n} picture could not be read and was left out.",
        "{n} pictures could not be read and were left out.",
        count,
    )
    return [ExportWarning(message, shown_title(page.journey))]


def page_labels(count: int) -> Sequence[str]:
    """What the footers say of their place; a single page says nothing."""
    if count < 2:
        return ("",) * count
    template = tr("{number} / {count}")
    return [template.format(number=n, count=count) for n in range(1, count + 1)]
