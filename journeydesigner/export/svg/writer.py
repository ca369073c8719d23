"""The SVG export: one map, drawn as in the PDF; one unit is one point of the layout."""

from __future__ import annotations

from dataclasses import replace

from journeydesigner.export.choosing import shown_title, single_map
from journeydesigner.export.looks import PAGE, THEME
from journeydesigner.export.options import ExportOptions
from journeydesigner.export.pages.document import document_pages
from journeydesigner.export.pages.page import Page
from journeydesigner.export.pages.warnings import picture_warnings
from journeydesigner.export.pictures import Pictures
from journeydesigner.export.progress import Progress
from journeydesigner.export.result import ExportResult
from journeydesigner.export.svg.numbers import escape, hex_colour, number, quoteattr
from journeydesigner.export.svg.outlines import OutlineWriter
from journeydesigner.export.svg.shapes import ShapeWriter
from journeydesigner.export.svg.texts import TextWriter
from journeydesigner.model import Snapshot

_NAMESPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
_KEEP_SPACES = "text{white-space:pre}"
"""For browsers, which do not heed `xml:space`; that is for the other programs."""
_STEP = 500
"""Boxes between two reports of progress."""


def export_svg(snapshot: Snapshot, options: ExportOptions, progress: Progress) -> ExportResult:
    """The picture of one map. Raises `NoSuchMap`, `Cancelled`."""
    journey, warnings = single_map(snapshot, options, "SVG")
    chosen = replace(options, map_ids=(journey.id,), placement="sheet")
    document = document_pages(snapshot, chosen, progress=progress.part(0.0, 0.5))
    laid_out = document.pages[0]
    shapes = ShapeWriter(Pictures(snapshot), laid_out.width + laid_out.height)
    texts = OutlineWriter() if options.text == "outlines" else TextWriter()
    shown = replace(laid_out, ground=not options.transparent)
    data = svg_bytes(shown, shapes, options.language, progress.part(0.5, 1.0), texts)
    warnings += document.warnings
    warnings += picture_warnings(laid_out, shapes.unreadable)
    return ExportResult(data, tuple(warnings))


def svg_bytes(
    laid_out: Page,
    shapes: ShapeWriter,
    language: str,
    progress: Progress,
    texts: TextWriter | OutlineWriter | None = None,
) -> bytes:
    """The page as an SVG document in UTF-8, with text as text where nothing else is wanted.
    Raises `Cancelled`."""
    drawn = _drawn_boxes(laid_out, shapes, progress)
    texts = texts or TextWriter()
    written = texts.elements(laid_out.placed)
    progress.reach(0.8)
    width, height = number(laid_out.width), number(laid_out.height)
    across = number(laid_out.width / laid_out.scale)
    down = number(laid_out.height / laid_out.scale)
    ground = hex_colour(THEME.colour(PAGE))
    size = f'width="{width}" height="{height}" viewBox="0 0 {across} {down}"'
    parts = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f"<svg {_NAMESPACES} {size} xml:lang={quoteattr(language)}>",
        f"<title>{escape(shown_title(laid_out.journey))}</title>",
        f"<desc>{escape(laid_out.journey.scenario)}</desc>",
        *_styles(texts),
        f"<defs>{''.join(shapes.definitions)}</defs>",
        *([f'<rect width="{across}" height="{down}" fill="{ground}"/>'] if laid_out.ground else []),
        *drawn,
        '<g xml:space="preserve" stroke="none">',
        *written,
        "</g>",
        "</svg>",
        "",
    ]
    progress.reach(1.0)
    return "\n".join(parts).encode("utf-8")


def _styles(texts: TextWriter | OutlineWriter) -> list[str]:
    """How text is set; outlines need nothing."""
    if isinstance(texts, OutlineWriter):
        return []
    return [f"<style>{_KEEP_SPACES}{''.join(texts.font_rules())}</style>"]


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
