"""The blueprint sheet: everything on it, inside its margins."""

from __future__ import annotations

from hypothesis import given

from journeydesigner.layout.engine import LayoutEngine
from journeydesigner.layout.sheet import blueprint_sheet
from journeydesigner.layout.sheet.quotes import quote_labels
from journeydesigner.model import ChangeSet, EmotionPoint, JourneyMap, Persona, Snapshot
from tests.support.big_map import big_map
from tests.support.strategies import hostile_snapshots

ENGINE = LayoutEngine()


@given(hostile_snapshots())
def test_every_map_has_a_sheet_that_holds_all_of_it(snapshot: Snapshot) -> None:
    for journey in snapshot.maps:
        sheet = blueprint_sheet(snapshot, journey.id, ENGINE, "1 / 1")
        for placed in sheet.placed:
            if placed.box.role == "emotion":
                continue
            assert placed.rect.x >= -0.01
            assert placed.rect.y >= -0.01
            assert placed.rect.right <= sheet.width + 0.01
            assert placed.rect.bottom <= sheet.height + 0.01


def _texts(snapshot: Snapshot) -> str:
    sheet = blueprint_sheet(snapshot, snapshot.maps[0].id, ENGINE)
    return " ".join(text.line.text for placed in sheet.placed for text in placed.box.texts)


def test_the_sheet_names_map_scenario_personas_and_what_the_legend_needs() -> None:
    persona = Persona(id="persona:t", name="Tim", quote="No account", driver_status=4)
    journey = JourneyMap(
        id="map:1", title="Rain jacket", scenario="Needs one soon", persona_ids=(persona.id,)
    )
    shown = _texts(Snapshot([journey, persona]))
    for word in ("Rain jacket", "Needs one soon", "Tim", "“No account”", "Status"):
        assert word in shown


def test_the_legend_lists_the_curves_that_are_drawn_and_no_other() -> None:
    snapshot = big_map(20)
    shown = _texts(snapshot)
    for persona in snapshot.map_personas(snapshot.maps[0].id):
        assert persona.name in shown
    assert "Everyone" not in shown


def test_a_narrow_map_still_has_room_for_its_title() -> None:
    sheet = blueprint_sheet(Snapshot([JourneyMap(id="map:1", title="x" * 200)]), "map:1", ENGINE)
    assert sheet.width >= 800


def test_quotes_keep_clear_of_curves_points_and_each_other() -> None:
    snapshot = big_map(60)
    quoted = {
        point.id: (point, point.evolve(quote="I had to start again twice"))
        for point in snapshot.of(EmotionPoint)
    }
    snapshot = snapshot.apply(ChangeSet(updated=quoted))
    layout = ENGINE.lay_out(snapshot, snapshot.maps[0].id)
    labels = quote_labels(ENGINE.typesetter, snapshot, layout)
    assert len(labels) > 10
    points = [p.rect for p in layout.body() if p.box.role == "point"]
    for number, label in enumerate(labels):
        assert not any(label.rect.intersects(point) for point in points)
        assert not any(label.rect.intersects(other.rect) for other in labels[:number])
