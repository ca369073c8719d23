"""Opens the command palette; it is made when it is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeydesigner.app.actions.binding import ActionSet
from journeydesigner.app.actions.desk import Desk
from journeydesigner.app.main_window import AppWindow

if TYPE_CHECKING:
    from journeydesigner.app.command_palette.palette import Palette


class PaletteOpener:
    """Gathers what is possible now each time the palette opens."""

    def __init__(self, window: AppWindow, desk: Desk, actions: ActionSet) -> None:
        self._window = window
        self._desk = desk
        self._actions = actions
        self._palette: Palette | None = None

    @property
    def palette(self) -> Palette:
        """The palette; made now if it is not there yet."""
        if self._palette is None:
            from journeydesigner.app.command_palette.palette import Palette

            self._palette = Palette(self._window, self._desk.appearance.icons)
        return self._palette

    def open(self) -> None:
        """Opens it, or closes it where it is open."""
        from journeydesigner.app.command_palette.entries import entries

        self.palette.open(entries(self._desk, self._actions))
