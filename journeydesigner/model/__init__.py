"""What a journey is: records, ids, snapshot, changes, references, field hints."""

from journeydesigner.model.changes import ChangeSet
from journeydesigner.model.channel import Channel
from journeydesigner.model.emotion import EmotionPoint
from journeydesigner.model.errors import BrokenReference, JourneyError, UnknownRecord
from journeydesigner.model.export_preset import ExportPreset
from journeydesigner.model.ids import kind_of, new_id
from journeydesigner.model.journey_map import JourneyMap, Phase
from journeydesigner.model.kinds import RECORD_TYPES
from journeydesigner.model.lane import LANE_KINDS, Family, Lane, LaneKind
from journeydesigner.model.note import Note
from journeydesigner.model.opaque import Opaque
from journeydesigner.model.persona import Persona
from journeydesigner.model.picture import Picture
from journeydesigner.model.project import PROJECT_ID, Project
from journeydesigner.model.record import InvalidValue, Ordered, Record
from journeydesigner.model.snapshot import Snapshot
from journeydesigner.model.stage import Stage
from journeydesigner.model.touchpoint import Touchpoint
from journeydesigner.model.workshop import AgendaItem, Decision, NextStep, Vote, Voting

__all__ = [
    "LANE_KINDS", "PROJECT_ID", "RECORD_TYPES", "AgendaItem", "BrokenReference", "ChangeSet",
    "Channel", "Decision", "EmotionPoint", "ExportPreset", "Family", "InvalidValue", "JourneyError",
    "JourneyMap", "Lane", "LaneKind", "NextStep", "Note", "Opaque", "Ordered", "Persona", "Phase",
    "Picture", "Project", "Record", "Snapshot", "Stage", "Touchpoint", "UnknownRecord", "Vote",
    "Voting", "kind_of", "new_id",
]  # fmt: skip
