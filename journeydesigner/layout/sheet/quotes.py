"""Quotes beside emotion points, each where it keeps clear of curves, points and other quotes."""

from __future__ import annotations

import math
from collections.abc import Iterator

from journeydesigner.layout.content.emotion import score_text
from journeydesigner.layout.content.tone import tone_of
from journeydesigner.layout.display import Box, Curve, Placed, RoundRect
from journeydesigner.layout.geometry import Cubic, Rect
from journeydesigner.layout.map_layout import MapLayout, Row
from journeydesigner.layout.scores import emotion_row
from journeydesigner.layout.typesetting import Paragraph, Style, Typesetter
from journeydesigner.model import EmotionPoint, JourneyMap, Snapshot, Touchpoint

_WIDTH = 150.0
_PADDING = 5.0
_AWAY = 12.0
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
    labels = []
    for point, spot in speaking:
        label = _label(setter, journey, point)
        place = taken.free_place(label, spot)
        if place is not None:
            labels.append(Placed(label, place.x, place.y))
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


def _label(setter: Typesetter, journey: JourneyMap, point: EmotionPoint) -> Box:
    score = point.score if point.score is not None else journey.neutral
    ground, style = _LOOKS[tone_of(score, journey)]
    quote = " ".join(point.quote.split())
    text = f"{score_text(journey, score)} · \N{LEFT DOUBLE QUOTATION MARK}{quote}"
    paragraph: Paragraph = setter.set(f"{text}\N{RIGHT DOUBLE QUOTATION MARK}", style, _WIDTH)
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
        for span in layout.spans:
            for box in row.cells[span.stage_id].boxes:
                self._take(Placed(box, span.x, row.y))

    def _take(self, placed: Placed) -> None:
        if placed.box.role == "point":
            self._inked.add(placed.rect)
            self._points.add(placed.rect)
        for text in placed.box.texts:
            size = text.line.size
            line = Rect(text.x, text.y - size, text.line.width, size * 1.3)
            self._inked.add(line.moved(placed.dx, placed.dy))
        for shape in placed.box.shapes:
            if isinstance(shape, Curve):
                for part in shape.pieces:
                    for spot in _along(part):
                        self._inked.add(spot.moved(placed.dx, placed.dy))

    def free_place(self, label: Box, point: Rect) -> Rect | None:
        """The first clear place beside the point; it is taken from then on."""
        for place in _places(label.rect, point):
            inside = (
                place.x >= self._room.x
                and place.right <= self._room.right
                and place.y >= self._room.y
                and place.bottom <= self._room.bottom
            )
            around = place.grown(2)
            clear = inside and not any(around.intersects(r) for r in self._inked.near(around))
            if clear and self._belongs(place, point):
                self._inked.add(place)
                return place
        return None

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


def _places(size: Rect, point: Rect) -> Iterator[Rect]:
    """Below, above and beside the point, near ones first."""
    x, y = point.x + point.width / 2, point.y + point.height / 2
    lefts = (x - size.width / 2, x + _AWAY, x - size.width - _AWAY)
    for gap in (_AWAY, _AWAY * 1.8, _AWAY * 3):
        for left in lefts:
            yield Rect(left, y + gap, size.width, size.height)
            yield Rect(left, y - gap - size.height, size.width, size.height)
    for left in lefts[1:]:
        yield Rect(left + (6 if left > x else -6), y - size.height / 2, size.width, size.height)


def _along(part: Cubic, steps: int = 16) -> Iterator[Rect]:
    """Small rectangles along a piece."""
    for number in range(steps + 1):
        t = number / steps
        s = 1 - t
        a, b, c, d = s**3, 3 * s * s * t, 3 * s * t * t, t**3
        x = a * part.x0 + b * part.x1 + c * part.x2 + d * part.x3
        y = a * part.y0 + b * part.y1 + c * part.y2 + d * part.y3
        yield Rect(x - 5, y - 2, 10, 4)
