"""Quotes beside emotion points, each where it keeps clear of curves, points and other quotes."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace

from journeydesigner.layout.content.emotion import score_text
from journeydesigner.layout.content.tone import tone_of
from journeydesigner.layout.display import Box, Curve, Placed, RoundRect, Segment
from journeydesigner.layout.geometry import Cubic, Rect
from journeydesigner.layout.map_layout import MapLayout, Row
from journeydesigner.layout.scores import emotion_row
from journeydesigner.layout.typesetting import Paragraph, Style, Typesetter
from journeydesigner.model import EmotionPoint, JourneyMap, Snapshot, Touchpoint

_WIDTHS = (150.0, 112.0, 200.0)
"""How wide a quote is set, the best first; the others where that finds no room."""
_PADDING = 5.0
_AWAY = 12.0
_GAPS = (12.0, 16.0, 21.0, 28.0, 36.0)
_FAR_GAPS = (12.0, 21.0, 30.0, 40.0, 52.0, 66.0)
_PEN = 2.0
"""What a curve takes on each side of its middle, in points."""
_Spot = tuple[float, float]
_LOOKS = {
    "negative": ("pain-ground", Style(10, "pain-text")),
    "positive": ("opportunity-ground", Style(10, "opportunity-text")),
    "neutral": ("raised", Style(10, "secondary")),
}


def quote_labels(setter: Typesetter, snapshot: Snapshot, layout: MapLayout) -> list[Placed]:
    """The labels that find room, in map points: key moments first, then the strongest feelings."""
    row = emotion_row(layout, snapshot)
    journey = snapshot.get(layout.map_id, JourneyMap)
    if row is None or journey is None:
        return []
    speaking = _speaking(snapshot, journey, layout, row)
    if not speaking:
        return []
    taken = _Taken(layout, row)
    labels: list[Placed] = []
    waiting = []
    for point, spot in speaking:
        found = (taken.beside(label, spot) for label in _labels(setter, journey, point))
        label = next(filter(None, found), None)
        if label is None:
            waiting.append((point, spot))
        else:
            labels.append(label)
    for point, spot in waiting:
        found = (taken.led_to(label, spot) for label in _labels(setter, journey, point))
        labels += [label for label in [next(filter(None, found), None)] if label is not None]
    return labels


def _speaking(
    snapshot: Snapshot, journey: JourneyMap, layout: MapLayout, row: Row
) -> list[tuple[EmotionPoint, Rect]]:
    """The points of the map that have a quote, the most important first."""
    found = []
    for span in layout.spans:
        for box in row.cells[span.stage_id].boxes:
            point = snapshot.get(box.record_id, EmotionPoint) if box.role == "point" else None
            if point is not None and point.quote.strip():
                found.append((point, box.rect.moved(span.x, row.y)))

    def weight(item: tuple[EmotionPoint, Rect]) -> tuple[bool, float]:
        touchpoint = snapshot.get(item[0].touchpoint_id, Touchpoint)
        key = touchpoint is not None and touchpoint.key_moment
        return not key, -abs((item[0].score or 0.0) - journey.neutral)

    return sorted(found, key=weight)


def _labels(setter: Typesetter, journey: JourneyMap, point: EmotionPoint) -> Iterator[Box]:
    """The label in all its shapes, each once."""
    tried: set[Rect] = set()
    for width in _WIDTHS:
        label = _label(setter, journey, point, width)
        if label.rect not in tried:
            tried.add(label.rect)
            yield label


def _label(setter: Typesetter, journey: JourneyMap, point: EmotionPoint, most: float) -> Box:
    score = point.score if point.score is not None else journey.neutral
    ground, style = _LOOKS[tone_of(score, journey)]
    quote = " ".join(point.quote.split())
    text = f"{score_text(journey, score)} · \N{LEFT DOUBLE QUOTATION MARK}{quote}"
    paragraph: Paragraph = setter.set(f"{text}\N{RIGHT DOUBLE QUOTATION MARK}", style, most)
    width, height = paragraph.width + 2 * _PADDING, paragraph.height + 5
    return Box(
        ("quote", point.id),
        "legend",
        "",
        Rect(0, 0, width, height),
        (RoundRect(0, 0, width, height, 4, ground),),
        paragraph.placed(_PADDING, 2, paragraph.width),
    )


class _Taken:
    """What the lane holds already, and where a label still fits."""

    def __init__(self, layout: MapLayout, row: Row) -> None:
        left, right = layout.lane_header_width + 2, layout.width - 2
        self._room = Rect(left, row.y + 2, right - left, row.height - 4)
        self._inked = _Shelves()
        self._points = _Shelves()
        self._solid = _Shelves()
        for span in layout.spans:
            for box in row.cells[span.stage_id].boxes:
                self._take(Placed(box, span.x, row.y))

    def _take(self, placed: Placed) -> None:
        if placed.box.role == "point":
            self._inked.add(placed.rect)
            self._points.add(placed.rect)
            self._solid.add(placed.rect)
        for text in placed.box.texts:
            size = text.line.size
            line = Rect(text.x, text.y - size, text.line.width, size * 1.3)
            self._inked.add(line.moved(placed.dx, placed.dy))
            self._solid.add(line.moved(placed.dx, placed.dy))
        for shape in placed.box.shapes:
            if isinstance(shape, Curve):
                for part in shape.pieces:
                    for spot in _along(part):
                        self._inked.add(spot.moved(placed.dx, placed.dy))

    def beside(self, label: Box, point: Rect) -> Placed | None:
        """The label in the first clear place beside the point, which is taken from then on."""
        for place in _places(label.rect, point, _GAPS):
            if self._is_clear(place) and self._belongs(place, point):
                return self._put(label, place)
        return None

    def led_to(self, label: Box, point: Rect) -> Placed | None:
        """The label farther away or between points, with a thin line to its own."""
        for place in _places(label.rect, point, _FAR_GAPS):
            start, end = _leader(place, point)
            if self._is_clear(place) and self._is_open(start, end, point):
                lead = Segment(
                    start[0] - place.x, start[1] - place.y, end[0] - place.x, end[1] - place.y,
                    "border", 0.8,
                )  # fmt: skip
                for spot in _between(start, end):
                    self._inked.add(spot)
                return self._put(replace(label, shapes=(lead, *label.shapes)), place)
        return None

    def _put(self, label: Box, place: Rect) -> Placed:
        self._inked.add(place)
        self._solid.add(place)
        return Placed(label, place.x, place.y)

    def _is_clear(self, place: Rect) -> bool:
        inside = (
            place.x >= self._room.x
            and place.right <= self._room.right
            and place.y >= self._room.y
            and place.bottom <= self._room.bottom
        )
        around = place.grown(2)
        return inside and not any(around.intersects(r) for r in self._inked.near(around))

    def _is_open(self, start: _Spot, end: _Spot, own: Rect) -> bool:
        """Whether a line goes through no other point and no label; it may cross curves."""
        return not any(
            rect != own and spot.intersects(rect)
            for spot in _between(start, end)
            for rect in self._solid.near(spot)
        )

    def _belongs(self, place: Rect, point: Rect) -> bool:
        """Whether no other point is as near, so that nobody takes it for that one's."""
        own = _gap(place, point)
        near = self._points.near(place.grown(own + 6))
        return all(rect == point or _gap(place, rect) > own + 6 for rect in near)


class _Shelves:
    """Rectangles by where they lie across the map, so that a wide map is searched in one place."""

    _WIDE = 160.0

    def __init__(self) -> None:
        self._shelves: dict[int, list[Rect]] = {}

    def add(self, rect: Rect) -> None:
        for number in self._numbers(rect):
            self._shelves.setdefault(number, []).append(rect)

    def near(self, rect: Rect) -> Iterator[Rect]:
        for number in self._numbers(rect):
            yield from self._shelves.get(number, ())

    def _numbers(self, rect: Rect) -> range:
        return range(int(rect.x // self._WIDE), int(rect.right // self._WIDE) + 1)


def _gap(one: Rect, other: Rect) -> float:
    """The distance between two rectangles in points."""
    across = max(one.x - other.right, other.x - one.right, 0.0)
    down = max(one.y - other.bottom, other.y - one.bottom, 0.0)
    return math.hypot(across, down)


def _places(size: Rect, point: Rect, gaps: Sequence[float]) -> Iterator[Rect]:
    """Below, above and beside the point, near ones first."""
    x, y = point.x + point.width / 2, point.y + point.height / 2
    wide = size.width
    lefts = (x - wide / 2, x + _AWAY, x - wide - _AWAY, x - wide / 4, x - wide * 3 / 4)
    for gap in gaps:
        for left in lefts:
            yield Rect(left, y + gap, wide, size.height)
            yield Rect(left, y - gap - size.height, wide, size.height)
    for left in (x + _AWAY + 6, x - wide - _AWAY - 6):
        for share in (1 / 2, 1 / 4, 3 / 4):
            yield Rect(left, y - size.height * share, wide, size.height)


def _leader(place: Rect, point: Rect) -> tuple[_Spot, _Spot]:
    """From the nearest edge of a label to the edge of a point."""
    x, y = point.x + point.width / 2, point.y + point.height / 2
    start = min(max(x, place.x + 4), place.right - 4), min(max(y, place.y), place.bottom)
    way = math.dist(start, (x, y)) or 1.0
    share = min(1.0, point.width / 2 / way)
    return start, (x + (start[0] - x) * share, y + (start[1] - y) * share)


def _between(start: _Spot, end: _Spot) -> Iterator[Rect]:
    """Small rectangles along a straight line."""
    count = max(2, int(math.dist(start, end) / 3))
    for number in range(1, count + 1):
        x = start[0] + (end[0] - start[0]) * number / count
        y = start[1] + (end[1] - start[1]) * number / count
        yield Rect(x - 1.5, y - 1.5, 3.0, 3.0)


def _along(part: Cubic, steps: int = 24) -> Iterator[Rect]:
    """Small rectangles along a piece that hold all of it with its pen, however steep it is."""
    last: tuple[float, float] | None = None
    for number in range(steps + 1):
        t = number / steps
        s = 1 - t
        a, b, c, d = s**3, 3 * s * s * t, 3 * s * t * t, t**3
        x = a * part.x0 + b * part.x1 + c * part.x2 + d * part.x3
        y = a * part.y0 + b * part.y1 + c * part.y2 + d * part.y3
        if last is not None:
            high, low = sorted((last[1], y))
            yield Rect(last[0], high, x - last[0], low - high).grown(_PEN)
        last = x, y
