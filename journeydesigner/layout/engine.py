"""Snapshot → layout of one map, whole or only where a change says so."""

from __future__ import annotations

from journeydesigner.layout.change import LayoutChange
from journeydesigner.layout.map_layout import MapLayout
from journeydesigner.model import ChangeSet, Snapshot


class LayoutEngine:
    """Lays maps out. Keeps what it has broken and shaped for the next time."""

    def lay_out(self, snapshot: Snapshot, map_id: str) -> MapLayout:
        """The whole map. Raises `UnknownRecord` where there is no such map."""
        raise NotImplementedError

    def update(
        self, layout: MapLayout, snapshot: Snapshot, changes: ChangeSet
    ) -> tuple[MapLayout, LayoutChange]:
        """The layout after `changes` have led to `snapshot`, and what differs."""
        raise NotImplementedError
