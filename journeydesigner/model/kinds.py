"""Every kind of record this program knows, by the word in front of its ids."""

from __future__ import annotations

from journeydesigner.model.channel import Channel
from journeydesigner.model.emotion import EmotionPoint
from journeydesigner.model.export_preset import ExportPreset
from journeydesigner.model.journey_map import JourneyMap, Phase
from journeydesigner.model.lane import Lane
from journeydesigner.model.note import Note
from journeydesigner.model.persona import Persona
from journeydesigner.model.picture import Picture
from journeydesigner.model.project import Project
from journeydesigner.model.record import Record
from journeydesigner.model.stage import Stage
from journeydesigner.model.touchpoint import Touchpoint
from journeydesigner.model.workshop import AgendaItem, Decision, NextStep, Vote, Voting

RECORD_TYPES: dict[str, type[Record]] = {
    record_type.kind: record_type
    for record_type in (
        Project,
        JourneyMap,
        Phase,
        Stage,
        Lane,
        Touchpoint,
        Note,
        Persona,
        EmotionPoint,
        Channel,
        AgendaItem,
        Decision,
        NextStep,
        Voting,
        Vote,
        ExportPreset,
        Picture,
    )
}
"""In the order in which the file lists them: small and structural first, pictures last."""
