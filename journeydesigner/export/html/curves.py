"""The key to the curves of a drawn map: whose is drawn how."""

from __future__ import annotations

from journeydesigner.export.html.elements import element, text
from journeydesigner.export.html.pictures import image
from journeydesigner.export.pictures import Pictures
from journeydesigner.export.report.names import persona_name
from journeydesigner.export.svg.shapes import ShapeWriter
from journeydesigner.layout.content.emotion import curve_personas
from journeydesigner.layout.content.markers import curve_look, point_marker
from journeydesigner.layout.display import Segment
from journeydesigner.layout.measures import POINT
from journeydesigner.model import Snapshot

_WIDTH, _HEIGHT = 40.0, 18.0


def curve_key(snapshot: Snapshot, map_id: str, told: frozenset[str | None]) -> str:
    """A caption with a sample of each curve in `told` (None: everyone), "" for one or none."""
    numbered = enumerate(curve_personas(snapshot, map_id))
    curves = [(number, key) for number, key in numbered if key in told]
    if len(curves) < 2:
        return ""
    samples = [
        element("li", f"{_sample(number)} <bdi>{text(persona_name(snapshot, key))}</bdi>")
        for number, key in curves
    ]
    return element("figcaption", element("ul", "".join(samples), class_="curves"))


def _sample(number: int) -> str:
    """A piece of a curve with its marker; the name beside it says what it is."""
    colour, dash = curve_look(number)
    writer = ShapeWriter(Pictures(Snapshot()), _WIDTH)
    line = writer.element(Segment(0, _HEIGHT / 2, _WIDTH, _HEIGHT / 2, colour, 2.0, dash))
    marker = "".join([writer.element(shape) for shape in point_marker(number, colour, 0)])
    place = f"translate({(_WIDTH - POINT) / 2:g} {(_HEIGHT - POINT) / 2:g})"
    drawn = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH:g}" height="{_HEIGHT:g}">'
        f'{line}<g transform="{place}">{marker}</g></svg>'
    )
    return image(drawn.encode("utf-8"), "image/svg+xml", "", (_WIDTH, _HEIGHT), "sample")
