"""Decisions and next steps: what came out of the workshop, and who does what about it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from journeydesigner.commands.making import made
from journeydesigner.commands.ordering import key_at, settle
from journeydesigner.commands.standing import in_order, needed
from journeydesigner.document import Transaction
from journeydesigner.model import Decision, JourneyMap, NextStep


def add_decision(
    tx: Transaction, text: str = "", map_id: str | None = None, index: int | None = None
) -> str:
    """A new decision, on one map or on the whole project."""
    snapshot = tx.snapshot
    if map_id is not None:
        snapshot.need(map_id, JourneyMap)
    new = made(Decision, text=text, map_id=map_id)
    return tx.add(new.evolve(order=key_at(tx, snapshot.decisions(), index))).id


def add_next_step(
    tx: Transaction,
    text: str = "",
    owner: str = "",
    due: str = "",
    decision_id: str | None = None,
    map_id: str | None = None,
    index: int | None = None,
    **fields: Any,
) -> str:
    """A new next step; one that follows from a decision is on its map unless another is named.

    `due` is YYYY-MM-DD or "". Raises `InvalidValue`.
    """
    snapshot = tx.snapshot
    if decision_id is not None:
        decided = snapshot.need(decision_id, Decision)
        map_id = decided.map_id if map_id is None else map_id
    if map_id is not None:
        snapshot.need(map_id, JourneyMap)
    new = made(NextStep, text=text, owner=owner, due=due, decision_id=decision_id,
               map_id=map_id, **fields)  # fmt: skip
    return tx.add(new.evolve(order=key_at(tx, snapshot.next_steps(), index))).id


def move_decisions(tx: Transaction, ids: Iterable[str], index: int | None = None) -> None:
    """Moves decisions within the project's list; they keep their order."""
    snapshot = tx.snapshot
    settle(tx, snapshot.decisions(), in_order(needed(snapshot, ids, Decision)), index)


def move_next_steps(tx: Transaction, ids: Iterable[str], index: int | None = None) -> None:
    """Moves next steps within the project's list; they keep their order."""
    snapshot = tx.snapshot
    settle(tx, snapshot.next_steps(), in_order(needed(snapshot, ids, NextStep)), index)


def delete_decisions(tx: Transaction, ids: Iterable[str]) -> None:
    """Deletes decisions; the next steps that followed from them stay."""
    snapshot = tx.snapshot
    gone = {decision.id for decision in needed(snapshot, ids, Decision)}
    for step in snapshot.next_steps():
        if step.decision_id in gone:
            tx.update(step.id, decision_id=None)
    for key in gone:
        tx.remove(key)


def delete_next_steps(tx: Transaction, ids: Iterable[str]) -> None:
    """Deletes next steps."""
    for step in needed(tx.snapshot, ids, NextStep):
        tx.remove(step.id)


def forget_map(tx: Transaction, map_id: str) -> None:
    """Decisions and next steps on a map that is deleted are the project's from then on."""
    snapshot = tx.snapshot
    for record in (*snapshot.decisions(map_id), *snapshot.next_steps(map_id)):
        tx.update(record.id, map_id=None)
