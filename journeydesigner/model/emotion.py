"""An emotion point: how one persona feels at one touchpoint."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from journeydesigner.i18n import mark
from journeydesigner.model.hints import BASICS, Parent, Ui
from journeydesigner.model.record import Finite, Id, Record, Text


class EmotionPoint(Record):
    """A score on the map's scale, kept even outside it; None is no data, never zero.

    No persona means the curve "Everyone". A point with neither score nor quote says that the
    persona takes part. At most one per touchpoint and persona: of several the first by id counts.
    `order` is where the persona stands among those of an imported touchpoint, "" if drawn here.
    """

    kind: ClassVar[str] = "emotion"
    touchpoint_id: Annotated[Id, Parent("touchpoint"), Ui(widget="hidden", refers_to="touchpoint")]
    persona_id: Annotated[
        Text | None,
        Field(title=mark("Persona")),
        Ui(BASICS, 1, "reference", refers_to="persona"),
    ] = None
    score: Annotated[Finite | None, Field(title=mark("Score")), Ui(BASICS, 2, "number")] = None
    quote: Annotated[Text, Field(title=mark("Quote")), Ui(BASICS, 3, "text")] = ""
    order: Annotated[Text, Ui(widget="hidden")] = ""
