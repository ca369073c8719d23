"""A named way to export, kept with the project."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from journeydesigner.i18n import mark
from journeydesigner.model.hints import BASICS, Ui
from journeydesigner.model.record import Finite, Ordered, Text


class ExportPreset(Ordered):
    """What the export options are under a name; presets sort within the project.

    `format` names an exporter. The other fields are the export options of those names, lengths in
    points; options of a newer program are kept as they stand. `lanes`, `personas` and `filter`
    are ids, of which those count that are still there: a preset keeps nothing from being deleted.
    """

    kind: ClassVar[str] = "export-preset"
    name: Annotated[Text, Field(title=mark("Name")), Ui(BASICS, 1)] = ""
    format: Text = "pdf"
    placement: Text = "sheet"
    paper: Text = "a4"
    orientation: Text = "landscape"
    scale: Finite = 1.0
    margin: Finite = 10 * 72 / 25.4
    overlap: Finite = 4 * 72 / 25.4
    crop_marks: bool = True
    lanes: tuple[Text, ...] = ()
    personas: tuple[Text, ...] = ()
    notes: bool = True
    votes: bool = True
    filter: tuple[Text, ...] = ()
    date: Text = ""
    style: Text = "colour"
    title_block: bool = True
    attach: bool = True
    pixel_scale: Finite = 2.0
    pixel_width: int | None = None
    transparent: bool = False
    text: Text = "font"
    agenda: bool = False
    language: Text = "en"
