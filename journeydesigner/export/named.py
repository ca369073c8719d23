"""What a person calls by its name or id: lanes, personas, touchpoints, presets."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from journeydesigner.i18n import tr
from journeydesigner.layout.display import EVERYONE
from journeydesigner.model import (
    ExportPreset,
    JourneyError,
    JourneyMap,
    Record,
    Snapshot,
)

R = TypeVar("R", bound=Record)


class NoSuchName(JourneyError):
    """Nothing in the project is called so, or more than one thing is."""


def lane_ids(snapshot: Snapshot, maps: Iterable[JourneyMap], wanted: Sequence[str]) -> list[str]:
    """The lanes of those names or ids on these maps. Raises `NoSuchName`."""
    here = [lane for journey in maps for lane in snapshot.lanes(journey.id)]
    message = tr("There is no lane “{name}” on these maps.")
    return _ids(here, wanted, lambda lane: lane.title or lane.definition.title, message)


def touchpoint_ids(
    snapshot: Snapshot, maps: Iterable[JourneyMap], wanted: Sequence[str]
) -> list[str]:
    """The touchpoints of those names or ids on these maps. Raises `NoSuchName`."""
    here = [card for journey in maps for card in snapshot.map_touchpoints(journey.id)]
    message = tr("There is no touchpoint “{name}” on these maps.")
    return _ids(here, wanted, lambda card: card.name, message)


def persona_ids(snapshot: Snapshot, wanted: Sequence[str]) -> list[str]:
    """The personas of those names or ids, or "everyone". Raises `NoSuchName`."""
    found: list[str] = []
    message = tr("There is no persona “{name}” in this project.")
    for name in wanted:
        if name == EVERYONE:
            found.append(name)
        else:
            found += _ids(snapshot.personas, [name], lambda persona: persona.name, message)
    return list(dict.fromkeys(found))


def preset_named(snapshot: Snapshot, wanted: str) -> ExportPreset:
    """The preset of that name or id. Raises `NoSuchName`."""
    presets = snapshot.export_presets
    message = tr("There is no export preset “{name}” in this project.")
    hint = tr("The presets are: {names}.").format(names=_listed(p.name for p in presets))
    found = _ids(presets, [wanted], lambda preset: preset.name, message, hint if presets else "")
    if len(found) > 1:
        what = tr("{n} presets are called “{name}”.").format(n=len(found), name=wanted)
        raise NoSuchName(what, hint=tr("Name one by its id: {ids}.").format(ids=", ".join(found)))
    return snapshot.need(found[0], ExportPreset)


def _ids(
    records: Sequence[R],
    wanted: Sequence[str],
    name_of: Callable[[R], str],
    message: str,
    hint: str = "",
) -> list[str]:
    """Every record that is meant by one of the words: by id, else by name, else by a name that
    differs in case only."""
    found: list[str] = []
    for word in wanted:
        folded = word.strip().casefold()
        mine = (
            [record.id for record in records if record.id == word]
            or [record.id for record in records if name_of(record) == word]
            or [record.id for record in records if name_of(record).strip().casefold() == folded]
        )
        if not mine:
            known = tr("Use one of: {names}.").format(names=_listed(map(name_of, records)))
            raise NoSuchName(message.format(name=word[:80]), hint=hint or known)
        found += mine
    return list(dict.fromkeys(found))


def _listed(names: Iterable[str], most: int = 12) -> str:
    unique = [f"“{name}”" for name in dict.fromkeys(name for name in names if name)]
    return ", ".join(unique[:most]) + (", …" if len(unique) > most else "")
