"""Records: frozen, validated as a whole, and true to what a newer program wrote."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import get_origin

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

import journeydesigner
from journeydesigner.model import (
    RECORD_TYPES,
    EmotionPoint,
    ExportPreset,
    InvalidValue,
    JourneyMap,
    Lane,
    Note,
    Opaque,
    Persona,
    Picture,
    Project,
    Record,
    Stage,
    Touchpoint,
    kind_of,
    new_id,
)
from journeydesigner.model.clean import clean_text
from journeydesigner.model.fields import editable_fields, field_spec, reference_fields
from tests.support.strategies import field_values

EVERY_TYPE = sorted(RECORD_TYPES.values(), key=lambda each: each.kind)
CARD = Touchpoint(id="touchpoint:1", map_id="map:1")


def test_a_record_never_changes() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        CARD.name = "other"
    assert CARD.evolve(name="other").name == "other"
    assert CARD.name == ""


def test_a_change_is_validated_with_the_rest() -> None:
    journey = JourneyMap(id="map:1", scale_low=1, scale_high=5)
    with pytest.raises(InvalidValue, match="below"):
        journey.evolve(scale_low=9)
    assert journey.evolve(scale_low=9, scale_high=10).scale_low == 9


@pytest.mark.parametrize(
    ("low", "high", "message"),
    [
        (-1.7e308, 1.7e308, "the emotion scale reaches too far"),
        (0, 5e-324, "the emotion scale is too short"),
        (5, 1, "the lowest score must be below the highest"),
    ],
)
def test_a_scale_can_be_drawn(low: float, high: float, message: str) -> None:
    with pytest.raises(InvalidValue) as refusal:
        JourneyMap(id="map:1").evolve(scale_low=low, scale_high=high)
    assert str(refusal.value) == message


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"impact": 0}, "must be 1 or more"),
        ({"impact": 6}, "must be 5 or less"),
        ({"impact": 2.5}, "whole number"),
        ({"impact": "high"}, "whole number"),
        ({"name": "x" * 32_001}, "longer than 32000"),
        ({"name": "\x07"}, "cannot be kept"),
        ({"name": "\ud800"}, "cannot be kept"),
        ({"name": "\ufffe"}, "cannot be kept"),
        ({"map_id": ""}, "map_id"),
    ],
)
def test_a_refusal_names_the_field_and_says_why(fields: dict[str, object], message: str) -> None:
    with pytest.raises(InvalidValue, match=message) as refusal:
        CARD.evolve(**fields)
    assert list(refusal.value.errors) == list(fields)


@pytest.mark.parametrize("score", [float("nan"), float("inf"), float("-inf")])
def test_no_score_is_infinite_or_not_a_number(score: float) -> None:
    point = EmotionPoint(id="emotion:1", touchpoint_id="touchpoint:1")
    with pytest.raises(InvalidValue, match="finite"):
        point.evolve(score=score)


def test_missing_is_not_zero() -> None:
    point = EmotionPoint(id="emotion:1", touchpoint_id="touchpoint:1")
    assert point.score is None
    assert point.evolve(score=0).score == 0.0
    assert point.evolve(score=0) != point


def test_fields_of_a_newer_program_survive_a_change() -> None:
    newer = Touchpoint.model_validate({**CARD.model_dump(), "mood_board": {"a": [1, None]}})
    changed = newer.evolve(name="x")
    assert changed.model_dump()["mood_board"] == {"a": [1, None]}


def test_choices_of_a_newer_program_are_kept() -> None:
    assert CARD.evolve(strategy_status="simmering").strategy_status == "simmering"
    lane = Lane(id="lane:1", map_id="map:1", lane_kind="smell")
    assert lane.holds_notes
    assert lane.definition.title == "smell"


def test_a_date_is_a_date() -> None:
    journey = JourneyMap(id="map:1")
    assert journey.evolve(reviewed_on="2026-03-31").reviewed_on == "2026-03-31"
    with pytest.raises(InvalidValue, match="date"):
        journey.evolve(reviewed_on="last week")


@pytest.mark.parametrize(
    ("low", "high", "neutral"), [(-5, 5, 0), (1, 5, 3), (-1, 9, 0), (0, 10, 5)]
)
def test_the_neutral_score_is_zero_or_the_middle(low: float, high: float, neutral: float) -> None:
    assert JourneyMap(id="map:1", scale_low=low, scale_high=high).neutral == neutral


def test_a_picture_s_id_follows_from_its_content() -> None:
    one = Picture.of(b"\x89PNG", "image/png", 3, 4)
    assert one == Picture.of(b"\x89PNG", "image/png", 3, 4)
    assert one.id != Picture.of(b"\x89PNH", "image/png", 3, 4).id
    assert one.content == b"\x89PNG"


def test_what_cannot_be_read_is_kept_to_the_letter() -> None:
    raw = '{"kind":"smell","id":"smell:1","of":"rain"}'
    record = Opaque.of(raw, "smell")
    assert (record.raw, record.seen_as, record.reason) == (raw, "smell", "")
    assert record.id == Opaque.of(raw, "smell").id


@given(st.sampled_from(EVERY_TYPE))
def test_ids_carry_their_kind_and_do_not_repeat(record_type: type[Record]) -> None:
    ids = {new_id(record_type.kind) for _ in range(50)}
    assert len(ids) == 50
    assert {kind_of(key) for key in ids} == {record_type.kind}


@pytest.mark.parametrize("record_type", EVERY_TYPE, ids=lambda each: each.kind)
def test_every_field_a_form_shows_has_a_title_and_a_group(record_type: type[Record]) -> None:
    for spec in editable_fields(record_type):
        assert spec.title, spec.name
        assert spec.ui.group, spec.name
        if spec.ui.widget == "choice":
            values = [choice.value for choice in spec.ui.choices]
            assert "" in values, spec.name
            assert len(set(values)) == len(values), spec.name
        if spec.ui.widget in ("rating", "weight", "alignment"):
            assert spec.low is not None, spec.name
            assert spec.high is not None, spec.name
            assert spec.optional, spec.name


@pytest.mark.parametrize("record_type", EVERY_TYPE, ids=lambda each: each.kind)
def test_every_field_is_described_or_structural(record_type: type[Record]) -> None:
    """A field that somebody forgets to describe would be invisible in the panel."""
    if record_type is ExportPreset:  # the export dialog is its form
        return
    described = {spec.name for spec in editable_fields(record_type)}
    hidden = set(record_type.model_fields) - described - {"id", "order"}
    assert hidden <= {"map_id", "touchpoint_id", "lane_kind", "media_type", "width", "height",
                      "data", "voting_id", "note_id", "voter", "dots"}  # fmt: skip


@pytest.mark.parametrize("record_type", EVERY_TYPE, ids=lambda each: each.kind)
def test_references_name_kinds_that_exist_and_nothing_is_mutable(
    record_type: type[Record],
) -> None:
    for spec in reference_fields(record_type):
        assert spec.ui.refers_to in RECORD_TYPES, spec.name
        assert spec.many == (get_origin(record_type.model_fields[spec.name].annotation) is tuple)
    for name, info in record_type.model_fields.items():
        assert get_origin(info.annotation) not in (list, dict, set), name


@given(st.data())
def test_whatever_a_form_offers_is_accepted(data: st.DataObject) -> None:
    kinds = [each for each in EVERY_TYPE if editable_fields(each) and each is not JourneyMap]
    record_type = data.draw(st.sampled_from(kinds))
    needed = {"map_id": "map:1", "touchpoint_id": "touchpoint:1"}
    fields = {k: v for k, v in needed.items() if k in record_type.model_fields}
    record = record_type(id=f"{record_type.kind}:1", **fields)
    spec = data.draw(st.sampled_from(editable_fields(record_type)))
    value = data.draw(field_values(spec, ["stage:1", "stage:2"]))
    if isinstance(value, str):
        value = clean_text(value)[0]
    changed = getattr(record.evolve(**{spec.name: value}), spec.name)
    assert changed == (tuple(value) if spec.many else value)


def test_bounds_are_found_inside_optional_types() -> None:
    assert (field_spec(Lane, "height").low, field_spec(Lane, "height").high) == (24.0, 2000.0)
    assert field_spec(Stage, "column_width").optional
    assert field_spec(Persona, "reason_price").high == 5.0
    assert field_spec(Note, "impact").low == 1.0
    with pytest.raises(KeyError):
        field_spec(Project, "order")


def test_nobody_changes_a_record_without_validation() -> None:
    """`model_copy(update=…)` and `model_construct` skip it; `evolve` is the only way."""
    found = [
        f"{path.name}:{node.lineno}"
        for path in Path(journeydesigner.__file__).parent.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in ("model_copy", "model_construct")
    ]
    assert found == []
