"""Snapshot → layout of one map, whole or only where a change says so."""

from __future__ import annotations

from journeydesigner.layout.assembly import Assembly
from journeydesigner.layout.change import LayoutChange
from journeydesigner.layout.dirt import Dirt, dirt_of, dirt_of_options
from journeydesigner.layout.map_layout import MapLayout
from journeydesigner.layout.sizes import PROJECTOR
from journeydesigner.layout.typesetting import Typesetter
from journeydesigner.layout.view_options import PLAIN, ViewOptions
from journeydesigner.model import ChangeSet, JourneyMap, Snapshot
from journeydesigner.model.bulk import many_objects
from journeydesigner.text import Fonts


class LayoutEngine:
    """Lays maps out. What it has broken and shaped is kept by the text engine for next time, and
    the last whole layout as well: a worker may lay out what the window is going to ask for."""

    def __init__(self, fonts: Fonts | None = None) -> None:
        self._setter = Typesetter(fonts)
        self._larger: Typesetter | None = None
        self._last: tuple[Snapshot, ViewOptions, MapLayout] | None = None

    @property
    def typesetter(self) -> Typesetter:
        """At the usual display size."""
        return self._setter

    def _setter_for(self, options: ViewOptions) -> Typesetter:
        if not options.projector:
            return self._setter
        if self._larger is None:
            self._larger = Typesetter(self._setter.fonts, PROJECTOR)
        return self._larger

    @many_objects()
    def lay_out(self, snapshot: Snapshot, map_id: str, options: ViewOptions = PLAIN) -> MapLayout:
        """The whole map. Raises `UnknownRecord` where there is no such map."""
        journey = snapshot.need(map_id, JourneyMap)
        if self._last is not None:
            of, like, layout = self._last
            if of is snapshot and like == options and layout.map_id == map_id:
                return layout
        layout = Assembly(self._setter_for(options), snapshot, journey, options).build()
        self._last = (snapshot, options, layout)
        return layout

    def update(
        self,
        layout: MapLayout,
        snapshot: Snapshot,
        changes: ChangeSet,
        options: ViewOptions = PLAIN,
    ) -> tuple[MapLayout, LayoutChange]:
        """The layout after `changes` have led to `snapshot`, and what differs.

        `options` are those of the layout; they may lack ids of records that the changes removed.
        The result is the same as that of `lay_out`. Raises `UnknownRecord` where the map is gone.
        """
        self._last = None
        journey = snapshot.need(layout.map_id, JourneyMap)
        lanes = {lane.id: lane for lane in snapshot.lanes(layout.map_id)}
        dirt: Dirt = dirt_of(layout, snapshot, changes, lanes)
        setter = self._setter_for(options)
        assembly = Assembly(setter, snapshot, journey, options, layout, dirt)
        after = assembly.build()
        return after, LayoutChange(frozenset(assembly.fresh_cells), assembly.fresh_headers)

    @many_objects()
    def look_again(
        self, layout: MapLayout, snapshot: Snapshot, before: ViewOptions, options: ViewOptions
    ) -> MapLayout:
        """The layout under other options, where it was laid out under `before`.

        The result is the same as that of `lay_out`, which need not lay out everything anew.
        """
        if before.projector != options.projector:
            return self.lay_out(snapshot, layout.map_id, options)
        journey = snapshot.need(layout.map_id, JourneyMap)
        lanes = {lane.id: lane for lane in snapshot.lanes(layout.map_id)}
        dirt = dirt_of_options(lanes, before, options)
        return Assembly(self._setter_for(options), snapshot, journey, options, layout, dirt).build()
