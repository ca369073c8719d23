"""The Mermaid text: what Mermaid reads in it is what the map says, the rest is reported."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesigner.export.options import ExportOptions
from journeydesigner.export.registry import export_snapshot
from journeydesigner.io.importing import import_text
from journeydesigner.model import (
    EmotionPoint,
    JourneyMap,
    Persona,
    Snapshot,
    Stage,
    Touchpoint,
)
from tests.support.changed_map import changed
from tests.support.small_map import AD, AWARE, MAP, TIM, TIM_AD, TRUDY_AD, small_map
from tests.support.strategies import names


def written(snapshot: Snapshot) -> str:
    return export_snapshot(snapshot, "mmd").data.decode("utf-8")


def warned(snapshot: Snapshot) -> str:
    return "\n".join(str(warning) for warning in export_snapshot(snapshot, "mmd").warnings)


def from_one_to_five() -> JourneyMap:
    return small_map().need(MAP, JourneyMap).evolve(scale_low=1, scale_high=5)


def test_the_text_is_a_journey() -> None:
    point = small_map().need(TRUDY_AD, EmotionPoint).evolve(score=2)
    assert written(changed(from_one_to_five(), point)) == (
        "journey\n"
        "    title First purchase\n"
        "    section Awareness\n"
        "      Ad: 2: Tim, Trudy\n"
        "      Search: -1: Tim\n"
        "      Review: ?\n"
        "    section Purchase\n"
        "      Cart: 0: Tim\n"
        "      Pay: ?\n"
        "    section After\n"
    )


def test_scores_of_another_scale_are_converted_and_reported(shop: Snapshot) -> None:
    assert "Ad: 3.8: Tim, Trudy" in written(shop)
    assert "from -5 … 5 to Mermaid's 1 … 5" in warned(shop)
    assert "converted" not in warned(changed(from_one_to_five()))


def test_what_a_journey_cannot_say_is_reported(shop: Snapshot) -> None:
    touchpoint = shop.need(AD, Touchpoint).evolve(thinking="Hm", key_moment=True)
    parked = Touchpoint(id="touchpoint:p", map_id=MAP, name="Later")
    message = warned(changed(touchpoint, parked))
    assert "customer interactions, thoughts, key moments" in message
    assert "5 notes were left out" in message
    assert "1 touchpoint of the parking lot was left out" in message
    assert "1 touchpoint has different scores" in message
    assert "2 touchpoints have no score" in message
    assert "1 stage without touchpoints" in message


def test_a_map_that_a_journey_can_say_gives_no_warning() -> None:
    snapshot = Snapshot(
        [
            JourneyMap(id=MAP, title="Tea", scale_low=1, scale_high=5, persona_ids=(TIM,)),
            Persona(id=TIM, name="Tim"),
            Stage(id=AWARE, map_id=MAP, name="Kitchen"),
            Touchpoint(id=AD, map_id=MAP, stage_id=AWARE, name="Boil"),
            EmotionPoint(id=TIM_AD, touchpoint_id=AD, persona_id=TIM, score=4),
        ]
    )
    assert warned(snapshot) == ""


@pytest.mark.parametrize(
    "name",
    [
        "Meet at 10:30", "Ticket #42; opened", "Title search", "section 8", "JOURNEY's end",
        "accTitle: x", "50 %% off", "a, b", "two\nlines", "", " ", "%%{init}%%", "#quot;",
    ],
)  # fmt: skip
def test_names_that_mean_something_to_mermaid_are_read_back(name: str) -> None:
    touchpoint = small_map().need(AD, Touchpoint).evolve(name=name)
    persona = small_map().need(TIM, Persona).evolve(name=name)
    stage = small_map().need(AWARE, Stage).evolve(name=name)
    journey = from_one_to_five().evolve(title=name)
    back = import_text(written(changed(touchpoint, persona, stage, journey)), "mermaid").snapshot
    spaced = " ".join(name.split())
    assert back.maps[0].title == spaced
    stages = back.stages(back.maps[0].id)
    assert stages[0].name == spaced
    assert back.touchpoints(stages[0].id)[0].name == spaced
    assert [persona.name for persona in back.personas][:-1] == ([spaced] if spaced else [])


@given(st.lists(st.tuples(names, names, st.floats(-9, 9)), min_size=1, max_size=6))
def test_what_was_imported_comes_back_the_same(rows: list[tuple[str, str, float]]) -> None:
    records = [JourneyMap(id=MAP, title="T", scale_low=1, scale_high=5)]
    for n, (stage, name, score) in enumerate(rows):
        records += [
            Stage(id=f"stage:{n}", map_id=MAP, name=stage, order=f"a{n}"),
            Touchpoint(id=f"touchpoint:{n}", map_id=MAP, stage_id=f"stage:{n}", name=name),
            EmotionPoint(id=f"emotion:{n}", touchpoint_id=f"touchpoint:{n}", score=score),
        ]
    first = written(Snapshot(records))
    back = import_text(first, "mermaid").snapshot
    assert written(back) == first
    scores = [back.emotions(t.id)[0].score for t in back.map_touchpoints(back.maps[0].id)]
    assert scores == [row[2] for row in rows]


def test_a_persona_without_a_name_is_reported(shop: Snapshot) -> None:
    nameless = changed(shop.need(TIM, Persona).evolve(name=" "))
    assert "Ad: 3.8: Trudy" in written(nameless)
    assert "without a name" in warned(nameless)


def test_hidden_stages_are_left_out(shop: Snapshot) -> None:
    stage = shop.need(AWARE, Stage).evolve(hidden=True)
    assert "Awareness" not in written(changed(stage))
    assert "1 hidden stage was left out" in warned(changed(stage))


def test_another_map_can_be_chosen(two_maps: Snapshot) -> None:
    options = ExportOptions(map_ids=("map:second",))
    text = export_snapshot(two_maps, "mmd", options).data.decode("utf-8")
    assert text == "journey\n    title Return\n    section Sends it back\n      Label: ?\n"
