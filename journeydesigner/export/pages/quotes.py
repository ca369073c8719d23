"""What a person should know about quotes that found no room on the map."""

from __future__ import annotations

from collections.abc import Iterable

from journeydesigner.export.choosing import shown_title
from journeydesigner.export.pages.page import Page
from journeydesigner.export.result import ExportWarning
from journeydesigner.i18n import trn
from journeydesigner.model import EmotionPoint, JourneyMap, Snapshot


def quote_warnings(
    snapshot: Snapshot, journey: JourneyMap, pages: Iterable[Page], *, with_details: bool
) -> list[ExportWarning]:
    """A warning where pages of the map draw the points of quotes, but not the quotes.

    `with_details` is whether touchpoint details, where every quote stands, are among the pages.
    """
    touchpoints: dict[str, str] = {}
    drawn: set[str] = set()
    for page in pages:
        for box in (placed.box for placed in page.placed):
            if box.role == "point":
                point = snapshot.get(box.record_id, EmotionPoint)
                if point is not None and point.quote.strip():
                    touchpoints[point.id] = point.touchpoint_id
            elif box.key[0] == "quote":
                drawn.add(box.key[1])
    left_out = [key for key in touchpoints if key not in drawn]
    if not left_out:
        return []
    message = _message(len(left_out), with_details).format(n=len(left_out))
    first = touchpoints[left_out[0]]
    return [ExportWarning(message, shown_title(journey), first, journey.id)]


def _message(count: int, with_details: bool) -> str:
    if with_details:
        return trn(
            "{n} quote found no room beside the curve. It stands in the touchpoint's details.",
            "{n} quotes found no room beside the curve. They stand in the touchpoints' details.",
            count,
        )
    return trn(
        "{n} quote found no room beside the curve. It stands in the booklet and in the report "
        "(HTML, Markdown).",
        "{n} quotes found no room beside the curve. They stand in the booklet and in the report "
        "(HTML, Markdown).",
        count,
    )
