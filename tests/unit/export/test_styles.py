"""Styles for paper: nothing is told by colour alone, and every format draws them."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PIL import Image

from journeydesigner.export.options import ExportOptions
from journeydesigner.export.pages.document import document_pages
from journeydesigner.export.pages.page import Document
from journeydesigner.export.registry import export_snapshot
from journeydesigner.io.samples import load_sample, samples
from journeydesigner.layout.content.markers import curve_look, point_marker
from journeydesigner.layout.display import (
    Area,
    Box,
    Curve,
    Disc,
    Polygon,
    RoundRect,
    Segment,
    Shape,
)
from journeydesigner.layout.theme import LIGHT
from journeydesigner.model import Snapshot

styles = pytest.mark.parametrize("style", ["ink-saving", "grey"])
SAMPLE = samples()[0].name


def pages(snapshot: Snapshot, style: str, placement: str = "sheet") -> Document:
    chosen = ExportOptions(map_ids=(snapshot.maps[0].id,), style=style, placement=placement)
    return document_pages(snapshot, chosen)


def boxes(document: Document) -> Iterator[Box]:
    for page in document.pages:
        for placed in page.placed:
            yield placed.box


def shapes(document: Document) -> Iterator[Shape]:
    for box in boxes(document):
        yield from box.shapes


@pytest.fixture(scope="module")
def store() -> Snapshot:
    return load_sample(SAMPLE)


@styles
def test_a_style_changes_no_place_and_no_word(style: str, store: Snapshot) -> None:
    plain, other = pages(store, "colour"), pages(store, style)
    assert len(plain.pages) == len(other.pages)
    for one, two in zip(boxes(plain), boxes(other), strict=True):
        assert (one.key, one.rect, one.record_id) == (two.key, two.rect, two.record_id)
        assert [t.line for t in one.texts] == [t.line for t in two.texts]


def tokens(shape: Shape) -> list[str]:
    found = (getattr(shape, name, None) for name in ("fill", "stroke", "colour"))
    return [token for token in found if token]


def test_grey_is_grey_everywhere(store: Snapshot) -> None:
    for placement in ("sheet", "tiles", "booklet"):
        document = pages(store, "grey", placement)
        for shape in shapes(document):
            for token in tokens(shape):
                assert len(set(LIGHT.colour(token))) == 1, (shape, token)
        for box in boxes(document):
            assert all(len(set(LIGHT.colour(text.colour))) == 1 for text in box.texts)


def test_saving_ink_has_white_grounds_and_no_tints(store: Snapshot) -> None:
    for shape in shapes(pages(store, "ink-saving")):
        assert not isinstance(shape, Area)
        if isinstance(shape, RoundRect) and shape.fill and min(shape.width, shape.height) > 6:
            assert LIGHT.colour(shape.fill) == (255, 255, 255), shape
            assert not shape.shadow


def test_saving_ink_takes_less_ink(store: Snapshot) -> None:
    """Though its text is darker: less in all, on half the area."""

    def inked(style: str) -> tuple[float, int]:
        options = ExportOptions(map_ids=(store.maps[0].id,), style=style, pixel_scale=1.0)
        image = Image.open(io.BytesIO(export_snapshot(store, "png", options).data)).convert("L")
        levels = image.tobytes()
        return sum(255 - level for level in levels), sum(level < 255 for level in levels)

    (ink, area), (usual_ink, usual_area) = inked("ink-saving"), inked("colour")
    assert ink < usual_ink
    assert area < 0.5 * usual_area


@styles
def test_stages_are_told_apart_by_the_patterns_of_their_bars(style: str, store: Snapshot) -> None:
    bars = {
        box.key: next(s.dash for s in box.shapes if isinstance(s, Segment))
        for box in boxes(pages(store, style))
        if box.role == "stage"
    }
    assert len(bars) == len(set(bars.values())) == 5


@styles
def test_emotions_have_their_signs(style: str, store: Snapshot) -> None:
    """The first curve's rings hold a minus, a plus or a small ring."""
    plain = {b.key: b for b in boxes(pages(store, "colour")) if b.role == "point"}
    seen = set()
    for box in boxes(pages(store, style)):
        old = plain.get(box.key)
        if old is None or not isinstance(old.shapes[0], Disc):
            continue
        tone = old.shapes[0].stroke or ""
        lines = sum(isinstance(shape, Segment) for shape in box.shapes)
        rings = sum(isinstance(shape, Disc) for shape in box.shapes)
        assert (lines, rings) == {"negative": (1, 1), "positive": (2, 1), "neutral": (0, 2)}[tone]
        seen.add(tone)
    assert seen == {"negative", "neutral", "positive"}


@styles
def test_pain_points_and_opportunities_differ_in_edge_and_sign(style: str, store: Snapshot) -> None:
    looks: dict[str, set[tuple[bool, int]]] = {"pain-ground": set(), "opportunity-ground": set()}
    plain = {b.key: b for b in boxes(pages(store, "colour")) if b.role == "note"}
    for box in boxes(pages(store, style)):
        old = plain.get(box.key)
        ground = old.shapes[0] if old else None
        if isinstance(ground, RoundRect) and ground.fill in looks:
            edge = box.shapes[0]
            assert isinstance(edge, RoundRect)
            assert edge.stroke
            strokes = sum(isinstance(shape, Segment) for shape in box.shapes)
            looks[ground.fill].add((bool(edge.dash), strokes))
    assert looks == {"pain-ground": {(False, 1)}, "opportunity-ground": {(True, 2)}}


def test_curves_of_sixteen_personas_differ_without_colour() -> None:
    def look(number: int) -> object:
        marker = point_marker(number, "neutral", 0)[0]
        assert isinstance(marker, Disc | RoundRect | Polygon)
        colourless = replace(marker, stroke="text", fill=str(marker.fill == "surface"))
        return curve_look(number)[1], colourless

    looks = [look(number) for number in range(16)]
    assert len(set(looks)) == 16


@styles
def test_curves_stay_visible(style: str, store: Snapshot) -> None:
    curves = [shape for shape in shapes(pages(store, style)) if isinstance(shape, Curve)]
    assert curves
    assert all(shape.stroke_width >= 1.0 for shape in curves)
    assert {shape.dash for shape in curves} == {curve_look(0)[1], curve_look(1)[1]}


@styles
def test_what_is_filtered_out_stays_pale(style: str, store: Snapshot) -> None:
    journey = store.maps[0]
    shown = store.all_touchpoints(journey.id)[0].id
    options = ExportOptions(style=style, map_ids=(journey.id,), filter=(shown,))
    darkest = {
        box.record_id: min(LIGHT.colour(text.colour)[0] for text in box.texts)
        for box in boxes(document_pages(store, options))
        if box.role == "card"
    }
    assert darkest.pop(shown) < 40
    assert min(darkest.values()) > 120


@styles
@pytest.mark.parametrize("format", ["pdf", "svg", "png"])
def test_every_picture_format_has_the_styles(format: str, style: str, shop: Snapshot) -> None:
    options = ExportOptions(style=style, pixel_scale=0.5)
    data = export_snapshot(shop, format, options).data
    assert data == export_snapshot(shop, format, options).data
    assert data != export_snapshot(shop, format, ExportOptions(pixel_scale=0.5)).data
