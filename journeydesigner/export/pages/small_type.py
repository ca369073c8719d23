"""The warning that type is too small to be read, and pages that had to be made smaller."""

from __future__ import annotations

from journeydesigner.export.pages.page import Page
from journeydesigner.export.result import ExportWarning
from journeydesigner.i18n import tr

LEAST_TYPE = 7.0
"""Type below this size is hard to read, in points."""


def small_type_warnings(page: Page, what: str, suggestion: str = "") -> list[ExportWarning]:
    """A warning where the page's smallest type is below 7 pt; `what` says where that is."""
    size = page.smallest_text
    if not 0 < size < LEAST_TYPE - 0.005:
        return []
    message = tr("{what} its smallest text is {size} pt; below 7 pt it is hard to read.")
    shown = message.format(what=what, size=f"{size:.2g}")
    map_id = page.journey.id
    return [ExportWarning(shown, page.title, map_id, map_id, suggestion)]
