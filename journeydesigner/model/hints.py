"""Field hints: what a form needs to know of a field, written beside its type."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from journeydesigner.i18n import mark

Widget = Literal[
    "line", "text", "check", "choice", "number", "rating", "weight", "alignment",
    "reference", "references", "date", "colour", "picture", "icon", "hidden",
]  # fmt: skip
"""How a field is edited. `line` one line, `text` several, `rating` 1–5 or none, `weight` 0–5 or
none, `alignment` 0–4 or none, `reference` one record, `references` several, `hidden` not here."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A value a field may have and the word for it (translate when shown)."""

    value: str
    title: str


@dataclass(frozen=True, slots=True)
class Ui:
    """Where a field stands in the form. `group` is translated when shown; `order` sorts in it.

    `refers_to` is the kind of record a reference field points to.
    """

    group: str = ""
    order: int = 0
    widget: Widget = "line"
    choices: tuple[Choice, ...] = ()
    refers_to: str = ""
    help: str = ""


@dataclass(frozen=True, slots=True)
class Parent:
    """Marks a structural reference: the child stands in that parent (map, stage, lane, …)."""

    kind: str


BASICS = mark("Basics")
INTERACTION = mark("Interaction")
EXPERIENCE = mark("Experience")
STRATEGY = mark("Strategy")
PRIORITY = mark("Priority")
EXPECTATIONS = mark("Goals and expectations")
TRAITS = mark("Traits")
MOTIVES = mark("Goals and motives")
DRIVERS = mark("Emotional drivers")
REASONS = mark("Rational considerations")
ALIGNMENT = mark("Alignment")
DISPLAY = mark("Display")
SCALE = mark("Emotion scale")
CANDIDATES = mark("What is voted on")
BRAND = mark("Brand")
