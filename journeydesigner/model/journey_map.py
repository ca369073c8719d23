"""A journey map and its phases."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar, Self

from pydantic import AfterValidator, Field, model_validator

from journeydesigner.i18n import mark, tr
from journeydesigner.model.hints import BASICS, SCALE, Choice, Parent, Ui
from journeydesigner.model.record import Finite, Id, Ordered, Text

SCOPES = (
    Choice("", mark("Not stated")),
    Choice("customer", mark("Customer journey")),
    Choice("buyer", mark("Buyer journey")),
)
STATES = (
    Choice("", mark("Not stated")),
    Choice("as-is", mark("As-is")),
    Choice("to-be", mark("To-be")),
)
VARIANTS = (
    Choice("", mark("No variant")),
    Choice("best-case", mark("Best case")),
    Choice("roadblock", mark("Roadblock")),
    Choice("ab", mark("A/B")),
)
DEFAULT_SCALE = (-5.0, 5.0)
MAX_SCORE_OF_SCALE = 1e9
"""How far from zero a scale may reach, and `MIN_SCALE` how short it may be: within these limits
every score of it can be told from its neighbours and drawn."""
MIN_SCALE = 1e-6


def _iso_date(text: str) -> str:
    if text:
        try:
            date.fromisoformat(text)
        except ValueError:
            raise ValueError(tr("must be a date such as 2026-03-31")) from None
    return text


IsoDate = Annotated[Text, AfterValidator(_iso_date)]
"""A day as YYYY-MM-DD, or ""."""


class JourneyMap(Ordered):
    """One journey of one or several personas.

    `structure_locked`: its stages, lanes, phases and the order of its touchpoints stay as they
    are until it is unlocked (see `structure_lock`).
    """

    kind: ClassVar[str] = "map"
    title: Annotated[Text, Field(title=mark("Title")), Ui(BASICS, 1)] = ""
    scenario: Annotated[Text, Field(title=mark("Scenario")), Ui(BASICS, 2, "text")] = ""
    persona_ids: Annotated[
        tuple[Id, ...],
        Field(title=mark("Personas")),
        Ui(BASICS, 3, "references", refers_to="persona"),
    ] = ()
    scope: Annotated[Text, Field(title=mark("Scope")), Ui(BASICS, 4, "choice", SCOPES)] = ""
    state: Annotated[Text, Field(title=mark("State")), Ui(BASICS, 5, "choice", STATES)] = ""
    author: Annotated[Text, Field(title=mark("Author")), Ui(BASICS, 6)] = ""
    reviewed_on: Annotated[IsoDate, Field(title=mark("Reviewed on")), Ui(BASICS, 7, "date")] = ""
    cycle: Annotated[bool, Field(title=mark("Last stage leads to the first")), Ui(
        BASICS, 8, "check"
    )] = False  # fmt: skip
    variant_of: Annotated[
        Text | None, Field(title=mark("Variant of")), Ui(BASICS, 9, "reference", refers_to="map")
    ] = None
    variant: Annotated[Text, Field(title=mark("Variant")), Ui(BASICS, 10, "choice", VARIANTS)] = ""
    scale_low: Annotated[Finite, Field(title=mark("Lowest score")), Ui(SCALE, 1, "number")] = -5.0
    scale_high: Annotated[Finite, Field(title=mark("Highest score")), Ui(SCALE, 2, "number")] = 5.0
    structure_locked: Annotated[
        bool, Field(title=mark("Structure locked")), Ui(BASICS, 11, "check")
    ] = False

    @model_validator(mode="after")
    def _scale_ascends(self) -> Self:
        if self.scale_low >= self.scale_high:
            raise ValueError(tr("the lowest score must be below the highest"))
        if max(-self.scale_low, self.scale_high) > MAX_SCORE_OF_SCALE:
            raise ValueError(tr("the emotion scale reaches too far"))
        if self.scale_high - self.scale_low < MIN_SCALE:
            raise ValueError(tr("the emotion scale is too short"))
        return self

    @property
    def neutral(self) -> float:
        """The score that is neither good nor bad: 0 where the scale holds it, else the middle."""
        if self.scale_low < 0 < self.scale_high:
            return 0.0
        return (self.scale_low + self.scale_high) / 2


class Phase(Ordered):
    """A group of neighbouring stages."""

    kind: ClassVar[str] = "phase"
    map_id: Annotated[Id, Parent("map"), Ui(widget="hidden", refers_to="map")]
    name: Annotated[Text, Field(title=mark("Name")), Ui(BASICS, 1)] = ""
