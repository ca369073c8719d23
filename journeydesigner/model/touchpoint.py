"""A touchpoint: one interaction, one column within its stage."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from journeydesigner.i18n import mark
from journeydesigner.model.hints import (
    BASICS,
    EXPERIENCE,
    INTERACTION,
    PRIORITY,
    STRATEGY,
    Choice,
    Parent,
    Ui,
)
from journeydesigner.model.record import Id, Ordered, Rating, Text

DIRECTNESS = (
    Choice("", mark("Not stated")),
    Choice("direct", mark("Direct")),
    Choice("indirect", mark("Indirect")),
)
STATUSES = (
    Choice("", mark("Not stated")),
    Choice("open", mark("Open")),
    Choice("planned", mark("Planned")),
    Choice("doing", mark("Doing")),
    Choice("done", mark("Done")),
    Choice("dropped", mark("Dropped")),
)


class Touchpoint(Ordered):
    """One interaction. A `stage_id` that is missing or of another map: the parking lot."""

    kind: ClassVar[str] = "touchpoint"
    map_id: Annotated[Id, Parent("map"), Ui(widget="hidden", refers_to="map")]
    name: Annotated[Text, Field(title=mark("Name")), Ui(BASICS, 1)] = ""
    stage_id: Annotated[
        Text | None, Field(title=mark("Stage")), Ui(BASICS, 2, "reference", refers_to="stage")
    ] = None
    channel_id: Annotated[
        Text | None, Field(title=mark("Channel")), Ui(BASICS, 3, "reference", refers_to="channel")
    ] = None
    device: Annotated[Text, Field(title=mark("Device")), Ui(BASICS, 4)] = ""
    directness: Annotated[
        Text, Field(title=mark("Contact")), Ui(BASICS, 5, "choice", DIRECTNESS)
    ] = ""
    key_moment: Annotated[bool, Field(title=mark("Moment of truth")), Ui(BASICS, 6, "check")] = (
        False
    )
    customer_interaction: Annotated[
        Text, Field(title=mark("Customer")), Ui(INTERACTION, 1, "text")
    ] = ""
    system_interaction: Annotated[
        Text, Field(title=mark("Employee/system")), Ui(INTERACTION, 2, "text")
    ] = ""
    doing: Annotated[Text, Field(title=mark("Doing")), Ui(EXPERIENCE, 1, "text")] = ""
    thinking: Annotated[Text, Field(title=mark("Thinking")), Ui(EXPERIENCE, 2, "text")] = ""
    expecting: Annotated[Text, Field(title=mark("Expecting")), Ui(EXPERIENCE, 3, "text")] = ""
    strategy: Annotated[Text, Field(title=mark("Strategy")), Ui(STRATEGY, 1, "text")] = ""
    strategy_owner: Annotated[Text, Field(title=mark("Owner")), Ui(STRATEGY, 2)] = ""
    strategy_status: Annotated[
        Text, Field(title=mark("Status")), Ui(STRATEGY, 3, "choice", STATUSES)
    ] = ""
    impact: Annotated[Rating | None, Field(title=mark("Impact")), Ui(PRIORITY, 1, "rating")] = None
    frequency: Annotated[
        Rating | None, Field(title=mark("Frequency")), Ui(PRIORITY, 2, "rating")
    ] = None
    importance: Annotated[
        Rating | None, Field(title=mark("Importance to the customer")), Ui(PRIORITY, 3, "rating")
    ] = None
    icon: Annotated[Text, Field(title=mark("Icon")), Ui(BASICS, 7, "icon")] = ""
