"""A note: what stands in a lane that holds notes (pain points and opportunities are notes too)."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from journeydesigner.i18n import mark
from journeydesigner.model.hints import BASICS, PRIORITY, STRATEGY, Parent, Ui
from journeydesigner.model.record import Id, Ordered, Rating, Text
from journeydesigner.model.touchpoint import STATUSES


class Note(Ordered):
    """A note stands under `touchpoint_id`, or spans the stage, or waits in the parking lot.

    `lane_id` may be None only in the parking lot. `answers` are the pain points (note ids) that
    an opportunity answers. `picture_id` is shown above the text.

    A `hidden` note was collected unseen: until it is revealed its words are shown nowhere and
    go into no export. The project file holds them, readable for whoever opens it.
    """

    kind: ClassVar[str] = "note"
    map_id: Annotated[Id, Parent("map"), Ui(widget="hidden", refers_to="map")]
    text: Annotated[Text, Field(title=mark("Text")), Ui(BASICS, 1, "text")] = ""
    lane_id: Annotated[
        Text | None, Field(title=mark("Lane")), Ui(BASICS, 2, "reference", refers_to="lane")
    ] = None
    stage_id: Annotated[
        Text | None, Field(title=mark("Stage")), Ui(BASICS, 3, "reference", refers_to="stage")
    ] = None
    touchpoint_id: Annotated[
        Text | None,
        Field(title=mark("Touchpoint")),
        Ui(BASICS, 4, "reference", refers_to="touchpoint"),
    ] = None
    picture_id: Annotated[
        Text | None, Field(title=mark("Picture")), Ui(BASICS, 5, "picture", refers_to="picture")
    ] = None
    impact: Annotated[Rating | None, Field(title=mark("Impact")), Ui(PRIORITY, 1, "rating")] = None
    effort: Annotated[Rating | None, Field(title=mark("Effort")), Ui(PRIORITY, 2, "rating")] = None
    owner: Annotated[Text, Field(title=mark("Owner")), Ui(STRATEGY, 1)] = ""
    status: Annotated[Text, Field(title=mark("Status")), Ui(STRATEGY, 2, "choice", STATUSES)] = ""
    hidden: Annotated[bool, Field(title=mark("Hidden until revealed")), Ui(BASICS, 6, "check")] = (
        False
    )
    answers: Annotated[
        tuple[Id, ...],
        Field(title=mark("Answers pain points")),
        Ui(STRATEGY, 3, "references", refers_to="note"),
    ] = ()

    @property
    def shown_text(self) -> str:
        """The text where everybody may see it, "" as long as the note is hidden."""
        return "" if self.hidden else self.text
