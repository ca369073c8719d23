"""A project as plain dictionaries and lists, for scripts and for `info --json`."""

from __future__ import annotations

from typing import Any

from journeydesigner.io.describing_workshop import described_voting, described_workshop
from journeydesigner.model import (
    EmotionPoint,
    JourneyMap,
    Lane,
    Note,
    Persona,
    Phase,
    Snapshot,
    Stage,
    Touchpoint,
)
from journeydesigner.model.channel import Channel
from journeydesigner.model.hidden_notes import hidden_notes, without_hidden

Description = dict[str, Any]
_LISTED_APART = ("pain-points", "opportunities")
_EXACT = 2.0**53


def describe(snapshot: Snapshot) -> Description:
    """The project's maps with all they hold; nothing is invented, a missing text is "".

    Of hidden notes it says only how many each map has.
    """
    everything, snapshot = snapshot, without_hidden(snapshot)
    return {
        "title": snapshot.project.title,
        "description": snapshot.project.description,
        "author": snapshot.project.author,
        "maps": [
            {**_map(snapshot, journey), "hidden_notes": len(hidden_notes(everything, {journey.id}))}
            for journey in snapshot.maps
        ],
        "personas": [{"id": p.id, "name": p.name, "summary": p.summary} for p in snapshot.personas],
        "channels": [
            {"id": c.id, "name": c.name, "kind": c.channel_kind} for c in snapshot.channels
        ],
        **described_workshop(snapshot),
    }


def _map(snapshot: Snapshot, journey: JourneyMap) -> Description:
    return {
        "id": journey.id,
        "title": journey.title,
        "scenario": journey.scenario,
        "scale": [_number(journey.scale_low), _number(journey.scale_high)],
        "personas": [persona.name for persona in snapshot.map_personas(journey.id)],
        "state": journey.state,
        "lanes": [
            {"id": lane.id, "title": _lane_title(lane), "kind": lane.lane_kind}
            for lane in snapshot.lanes(journey.id)
        ],
        "stages": [_stage(snapshot, stage) for stage in snapshot.stages(journey.id)],
        "parking_lot": [
            *(touchpoint.name for touchpoint in snapshot.parked_touchpoints(journey.id)),
            *(note.text for note in snapshot.parked_notes(journey.id)),
        ],
        "locked": journey.structure_locked,
        "votings": [described_voting(snapshot, v) for v in snapshot.votings(journey.id)],
    }


def _stage(snapshot: Snapshot, stage: Stage) -> Description:
    phase = snapshot.get(stage.phase_id, Phase)
    notes = _stage_notes(snapshot, stage)
    touchpoints = snapshot.touchpoints(stage.id)
    return {
        "id": stage.id,
        "name": stage.name,
        "phase": phase.name if phase else "",
        "goal": stage.goal,
        "expectations": stage.expectations,
        "touchpoints": [
            _touchpoint(snapshot, touchpoint, notes.get(touchpoint.id, []))
            for touchpoint in touchpoints
        ],
        "notes": [{"lane": _lane_title(lane), "text": note.text} for lane, note in notes[""]],
    }


def _stage_notes(snapshot: Snapshot, stage: Stage) -> dict[str, list[tuple[Lane, Note]]]:
    """The notes of a stage by the touchpoint under which they stand, "" for none."""
    found: dict[str, list[tuple[Lane, Note]]] = {"": []}
    for lane in snapshot.lanes(stage.map_id):
        if lane.holds_notes:
            for note in snapshot.notes(lane.id, stage.id):
                key = note.touchpoint_id if snapshot.is_under_touchpoint(note) else ""
                found.setdefault(key or "", []).append((lane, note))
    return found


def _touchpoint(
    snapshot: Snapshot, touchpoint: Touchpoint, notes: list[tuple[Lane, Note]]
) -> Description:
    channel = snapshot.get(touchpoint.channel_id, Channel)
    return {
        "id": touchpoint.id,
        "name": touchpoint.name,
        "channel": channel.name if channel else "",
        "customer_interaction": touchpoint.customer_interaction,
        "system_interaction": touchpoint.system_interaction,
        "emotions": [_emotion(snapshot, p) for p in snapshot.emotions_in_order(touchpoint.id)],
        "pain_points": [n.text for lane, n in notes if lane.lane_kind == "pain-points"],
        "opportunities": [n.text for lane, n in notes if lane.lane_kind == "opportunities"],
        "notes": [
            {"lane": _lane_title(lane), "text": note.text}
            for lane, note in notes
            if lane.lane_kind not in _LISTED_APART
        ],
        "thinking": touchpoint.thinking,
        "key_moment": touchpoint.key_moment,
        "strategy": touchpoint.strategy,
        "owner": touchpoint.strategy_owner,
        "status": touchpoint.strategy_status,
    }


def _emotion(snapshot: Snapshot, point: EmotionPoint) -> Description:
    persona = snapshot.get(point.persona_id, Persona)
    return {
        "persona": persona.name if persona else None,
        "score": None if point.score is None else _number(point.score),
        "quote": point.quote,
    }


def _lane_title(lane: Lane) -> str:
    """Untranslated, like all of the description."""
    return lane.title or lane.definition.title


def _number(value: float) -> int | float:
    """Whole scores without their decimal point, as long as their digits are exact."""
    return int(value) if value.is_integer() and abs(value) < _EXACT else value
