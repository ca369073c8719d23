"""Every icon is made of plain strokes in the text colour, so that all painters draw it alike."""

import json

import pytest
from defusedxml.ElementTree import fromstring

from journeydesigner.model import LANE_KINDS
from journeydesigner.resources import read_text, resource

SVG = "{http://www.w3.org/2000/svg}"
SHAPES = {"path", "circle", "rect", "line", "polyline", "polygon"}
GEOMETRY = {
    "path": {"d"},
    "circle": {"cx", "cy", "r"},
    "rect": {"x", "y", "width", "height", "rx", "ry"},
    "line": {"x1", "y1", "x2", "y2"},
    "polyline": {"points"},
    "polygon": {"points"},
}
ICONS = sorted(
    entry.name.removesuffix(".svg")
    for entry in resource("icons").iterdir()
    if entry.name.endswith(".svg")
)


@pytest.mark.parametrize("name", ICONS)
def test_an_icon_is_24_square_with_strokes_of_2_in_the_text_colour(name: str) -> None:
    root = fromstring(read_text("icons", f"{name}.svg"))
    assert root.attrib == {
        "width": "24",
        "height": "24",
        "viewBox": "0 0 24 24",
        "fill": "none",
        "stroke": "currentColor",
        "stroke-width": "2",
        "stroke-linecap": "round",
        "stroke-linejoin": "round",
    }


@pytest.mark.parametrize("name", ICONS)
def test_an_icon_holds_shapes_and_nothing_else(name: str) -> None:
    shapes = list(fromstring(read_text("icons", f"{name}.svg")))
    assert shapes
    for shape in shapes:
        tag = shape.tag.removeprefix(SVG)
        assert tag in SHAPES
        assert set(shape.attrib) <= GEOMETRY[tag]
        assert not list(shape)


def test_every_lane_kind_has_an_icon_of_its_own() -> None:
    icons = [kind.icon for kind in LANE_KINDS.values()]
    assert set(icons) <= set(ICONS)
    drawings = {read_text("icons", f"{icon}.svg") for icon in icons}
    assert len(drawings) == len(LANE_KINDS)


def test_every_icon_a_channel_can_have_is_there_and_its_own() -> None:
    choices = json.loads(read_text("icons", "channels.json"))
    drawings = {read_text("icons", f"{name}.svg") for name in choices}
    assert len(drawings) == len(choices)
