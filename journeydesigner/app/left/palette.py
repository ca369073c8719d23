"""The palette: everything that can be dragged onto the map."""

from __future__ import annotations

from itertools import chain

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journeydesigner.app.icons import Icons
from journeydesigner.app.left.entries import LANES, TITLES, entries
from journeydesigner.app.left.section import Section
from journeydesigner.app.left.tile import Tile
from journeydesigner.app.settings import Settings
from journeydesigner.i18n import tr
from journeydesigner.interaction.session import Session
from journeydesigner.panel.plain import label


class Palette(QWidget):
    """Sections of tiles; only one tile is in the tab order, the arrow keys reach the others."""

    chosen = Signal(object)
    menu_wanted = Signal(object, object)

    def __init__(self, session: Session, icons: Icons, settings: Settings) -> None:
        super().__init__()
        self._session = session
        self._settings = settings
        self.setAccessibleName(tr("Palette"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self.hint = label("", "faint", wrap=True)
        self.hint.setContentsMargins(2, 4, 2, 4)
        column.addWidget(self.hint)
        self.sections = {name: self._section(name, icons) for name in TITLES}
        for section in self.sections.values():
            column.addWidget(section)
        column.addStretch(1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.refresh)
        session.document.subscribe(lambda _: self._timer.start(0))
        session.on_state(lambda _: self._timer.start(0))
        self.refresh()

    def refresh(self) -> None:
        """Follows the project's channels and the map's lanes."""
        focused = self._focused()
        has_map = self._session.journey is not None
        self._show_hint(has_map)
        found = entries(self._session.snapshot, self._session.map_id)
        for name, section in self.sections.items():
            section.show_entries(found[name])
            for tile in section.tiles:
                tile.setEnabled(has_map)
                if not tile.property("wired"):
                    tile.setProperty("wired", True)
                    tile.stepped.connect(self._step)
        self._let_tab_reach(focused or next(iter(self.tiles()), None))

    def _show_hint(self, has_map: bool) -> None:
        """What is missing before a tile can be put anywhere."""
        text = ""
        if not has_map:
            text = tr("Create a map first: with + beside “Project”.")
        elif not self._session.snapshot.stages(self._session.map_id):
            text = tr("The map has no stage yet. Drag a stage onto it, or double-click “Stage”.")
        self.hint.setText(text)
        self.hint.setVisible(bool(text))

    def tiles(self) -> list[Tile]:
        """Every tile that is not folded away, in reading order."""
        open_sections = (s for s in self.sections.values() if s.is_open)
        return list(chain.from_iterable(section.tiles for section in open_sections))

    def tile(self, kind: str, value: str = "") -> Tile | None:
        """The tile of a payload, also where it is folded away."""
        every = chain.from_iterable(section.tiles for section in self.sections.values())
        wanted = (kind, value)
        return next(
            (t for t in every if (t.entry.payload.kind, t.entry.payload.value) == wanted), None
        )

    def _section(self, name: str, icons: Icons) -> Section:
        open_ = self._settings.flag(f"palette/{name}", name != LANES)
        section = Section(name, tr(TITLES[name]), icons, open_)
        section.chosen.connect(self.chosen)
        section.menu_wanted.connect(self.menu_wanted)
        section.folded.connect(self._remember)
        return section

    def _remember(self, name: str, open_: bool) -> None:
        self._settings.set_flag(f"palette/{name}", open_)
        self._let_tab_reach(self._focused() or next(iter(self.tiles()), None))

    def _focused(self) -> Tile | None:
        return next((tile for tile in self.tiles() if tile.hasFocus()), None)

    def _step(self, step: int) -> None:
        tiles = self.tiles()
        here = self._focused()
        if here is None:
            return
        if abs(step) == 2:
            columns = next(iter(self.sections.values())).columns
            step = columns if step > 0 else -columns
        place = min(max(tiles.index(here) + step, 0), len(tiles) - 1)
        tiles[place].setFocus(Qt.FocusReason.OtherFocusReason)
        self._let_tab_reach(tiles[place])

    def _let_tab_reach(self, chosen: Tile | None) -> None:
        for tile in self.tiles():
            policy = Qt.FocusPolicy.StrongFocus if tile is chosen else Qt.FocusPolicy.ClickFocus
            tile.setFocusPolicy(policy)
