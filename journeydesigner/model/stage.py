"""A stage: a group of columns."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from journeydesigner.i18n import mark
from journeydesigner.model.hints import BASICS, DISPLAY, EXPECTATIONS, Parent, Ui
from journeydesigner.model.record import Finite, Id, Ordered, Text


class Stage(Ordered):
    """A column group of a map. The name may be empty or repeat; identity is the id.

    `column_width` is the width of each of its columns in points, None for the usual one.
    `colour` is "" (by its place) or `#rrggbb`.
    """

    kind: ClassVar[str] = "stage"
    map_id: Annotated[Id, Parent("map"), Ui(widget="hidden", refers_to="map")]
    name: Annotated[Text, Field(title=mark("Name")), Ui(BASICS, 1)] = ""
    phase_id: Annotated[
        Text | None, Field(title=mark("Phase")), Ui(BASICS, 2, "reference", refers_to="phase")
    ] = None
    goal: Annotated[Text, Field(title=mark("Customer goal")), Ui(EXPECTATIONS, 1, "text")] = ""
    expectations: Annotated[
        Text, Field(title=mark("Expectations")), Ui(EXPECTATIONS, 2, "text")
    ] = ""
    need_what: Annotated[Text, Field(title=mark("Need: what")), Ui(EXPECTATIONS, 3, "text")] = ""
    need_why: Annotated[Text, Field(title=mark("Need: why")), Ui(EXPECTATIONS, 4, "text")] = ""
    trigger: Annotated[
        Text, Field(title=mark("Trigger to the next stage")), Ui(EXPECTATIONS, 5, "text")
    ] = ""
    colour: Annotated[Text, Field(title=mark("Colour")), Ui(DISPLAY, 1, "colour")] = ""
    hidden: Annotated[bool, Field(title=mark("Hidden")), Ui(DISPLAY, 2, "check")] = False
    column_width: Annotated[
        Annotated[Finite, Field(ge=80, le=800)] | None,
        Field(title=mark("Column width")),
        Ui(DISPLAY, 3, "number"),
    ] = None
