"""What is done to maps, personas and channels from tree, palette and menus: one step each."""

from __future__ import annotations

from collections.abc import Callable

from journeydesigner.app.settings import Settings
from journeydesigner.commands import channels, delete, maps, names, personas
from journeydesigner.commands.fields import set_field
from journeydesigner.document import Transaction
from journeydesigner.i18n import tr
from journeydesigner.interaction.session import Session
from journeydesigner.model import Channel, JourneyMap, Persona, kind_of

_MOVE: dict[str, Callable[[Transaction, str, int], None]] = {
    "map": maps.move_map,
    "persona": personas.move_persona,
    "channel": lambda tx, key, index: channels.move_channels(tx, [key], index),
}
_DUPLICATE: dict[str, Callable[[Transaction, str], str]] = {
    "map": maps.duplicate_map,
    "persona": personas.duplicate_persona,
}
NAME_FIELD = {"map": "title", "persona": "name", "channel": "name"}


class ProjectVerbs:
    """Acts on the session's document; what is new is shown or selected."""

    def __init__(self, session: Session, settings: Settings) -> None:
        self._session = session
        self._settings = settings

    @property
    def current_id(self) -> str:
        """The record that was selected last, "" for none."""
        return self._session.selection.current or ""

    def add_map(self) -> str:
        """A new map, shown at once."""
        personas_here = [p.id for p in self._session.snapshot.map_personas(self._session.map_id)]
        with self._session.document.transaction(names.adding("map")) as tx:
            new = maps.add_map(
                tx,
                self._free_name(tr("New map"), [m.title for m in tx.snapshot.maps]),
                author=self._settings.author,
                persona_ids=tuple(personas_here[:1]),
            )
        self.show(new)
        return new

    def add_persona(self) -> str:
        """A new persona, on the shown map."""
        with self._session.document.transaction(names.adding("persona")) as tx:
            taken = [p.name for p in tx.snapshot.personas]
            name = self._free_name(tr("New persona"), taken)
            new = personas.add_persona(tx, name, self._session.map_id or None)
        self.show(new)
        return new

    def add_channel(self, name: str, kind: str, icon: str) -> str:
        with self._session.document.transaction(names.adding("channel")) as tx:
            new = channels.add_channel(tx, name, kind, icon)
        self.show(new)
        return new

    def put_on_map(self, persona_id: str, shown: bool) -> None:
        """Puts a persona on the shown map, last, or takes it off with its emotion points there."""
        on_map = [p.id for p in self._session.snapshot.map_personas(self._session.map_id)]
        wanted = [key for key in on_map if key != persona_id] + ([persona_id] if shown else [])
        name = tr("Add persona to map") if shown else tr("Take persona off the map")
        with self._session.document.transaction(name) as tx:
            personas.set_map_personas(tx, self._session.map_id, wanted)

    def is_on_map(self, persona_id: str) -> bool:
        on_map = self._session.snapshot.map_personas(self._session.map_id)
        return persona_id in [persona.id for persona in on_map]

    def duplicate(self, record_id: str) -> str:
        with self._session.document.transaction(names.duplicating([record_id])) as tx:
            new = _DUPLICATE[kind_of(record_id)](tx, record_id)
        self.show(new)
        return new

    def rename(self, record_id: str, name: str) -> None:
        field = NAME_FIELD[kind_of(record_id)]
        with self._session.document.transaction(tr("Rename")) as tx:
            set_field(tx, [record_id], field, name.strip())

    def delete(self, record_id: str) -> None:
        """Deletes without a question: undo brings it back."""
        name = delete.describe_deletion(self._session.snapshot, [record_id])
        with self._session.document.transaction(name) as tx:
            delete.delete_records(tx, [record_id])

    def move(self, record_id: str, index: int) -> None:
        """Places it before the `index`th of its kind, counted as they stand now."""
        with self._session.document.transaction(names.moving([record_id])) as tx:
            _MOVE[kind_of(record_id)](tx, record_id, index)

    def step(self, record_id: str, by: int) -> None:
        """Moves it by one place up (−1) or down (1) among its kind."""
        ids = [record.id for record in self.siblings(record_id)]
        here = ids.index(record_id)
        if 0 <= here + by < len(ids):
            self.move(record_id, here + by + (by > 0))

    def siblings(self, record_id: str) -> list[JourneyMap] | list[Persona] | list[Channel]:
        snapshot = self._session.snapshot
        match kind_of(record_id):
            case "map":
                return snapshot.maps
            case "persona":
                return snapshot.personas
            case _:
                return snapshot.channels

    def show(self, record_id: str) -> None:
        """Shows a map, or selects a record so that the panel shows it."""
        if kind_of(record_id) == "map":
            self._session.show_map(record_id)
            self._session.selection.clear()
        else:
            self._session.selection.set([record_id])

    def _free_name(self, name: str, taken: list[str]) -> str:
        """The name, with a number where it is taken."""
        number, found = 1, name
        while found in taken:
            number += 1
            found = f"{name} {number}"
        return found
