"""Opening, saving and undoing, against what pydantic alone needs for the same records."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from journeydesigner.document import Document
from journeydesigner.io.project_file import load, save
from journeydesigner.model import RECORD_TYPES, Snapshot
from tests.benchmarks.harness import Budget, Figure
from tests.support.big_map import MAP_ID, big_map

OPEN = Budget("open a file", "`model_validate_json` of the records", 2.0, since=5_000)
SAVE = Budget("save, verified", "`model_dump_json` and `model_validate_json`", 2.0, since=5_000)
UNDO = Budget("undo of one edit", "copy of the dictionary and one validated replace", 4.0)


def _by_kind(snapshot: Snapshot) -> list[tuple[TypeAdapter[Any], list[Any]]]:
    return [
        (TypeAdapter(list[kind]), list(snapshot.of(kind)))  # type: ignore[valid-type]
        for kind in RECORD_TYPES.values()
    ]


def files(n: int) -> Iterator[Figure]:
    """Open and save a project of n touchpoints."""
    snapshot = big_map(n)
    groups = _by_kind(snapshot)
    dumped = [(adapter, adapter.dump_json(records)) for adapter, records in groups]

    def parse() -> object:
        return [adapter.validate_json(data) for adapter, data in dumped]

    def dump_and_parse() -> object:
        return [a.validate_json(a.dump_json(records)) for a, records in groups]

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "big.journey"
        save(path, snapshot)
        yield OPEN.measured(n, lambda: load(path), parse)
        yield SAVE.measured(n, lambda: save(path, snapshot), dump_and_parse)


def undo(n: int) -> Iterator[Figure]:
    """One edit of one field, taken back."""
    document = Document(big_map(n))
    card = document.snapshot.map_touchpoints(MAP_ID)[n // 2]
    with document.transaction("Change name") as tx:
        tx.update(card.id, name="Another name")
    records = dict(document.snapshot.records)

    def back_and_forth() -> None:
        for _ in range(20):
            document.undo()
            document.redo()

    def floor() -> None:
        for _ in range(40):
            copy = records.copy()
            copy[card.id] = card.evolve(name="Another name")

    yield UNDO.measured(n, back_and_forth, floor)
