"""The agenda: its items, and three of them to start from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from journeydesigner.commands.making import made
from journeydesigner.commands.ordering import key_at, settle
from journeydesigner.commands.standing import in_order, needed
from journeydesigner.commands.workshop.agenda_items import (
    FROM_DATA,
    FROM_PERSONAS,
    FROM_TOUCHPOINTS,
    PlannedItem,
)
from journeydesigner.document import Transaction
from journeydesigner.i18n import mark, tr
from journeydesigner.model import AgendaItem, JourneyError, Snapshot
from journeydesigner.model.order import keys_between


@dataclass(frozen=True, slots=True)
class AgendaTemplate:
    """An agenda to start from. `title` and `description` are English; translate them where they
    are shown."""

    key: str
    title: str
    description: str
    items: tuple[PlannedItem, ...]

    @property
    def minutes(self) -> int:
        return sum(item.minutes for item in self.items)


AGENDA_TEMPLATES = (
    AgendaTemplate(
        "touchpoints",
        mark("Start from touchpoints"),
        mark("The usual way: collect what happens, draw it, feel it, decide."),
        FROM_TOUCHPOINTS,
    ),
    AgendaTemplate(
        "personas",
        mark("Start from personas"),
        mark("Where the team does not yet agree whose journey it is."),
        FROM_PERSONAS,
    ),
    AgendaTemplate(
        "data",
        mark("Start from data"),
        mark("Where figures, interviews and reviews are on the table already."),
        FROM_DATA,
    ),
)


def use_template(tx: Transaction, key: str) -> list[str]:
    """The agenda of that template instead of the one that is there; the items' ids in order.

    Raises `JourneyError` for an unknown template.
    """
    template = next((each for each in AGENDA_TEMPLATES if each.key == key), None)
    if template is None:
        raise JourneyError(tr("There is no agenda “{key}”.").format(key=key))
    clear_agenda(tx)
    orders = keys_between(None, None, len(template.items))
    return [
        tx.add(
            made(
                AgendaItem,
                title=tr(item.title),
                minutes=item.minutes,
                notes=tr(item.notes),
                order=order,
            )
        ).id
        for item, order in zip(template.items, orders, strict=True)
    ]


def add_item(
    tx: Transaction, title: str = "", minutes: int = 10, notes: str = "", index: int | None = None
) -> str:
    """A new item before the `index`th (None: at the end)."""
    items = tx.snapshot.agenda
    new = made(AgendaItem, title=title, minutes=minutes, notes=notes)
    return tx.add(new.evolve(order=key_at(tx, items, index))).id


def move_items(tx: Transaction, ids: Iterable[str], index: int | None = None) -> None:
    """Moves items within the agenda; they keep their order."""
    snapshot = tx.snapshot
    settle(tx, snapshot.agenda, in_order(needed(snapshot, ids, AgendaItem)), index)


def delete_items(tx: Transaction, ids: Iterable[str]) -> None:
    """Deletes items."""
    for item in needed(tx.snapshot, ids, AgendaItem):
        tx.remove(item.id)


def clear_agenda(tx: Transaction) -> None:
    """Deletes every item."""
    for item in tx.snapshot.agenda:
        tx.remove(item.id)


def total_minutes(snapshot: Snapshot) -> int:
    """How long the whole agenda takes."""
    return sum(item.minutes for item in snapshot.agenda)
