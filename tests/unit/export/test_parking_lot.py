"""What waits in the parking lot is not drawn, and the export says so."""

from __future__ import annotations

import pytest

from journeydesigner.export.registry import export_snapshot
from journeydesigner.model import JourneyMap, Note, Snapshot, Touchpoint

TIDY = Snapshot([JourneyMap(id="map:1", title="Shop")])
WAITING = Snapshot(
    [
        *TIDY,
        Touchpoint(id="touchpoint:1", map_id="map:1", name="Letter"),
        Note(id="note:1", map_id="map:1", text="Gift wrapping?"),
    ]
)


@pytest.mark.parametrize("format", ["pdf", "svg", "png"])
def test_pictures_say_how_many_cards_wait_in_the_parking_lot(format: str) -> None:
    said = [str(warning) for warning in export_snapshot(WAITING, format).warnings]
    assert any("2 cards of the parking lot are not on the picture" in text for text in said)
    assert not [w for w in export_snapshot(TIDY, format).warnings if "parking" in str(w)]
