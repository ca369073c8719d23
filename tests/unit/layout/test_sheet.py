"""The blueprint sheet: everything on it, inside its margins."""

from __future__ import annotations

import math
from collections.abc import Iterator

import pytest
from hypothesis import given

from journeydesigner.layout.display import Curve, Segment
from journeydesigner.layout.engine import LayoutEngine
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.map_layout import MapLayout
from journeydesigner.layout.sheet import blueprint_sheet
from journeydesigner.layout.sheet.quotes import quote_labels
from journeydesigner.model import ChangeSet, EmotionPoint, JourneyMap, Persona, Record, Snapshot
from tests.support.big_map import big_map
from tests.support.strategies import hostile_snapshots
from tests.support.words import WORDS

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


def quoted(n: int, **lane: float) -> Snapshot:
    """The big map with long and short quotes at all points; `lane` changes the emotion lane."""
    snapshot = big_map(n)
    changed: dict[str, tuple[Record, Record]] = {
        point.id: (point, point.evolve(quote=" ".join(WORDS[place % 20 :][: 2 + place % 10])))
        for place, point in enumerate(snapshot.of(EmotionPoint))
        if point.score is not None
    }
    felt = snapshot.lane_of_kind(snapshot.maps[0].id, "emotion")
    if lane and felt is not None:
        changed[felt.id] = felt, felt.evolve(**lane)
    return snapshot.apply(ChangeSet(updated=changed))


def curve_spots(layout: MapLayout) -> Iterator[tuple[float, float]]:
    """Places on all curves, closer together than a point."""
    for placed in layout.body():
        for shape in placed.box.shapes:
            for p in shape.pieces if isinstance(shape, Curve) else ():
                for t in (step / 300 for step in range(301)):
                    a, b, c, d = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
                    x = a * p.x0 + b * p.x1 + c * p.x2 + d * p.x3
                    y = a * p.y0 + b * p.y1 + c * p.y2 + d * p.y3
                    yield placed.rect.x + x, placed.rect.y + y


@pytest.mark.parametrize("height", [150.0, 420.0])
def test_quotes_keep_clear_of_curves_points_and_each_other(height: float) -> None:
    """However steep the curves are."""
    snapshot = quoted(60, height=height)
    layout = ENGINE.lay_out(snapshot, snapshot.maps[0].id)
    labels = quote_labels(ENGINE.typesetter, snapshot, layout)
    assert len(labels) > 25
    points = [p.rect for p in layout.body() if p.box.role == "point"]
    for number, label in enumerate(labels):
        assert not any(label.rect.intersects(point) for point in points)
        assert not any(label.rect.intersects(other.rect) for other in labels[:number])
    spots = list(curve_spots(layout))
    assert len(spots) > 1000
    for label in labels:
        around = label.rect.grown(0.9)
        assert not any(around.contains(x, y) for x, y in spots)


def test_a_line_leads_from_a_quote_to_its_own_point() -> None:
    """Where a label stands away from its point, a line ends at that point and at no other."""
    snapshot = quoted(60)
    layout = ENGINE.lay_out(snapshot, snapshot.maps[0].id)
    points = {p.box.record_id: p.rect for p in layout.body() if p.box.role == "point"}
    led = 0
    for label in quote_labels(ENGINE.typesetter, snapshot, layout):
        lines = [shape for shape in label.box.shapes if isinstance(shape, Segment)]
        for line in lines:
            end = label.rect.x + line.x2, label.rect.y + line.y2
            near = min(points, key=lambda key: math.dist(end, middle(points[key])))
            assert near == label.box.key[1]
            led += 1
    assert led


def middle(rect: Rect) -> tuple[float, float]:
    return rect.x + rect.width / 2, rect.y + rect.height / 2
