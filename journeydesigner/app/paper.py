"""Sheets of paper, and how small a map's text becomes on them."""

from __future__ import annotations

from dataclasses import dataclass

from journeydesigner.i18n import tr

LEAST_READABLE = 7.0
"""In points: smaller text is hard to read on paper."""
_MM = 72 / 25.4
_MARGIN = 10.0
"""In mm on each side, which most printers leave white."""


@dataclass(frozen=True, slots=True)
class Paper:
    """`width` and `height` in mm, upright."""

    name: str
    width: float
    height: float

    @property
    def shown(self) -> str:
        title = _TITLES.get(self.name, self.name.upper())
        size = tr("{width} × {height} mm")
        return f"{title} ({size.format(width=round(self.width), height=round(self.height))})"

    def scale(self, width: float, height: float) -> float:
        """By how much a page of that size (points) is made smaller to fit, turned if better."""
        short, long = sorted((self.width - 2 * _MARGIN, self.height - 2 * _MARGIN))
        small, large = sorted((width, height))
        return min(1.0, short * _MM / small, long * _MM / large)


_TITLES = {"letter": "Letter", "tabloid": "Tabloid"}
PAPERS = (
    Paper("a4", 210, 297),
    Paper("a3", 297, 420),
    Paper("a2", 420, 594),
    Paper("a1", 594, 841),
    Paper("a0", 841, 1189),
    Paper("letter", 215.9, 279.4),
    Paper("tabloid", 279.4, 431.8),
)
DEFAULT = "a3"


def paper(name: str) -> Paper:
    """The paper of that name, else the default."""
    known = {sheet.name: sheet for sheet in PAPERS}
    return known.get(name, known[DEFAULT])
