"""The Python interface, used as a script would use it."""

from __future__ import annotations

import dataclasses
import io
import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from journeydesigner import api
from journeydesigner.export.options import ExportOptions
from journeydesigner.export.stored_options import KINDS, stored
from journeydesigner.model import (
    EmotionPoint,
    ExportPreset,
    JourneyMap,
    Lane,
    Note,
    Persona,
    Project,
    Snapshot,
    Stage,
    Touchpoint,
)

DIAGRAM = "journey\n title Day\n section Morning\n  Tea: 5: Me, Cat\n  Work: soon: Cat\n"


def test_import_save_load_and_describe(tmp_path: Path) -> None:
    (tmp_path / "day.mmd").write_text(DIAGRAM, "utf-8")
    result = api.import_file(tmp_path / "day.mmd")
    assert [(w.line, bool(w.message)) for w in result.warnings] == [(5, True)]
    api.save(result.project, str(tmp_path / "day.journey"))
    project = api.load(tmp_path / "day.journey")
    assert project.warnings == ()
    assert api.describe(project) == api.describe(result.project)
    assert project.snapshot == result.project.snapshot


def test_the_description_has_the_promised_keys() -> None:
    found = api.describe(api.import_text(DIAGRAM, "mermaid").project)
    journey = found["maps"][0]
    stage = journey["stages"][0]
    tea = stage["touchpoints"][0]
    assert {"title", "maps"} <= found.keys()
    assert {
        "id",
        "title",
        "scenario",
        "scale",
        "personas",
        "stages",
        "parking_lot",
    } <= journey.keys()
    assert {"id", "name", "touchpoints", "notes"} <= stage.keys()
    assert {
        "id", "name", "channel", "customer_interaction", "system_interaction", "emotions",
        "pain_points", "opportunities", "notes",
    } <= tea.keys()  # fmt: skip
    assert (journey["title"], journey["scale"], journey["personas"]) == (
        "Day",
        [1, 5],
        ["Me", "Cat"],
    )
    assert [(e["persona"], e["score"]) for e in tea["emotions"]] == [("Me", 5), ("Cat", 5)]
    assert json.loads(json.dumps(found)) == found


def map_with(*more: object) -> api.Project:
    basics = [
        Project(),
        JourneyMap(id="map:1", persona_ids=("persona:b", "persona:a")),
        Persona(id="persona:a", name="Ann"),
        Persona(id="persona:b", name="Bob"),
        Stage(id="stage:1", map_id="map:1", name="S"),
        Lane(id="lane:p", map_id="map:1", lane_kind="pain-points", order="a1"),
        Lane(id="lane:o", map_id="map:1", lane_kind="opportunities", order="a2"),
        Lane(id="lane:n", map_id="map:1", lane_kind="backstage", order="a3", title="Behind"),
        Touchpoint(id="touchpoint:1", map_id="map:1", stage_id="stage:1", name="T"),
    ]
    return api.Project(Snapshot([*basics, *more]))


def note(key: str, lane: str | None, **fields: object) -> Note:
    return Note(id=f"note:{key}", map_id="map:1", lane_id=lane, text=key, **fields)


def test_notes_stand_where_they_are_tied_to() -> None:
    tied = {"stage_id": "stage:1", "touchpoint_id": "touchpoint:1"}
    project = map_with(
        note("pain", "lane:p", **tied),
        note("chance", "lane:o", **tied),
        note("behind", "lane:n", **tied),
        note("wide", "lane:p", stage_id="stage:1"),
        note("parked", None),
        Touchpoint(id="touchpoint:2", map_id="map:1", name="Later"),
    )
    journey = api.describe(project)["maps"][0]
    (stage,) = journey["stages"]
    (touchpoint,) = stage["touchpoints"]
    assert touchpoint["pain_points"] == ["pain"]
    assert touchpoint["opportunities"] == ["chance"]
    assert touchpoint["notes"] == [{"lane": "Behind", "text": "behind"}]
    assert stage["notes"] == [{"lane": "Pain points", "text": "wide"}]
    assert journey["parking_lot"] == ["Later", "parked"]


def test_a_note_tied_to_a_touchpoint_of_another_map_is_shown_with_its_stage() -> None:
    project = map_with(
        JourneyMap(id="map:2"),
        Touchpoint(id="touchpoint:9", map_id="map:2", stage_id="stage:1", name="Elsewhere"),
        note("astray", "lane:n", stage_id="stage:1", touchpoint_id="touchpoint:9"),
    )
    (stage,) = api.describe(project)["maps"][0]["stages"]
    assert stage["notes"] == [{"lane": "Behind", "text": "astray"}]
    workbook = openpyxl.load_workbook(io.BytesIO(api.export_bytes(project, "xlsx").data))
    assert "astray" in [cell.value for row in workbook["Map"] for cell in row]


def test_emotions_without_a_typed_order_follow_the_map() -> None:
    points = [
        EmotionPoint(id="emotion:1", touchpoint_id="touchpoint:1", score=0),
        EmotionPoint(id="emotion:2", touchpoint_id="touchpoint:1", persona_id="persona:a"),
        EmotionPoint(
            id="emotion:3", touchpoint_id="touchpoint:1", persona_id="persona:b", score=2.5
        ),
        EmotionPoint(id="emotion:4", touchpoint_id="touchpoint:1", persona_id="persona:b", score=9),
    ]
    (touchpoint,) = api.describe(map_with(*points))["maps"][0]["stages"][0]["touchpoints"]
    found = [(e["persona"], e["score"]) for e in touchpoint["emotions"]]
    assert found == [("Bob", 2.5), ("Ann", None), (None, 0)]


def test_scores_are_written_without_digits_that_nobody_typed() -> None:
    points = [
        EmotionPoint(id=f"emotion:{n}", touchpoint_id="touchpoint:1", persona_id=who, score=score)
        for n, (who, score) in enumerate([("persona:b", 3.0), ("persona:a", 2.5), (None, 1e300)])
    ]
    text = json.dumps(api.describe(map_with(*points)))
    assert [f'"score": {score},' in text for score in ("3", "2.5", "1e+300")] == [True] * 3


def test_new_projects_and_samples_come_by_name() -> None:
    assert "Blank" in api.templates()
    assert [s["name"] for s in api.describe(api.new())["maps"][0]["stages"]] == [""]
    assert api.describe(api.sample(api.samples()[0]))["title"] == api.samples()[0]
    with pytest.raises(api.JourneyError, match="no template"):
        api.new("nothing like it")


def test_maps_are_found_by_id_and_title() -> None:
    snapshot = Snapshot(
        [
            JourneyMap(id="map:1", title="Shop", order="a0"),
            JourneyMap(id="map:2", title="shop", order="a1"),
            JourneyMap(id="map:3", title="Twice", order="a2"),
            JourneyMap(id="map:4", title="Twice", order="a3"),
        ]
    )
    project = api.Project(snapshot)
    assert api.find_map(project, "map:3").id == "map:3"
    assert api.find_map(project, "shop").id == "map:2"
    with pytest.raises(api.JourneyError, match="map:1, map:2"):
        api.find_map(project, " SHOP ")
    with pytest.raises(api.JourneyError, match="map:3, map:4"):
        api.find_map(project, "Twice")
    with pytest.raises(api.JourneyError, match="no map"):
        api.find_map(project, "Thrice")


def test_an_export_writes_the_file_and_tells_what_is_missing(tmp_path: Path) -> None:
    project = api.sample("Online clothing store")
    target = tmp_path / "map.mmd"
    result = api.export(project, target, maps=["Return and refund"])
    assert target.read_bytes() == result.data
    assert b"title Return and refund" in result.data
    assert [str(w) for w in result.warnings] != []
    again = api.import_text(result.data.decode(), "mermaid")
    assert api.describe(again.project)["maps"][0]["title"] == "Return and refund"


def test_one_map_to_export_may_be_named_alone() -> None:
    project = api.sample("Online clothing store")
    named = api.export_bytes(project, "mmd", maps="Return and refund")
    assert named == api.export_bytes(project, "mmd", maps=["Return and refund"])


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"map": "First purchase"}, "no export option “map”. Use maps or one of: placement,"),
        ({"map_ids": ("map:1",)}, "no export option “map_ids”"),
        ({"scale": "big"}, "The export option “scale” cannot be 'big'"),
        ({"pixel_width": 9.5}, "The export option “pixel_width” cannot be 9.5"),
        ({"language": None}, "The export option “language” cannot be None"),
    ],
)
def test_a_wrong_export_option_is_told_in_words(options: dict[str, Any], said: str) -> None:
    with pytest.raises(api.JourneyError) as refusal:
        api.export_bytes(api.new(), "png", **options)
    assert said in str(refusal.value)


def test_the_export_options_are_those_of_the_exporters() -> None:
    names = {field.name for field in dataclasses.fields(ExportOptions)}
    assert names == {"map_ids", *KINDS}
    preset = {*ExportPreset.model_fields} - {"id", "order", "name", "format"}
    assert preset == names - {"map_ids", "attachment"}
    assert stored(ExportOptions()).items() <= dict(ExportPreset(id="export-preset:1")).items()


def test_a_failed_export_leaves_the_older_file(tmp_path: Path) -> None:
    target = tmp_path / "map.mmd"
    target.write_text("older", "utf-8")
    for wrong in ({"format": "docx"}, {"maps": ["no such map"]}, {"colour": "red"}):
        with pytest.raises(api.JourneyError):
            api.export(api.sample("Moving house"), target, **wrong)
    assert target.read_text("utf-8") == "older"


def test_errors_are_one_family_with_what_where_and_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "broken.journey"
    path.write_text("no json", "utf-8")
    for action in (api.load, api.import_file):
        with pytest.raises(api.JourneyError) as caught:
            action(path)
        assert caught.value.what
        assert caught.value.where == str(path)
        assert caught.value.hint


@pytest.mark.parametrize("name", ["day.txt", "day", "day.MMD", "day.md"])
def test_a_diagram_is_recognised_by_suffix_or_content(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"\xef\xbb\xbf" + DIAGRAM.replace("\n", "\r\n").encode())
    assert api.describe(api.import_file(path).project)["maps"][0]["title"] == "Day"


def test_text_in_another_encoding(tmp_path: Path) -> None:
    path = tmp_path / "day.mmd"
    path.write_bytes("journey\n Café: 3: Zoë\n".encode("utf-16"))
    assert api.describe(api.import_file(path).project)["personas"][0]["name"] == "Zoë"
    path.write_bytes("journey\n A: 3: Me\n Café: 3: Zoë\n".encode("latin-1"))
    with pytest.raises(api.JourneyError, match="Line 3 is not UTF-8"):
        api.import_file(path)


def test_what_cannot_be_imported_is_refused_in_words(tmp_path: Path) -> None:
    path = tmp_path / "picture.png"
    path.write_text("hello", "utf-8")
    with pytest.raises(api.JourneyError, match=r"\.mmd"):
        api.import_file(path)
    path.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    with pytest.raises(api.JourneyError, match="This is no kind of file that can be imported"):
        api.import_file(path)
    with pytest.raises(api.JourneyError, match="mermaid, journey"):
        api.import_text("x", "visio")


def test_the_typed_order_of_actors_goes_there_and_back() -> None:
    first = api.import_text("journey\n A: 3: Me, Cat\n B: 3: Cat, Me\n", "mermaid").project
    text = api.export_bytes(first, "mmd").data.decode()
    assert [line.strip() for line in text.splitlines()][-2:] == ["A: 3: Me, Cat", "B: 3: Cat, Me"]
