"""What is found is marked and what a filter leaves out is pale, near and from afar."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage

from journeydesigner.canvas.bands import FAR_ZOOM
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
