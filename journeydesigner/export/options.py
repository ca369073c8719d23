"""What a person may choose about an export; every exporter reads what concerns it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from journeydesigner.i18n import tr
from journeydesigner.layout.pages.paper import NAMES, Paper
from journeydesigner.model import JourneyError

MM = 72 / 25.4
MAX_SCALE = 20.0
"""Pixels per point of a picture, at most."""
PLACEMENTS = ("sheet", "fit", "tiles", "stages", "booklet")
PAPERS = tuple(NAMES)
ORIENTATIONS = ("portrait", "landscape")
STYLES = ("colour", "ink-saving", "grey")
SVG_TEXTS = ("font", "outlines")
LEAST_DRAWING, MOST_DRAWING = 0.1, 4.0
"""How small and how large a poster may be drawn; 1 is full size."""
OVERLAP = 4 * MM
"""The usual overlap of tiles in points; with the usual margin four columns fit on an A4 sheet."""
TILE_MARGIN = 14.0
"""The least margin of tiles in points, for their labels and crop marks stand in it."""
_LEAST_ROOM = 144.0
"""What margins and overlap have to leave of a paper, each way, in points."""


class BadOption(JourneyError):
    """An export option has a value that it cannot have."""


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """`map_ids` are the maps to export, in this order; none means every map, or the first one in
    formats that hold a single map.

    Pages: `placement` is "sheet" (one page as large as the map), "fit" (one page of `paper`),
    "tiles" (a poster of several), "stages" (a page for each stage) or "booklet". `paper` and
    `orientation` are those of the last four; stages without a paper ("") are as large as they
    need. `scale` is how large tiles are drawn, 1 is full size. `margin` and `overlap` are points.

    Content: `lanes` are ids, none means those that are shown; `personas` are ids, "everyone"
    stands for the curve of nobody in particular, none means all. `filter` are the ids of the
    touchpoints that are shown in full while others are pale, none means all. `notes` False leaves
    out lanes of plain notes, `votes` False what was voted. `date` (YYYY-MM-DD) stands for the
    map's "reviewed on". `style` is "colour", "ink-saving" or "grey". `title_block` puts title,
    personas, legend and footer around the map; without it there is the map alone.

    `attach` puts the project file into a PDF; its bytes are `attachment`. `pixel_scale` is the
    size of a PNG in pixels per point (1/72 inch), over 0 and at most `MAX_SCALE`; `pixel_width`
    its width instead, if given; `transparent` leaves its ground out. `text` is how SVG writes it:
    "font" or "outlines". `agenda` adds the workshop's agenda to formats with sheets. `language`
    is what readers are told the document is written in (a BCP 47 tag).
    """

    map_ids: tuple[str, ...] = ()
    placement: str = "sheet"
    paper: str = "a4"
    orientation: str = "landscape"
    scale: float = 1.0
    margin: float = 10 * MM
    overlap: float = OVERLAP
    crop_marks: bool = True
    lanes: tuple[str, ...] = ()
    personas: tuple[str, ...] = ()
    notes: bool = True
    votes: bool = True
    filter: tuple[str, ...] = ()
    date: str = ""
    style: str = "colour"
    title_block: bool = True
    attach: bool = True
    attachment: bytes | None = field(default=None, repr=False)
    pixel_scale: float = 2.0
    pixel_width: int | None = None
    transparent: bool = False
    text: str = "font"
    agenda: bool = False
    language: str = "en"

    @property
    def sheet(self) -> Paper:
        """The paper as it lies, with its margin."""
        landscape = self.orientation == "landscape"
        return Paper.of(self.paper or "a4", landscape=landscape, margin=self.margin)

    def placed(self, placement: str) -> ExportOptions:
        """The same options with another placement."""
        return replace(self, placement=placement)

    def check(self) -> None:
        """Raises `BadOption` for the first value that cannot be meant."""
        self._check_choices()
        self._check_lengths()
        if self.date:
            _check_date(self.date)

    def _check_choices(self) -> None:
        papers = (*PAPERS, "") if self.placement == "stages" else PAPERS
        for name, value, known in (
            ("placement", self.placement, PLACEMENTS),
            ("paper", self.paper, papers),
            ("orientation", self.orientation, ORIENTATIONS),
            ("style", self.style, STYLES),
            ("text", self.text, SVG_TEXTS),
        ):
            if value not in known:
                _refuse_choice(name, value, known)

    def _check_lengths(self) -> None:
        if not LEAST_DRAWING <= self.scale <= MOST_DRAWING:
            message = tr("A poster is drawn at {least} % to {most} % of its size.")
            shown = {"least": round(LEAST_DRAWING * 100), "most": round(MOST_DRAWING * 100)}
            raise BadOption(message.format(**shown))
        least = TILE_MARGIN if self.placement == "tiles" else 0.0
        paper = self.sheet
        most = (min(paper.width, paper.height) - _LEAST_ROOM) / 2
        if not least <= self.margin <= most:
            _refuse_length(tr("The margin"), least, most)
        room = min(paper.inner_width, paper.inner_height)
        if self.placement in ("tiles", "booklet") and not 0 <= self.overlap <= room / 4:
            _refuse_length(tr("The overlap"), 0.0, room / 4)


def _refuse_choice(name: str, value: str, known: Sequence[str]) -> None:
    raise BadOption(
        tr("The export option “{name}” cannot be {value}.").format(
            name=name, value=repr(value)[:80]
        ),
        hint=tr("Use one of: {names}.").format(names=", ".join(filter(None, known))),
    )


def _refuse_length(what: str, least: float, most: float) -> None:
    message = tr("{what} is {least} to {most} mm on this paper.")
    shown = {"least": math.ceil(least / MM), "most": math.floor(most / MM)}
    raise BadOption(message.format(what=what, **shown))


def _check_date(text: str) -> None:
    try:
        fine = date.fromisoformat(text).isoformat() == text
    except ValueError:
        fine = False
    if not fine:
        message = tr("“{text}” is no date such as 2026-03-31.")
        raise BadOption(message.format(text=text[:40]))
