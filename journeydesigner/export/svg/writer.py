"""The SVG export: one map, drawn as in the PDF; one unit is one point of the layout."""

from __future__ import annotations

from journeydesigner.export.choosing import shown_title, single_map
from journeydesigner.export.looks import PAGE, THEME
from journeydesigner.export.options import ExportOptions
from journeydesigner.export.pictures import Pictures
from journeydesigner.export.progress import Progress
from journeydesigner.export.result import ExportResult
from journeydesigner.export.sheets import (
    Page,
    missing_glyph_warnings,
    page,
    parking_warnings,
    picture_warnings,
)
from journeydesigner.export.svg.numbers import escape, hex_colour, number, quoteattr
from journeydesigner.export.svg.shapes import ShapeWriter
from journeydesigner.export.svg.texts import TextWriter
from journeydesigner.layout.engine import LayoutEngine
from journeydesigner.model import Snapshot

_NAMESPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
_KEEP_SPACES = "text{white-space:pre}"
"""For browsers, which do not heed `xml:space`; that is for the other programs."""
_STEP = 500
"""Boxes between two reports of progress."""


def export_svg(snapshot: Snapshot, options: ExportOptions, progress: Progress) -> ExportResult:
    """The picture of one map. Raises `NoSuchMap`, `Cancelled`."""
    journey, warnings = single_map(snapshot, options, "SVG")
    progress.reach(0.0)
    laid_out = page(snapshot, journey, options, LayoutEngine())
    shapes = ShapeWriter(Pictures(snapshot), laid_out.width + laid_out.height)
    data = svg_bytes(laid_out, shapes, options.language, progress.part(0.5, 1.0))
    warnings += missing_glyph_warnings(laid_out)
    warnings += parking_warnings(snapshot, journey)
    warnings += picture_warnings(laid_out, shapes.unreadable)
    return ExportResult(data, tuple(warnings))


def svg_bytes(laid_out: Page, shapes: ShapeWriter, language: str, progress: Progress) -> bytes:
    """The page as an SVG document in UTF-8. Raises `Cancelled`."""
    drawn = _drawn_boxes(laid_out, shapes, progress)
    texts = TextWriter()
    written = texts.elements(laid_out.placed)
    progress.reach(0.8)
    width, height = number(laid_out.width), number(laid_out.height)
    ground = hex_colour(THEME.colour(PAGE))
    size = f'width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
    parts = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f"<svg {_NAMESPACES} {size} xml:lang={quoteattr(language)}>",
        f"<title>{escape(shown_title(laid_out.journey))}</title>",
        f"<desc>{escape(laid_out.journey.scenario)}</desc>",
        f"<style>{_KEEP_SPACES}{''.join(texts.font_rules())}</style>",
        f"<defs>{''.join(shapes.definitions)}</defs>",
        f'<rect width="{width}" height="{height}" fill="{ground}"/>',
        *drawn,
        '<g xml:space="preserve" stroke="none">',
        *written,
        "</g>",
        "</svg>",
        "",
    ]
    progress.reach(1.0)
    return "\n".join(parts).encode("utf-8")


def _drawn_boxes(laid_out: Page, shapes: ShapeWriter, progress: Progress) -> list[str]:
    """A group for each box with shapes, moved to its place; equal shapes are written once."""
    known: dict[int, str] = {}
    drawn: list[str] = []
    for count, placed in enumerate(laid_out.placed):
        if count % _STEP == 0:
            progress.reach(0.5 * count / len(laid_out.placed))
        listed = placed.box.shapes
        if listed:
            content = known.get(id(listed))
            if content is None:
                content = known[id(listed)] = "".join([shapes.element(s) for s in listed])
            x, y = placed.dx + placed.box.rect.x, placed.dy + placed.box.rect.y
            drawn.append(f'<g transform="translate({x:.2f} {y:.2f})">{content}</g>')
    return drawn
