"""The project file: what goes in comes out, one edit changes one line, nothing is lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from journeydesigner.io.project_file import ChangedOnDisk, NotAProject, load, load_bytes, save
from journeydesigner.io.project_file import save_bytes as saved
from journeydesigner.model import JourneyError, JourneyMap, Project, Snapshot, Stage, Touchpoint


def small() -> Snapshot:
    return Snapshot(
        [
            Project(title="Shop"),
            JourneyMap(id="map:1", title="First purchase"),
            Stage(id="stage:1", map_id="map:1", name="Awareness", order="a0"),
            Touchpoint(id="touchpoint:1", map_id="map:1", stage_id="stage:1", name="Advert"),
        ]
    )


def lines(snapshot: Snapshot) -> list[str]:
    return saved(snapshot).decode().split("\n")


def file_of(*records: str) -> bytes:
    header = '{"format":"journeydesigner","version":1,"reads_from":1,"records":[\n'
    return (header + "\n,".join(records) + "\n]}\n").encode()


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    path = tmp_path / "shop.journey"
    state = save(path, small())
    loaded = load(path)
    assert loaded.snapshot == small()
    assert loaded.warnings == ()
    assert loaded.state == state


def test_the_file_is_one_json_document_with_lf_and_a_final_newline() -> None:
    data = saved(small())
    document = json.loads(data)
    assert document["format"] == "journeydesigner"
    assert [r["id"] for r in document["records"]] == [
        "project:main",
        "map:1",
        "stage:1",
        "touchpoint:1",
    ]
    assert data.endswith(b"\n")
    assert b"\r" not in data


def test_loading_and_saving_gives_the_same_bytes() -> None:
    data = saved(small())
    assert saved(load_bytes(data).snapshot) == data


def test_the_order_of_records_in_memory_does_not_matter() -> None:
    assert saved(Snapshot(reversed(list(small())))) == saved(small())


def test_one_edit_changes_one_line() -> None:
    before = small()
    stage = before.need("stage:1", Stage)
    after = Snapshot({**before.records, "stage:1": stage.evolve(name="Consideration")})
    changed = [pair for pair in zip(lines(before), lines(after), strict=True) if len(set(pair)) > 1]
    assert len(changed) == 1


def test_an_added_record_adds_one_line_and_touches_no_other() -> None:
    after = Snapshot(
        {**small().records, "touchpoint:9": Touchpoint(id="touchpoint:9", map_id="map:1")}
    )
    added = set(lines(after)) - set(lines(small()))
    assert len(added) == 1
    assert set(lines(small())) <= set(lines(after))


def test_a_file_changed_by_somebody_else_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "shop.journey"
    state = save(path, small())
    path.write_bytes(path.read_bytes().replace(b"Advert", b"Poster"))
    with pytest.raises(ChangedOnDisk):
        save(path, small(), expect=state)
    assert b"Poster" in path.read_bytes()


def test_a_newer_file_is_refused_in_words() -> None:
    data = saved(small()).replace(b'"version":1,"reads_from":1', b'"version":9,"reads_from":9')
    with pytest.raises(NotAProject, match="newer"):
        load_bytes(data)


def test_another_kind_of_file_is_refused_in_words() -> None:
    for data in (b"", b"hello", b"{}", b"[]", b"\xff\xfe\x00", b"journey\n title x\n"):
        with pytest.raises(JourneyError):
            load_bytes(data, "some.file")
