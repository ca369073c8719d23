"""How a map is put on pages: placement, paper, what belongs to them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from journeydesigner.app.export_dialog.section import Section, choose, kept
from journeydesigner.export.options import (
    LEAST_DRAWING,
    MM,
    MOST_DRAWING,
    ORIENTATIONS,
    PAPERS,
    PLACEMENTS,
    ExportOptions,
)
from journeydesigner.i18n import mark, tr
from journeydesigner.layout.pages.paper import NAMES

_PLACEMENTS = {
    "sheet": mark("As large as the map"),
    "fit": mark("Fitted to paper"),
    "tiles": mark("Tiled poster"),
    "stages": mark("Page per stage"),
    "booklet": mark("Booklet"),
}
_ORIENTATIONS = {"portrait": mark("Upright"), "landscape": mark("Landscape")}
_MOST_MM = 200.0
_PERCENT = 0.01


class PageSection(Section):
    """Shows of its fields what the placement has."""

    def __init__(self) -> None:
        super().__init__(tr("Pages"))
        self._shown = ExportOptions()
        self.placement = self.add_combo(tr("Placement"), _offered(PLACEMENTS, _PLACEMENTS))
        papers = [(NAMES[name], name) for name in PAPERS]
        self.paper = self.add_combo(tr("Paper"), papers)
        self.orientation = self.add_combo(tr("Orientation"), _offered(ORIENTATIONS, _ORIENTATIONS))
        self.scale = self.add_number(
            tr("Size"), "%", LEAST_DRAWING / _PERCENT, MOST_DRAWING / _PERCENT
        )
        self.margin = self.add_number(tr("Margin"), "mm", 0.0, _MOST_MM)
        self.overlap = self.add_number(tr("Overlap"), "mm", 0.0, _MOST_MM)
        self.crop_marks = self.add_check(tr("Crop marks"))
        self.placement.currentIndexChanged.connect(lambda _: self._follow())

    def fill(self, options: ExportOptions) -> None:
        self._shown = options
        choose(self.placement, options.placement)
        self._follow()
        choose(self.paper, options.paper)
        choose(self.orientation, options.orientation)
        self.scale.setValue(options.scale / _PERCENT)
        self.margin.setValue(options.margin / MM)
        self.overlap.setValue(options.overlap / MM)
        self.crop_marks.setChecked(options.crop_marks)

    def taken(self, options: ExportOptions) -> ExportOptions:
        return replace(
            options,
            placement=self.placement.currentData(),
            paper=self.paper.currentData(),
            orientation=self.orientation.currentData(),
            scale=kept(self._shown.scale, self.scale.value(), _PERCENT, 0),
            margin=kept(self._shown.margin, self.margin.value(), MM),
            overlap=kept(self._shown.overlap, self.overlap.value(), MM),
            crop_marks=self.crop_marks.isChecked(),
        )

    def _follow(self) -> None:
        placement = self.placement.currentData()
        self._offer_no_paper(placement == "stages")
        on_paper, tiles = placement != "sheet", placement == "tiles"
        of_papers: tuple[QWidget, ...] = (self.paper, self.orientation, self.margin)
        of_tiles: tuple[QWidget, ...] = (self.scale, self.overlap, self.crop_marks)
        for fields, shown in ((of_papers, on_paper), (of_tiles, tiles)):
            for field in fields:
                self.show_row(field, shown)

    def _offer_no_paper(self, offered: bool) -> None:
        """Pages of stages may be as large as they need."""
        place = self.paper.findData("")
        if offered and place < 0:
            self.paper.insertItem(0, tr("As large as needed"), "")
        elif not offered and place >= 0:
            self.paper.removeItem(place)


def _offered(values: tuple[str, ...], titles: dict[str, str]) -> list[tuple[str, object]]:
    return [(tr(titles[value]) if value in titles else value, value) for value in values]
