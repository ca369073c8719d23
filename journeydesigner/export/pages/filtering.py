"""A filter on pages: touchpoints that it leaves out are pale, with all that belongs to them."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace
from functools import lru_cache

from journeydesigner.export.pages.page import Page
from journeydesigner.layout.display import Box, Image, Placed, RoundRect, Shape
from journeydesigner.layout.theme import PALE
from journeydesigner.model import EmotionPoint, Snapshot

_COLOURS = ("fill", "stroke", "colour")
_OF_TOUCHPOINTS = ("card", "field", "note", "point")


def filtered(page: Page, snapshot: Snapshot, shown: Container[str]) -> Page:
    """The page with the touchpoints of these ids in full and all others pale."""
    placed = tuple(_filtered(placed, snapshot, shown) for placed in page.placed)
    return replace(page, placed=placed)


def _filtered(placed: Placed, snapshot: Snapshot, shown: Container[str]) -> Placed:
    box = placed.box
    touchpoint_id = _touchpoint(box, snapshot)
    if not touchpoint_id or touchpoint_id in shown:
        return placed
    texts = tuple(replace(text, colour=PALE + text.colour) for text in box.texts)
    return Placed(replace(box, shapes=_pale(box.shapes), texts=texts), placed.dx, placed.dy)


def _touchpoint(box: Box, snapshot: Snapshot) -> str:
    """The touchpoint that a box stands for or belongs to; "" for what spans a stage."""
    if box.key[0] == "quote":
        point = snapshot.get(box.key[1], EmotionPoint)
        return point.touchpoint_id if point else ""
    if box.role not in _OF_TOUCHPOINTS:
        return ""
    own = box.record_id if box.record_id.startswith("touchpoint:") else ""
    return own or box.owner_id


@lru_cache(maxsize=4096)
def _pale(shapes: tuple[Shape, ...]) -> tuple[Shape, ...]:
    """Equal shapes stay one object, so that painters draw them once."""
    return tuple(_pale_shape(shape) for shape in shapes)


def _pale_shape(shape: Shape) -> Shape:
    if isinstance(shape, Image):
        return shape
    tokens = {name: getattr(shape, name, None) for name in _COLOURS}
    changes = {name: PALE + token for name, token in tokens.items() if token}
    if isinstance(shape, RoundRect):
        return replace(shape, shadow=False, **changes)
    return replace(shape, **changes)
