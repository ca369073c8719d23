"""The spotlight: what a search has found on the map, and what a filter lets fade."""

from __future__ import annotations

from dataclasses import dataclass, field

BoxKey = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Spotlight:
    """`found` are keys of boxes, or their first two parts where the rest is only a place;
    `current` are those of the match one is at. `faded` are ids of records. It is no part of the
    document."""

    found: frozenset[BoxKey] = field(default_factory=frozenset)
    current: frozenset[BoxKey] = field(default_factory=frozenset)
    faded: frozenset[str] = field(default_factory=frozenset)


DARKNESS = Spotlight()
"""Nothing is looked for."""
