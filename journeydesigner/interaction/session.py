"""A session: one document, the map that is shown, its layout, who is active, what hovers."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from journeydesigner.document import Change, Document, Selection
from journeydesigner.document.observers import Observers
from journeydesigner.interaction.cell_focus import CellFocus
from journeydesigner.interaction.collecting import Collecting
from journeydesigner.interaction.overlay import NOTHING, Overlay
from journeydesigner.interaction.showing import fitting, uncovering
from journeydesigner.interaction.spotlight import DARKNESS, Spotlight
from journeydesigner.layout.change import LayoutChange
from journeydesigner.layout.engine import LayoutEngine
from journeydesigner.layout.map_layout import MapLayout
from journeydesigner.layout.view_options import PLAIN, ViewOptions
from journeydesigner.model import JourneyMap, Snapshot


class Session:
    """What tools and views share. It re-lays only what a change concerns.

    Six things can be subscribed to: the layout (after document changes and map switches), the
    state (shown map, active persona), the overlay, the spotlight, the cell that has the keyboard,
    and through `document` changes and selection. `collecting` says whether what is added now is
    hidden until it is revealed.
    """

    def __init__(self, document: Document, engine: LayoutEngine | None = None) -> None:
        self.document = document
        self.collecting = Collecting()
        self._engine = engine or LayoutEngine()
        self._map_id = ""
        self._persona_id: str | None = None
        self._layout: MapLayout | None = None
        self._options = PLAIN
        self._overlay = NOTHING
        self._spotlight = DARKNESS
        self._cell: CellFocus | None = None
        self._layouts: Observers[LayoutChange] = Observers()
        self._leavings: Observers[Session] = Observers()
        self._states: Observers[Session] = Observers()
        self._overlays: Observers[Overlay] = Observers()
        self._cells: Observers[CellFocus | None] = Observers()
        self._spotlights: Observers[Spotlight] = Observers()
        document.subscribe(self._document_changed)
        document.selection.subscribe(self._selection_changed)
        self._show_some_map()

    # -- what is shown ---------------------------------------------------------------------

    @property
    def snapshot(self) -> Snapshot:
        return self.document.snapshot

    @property
    def selection(self) -> Selection:
        return self.document.selection

    @property
    def map_id(self) -> str:
        """The shown map, "" where the project has none."""
        return self._map_id

    @property
    def journey(self) -> JourneyMap | None:
        return self.snapshot.get(self._map_id, JourneyMap)

    @property
    def layout(self) -> MapLayout | None:
        """The layout of the shown map, None where there is none."""
        return self._layout

    @property
    def active_persona(self) -> str | None:
        """The persona that keys and the panel set emotions for; None is "Everyone"."""
        return self._persona_id

    @property
    def view_options(self) -> ViewOptions:
        """What is collapsed, whose curves are drawn, how large; never part of the document."""
        return self._options

    @property
    def overlay(self) -> Overlay:
        return self._overlay

    @property
    def spotlight(self) -> Spotlight:
        """What is found and what is faded; it stays while gestures come and go."""
        return self._spotlight

    @property
    def cell(self) -> CellFocus | None:
        """The cell of the current record that has the keyboard, None for the record itself."""
        return self._cell

    def set_cell(self, cell: CellFocus | None) -> None:
        """Any other selection takes it away again."""
        if cell != self._cell:
            self._cell = cell
            self._cells.tell(cell)

    def on_cell(self, listener: Callable[[CellFocus | None], None]) -> Callable[[], None]:
        return self._cells.subscribe(listener)

    def show_map(self, map_id: str) -> None:
        """Shows another map and lays it out."""
        if map_id != self._map_id:
            self._leavings.tell(self)
            self.selection.clear()
            self._show(map_id)

    def set_active_persona(self, persona_id: str | None) -> None:
        """Where curves are shown alone, the active persona's is."""
        if persona_id == self._persona_id:
            return
        self._persona_id = persona_id
        if self._options.draws(persona_id):
            self._states.tell(self)
        else:
            self.set_view_options(replace(self._options, personas=frozenset({persona_id})))

    def set_view_options(self, options: ViewOptions) -> None:
        """Lays the shown map out in another way. What it does not have is left out."""
        options = fitting(options, self.snapshot, self._map_id)
        if options != self._options:
            before, self._options = self._options, options
            if self._layout is not None:
                self._layout = self._engine.look_again(self._layout, self.snapshot, before, options)
            self._layouts.tell(LayoutChange(everything=True))
            self._states.tell(self)

    def uncover(self, record_ids: Iterable[str], *, themselves: bool = False) -> None:
        """Expands what these records stand in, and draws their curves, so that they are shown;
        `themselves` expands stages and lanes among them too."""
        ids = tuple(record_ids)
        options = uncovering(self._options, self.snapshot, ids)
        if themselves:
            options = replace(options, collapsed=options.collapsed.difference(ids))
        self.set_view_options(options)

    def set_overlay(self, overlay: Overlay) -> None:
        if overlay != self._overlay:
            self._overlay = overlay
            self._overlays.tell(overlay)

    def set_spotlight(self, spotlight: Spotlight) -> None:
        if spotlight != self._spotlight:
            self._spotlight = spotlight
            self._spotlights.tell(spotlight)

    # -- who wants to know -----------------------------------------------------------------

    def on_layout(self, listener: Callable[[LayoutChange], None]) -> Callable[[], None]:
        return self._layouts.subscribe(listener)

    def on_leaving(self, listener: Callable[[Session], None]) -> Callable[[], None]:
        """Told before another map is shown; the listener may still write."""
        return self._leavings.subscribe(listener)

    def on_state(self, listener: Callable[[Session], None]) -> Callable[[], None]:
        return self._states.subscribe(listener)

    def on_overlay(self, listener: Callable[[Overlay], None]) -> Callable[[], None]:
        return self._overlays.subscribe(listener)

    def on_spotlight(self, listener: Callable[[Spotlight], None]) -> Callable[[], None]:
        return self._spotlights.subscribe(listener)

    # -- following the document ------------------------------------------------------------

    def _document_changed(self, change: Change) -> None:
        if change.origin == "load":
            self.collecting.set_active(False)
        if change.origin == "load" or self.journey is None or self._layout is None:
            self._show_some_map()
            return
        self._options = fitting(self._options, change.snapshot, self._map_id)
        self._layout, update = self._engine.update(
            self._layout, change.snapshot, change.changes, self._options
        )
        self._check_persona()
        self._layouts.tell(update)

    def _show_some_map(self) -> None:
        """Keeps the shown map where it still exists, else shows the first."""
        maps = self.snapshot.maps
        known = self._map_id if self.journey is not None else ""
        self._show(known or (maps[0].id if maps else ""))

    def _show(self, map_id: str) -> None:
        self._map_id = map_id
        self._options = fitting(self._options, self.snapshot, map_id)
        self._lay_out()
        self.set_overlay(NOTHING)
        self._check_persona(fresh=True)
        self._states.tell(self)
        self._layouts.tell(LayoutChange(everything=True))

    def _lay_out(self) -> None:
        has_map = self.journey is not None
        self._layout = (
            self._engine.lay_out(self.snapshot, self._map_id, self._options) if has_map else None
        )

    def _selection_changed(self, selection: Selection) -> None:
        self.set_cell(None)
        self.uncover(selection.ids)

    def _check_persona(self, *, fresh: bool = False) -> None:
        """The active persona is one of the map's; a map without personas has "Everyone"."""
        ids = [persona.id for persona in self.snapshot.map_personas(self._map_id)]
        if self._persona_id not in ids:
            self._persona_id = ids[0] if ids else None
            if not fresh:
                self._states.tell(self)
