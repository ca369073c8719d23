"""A channel: where touchpoints happen."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from journeydesigner.i18n import mark
from journeydesigner.model.hints import ALIGNMENT, BASICS, Choice, Ui
from journeydesigner.model.record import Alignment, Ordered, Text

CHANNEL_KINDS = (
    Choice("", mark("Not stated")),
    Choice("digital", mark("Digital")),
    Choice("physical", mark("Physical")),
)


class Channel(Ordered):
    """A channel. Alignments are 0 (fragmented) … 4 (cohesive); None is unrated, which is not 0."""

    kind: ClassVar[str] = "channel"
    name: Annotated[Text, Field(title=mark("Name")), Ui(BASICS, 1)] = ""
    channel_kind: Annotated[
        Text, Field(title=mark("Kind")), Ui(BASICS, 2, "choice", CHANNEL_KINDS)
    ] = ""
    icon: Annotated[Text, Field(title=mark("Icon")), Ui(BASICS, 3, "icon")] = ""
    messaging: Annotated[
        Alignment | None, Field(title=mark("Messaging")), Ui(ALIGNMENT, 1, "alignment")
    ] = None
    messaging_note: Annotated[Text, Field(title=mark("Why")), Ui(ALIGNMENT, 2, "text")] = ""
    service: Annotated[
        Alignment | None, Field(title=mark("Service")), Ui(ALIGNMENT, 3, "alignment")
    ] = None
    service_note: Annotated[Text, Field(title=mark("Why")), Ui(ALIGNMENT, 4, "text")] = ""
