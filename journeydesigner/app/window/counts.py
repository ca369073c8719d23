"""What the status bar says about map and selection, in words."""

from __future__ import annotations

from collections.abc import Callable

from journeydesigner.i18n import tr, trn
from journeydesigner.interaction.session import Session
from journeydesigner.model import kind_of

_SELECTED: dict[str, Callable[[int], str]] = {
    "touchpoint": lambda n: trn("{n} touchpoint selected", "{n} touchpoints selected", n),
    "stage": lambda n: trn("{n} stage selected", "{n} stages selected", n),
    "lane": lambda n: trn("{n} lane selected", "{n} lanes selected", n),
    "note": lambda n: trn("{n} note selected", "{n} notes selected", n),
    "emotion": lambda n: trn("{n} emotion point selected", "{n} emotion points selected", n),
    "persona": lambda n: trn("{n} persona selected", "{n} personas selected", n),
    "channel": lambda n: trn("{n} channel selected", "{n} channels selected", n),
}


def selection_text(session: Session) -> str:
    """ "2 notes selected"; "" for nothing."""
    ids = session.selection.ids
    kinds = {kind_of(key) for key in ids}
    if not ids:
        return ""
    words = _SELECTED.get(kinds.pop()) if len(kinds) == 1 else None
    return words(len(ids)) if words else trn("{n} item selected", "{n} items selected", len(ids))


def map_text(session: Session) -> str:
    """ "9 touchpoints · 5 stages"."""
    if session.journey is None:
        return tr("No map")
    snapshot, here = session.snapshot, session.map_id
    stages = snapshot.stages(here)
    points = sum(len(snapshot.touchpoints(stage.id)) for stage in stages)
    return " · ".join(
        (
            trn("{n} touchpoint", "{n} touchpoints", points),
            trn("{n} stage", "{n} stages", len(stages)),
        )
    )
