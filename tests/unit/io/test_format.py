"""The file format through the ages: one fixture for each version, never edited."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeydesigner.io.migrations import STEPS, VERSION, migrated
from journeydesigner.io.project_file import load, save_bytes
from journeydesigner.model import RECORD_TYPES, EmotionPoint, Note, Opaque, Stage

OF_WORKSHOPS = {"agenda", "decision", "next-step", "voting", "vote"}
ADDED_LATER = OF_WORKSHOPS | {"export-preset"}
FIXTURES = Path(__file__).parents[2] / "fixtures" / "format"


@pytest.mark.parametrize("version", range(1, VERSION + 1))
def test_every_version_loads_with_every_kind_of_record(version: int) -> None:
    snapshot = load(FIXTURES / f"v{version}.journey").snapshot
    assert {type(r).kind for r in snapshot} == {*RECORD_TYPES, "opaque"} - ADDED_LATER


def test_kinds_that_joined_a_version_later_have_a_file_of_their_own() -> None:
    path = FIXTURES / "v1-workshop.journey"
    snapshot = load(path).snapshot
    assert {type(r).kind for r in snapshot} >= OF_WORKSHOPS
    assert save_bytes(snapshot) == path.read_bytes()
    assert [item.title for item in snapshot.agenda] == ["Collect data", "Draw the map"]
    assert snapshot.dots("note:n1") == 4
    assert snapshot.dots("touchpoint:t1") == 0
    assert snapshot.next_steps()[0].due == "2026-04-30"
    assert snapshot.maps[0].structure_locked
    assert snapshot.need("note:n2", Note).hidden


def test_a_preset_is_read_with_what_a_newer_program_wrote_into_it() -> None:
    path = FIXTURES / "v1-presets.journey"
    snapshot = load(path).snapshot
    wall, handout = snapshot.export_presets
    assert (wall.name, wall.format, wall.placement, wall.paper) == ("Wall", "pdf", "tiles", "a2")
    assert (wall.scale, wall.lanes, wall.crop_marks) == (1.5, ("lane:l1",), False)
    assert wall.model_extra == {"folds": {"across": 2}}
    assert (handout.placement, handout.attach) == ("concertina", True)
    assert save_bytes(snapshot) == path.read_bytes()


def test_the_present_version_is_written_back_byte_for_byte() -> None:
    path = FIXTURES / f"v{VERSION}.journey"
    assert save_bytes(load(path).snapshot) == path.read_bytes()


def test_values_of_the_first_version() -> None:
    snapshot = load(FIXTURES / "v1.journey").snapshot
    assert snapshot.project.author == "Zoë Müller"
    journey = snapshot.maps[0]
    assert (journey.scale_low, journey.scale_high, journey.cycle) == (1, 7.5, True)
    assert [p.name for p in snapshot.map_personas(journey.id)] == ["Tim", "Trudy"]
    assert snapshot.need("emotion:e1", EmotionPoint).score == -3.5
    assert snapshot.need("emotion:e2", EmotionPoint).score is None
    assert snapshot.need("emotion:e3", EmotionPoint).score == 0
    assert snapshot.need("stage:s2", Stage).model_extra == {"mood": {"b": [True, False], "z": 1}}
    assert sorted(o.seen_as for o in snapshot.of(Opaque)) == ["evidence", "stage"]


def test_there_is_a_step_from_every_older_version() -> None:
    assert sorted(STEPS) == list(range(1, VERSION))


def test_steps_run_in_turn_from_the_version_of_the_file_on() -> None:
    steps = {
        1: lambda records: [{**r, "one": True} for r in records],
        2: lambda records: [{**r, "two": r.get("one", False)} for r in records],
    }
    assert migrated([{"id": "a:1"}], 1, steps, 3) == [{"id": "a:1", "one": True, "two": True}]
    assert migrated([{"id": "a:1"}], 2, steps, 3) == [{"id": "a:1", "two": False}]
    assert migrated([{"id": "a:1"}], 3, steps, 3) == [{"id": "a:1"}]
    assert migrated([{"id": "a:1"}], 7, steps, 3) == [{"id": "a:1"}]


def test_migrations_import_no_model_class() -> None:
    folder = Path(__file__).parents[3] / "journeydesigner" / "io" / "migrations"
    texts = [file.read_text("utf-8") for file in folder.glob("*.py")]
    assert texts
    assert not [text for text in texts if "journeydesigner.model" in text]
