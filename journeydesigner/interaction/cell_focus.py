"""The cell that has the keyboard where nothing in it can be selected."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CellFocus:
    """A lane under a touchpoint, or ("") across a stage."""

    lane_id: str
    stage_id: str
    touchpoint_id: str = ""

    @property
    def record_id(self) -> str:
        """Whose cell it is: the touchpoint's, else the stage's."""
        return self.touchpoint_id or self.stage_id
