"""Quotes that find no room beside the curve are counted, with the place of the first of them."""

from __future__ import annotations

import pytest

from journeydesigner.export.options import ExportOptions
from journeydesigner.export.pages.document import document_pages
from journeydesigner.export.registry import export_snapshot
from journeydesigner.export.result import ExportWarning
from journeydesigner.model import EmotionPoint, Snapshot
from tests.support.changed_map import changed
from tests.support.small_map import AD, MAP, small_map

PLACEMENTS = ["sheet", "fit", "tiles", "stages", "booklet"]
TOO_LONG = "unspeakable feelings " * 200


def _quoted(**quotes: str) -> Snapshot:
    """The small map with these quotes, of emotion points by the end of their id."""
    points = (small_map().need(f"emotion:{key.replace('_', '-')}", EmotionPoint) for key in quotes)
    return changed(*(p.evolve(quote=q) for p, q in zip(points, quotes.values(), strict=True)))


def _said(snapshot: Snapshot, **options: object) -> list[ExportWarning]:
    document = document_pages(snapshot, ExportOptions(**options))  # type: ignore[arg-type]
    return [w for w in document.warnings if "beside the curve" in w.message]


@pytest.mark.parametrize("placement", PLACEMENTS)
def test_quotes_without_room_are_counted_and_lead_to_the_first(placement: str) -> None:
    snapshot = _quoted(tim_ad=TOO_LONG, trudy_ad=TOO_LONG, tim_search="Short.")
    (said,) = _said(snapshot, placement=placement)
    assert said.message.startswith("2 quotes found no room beside the curve. They stand in the ")
    assert (said.record_id, said.map_id) == (AD, MAP)


@pytest.mark.parametrize("placement", PLACEMENTS)
def test_nothing_is_said_where_all_quotes_are_drawn(placement: str) -> None:
    assert _said(_quoted(tim_search="Short.", tim_cart="Fine."), placement=placement) == []
    assert _said(small_map(), placement=placement) == []


def test_one_map_of_several_is_spoken_of_once_however_many_pages_it_has() -> None:
    (said,) = _said(
        _quoted(tim_ad=TOO_LONG), placement="tiles", paper="a4", scale=2.0, overlap=60.0
    )
    assert said.message.startswith("1 quote found no room beside the curve. It stands in the ")


def test_a_map_without_its_emotion_lane_leaves_no_quote_out() -> None:
    assert _said(_quoted(tim_ad=TOO_LONG), lanes=("lane:cards",)) == []


@pytest.mark.parametrize("format", ["pdf", "svg", "png"])
def test_every_picture_says_it(format: str) -> None:
    said = export_snapshot(_quoted(tim_ad=TOO_LONG), format).warnings
    assert any("beside the curve" in warning.message for warning in said)


def test_a_quote_left_out_stands_where_the_warning_says() -> None:
    snapshot = _quoted(tim_ad=TOO_LONG)
    for name in ("html", "md"):
        data = export_snapshot(snapshot, name).data.decode()
        assert TOO_LONG.strip() in data
    booklet = document_pages(snapshot, ExportOptions(placement="booklet"))
    details = [page for page in booklet.pages if page.kind == "details"]
    lines = [t.line.text for page in details for p in page.content for t in p.box.texts]
    assert " ".join(" ".join(lines).split()).count("unspeakable feelings") == TOO_LONG.count("un")
    assert "touchpoint's details" in _said(snapshot, placement="booklet")[0].message
