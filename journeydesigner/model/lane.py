"""A lane: a row that shows a field, holds notes, or holds the touchpoints or the emotion curve."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Annotated, ClassVar

from pydantic import Field

from journeydesigner.i18n import mark
from journeydesigner.model.hints import BASICS, DISPLAY, Choice, Parent, Ui
from journeydesigner.model.record import Finite, Id, Ordered, Text


class Family(Enum):
    """What a lane does."""

    TOUCHPOINTS = "touchpoints"
    EMOTION = "emotion"
    STAGE_FIELD = "stage field"
    TOUCHPOINT_FIELD = "touchpoint field"
    NOTES = "notes"


@dataclass(frozen=True, slots=True)
class LaneKind:
    """A kind of lane. `fields` are the shown fields' names; `depth` its place in the blueprint:

    0 above the line of interaction (or none), 1 below it (frontstage), 2 below the line of
    visibility (backstage), 3 below the line of internal interaction (support processes).
    """

    name: str
    title: str
    family: Family
    icon: str
    fields: tuple[str, ...] = ()
    depth: int = 0


def _kinds() -> tuple[LaneKind, ...]:
    stage, point, notes = Family.STAGE_FIELD, Family.TOUCHPOINT_FIELD, Family.NOTES
    return (
        LaneKind("touchpoints", mark("Touchpoints"), Family.TOUCHPOINTS, "touchpoints"),
        LaneKind("emotion", mark("Emotion"), Family.EMOTION, "emotion"),
        LaneKind("customer-goal", mark("Customer goals"), stage, "customer-goals", ("goal",)),
        LaneKind("expectations", mark("Expectations"), stage, "expectations", ("expectations",)),
        LaneKind("needs", mark("Needs"), stage, "needs", ("need_what", "need_why")),
        LaneKind("trigger", mark("Trigger"), stage, "trigger", ("trigger",)),
        LaneKind("doing", mark("Doing"), point, "doing", ("doing",)),
        LaneKind("thinking", mark("Thinking"), point, "thinking", ("thinking",)),
        LaneKind("expecting", mark("Expecting"), point, "expecting", ("expecting",)),
        LaneKind("customer-interaction", mark("Customer interaction"), point,
                 "customer-interaction", ("customer_interaction",)),
        LaneKind("system-interaction", mark("Employee/system interaction"), point,
                 "system-interaction", ("system_interaction",)),
        LaneKind("strategy", mark("Strategy"), point, "strategy", ("strategy",)),
        LaneKind("channel", mark("Channel"), point, "channel", ("channel_id",)),
        LaneKind("notes", mark("Notes"), notes, "notes"),
        LaneKind("pain-points", mark("Pain points"), notes, "pain-points"),
        LaneKind("opportunities", mark("Opportunities"), notes, "opportunities"),
        LaneKind("images", mark("Images"), notes, "images"),
        LaneKind("physical-evidence", mark("Physical evidence"), notes, "physical-evidence"),
        LaneKind("customer-actions", mark("Customer actions"), notes, "customer-actions"),
        LaneKind("frontstage", mark("Frontstage"), notes, "frontstage", depth=1),
        LaneKind("backstage", mark("Backstage"), notes, "backstage", depth=2),
        LaneKind("support-processes", mark("Support processes"), notes, "support-processes",
                 depth=3),
    )  # fmt: skip


LANE_KINDS: dict[str, LaneKind] = {kind.name: kind for kind in _kinds()}
BLUEPRINT_LINES = (
    mark("Line of interaction"),
    mark("Line of visibility"),
    mark("Line of internal interaction"),
)
"""Line number n is drawn above the first lane whose kind has a depth of n + 1 or more."""
KIND_CHOICES = tuple(Choice(kind.name, kind.title) for kind in LANE_KINDS.values())


class Lane(Ordered):
    """A row of a map. `lane_kind` names an entry of `LANE_KINDS`; another value is kept and its
    notes are shown. `height` is the least height in points, None for as high as its content."""

    kind: ClassVar[str] = "lane"
    map_id: Annotated[Id, Parent("map"), Ui(widget="hidden", refers_to="map")]
    title: Annotated[Text, Field(title=mark("Title")), Ui(BASICS, 1)] = ""
    lane_kind: Annotated[Text, Field(title=mark("Kind")), Ui(widget="hidden")] = "notes"
    hidden: Annotated[bool, Field(title=mark("Hidden")), Ui(DISPLAY, 1, "check")] = False
    height: Annotated[
        Annotated[Finite, Field(ge=24, le=2000)] | None,
        Field(title=mark("Least height")),
        Ui(DISPLAY, 2, "number"),
    ] = None

    @property
    def definition(self) -> LaneKind:
        """Its entry in `LANE_KINDS`; an unknown kind behaves as one that holds notes."""
        known = LANE_KINDS.get(self.lane_kind)
        return known or LaneKind(self.lane_kind, self.lane_kind, Family.NOTES, "notes")

    @property
    def holds_notes(self) -> bool:
        return self.definition.family is Family.NOTES
