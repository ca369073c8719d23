"""What is found is marked and what a filter leaves out is pale, near and from afar."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage

from journeydesigner.canvas.bands import FAR_ZOOM
from journeydesigner.commands.emotions import set_score
from journeydesigner.commands.personas import add_persona
from journeydesigner.interaction.filtering import Filter, filtered
from journeydesigner.interaction.spotlight import DARKNESS, Spotlight
from tests.qt.canvas.conftest import Hands

ZOOMS = pytest.mark.parametrize("zoom", [1.0, FAR_ZOOM * 0.7])


def _picture_of(hands: Hands, name: str) -> QImage:
    """What is seen of a record's box."""
    place = hands.view.map_to_viewport(hands.placed(name).rect)
    return hands.picture().copy(place.toRect())


def _ink(image: QImage) -> float:
    """How far the picture is from white, 0 … 1, on average."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    area = [(x, y) for x in range(grey.width()) for y in range(grey.height())]
    values = [grey.pixelColor(x, y).value() for x, y in area]
    return 1 - sum(values) / len(values) / 255


@ZOOMS
def test_what_is_faded_is_paler_and_its_neighbour_as_before(hands: Hands, zoom: float) -> None:
    hands.view.zoom_to(zoom)
    cart, checkout = _picture_of(hands, "Cart"), _picture_of(hands, "Checkout")
    faded = Spotlight(faded=frozenset({hands.bench["Cart"]}))
    hands.session.set_spotlight(faded)
    assert _ink(_picture_of(hands, "Cart")) < _ink(cart)
    assert _picture_of(hands, "Checkout") == checkout
    hands.session.set_spotlight(DARKNESS)
    assert _picture_of(hands, "Cart") == cart


@ZOOMS
def test_what_is_found_is_marked_until_the_search_ends(hands: Hands, zoom: float) -> None:
    hands.view.zoom_to(zoom)
    before = hands.picture()
    hands.session.set_spotlight(Spotlight(found=frozenset({("card", hands.bench["Cart"])})))
    middle = hands.at("Cart").toPoint()
    marked = hands.picture().pixelColor(middle)
    assert marked.red() > marked.blue() + 10
    hands.session.set_spotlight(DARKNESS)
    assert hands.picture() == before


@pytest.mark.parametrize("name", ["Decision", "pains"])
def test_headers_are_marked_too(hands: Hands, name: str) -> None:
    before = _picture_of(hands, name)
    key = hands.bench[name]
    hands.session.set_spotlight(Spotlight(found=frozenset({(key.partition(":")[0], key)})))
    assert _picture_of(hands, name) != before


def test_a_selected_card_that_is_faded_shows_that_it_is_selected(hands: Hands) -> None:
    hands.session.set_spotlight(Spotlight(faded=frozenset({hands.bench["Cart"]})))
    before = _picture_of(hands, "Cart")
    hands.session.selection.set([hands.bench["Cart"]])
    assert _picture_of(hands, "Cart") != before


@ZOOMS
def test_a_filter_by_persona_fades_the_curves_of_the_others(hands: Hands, zoom: float) -> None:
    bench = hands.bench
    hands.view.zoom_to(zoom, QPointF(0, 0))
    trudy = bench.do(add_persona, "Trudy", bench["map"])
    for name in ("Ad", "Search", "Cart"):
        bench.do(set_score, bench[name], bench["Tim"], 4.0)
        bench.do(set_score, bench[name], trudy, -4.0)
    between = (hands.at("Ad").x() + hands.at("Search").x()) / 2
    curves = [QPointF(between, point_at(hands, owner).y()) for owner in (bench["Tim"], trudy)]
    before = [hands.colour_at(at) for at in curves]
    faded = filtered(hands.snapshot, bench["map"], Filter(persona_id=trudy)).faded
    hands.session.set_spotlight(Spotlight(faded=faded))
    tims, trudys = (hands.colour_at(at) for at in curves)
    assert tims.lightness() > before[0].lightness() + 60
    assert trudys == before[1]
    assert bench["Tim"] in faded
    assert trudy not in faded


def point_at(hands: Hands, persona_id: str) -> QPointF:
    point = hands.snapshot.emotion(hands.bench["Ad"], persona_id)
    assert point is not None
    return hands.at(point.id)
