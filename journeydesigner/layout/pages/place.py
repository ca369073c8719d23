"""Where the parts of a tile stand: its columns, its rows, and the strips around them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from journeydesigner.layout.content.headers import blueprint_line
from journeydesigner.layout.map_layout import MapLayout, Row, Span
from journeydesigner.layout.pages.poster import Poster
from journeydesigner.layout.typesetting import Typesetter


@dataclass(frozen=True, slots=True)
class Strips:
    """How far the neighbours to the left, to the right and below are hinted, in points. `hinted`
    neighbours show their points on the curve and their stage's name as well, and lane headers
    are those of the first tile."""

    left: float = 0.0
    right: float = 0.0
    below: float = 0.0
    hinted: bool = False


class Place:
    """The geometry of the tile in that column and row of a poster, in points from its corner.

    `numbers` are its spans, `spans` and `rows` stand where the tile has them. `first_column` and
    `first_row` say whether its headers are those that are not repeated.
    """

    def __init__(
        self, setter: Typesetter, poster: Poster, column: int, row: int, strips: Strips
    ) -> None:
        self.poster, self.strips = poster, strips
        self.numbers = poster.across[column]
        self.whole: MapLayout = poster.layout
        self.first_row, self.first_column = row == 0, column == 0
        self.left, self.top = self.whole.lane_header_width, self.whole.header_height
        self.spans = self._spans()
        self.rows = self._rows(setter, poster.down[row])

    def _spans(self) -> tuple[Span, ...]:
        spans, x = [], self.own_left
        for number in self.numbers:
            span = self.whole.spans[number]
            spans.append(replace(span, x=x))
            x += span.width
        return tuple(spans)

    def _rows(self, setter: Typesetter, numbers: range) -> tuple[Row, ...]:
        rows, y = [], self.top
        for number in numbers:
            row = self.whole.rows[number]
            line = row.line
            if line is not None:
                line = blueprint_line(setter, line.key[1], self.right)
                y += line.rect.height
            rows.append(replace(row, y=y, line=line))
            y += row.height
        return tuple(rows)

    @property
    def own_left(self) -> float:
        """Where its own columns begin."""
        return self.left + self.strips.left

    @property
    def own_right(self) -> float:
        """Where its own columns end."""
        last = self.spans[-1] if self.spans else None
        return last.x + last.width if last else self.own_left

    @property
    def right(self) -> float:
        """Where the strip at the right ends."""
        return self.own_right + self.strips.right

    @property
    def bottom(self) -> float:
        """Where its own rows end."""
        last = self.rows[-1] if self.rows else None
        return last.y + last.height if last else self.top
