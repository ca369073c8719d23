"""The project: one file, its title and its brand."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from journeydesigner.i18n import mark
from journeydesigner.model.hints import BASICS, BRAND, Ui
from journeydesigner.model.record import Id, Record, Text

PROJECT_ID = "project:main"
"""There is one project record in a file and this is its id."""


class Project(Record):
    """What is true of the whole file."""

    kind: ClassVar[str] = "project"
    id: Id = PROJECT_ID
    title: Annotated[Text, Field(title=mark("Title")), Ui(BASICS, 1)] = ""
    description: Annotated[Text, Field(title=mark("Description")), Ui(BASICS, 2, "text")] = ""
    author: Annotated[Text, Field(title=mark("Author")), Ui(BASICS, 3)] = ""
    brand_colour: Annotated[Text, Field(title=mark("Main colour")), Ui(BRAND, 1, "colour")] = ""
    brand_accent: Annotated[Text, Field(title=mark("Second colour")), Ui(BRAND, 2, "colour")] = ""
    brand_font: Annotated[Text, Field(title=mark("Font")), Ui(BRAND, 3)] = ""
    logo_id: Annotated[
        Text | None, Field(title=mark("Logo")), Ui(BRAND, 4, "picture", refers_to="picture")
    ] = None
