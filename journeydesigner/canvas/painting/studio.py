"""Everything that boxes are painted with, for one view: theme, pictures, shared backgrounds."""

from __future__ import annotations

from collections.abc import Callable

from journeydesigner.canvas.painting.inks import Inks
from journeydesigner.canvas.painting.kit import Kit
from journeydesigner.canvas.painting.looks import Looks
from journeydesigner.canvas.painting.pictures import Pictures
from journeydesigner.layout.theme import Theme


class Studio:
    """`ratio` is device px per px of the screen that the view is on."""

    def __init__(self, theme: Theme, find_picture: Callable[[str], bytes | None]) -> None:
        self._pictures = Pictures(find_picture)
        self.ratio = 1.0
        self.set_theme(theme)

    @property
    def theme(self) -> Theme:
        return self.inks.theme

    def set_theme(self, theme: Theme) -> None:
        """Other inks; all shared backgrounds are made anew when next shown."""
        self.inks = Inks(theme)
        self.kit = Kit(self.inks, self._pictures)
        self.looks = Looks(self.kit)
