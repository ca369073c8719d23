"""Which groups a form has, and what stands in them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from journeydesigner.i18n import mark
from journeydesigner.model import (
    JourneyMap,
    Lane,
    Persona,
    Record,
    Stage,
    Touchpoint,
)
from journeydesigner.model.fields import FieldSpec
from journeydesigner.model.hints import BASICS, INTERACTION, SCALE
from journeydesigner.panel.subject import common_specs

_SAID = ("text", "picture_id", "owner")
EMOTION = mark("Emotion")
INSIGHT = mark("Insight")


@dataclass(frozen=True, slots=True)
class Group:
    """A heading (English) and what stands below it: fields, and sections by their names."""

    title: str
    items: tuple[FieldSpec | str, ...]


def plan(types: tuple[type[Record], ...], *, many: bool, unseen: bool = False) -> list[Group]:
    """The groups for records of these types in the order of the form.

    `unseen` leaves out what a hidden note says.
    """
    specs = common_specs(types)
    if unseen:
        specs = tuple(spec for spec in specs if spec.name not in _SAID)
    if many:
        specs = tuple(spec for spec in specs if spec.ui.widget != "picture")
    groups = [
        Group(title, tuple(spec for spec in specs if spec.ui.group == title))
        for title in dict.fromkeys(spec.ui.group for spec in specs)
    ]
    if len(types) == 1:
        for insertion in _SECTIONS.get(types[0], ()):
            if insertion.several or not many:
                groups = insertion.into(groups)
    return groups


@dataclass(frozen=True, slots=True)
class _Section:
    """A section made by hand: its place, and whether it can show several records.

    `group` is where it stands; with `replaces` in the place of that field; with `heading` in a
    group of its own after `group`.
    """

    name: str
    group: str
    replaces: str = ""
    heading: str = ""
    several: bool = True

    def into(self, groups: Iterable[Group]) -> list[Group]:
        result: list[Group] = []
        for group in groups:
            if group.title == self.heading:
                group = Group(group.title, (*group.items, self.name))
            elif group.title == self.group and not self.heading:
                group = Group(group.title, self._among(group.items))
            result.append(group)
        if self.heading and all(group.title != self.heading for group in result):
            place = [group.title for group in result].index(self.group) + 1
            result.insert(place, Group(self.heading, (self.name,)))
        return result

    def _among(self, items: tuple[FieldSpec | str, ...]) -> tuple[FieldSpec | str, ...]:
        if not self.replaces:
            return (*items, self.name)
        return tuple(
            self.name if isinstance(item, FieldSpec) and item.name == self.replaces else item
            for item in items
        )


_SECTIONS: dict[type[Record], tuple[_Section, ...]] = {
    Touchpoint: (
        _Section("emotion", BASICS, heading=EMOTION),
        _Section("pain-points", INTERACTION, heading=INSIGHT, several=False),
        _Section("opportunities", INTERACTION, heading=INSIGHT, several=False),
    ),
    JourneyMap: (
        _Section("personas", BASICS, replaces="persona_ids", several=False),
        _Section("convert", SCALE, several=False),
    ),
    Stage: (_Section("touchpoint-count", BASICS),),
    Lane: (_Section("lane-kind", BASICS),),
    Persona: (_Section("on-map", BASICS),),
}
