"""How a map is looked at: what is collapsed, whose curves are drawn, how large everything is."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ViewOptions:
    """View state, never part of the document.

    `collapsed` are ids of stages and lanes; ids of other things are of no effect. `personas` are
    those whose curves are drawn (None among them is "Everyone"), None draws all curves together.
    `projector` lays out with larger type and cards, for the back of a room.
    """

    collapsed: frozenset[str] = field(default_factory=frozenset)
    personas: frozenset[str | None] | None = None
    projector: bool = False

    def draws(self, persona_id: str | None) -> bool:
        """Whether a persona's curve is drawn."""
        return self.personas is None or persona_id in self.personas


PLAIN = ViewOptions()
"""Everything open, all curves together, the usual size: what exports draw."""
