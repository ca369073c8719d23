"""What a person should know about pages: characters without a font, cards that wait, small type."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from journeydesigner.export.choosing import shown_title
from journeydesigner.export.pages.page import Page
from journeydesigner.export.result import ExportWarning
from journeydesigner.i18n import tr, trn
from journeydesigner.model import JourneyMap, Snapshot
from journeydesigner.text import bundled, user_font_folder

_EXCERPT = 40


def missing_glyph_warnings(pages: Iterable[Page]) -> list[ExportWarning]:
    """One warning for each map and script that no font has, with how many characters became
    boxes; what is repeated counts once."""
    counts: dict[tuple[str, str], int] = {}
    first: dict[tuple[str, str], tuple[JourneyMap, str, str]] = {}
    for page in pages:
        for placed in page.content:
            for text in placed.box.texts:
                if not text.line.missing:
                    continue
                for script, count in _missing(text.line.text).items():
                    key = page.journey.id, script
                    counts[key] = counts.get(key, 0) + count
                    first.setdefault(key, (page.journey, text.line.text, placed.box.record_id))
    return [
        ExportWarning(
            _message(script, count, first[map_id, script][1]),
            shown_title(first[map_id, script][0]),
            first[map_id, script][2],
            map_id,
        )
        for (map_id, script), count in counts.items()
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
    waiting = [*snapshot.parked_touchpoints(journey.id), *snapshot.parked_notes(journey.id)]
    if not waiting:
        return []
    message = trn(
        "{n} card of the parking lot is not on the picture.",
        "{n} cards of the parking lot are not on the picture.",
        len(waiting),
    )
    return [ExportWarning(message, shown_title(journey), waiting[0].id, journey.id)]


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
    return [ExportWarning(message, shown_title(page.journey), map_id=page.journey.id)]


def page_labels(count: int) -> list[str]:
    """What the footers say of their place; a single page says nothing."""
    if count < 2:
        return [""] * count
    template = tr("{number} / {count}")
    return [template.format(number=n, count=count) for n in range(1, count + 1)]
