"""Whether a drag copies or moves, and what may be copied."""

from __future__ import annotations

from collections.abc import Iterable

from journeydesigner.commands.lanes import ONCE
from journeydesigner.i18n import tr
from journeydesigner.interaction.events import Modifier
from journeydesigner.layout.content.headers import lane_title
from journeydesigner.model import Lane, Snapshot


def copies(modifiers: Modifier) -> bool:
    """Alt copies, and so does Ctrl, for some window managers keep Alt and drag to themselves."""
    return bool(modifiers & (Modifier.ALT | Modifier.CONTROL))


def why_not_copied(snapshot: Snapshot, ids: Iterable[str]) -> str:
    """Why these lanes cannot be copied, "" where they can."""
    lanes = (snapshot.get(key, Lane) for key in ids)
    once = next((lane for lane in lanes if lane is not None and lane.lane_kind in ONCE), None)
    if once is None:
        return ""
    return tr("There can be only one lane “{title}”.").format(title=lane_title(once))
