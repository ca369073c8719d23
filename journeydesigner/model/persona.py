"""A persona: semi-fictional, built on research."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from journeydesigner.i18n import mark
from journeydesigner.model.hints import BASICS, DRIVERS, MOTIVES, REASONS, TRAITS, Ui
from journeydesigner.model.record import Id, Ordered, Text

Weight = Annotated[int, Field(ge=0, le=5)] | None
"""0 (does not count) … 5 (decides), None where nobody knows."""


class Persona(Ordered):
    """Somebody whose journey is drawn."""

    kind: ClassVar[str] = "persona"
    name: Annotated[Text, Field(title=mark("Name")), Ui(BASICS, 1)] = ""
    summary: Annotated[Text, Field(title=mark("In one line")), Ui(BASICS, 2)] = ""
    quote: Annotated[Text, Field(title=mark("Quote")), Ui(BASICS, 3, "text")] = ""
    photo_id: Annotated[
        Text | None, Field(title=mark("Photo")), Ui(BASICS, 4, "picture", refers_to="picture")
    ] = None
    demographic: Annotated[Text, Field(title=mark("Demographic")), Ui(TRAITS, 1, "text")] = ""
    psychographic: Annotated[Text, Field(title=mark("Psychographic")), Ui(TRAITS, 2, "text")] = ""
    behavioural: Annotated[Text, Field(title=mark("Behavioural")), Ui(TRAITS, 3, "text")] = ""
    goals: Annotated[Text, Field(title=mark("Goals")), Ui(MOTIVES, 1, "text")] = ""
    frustrations: Annotated[Text, Field(title=mark("Frustrations")), Ui(MOTIVES, 2, "text")] = ""
    motivations: Annotated[Text, Field(title=mark("Motivations")), Ui(MOTIVES, 3, "text")] = ""
    preferred_channel_ids: Annotated[
        tuple[Id, ...],
        Field(title=mark("Preferred channels")),
        Ui(MOTIVES, 4, "references", refers_to="channel"),
    ] = ()
    driver_status: Annotated[Weight, Field(title=mark("Status")), Ui(DRIVERS, 1, "weight")] = None
    driver_security: Annotated[Weight, Field(title=mark("Security")), Ui(DRIVERS, 2, "weight")] = (
        None
    )
    driver_convenience: Annotated[
        Weight, Field(title=mark("Convenience")), Ui(DRIVERS, 3, "weight")
    ] = None
    driver_belonging: Annotated[
        Weight, Field(title=mark("Belonging")), Ui(DRIVERS, 4, "weight")
    ] = None
    reason_price: Annotated[Weight, Field(title=mark("Price")), Ui(REASONS, 1, "weight")] = None
    reason_features: Annotated[Weight, Field(title=mark("Features")), Ui(REASONS, 2, "weight")] = (
        None
    )
    reason_convenience: Annotated[
        Weight, Field(title=mark("Convenience")), Ui(REASONS, 3, "weight")
    ] = None
    reason_reliability: Annotated[
        Weight, Field(title=mark("Reliability")), Ui(REASONS, 4, "weight")
    ] = None
