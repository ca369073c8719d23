"""The looks of a cell: a few named combinations of font, ground, border and alignment."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from journeydesigner.layout.theme import LIGHT, Rgb

FONT = "Calibri"
SIZE = 10.0


@dataclass(frozen=True, slots=True, eq=False)
class Style:
    """How a cell looks. Colours are `RRGGBB`, "" for none; `size` in points.

    Compared by identity, because every cell of a large table asks for its own.
    """

    size: float = SIZE
    bold: bool = False
    italic: bool = False
    ink: str = "1F2733"
    ground: str = ""
    line: str = "E1E4EA"
    top: str = ""
    horizontal: str = "left"
    vertical: str = "top"
    wrap: bool = True
    indent: int = 1
    font: str = FONT
    top_kind: str = "thick"

    def apply(self, cell: Any) -> None:
        """Give a cell this look."""
        cell.font = Font(
            name=self.font, size=self.size, bold=self.bold, italic=self.italic, color=self.ink
        )
        cell.alignment = Alignment(
            horizontal=self.horizontal,
            vertical=self.vertical,
            wrap_text=self.wrap,
            indent=self.indent if self.horizontal == "left" else 0,
        )
        if self.ground:
            cell.fill = PatternFill("solid", fgColor=self.ground)
        cell.border = Border(**self._sides())

    def _sides(self) -> dict[str, Side]:
        sides = {}
        if self.line:
            thin = Side("thin", color=self.line)
            sides = {"left": thin, "right": thin, "top": thin, "bottom": thin}
        if self.top:
            sides["top"] = Side(self.top_kind, color=self.top)
        return sides


def colour(token: str) -> str:
    """A token of the light theme as `RRGGBB`."""
    return hex_of(LIGHT.colour(token))


def pale(token: str, share: float = 0.6) -> str:
    """A token mixed with white, as `RRGGBB`: a ground on which dark text stays readable."""
    red, green, blue = LIGHT.colour(token)
    mixed = [round(255 - (255 - part) * share) for part in (red, green, blue)]
    return hex_of((mixed[0], mixed[1], mixed[2]))


def hex_of(rgb: Rgb) -> str:
    """Bytes as `RRGGBB`."""
    red, green, blue = rgb
    return f"{red:02X}{green:02X}{blue:02X}"


TEXT = Style()
NAME = Style(bold=True)
CENTRED = Style(horizontal="center", vertical="center")
ID = Style(ink=colour("secondary"), size=8, wrap=False, indent=0)
HEADER = Style(bold=True, ink="FFFFFF", ground=colour("text"), vertical="center")
TITLE = Style(size=16, bold=True, line="", wrap=False, vertical="center", indent=0)
SUBTITLE = Style(ink=colour("secondary"), line="", wrap=False, indent=0)
LANE = Style(bold=True, ink=colour("secondary"), ground=colour("raised"), vertical="center")
LABEL = replace(LANE, bold=False)
PHASE = Style(bold=True, ink=colour("secondary"), ground=colour("raised"), vertical="center")
PAIN = Style(ink=colour("pain-text"), ground=colour("pain-ground"))
OPPORTUNITY = Style(ink=colour("opportunity-text"), ground=colour("opportunity-ground"))
NOTE = Style(ink=colour("note-text"), ground=colour("note-ground"))
BLUEPRINT_LINE = Style(
    size=8,
    italic=True,
    ink=colour("secondary"),
    line="",
    top=colour("border"),
    top_kind="mediumDashed",
    wrap=False,
    vertical="center",
)
EMPTY = Style(line="EEF0F4")


def stage_style(colour_argument: str) -> Style:
    """A stage's header: bold on its tint under a thick line in its colour."""
    return Style(
        size=11,
        bold=True,
        ink=colour(f"ink:{colour_argument}"),
        ground=colour(f"tint:{colour_argument}"),
        top=colour(f"stage:{colour_argument}"),
        vertical="center",
    )
