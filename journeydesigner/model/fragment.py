"""A part of a project on its way to another place: what copy takes and paste puts down."""

from __future__ import annotations

from dataclasses import dataclass

from journeydesigner.model.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Fragment:
    """`roots` are the ids that were copied, in reading order; `snapshot` holds them with what
    belongs to them and what they name (their map, personas, channels, lanes …).

    `by_stage` says that touchpoints go to the stage that is named like theirs, not to one place.
    """

    snapshot: Snapshot
    roots: tuple[str, ...]
    by_stage: bool = False
