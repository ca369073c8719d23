"""How numbers, colours and text are spelled in SVG."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from journeydesigner.layout.theme import Rgb

__all__ = ["escape", "hex_colour", "number", "quoteattr"]


def number(value: float) -> str:
    """A coordinate, to a hundredth of a point, as short as it can be written."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def hex_colour(rgb: Rgb) -> str:
    """`#rrggbb`."""
    red, green, blue = rgb
    return f"#{red:02x}{green:02x}{blue:02x}"
