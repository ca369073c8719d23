"""What records are called in a report, also those without a name."""

from __future__ import annotations

from journeydesigner.export.report.text import one_line
from journeydesigner.i18n import tr
from journeydesigner.model import Lane, Persona, Snapshot, Stage, Touchpoint
from journeydesigner.model.touchpoint import STATUSES


def stage_name(stage: Stage) -> str:
    return one_line(stage.name) or tr("Unnamed stage")


def touchpoint_name(touchpoint: Touchpoint) -> str:
    return one_line(touchpoint.name) or tr("Unnamed touchpoint")


def persona_name(snapshot: Snapshot, persona_id: str | None) -> str:
    """The persona's name, "Everyone" for none."""
    if persona_id is None:
        return tr("Everyone")
    persona = snapshot.get(persona_id, Persona)
    return (one_line(persona.name) if persona else "") or tr("Unnamed persona")


def lane_name(lane: Lane) -> str:
    return one_line(lane.title) or tr(lane.definition.title)


def status_word(status: str) -> str:
    """The word for a status; an unknown one stands as it is."""
    return next((tr(c.title) for c in STATUSES if status and c.value == status), status)
