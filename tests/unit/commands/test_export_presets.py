"""Export presets are kept with the project, one step each."""

from __future__ import annotations

import pytest

from journeydesigner.commands.export_presets import (
    add_preset,
    delete_preset,
    rename_preset,
    update_preset,
)
from journeydesigner.commands.lanes import delete_lanes
from journeydesigner.document import Document
from journeydesigner.export.options import ExportOptions
from journeydesigner.export.stored_options import of_preset, restored, stored, usable
from journeydesigner.model import ExportPreset, JourneyError
from tests.support.small_map import MAP, small_map

WALL = ExportOptions(placement="tiles", paper="a2", scale=1.5, crop_marks=False)


@pytest.fixture
def document() -> Document:
    return Document(small_map())


def add(document: Document, name: str, options: ExportOptions = WALL) -> str:
    with document.transaction("Add") as tx:
        return add_preset(tx, name, "pdf", stored(options))


def test_a_preset_gives_its_options_back(document: Document) -> None:
    key = add(document, "  Wall  ")
    preset = document.snapshot.need(key, ExportPreset)
    assert (preset.name, preset.format) == ("Wall", "pdf")
    assert of_preset(document.snapshot, preset) == WALL
    assert document.snapshot.export_presets == [preset]


def test_presets_stand_in_the_order_in_which_they_were_made(document: Document) -> None:
    for name in ("One", "Two", "Three"):
        add(document, name)
    assert [p.name for p in document.snapshot.export_presets] == ["One", "Two", "Three"]


@pytest.mark.parametrize("name", ["", "  ", "wall"])
def test_a_name_is_needed_and_stands_once(document: Document, name: str) -> None:
    key = add(document, "Wall")
    with pytest.raises(JourneyError):
        add(document, name)
    other = add(document, "Other")
    with pytest.raises(JourneyError), document.transaction("Rename") as tx:
        rename_preset(tx, other, name)
    with document.transaction("Rename") as tx:
        rename_preset(tx, key, "WALL")
    assert document.snapshot.need(key, ExportPreset).name == "WALL"


def test_changing_a_preset_keeps_what_is_unknown_and_undo_brings_it_back(
    document: Document,
) -> None:
    key = add(document, "Wall")
    with document.transaction("Newer") as tx:
        tx.put(tx.snapshot.need(key, ExportPreset).evolve(folds=3))
    before = document.snapshot
    with document.transaction("Update") as tx:
        update_preset(tx, key, "png", stored(ExportOptions(pixel_scale=3.0)))
    changed = document.snapshot.need(key, ExportPreset)
    assert (changed.format, changed.pixel_scale, changed.placement) == ("png", 3.0, "sheet")
    assert changed.model_extra == {"folds": 3}
    with document.transaction("Delete") as tx:
        delete_preset(tx, key)
    assert document.snapshot.export_presets == []
    document.undo()
    document.undo()
    assert document.snapshot == before


def test_a_preset_keeps_no_lane_from_being_deleted(document: Document) -> None:
    lanes = [lane.id for lane in document.snapshot.lanes(MAP)][:2]
    key = add(document, "Two lanes", ExportOptions(lanes=tuple(lanes)))
    with document.transaction("Delete") as tx:
        delete_lanes(tx, lanes[:1])
    preset = document.snapshot.need(key, ExportPreset)
    assert preset.lanes == tuple(lanes)
    assert of_preset(document.snapshot, preset).lanes == tuple(lanes[1:])


def test_stored_values_of_a_wrong_kind_are_as_usual() -> None:
    wild = {"paper": 7, "scale": "big", "lanes": ["lane:1", 2], "notes": "no", "new": 1,
            "attachment": b"x", "margin": True, "votes": False}  # fmt: skip
    assert restored(wild) == ExportOptions(votes=False)


def test_what_cannot_be_meant_is_as_usual_one_by_one() -> None:
    wild = ExportOptions(placement="concertina", paper="a3", scale=99.0, margin=-1.0, votes=False)
    assert usable(wild) == ExportOptions(paper="a3", votes=False)
    assert usable(WALL) == WALL
