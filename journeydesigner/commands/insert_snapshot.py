"""Another project's maps, personas and channels, taken into this one."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from journeydesigner.commands.copying import insert_copies
from journeydesigner.commands.ordering import make_room
from journeydesigner.commands.parts import map_parts
from journeydesigner.commands.pictures import pictures_of
from journeydesigner.document import Transaction
from journeydesigner.model import Channel, Ordered, Picture, Record, Snapshot


def insert_snapshot(tx: Transaction, other: Snapshot) -> list[str]:
    """Adds all maps, personas, channels, decisions and next steps of `other` after those that
    are there. Its agenda stays behind: a project has one.

    Every record gets a fresh id, but pictures keep theirs (it follows from their content), and
    a channel that is here with the same name and values already is used instead. References
    that lead nowhere in `other` are cleared. Returns the new maps' ids in order.
    """
    here = tx.snapshot
    maps, personas = other.maps, other.personas
    shared = _shared_channels(here, other)
    channels = [channel for channel in other.channels if channel.id not in shared]
    records: list[Record] = [*personas, *channels]
    for journey in maps:
        records += map_parts(other, journey)
    decisions, steps = other.decisions(), other.next_steps()
    records += [*decisions, *steps]
    orders: dict[str, str] = {}
    lists: tuple[tuple[Sequence[Ordered], Sequence[Ordered]], ...] = (
        (here.maps, maps), (here.personas, personas), (here.channels, channels),
        (here.decisions(), decisions), (here.next_steps(), steps),
    )  # fmt: skip
    for siblings, new in lists:
        keys = make_room(tx, siblings, None, len(new))
        orders.update((record.id, key) for record, key in zip(new, keys, strict=True))
    stands_for = {**shared, **take_pictures(tx, here, other, records)}
    fresh = insert_copies(tx, records, orders, stands_for)
    return [fresh[journey.id] for journey in maps]


def _shared_channels(here: Snapshot, other: Snapshot) -> dict[str, str]:
    known = {_values(channel): channel.id for channel in reversed(here.channels)}
    return {c.id: known[_values(c)] for c in other.channels if _values(c) in known}


def _values(channel: Channel) -> str:
    return channel.evolve(id="channel:any", order="").model_dump_json()


def take_pictures(
    tx: Transaction, here: Snapshot, other: Snapshot, records: list[Record]
) -> dict[str, str]:
    """Adds the pictures that the records show; the id each has here by its id there."""
    taken: dict[str, str] = {}
    for key in dict.fromkeys(key for record in records for key in pictures_of(record)):
        picture = other.get(key, Picture)
        if picture is not None:
            taken[key] = _take_picture(tx, here, picture)
    return taken


def _take_picture(tx: Transaction, here: Snapshot, picture: Picture) -> str:
    """A file made by hand may call another picture by an id that is taken here."""
    if picture.id not in here:
        return tx.add(picture).id
    if here[picture.id] == picture:
        return picture.id
    digest = sha256(picture.data.encode()).hexdigest()[:32]
    renamed = picture.evolve(id=f"picture:{digest}")
    return renamed.id if renamed.id in here else tx.add(renamed).id
