"""What the command palette offers: the actions that are possible now, and what can be gone to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from journeydesigner.app.actions.binding import ActionSet, shortcut_text
from journeydesigner.app.actions.desk import Desk
from journeydesigner.app.actions.spec import Menu
from journeydesigner.app.actions.table import ACTIONS, MENUS
from journeydesigner.i18n import tr
from journeydesigner.interaction.going import go_to
from journeydesigner.layout.content.headers import lane_title
from journeydesigner.model import JourneyMap, Lane, Snapshot, Stage

PALETTE = "view.palette"
"""The action that opens the palette; it does not offer itself."""
_LONGEST = 200
"""Of longer titles only the beginning is shown and searched, in characters."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line. `detail` says what it is or where it stands; `keys` is a shortcut."""

    title: str
    detail: str
    icon: str
    choose: Callable[[], None]
    keys: str = ""


def entries(desk: Desk, actions: ActionSet) -> list[Entry]:
    """All of them: actions as the menus have them, then maps, stages, personas, cards, notes."""
    actions.refresh()
    found = [entry for menu in MENUS for entry in _of_menu(menu, "", actions)]
    if desk.editing and desk.editor.isVisible():
        found += _places(desk)
    return found


def _of_menu(menu: Menu, path: str, actions: ActionSet) -> Iterator[Entry]:
    here = f"{path} › {tr(menu.title)}" if path else tr(menu.title)
    for part in menu.entries:
        if isinstance(part, Menu):
            yield from _of_menu(part, here, actions)
        elif part not in ("-", PALETTE) and actions[part].isEnabled():
            title = actions[part].text().replace("&&", "&").removesuffix("…")
            run = partial(actions.run, part)
            yield Entry(title, here, ACTIONS[part].icon, run, shortcut_text(ACTIONS[part]))


def _places(desk: Desk) -> Iterator[Entry]:
    snapshot = desk.session.snapshot

    def entry(record_id: str, title: str, detail: str, icon: str) -> Entry:
        shown = " ".join(title[:_LONGEST].split()) or tr("Unnamed")
        return Entry(shown, detail, icon, partial(_go, desk, record_id))

    for journey in snapshot.maps:
        yield entry(journey.id, journey.title, tr("Map"), "map")
    for persona in snapshot.personas:
        yield entry(persona.id, persona.name, tr("Persona"), "persona")
    maps = _shown_first(snapshot, desk.session.map_id)
    for journey in maps:
        for stage in snapshot.stages(journey.id):
            yield entry(stage.id, stage.name, _on_map(tr("Stage"), journey, maps), "stage")
    for journey in maps:
        for touchpoint in snapshot.all_touchpoints(journey.id):
            place = _place(snapshot, touchpoint.stage_id, journey)
            detail = _on_map(tr("Touchpoint · {place}").format(place=place), journey, maps)
            yield entry(touchpoint.id, touchpoint.name, detail, "touchpoint")
    for journey in maps:
        yield from _notes(snapshot, journey, maps, entry)


def _notes(
    snapshot: Snapshot,
    journey: JourneyMap,
    maps: list[JourneyMap],
    entry: Callable[[str, str, str, str], Entry],
) -> Iterator[Entry]:
    for note in snapshot.notes_naming(map_ids={journey.id}):
        if note.hidden:
            continue
        lane = snapshot.get(note.lane_id, Lane)
        kind = lane_title(lane) if lane is not None else tr("Note")
        place = _place(snapshot, note.stage_id, journey)
        detail = _on_map(f"{kind} · {place}", journey, maps)
        yield entry(note.id, note.text, detail, lane.definition.icon if lane else "note")


def _shown_first(snapshot: Snapshot, map_id: str) -> list[JourneyMap]:
    return sorted(snapshot.maps, key=lambda journey: journey.id != map_id)


def _place(snapshot: Snapshot, stage_id: str | None, journey: JourneyMap) -> str:
    stage = snapshot.get(stage_id, Stage)
    if stage is None or stage.map_id != journey.id:
        return tr("Parking lot")
    return stage.name or tr("Unnamed")


def _on_map(what: str, journey: JourneyMap, maps: list[JourneyMap]) -> str:
    """Names the map only where there is more than one."""
    if len(maps) < 2:
        return what
    return f"{what} · {journey.title or tr('Untitled map')}"


def _go(desk: Desk, record_id: str) -> None:
    go_to(desk.session, record_id)
    desk.editor.canvas.view.show_record(record_id)
