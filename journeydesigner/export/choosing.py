"""Which maps an export takes."""

from __future__ import annotations

from journeydesigner.export.options import ExportOptions
from journeydesigner.export.result import ExportWarning
from journeydesigner.i18n import tr, trn
from journeydesigner.model import JourneyError, JourneyMap, Snapshot


class NoSuchMap(JourneyError):
    """The map to export is not in the project, or the project has none."""


def chosen_maps(snapshot: Snapshot, options: ExportOptions) -> list[JourneyMap]:
    """The maps named by the options without repeats, else all. Raises `NoSuchMap`."""
    if not options.map_ids:
        return snapshot.maps
    return [_map(snapshot, key) for key in dict.fromkeys(options.map_ids)]


def single_map(
    snapshot: Snapshot, options: ExportOptions, format_title: str
) -> tuple[JourneyMap, list[ExportWarning]]:
    """The map of a format that holds one, and a warning where others are left out.

    Raises `NoSuchMap`, also where the project has no map.
    """
    maps = needed_maps(snapshot, options)
    first = maps[0]
    if len(maps) == 1:
        return first, []
    message = trn(
        "{format} holds one map: “{title}” was exported, {n} other map was not.",
        "{format} holds one map: “{title}” was exported, {n} other maps were not.",
        len(maps) - 1,
    ).format(format=format_title, title=shown_title(first))
    return first, [ExportWarning(message)]


def needed_maps(snapshot: Snapshot, options: ExportOptions) -> list[JourneyMap]:
    """The chosen maps, at least one. Raises `NoSuchMap`."""
    maps = chosen_maps(snapshot, options)
    if not maps:
        raise NoSuchMap(
            tr("There is no map to export."), hint=tr("Add a map to the project first.")
        )
    return maps


def shown_title(journey: JourneyMap) -> str:
    """The title of a map for a message."""
    return journey.title.strip() or tr("Untitled map")


def _map(snapshot: Snapshot, map_id: str) -> JourneyMap:
    found = snapshot.get(map_id, JourneyMap)
    if found is None:
        raise NoSuchMap(tr("There is no map “{id}” in this project.").format(id=map_id))
    return found
