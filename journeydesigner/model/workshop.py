"""What a workshop leaves behind: agenda, decisions, next steps, votings and their votes."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from journeydesigner.i18n import mark
from journeydesigner.model.hints import BASICS, CANDIDATES, Parent, Ui
from journeydesigner.model.journey_map import IsoDate
from journeydesigner.model.record import Id, Ordered, Record, Text
from journeydesigner.model.touchpoint import STATUSES

MAX_MINUTES = 600
MAX_BUDGET = 99
MAX_PEOPLE = 9999
MAX_DOTS = 9999


class AgendaItem(Ordered):
    """One item of the workshop's agenda; items sort within the project. `notes` is guidance."""

    kind: ClassVar[str] = "agenda"
    title: Annotated[Text, Field(title=mark("Title")), Ui(BASICS, 1)] = ""
    minutes: Annotated[
        int, Field(title=mark("Minutes"), ge=0, le=MAX_MINUTES), Ui(BASICS, 2, "number")
    ] = 10
    notes: Annotated[Text, Field(title=mark("Guidance")), Ui(BASICS, 3, "text")] = ""


class Decision(Ordered):
    """Something that was decided, on one map or (no `map_id`) on the whole project."""

    kind: ClassVar[str] = "decision"
    text: Annotated[Text, Field(title=mark("Decision")), Ui(BASICS, 1, "text")] = ""
    map_id: Annotated[
        Text | None, Field(title=mark("Map")), Ui(BASICS, 2, "reference", refers_to="map")
    ] = None


class NextStep(Ordered):
    """What somebody will do next. `due` is a day or "", `decision_id` why it is to be done."""

    kind: ClassVar[str] = "next-step"
    text: Annotated[Text, Field(title=mark("Next step")), Ui(BASICS, 1, "text")] = ""
    owner: Annotated[Text, Field(title=mark("Owner")), Ui(BASICS, 2)] = ""
    due: Annotated[IsoDate, Field(title=mark("Due")), Ui(BASICS, 3, "date")] = ""
    status: Annotated[Text, Field(title=mark("Status")), Ui(BASICS, 4, "choice", STATUSES)] = ""
    decision_id: Annotated[
        Text | None,
        Field(title=mark("Follows from")),
        Ui(BASICS, 5, "reference", refers_to="decision"),
    ] = None
    map_id: Annotated[
        Text | None, Field(title=mark("Map")), Ui(BASICS, 6, "reference", refers_to="map")
    ] = None


class Voting(Ordered):
    """A dot voting on notes and touchpoints of its map; the last of a map is its newest.

    Everybody has `budget` dots. `people` is how many vote, None where nobody counted them.
    """

    kind: ClassVar[str] = "voting"
    map_id: Annotated[Id, Parent("map"), Ui(widget="hidden", refers_to="map")]
    title: Annotated[Text, Field(title=mark("Title")), Ui(BASICS, 1)] = ""
    budget: Annotated[
        int, Field(title=mark("Dots per person"), ge=1, le=MAX_BUDGET), Ui(BASICS, 2, "number")
    ] = 3
    people: Annotated[
        Annotated[int, Field(ge=1, le=MAX_PEOPLE)] | None,
        Field(title=mark("People")),
        Ui(BASICS, 3, "number"),
    ] = None
    is_open: Annotated[bool, Field(title=mark("Open")), Ui(BASICS, 4, "check")] = True
    note_ids: Annotated[
        tuple[Id, ...],
        Field(title=mark("Notes")),
        Ui(CANDIDATES, 1, "references", refers_to="note"),
    ] = ()
    touchpoint_ids: Annotated[
        tuple[Id, ...],
        Field(title=mark("Touchpoints")),
        Ui(CANDIDATES, 2, "references", refers_to="touchpoint"),
    ] = ()

    @property
    def candidate_ids(self) -> tuple[str, ...]:
        """What can be voted for, notes first, each once."""
        return tuple(dict.fromkeys((*self.note_ids, *self.touchpoint_ids)))


class Vote(Record):
    """Dots of one voter for one candidate: a note or a touchpoint, never both.

    `voter` "" is a tally that was entered for the room. Of several votes of the same voter for
    the same candidate the first by id counts.
    """

    kind: ClassVar[str] = "vote"
    voting_id: Annotated[Id, Parent("voting"), Ui(widget="hidden", refers_to="voting")]
    note_id: Annotated[Text | None, Ui(widget="hidden", refers_to="note")] = None
    touchpoint_id: Annotated[Text | None, Ui(widget="hidden", refers_to="touchpoint")] = None
    voter: Annotated[Text, Field(title=mark("Voter")), Ui(widget="hidden")] = ""
    dots: Annotated[int, Field(title=mark("Dots"), ge=1, le=MAX_DOTS), Ui(widget="hidden")] = 1

    @property
    def candidate_id(self) -> str:
        """The note or touchpoint that was voted for, "" where it names none or both."""
        if self.note_id and self.touchpoint_id:
            return ""
        return self.note_id or self.touchpoint_id or ""
