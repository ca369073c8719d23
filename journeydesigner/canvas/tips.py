"""Tips over the map: what a click on a control of a header does."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QPointF

from journeydesigner.canvas.bands import Bands
from journeydesigner.interaction.header_controls import describe
from journeydesigner.interaction.session import Session
from journeydesigner.layout.controls import control_at


def control_tip(session: Session, bands: Bands | None, at: QPointF) -> str:
    """The tip at a place of the viewport, escaped, "" where there is no control."""
    if bands is None or bands.is_far:
        return ""
    control = control_at(bands.layout, *bands.to_map(at.x(), at.y()))
    return f"<qt>{escape(describe(session.snapshot, control))}</qt>" if control else ""
