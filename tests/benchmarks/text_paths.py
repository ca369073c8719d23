"""The lines of text of a map's blueprint, and how different programs bring them into a PDF."""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from journeydesigner.export.looks import THEME
from journeydesigner.export.options import ExportOptions
from journeydesigner.export.pages.sheets import sheet_page
from journeydesigner.export.pdf import operators
from journeydesigner.export.pdf.elements import Element, Mark, StructureTree
from journeydesigner.export.pdf.fonts import FontlessCanvas
from journeydesigner.export.pdf.glyphs import GlyphPainter
from journeydesigner.export.pdf.tagging import END
from journeydesigner.layout.engine import LayoutEngine
from journeydesigner.layout.typesetting import Paragraph, Style
from journeydesigner.model import JourneyMap
from journeydesigner.text import Fonts, FontStack, Line, break_lines, breaking
from tests.support.big_map import MAP_ID, big_map

HELVETICA = ("Helvetica", "Helvetica-Bold")


@dataclass(frozen=True, slots=True)
class Text:
    """One paragraph as the layout asks for it: size and width in points."""

    content: str
    bold: bool
    size: float
    width: float
    most: int | None

    def arguments(self, fonts: Fonts) -> tuple[FontStack, str, float, float, int | None]:
        """What `break_lines` is asked for it."""
        stack = fonts.bold if self.bold else fonts.regular
        return stack, self.content, self.size, self.width, self.most


@dataclass(frozen=True, slots=True)
class Spot:
    """Line number `line` of text number `text` with its left end at x, its baseline at y; `box` is
    the number of the box that it stands in."""

    text: int
    line: int
    box: int
    x: float
    y: float
    colour: str
    content: str


class TextPath:
    """The texts of the blueprint of a map of n touchpoints and where their lines stand."""

    def __init__(self, n: int) -> None:
        snapshot = big_map(n)
        engine = LayoutEngine(Fonts())
        self.fonts = engine.typesetter.fonts
        self.texts: list[Text] = []
        places = self._listening(engine)
        journey = snapshot.need(MAP_ID, JourneyMap)
        sheet, _ = sheet_page(snapshot, journey, ExportOptions(), engine)
        self.size = (sheet.width, sheet.height)
        self.spots: list[Spot] = []
        for box, placed in enumerate(sheet.placed):
            x, y = placed.rect.x, sheet.height - placed.rect.y
            for item in placed.box.texts:
                text, number = places[id(item.line)]
                shown = item.line.text.rstrip()
                spot = Spot(text, number, box, x + item.x, y - item.y, item.colour, shown)
                self.spots.append(spot)

    def _listening(self, engine: LayoutEngine) -> dict[int, tuple[int, int]]:
        """Remembers each text that is set; the result tells which one a line belongs to."""
        places: dict[int, tuple[int, int]] = {}
        plain = engine.typesetter.set

        def recorded(text: str, style: Style, width: float, most: int | None = None) -> Paragraph:
            paragraph = plain(text, style, width, most)
            if paragraph.lines and id(paragraph.lines[0]) not in places:
                for number, line in enumerate(paragraph.lines):
                    places[id(line)] = (len(self.texts), number)
                self.texts.append(Text(text, style.bold, style.size, max(width, 1.0), most))
            return paragraph

        engine.typesetter.set = recorded  # type: ignore[assignment]
        return places

    # -- ours ------------------------------------------------------------------------------

    def cold(self) -> bytes:
        """Fonts not yet opened, no word shaped, no line broken."""
        return self.written(self.broken(Fonts()))

    def warm(self) -> bytes:
        """Words are shaped; lines are broken anew."""
        return self.written(self.broken_anew())

    def broken_anew(self) -> list[tuple[Line, ...]]:
        """All lines, taken from no cache; words are shaped."""
        break_anew = breaking._broken.__wrapped__
        return [break_anew(*text.arguments(self.fonts)) for text in self.texts]

    def broken(self, fonts: Fonts) -> list[tuple[Line, ...]]:
        return [break_lines(*text.arguments(fonts)) for text in self.texts]

    def written(self, lines: list[tuple[Line, ...]]) -> bytes:
        """The lines as a tagged PDF, as the exporter writes them."""
        target = io.BytesIO()
        canvas = FontlessCanvas(target, pagesize=self.size, pdfVersion=(1, 7), invariant=1)
        painter = GlyphPainter(canvas)
        top, texts, present = Element("Document"), [], ""
        for number, (_, group) in enumerate(groupby(self.spots, key=lambda s: (s.text, s.box))):
            spots = list(group)
            begin = f"/P <</MCID {number}>> BDC"
            if spots[0].colour != present:
                present = spots[0].colour
                begin = f"{begin} {operators.fill_colour(THEME.colour(present))}"
            texts.append((begin, [(lines[s.text][s.line], s.x, s.y) for s in spots], END))
            top.add("P").kids.append(Mark(0, number))
        painter.draw_marked(texts)
        canvas.showPage()
        StructureTree(canvas._doc).write(top, {})
        canvas.save()
        return target.getvalue()

    # -- reportlab alone -------------------------------------------------------------------

    def drawn_strings(self, names: tuple[str, str] | None = None) -> bytes:
        """`drawString` of the same lines with fonts that are open already (regular, bold)."""
        regular, bold = names or open_fonts(self.fonts)
        target = io.BytesIO()
        canvas: Any = Canvas(target, pagesize=self.size, invariant=1)
        colour, font = "", ("", 0.0)
        for spot in self.spots:
            text = self.texts[spot.text]
            if spot.colour != colour:
                colour = spot.colour
                canvas.setFillColorRGB(*[part / 255 for part in THEME.colour(colour)])
            if font != (wanted := (bold if text.bold else regular, text.size)):
                font = wanted
                canvas.setFont(*font)
            canvas.drawString(spot.x, spot.y, spot.content)
        canvas.showPage()
        canvas.save()
        return target.getvalue()


@cache
def open_fonts(fonts: Fonts) -> tuple[str, str]:
    """The names under which reportlab knows our own regular and bold face."""
    names = ("Benchmark-Regular", "Benchmark-Bold")
    for name, stack in zip(names, (fonts.regular, fonts.bold), strict=True):
        pdfmetrics.registerFont(TTFont(name, str(stack.faces[0].path)))
    return names
