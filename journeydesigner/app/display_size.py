"""The display size: maps and the window's own type as usual, or larger for a projector."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from journeydesigner.app.settings import Settings
from journeydesigner.app.themes import Appearance
from journeydesigner.interaction.session import Session

WINDOW_SCALE = 1.25
"""How much larger the window's own type is in projector size."""
_FLAG = "view/projector"


class DisplaySize(QObject):
    """What the user chose is remembered; while a map is presented it is large in any case.

    `changed` carries whether projector size is chosen.
    """

    changed = Signal(bool)

    def __init__(self, session: Session, settings: Settings, appearance: Appearance) -> None:
        super().__init__()
        self._session = session
        self._settings = settings
        self._appearance = appearance
        self._presents = False
        self._apply()

    @property
    def is_projector(self) -> bool:
        return self._settings.flag(_FLAG, False)

    def choose(self, *, projector: bool) -> None:
        """Lays out the map and sets the window's type anew."""
        self._settings.set_flag(_FLAG, projector)
        self._apply()
        self.changed.emit(projector)

    def present(self, *, on: bool) -> None:
        """Large as long as a map is presented."""
        self._presents = on
        self._lay_out()

    def _apply(self) -> None:
        self._appearance.enlarge(WINDOW_SCALE if self.is_projector else 1.0)
        self._lay_out()

    def _lay_out(self) -> None:
        session, large = self._session, self.is_projector or self._presents
        if session.view_options.projector != large:
            session.set_view_options(replace(session.view_options, projector=large))
