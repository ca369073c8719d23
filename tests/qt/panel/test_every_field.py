"""Every field that can be edited has a title, a group and an editor that keeps what one enters."""

from __future__ import annotations

from typing import Any

import pytest

from journeydesigner.model import RECORD_TYPES
from journeydesigner.model.fields import FieldSpec, editable_fields
from journeydesigner.model.project import PROJECT_ID
from tests.qt.panel.conftest import Shop
from tests.qt.panel.hands import enter

FIELDS = [(kind, spec) for kind, each in RECORD_TYPES.items() for spec in editable_fields(each)]
EDITED_ELSEWHERE = {"agenda", "decision", "next-step", "voting", "export-preset"}
"""Kinds that nobody can select, because they stand nowhere on a map."""
BY_HAND = {("map", "persona_ids")}
"""Shown by a section of its own, with tests of its own."""
OWN_VALUES: dict[tuple[str, str], Any] = {
    ("map", "scale_low"): -4.0,
    ("map", "scale_high"): 7.0,
    ("stage", "column_width"): 200.0,
    ("lane", "height"): 120.0,
    ("emotion", "score"): 2.5,
    ("map", "reviewed_on"): "2026-03-31",
}
BY_WIDGET: dict[str, Any] = {
    "line": "Käse & <b>Brot</b>",
    "text": "Zwei\nZeilen",
    "check": True,
    "rating": 4,
    "weight": 0,
    "alignment": 0,
    "colour": "#4c6fbf",
    "icon": "chat",
}


@pytest.mark.parametrize(("kind", "spec"), FIELDS, ids=lambda x: getattr(x, "name", x))
def test_has_title_and_group(kind: str, spec: FieldSpec) -> None:
    assert spec.title
    assert spec.ui.group


def _target(shop: Shop, kind: str) -> str:
    return {
        "project": PROJECT_ID, "map": shop.map, "phase": shop.phase, "stage": shop.purchase,
        "lane": shop.lane, "touchpoint": shop.checkout, "note": shop.chance, "persona": shop.tim,
        "emotion": shop.point, "channel": shop.web,
    }[kind]  # fmt: skip


def _value(shop: Shop, kind: str, spec: FieldSpec) -> Any:
    references = {
        "stage_id": shop.awareness, "channel_id": shop.mail, "phase_id": None,
        "lane_id": shop.lane, "touchpoint_id": None, "variant_of": shop.other_map,
        "persona_id": shop.trudy, "answers": (shop.pain,),
        "preferred_channel_ids": (shop.mail, shop.web),
    }  # fmt: skip
    if (kind, spec.name) in OWN_VALUES:
        return OWN_VALUES[kind, spec.name]
    if spec.name in references:
        return references[spec.name]
    if spec.ui.widget == "choice":
        return spec.ui.choices[-1].value
    return BY_WIDGET[spec.ui.widget]


def _entered() -> list[tuple[str, FieldSpec]]:
    return [
        (kind, spec)
        for kind, spec in FIELDS
        if spec.ui.widget != "picture"
        and (kind, spec.name) not in BY_HAND
        and kind not in EDITED_ELSEWHERE
    ]


@pytest.mark.parametrize(("kind", "spec"), _entered(), ids=lambda x: getattr(x, "name", x))
def test_keeps_what_one_enters_as_one_step(
    kind: str, spec: FieldSpec, panel, select, shop: Shop, document
) -> None:
    record_id = _target(shop, kind)
    select(record_id)
    before = getattr(document.snapshot[record_id], spec.name)
    value = _value(shop, kind, spec)
    row = panel.form.parts[spec.name]

    enter(row.editor, value)
    assert getattr(document.snapshot[record_id], spec.name) == value
    assert row.error == ""
    if spec.ui.widget != "references":
        assert len(document.history.done) == 1

    while document.can_undo:
        document.undo()
    assert getattr(document.snapshot[record_id], spec.name) == before
    enter(row.editor, value)
    assert getattr(document.snapshot[record_id], spec.name) == value
