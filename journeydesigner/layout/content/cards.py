"""Touchpoint cards: icon, name and customer interaction in full, channel, mark, emotion."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from journeydesigner.i18n import tr
from journeydesigner.layout.content.tone import Tone, mean_score, tone_mark, tone_of
from journeydesigner.layout.display import Box, EditArea, Icon, RoundRect, Shape, TextLine
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.measures import (
    CARD_MIN_HEIGHT,
    CARD_PADDING,
    CARD_RADIUS,
    CHIP,
    SIZE_BODY,
    SIZE_META,
    SIZE_NAME,
)
from journeydesigner.layout.typesetting import Paragraph, Style, Typesetter
from journeydesigner.model import Channel, JourneyMap, Snapshot, Touchpoint

NAME = Style(SIZE_NAME, "text", bold=True)
BODY = Style(SIZE_BODY, "secondary")
META = Style(SIZE_META, "faint-text")
KEY = Style(SIZE_META, "key-text", bold=True)
_DOT = 5.5
_TEXT_LEFT = CARD_PADDING + CHIP + 6
_BODY_GAP = 5.0
_META_GAP = 6.0


@dataclass(slots=True)
class CardContent:
    """What a card shows, before it has its place; `height` is what it needs, in points."""

    touchpoint: Touchpoint
    width: float
    icon: str
    tone: Tone | None
    name: Paragraph
    body: Paragraph
    channel: Paragraph
    key: Paragraph

    @property
    def name_height(self) -> float:
        return max(CHIP, self.name.height)

    @property
    def meta_height(self) -> float:
        """Channel and key moment share a line where they fit beside each other."""
        if self.channel.count and self.key.count and self.beside:
            return max(self.channel.height, self.key.height)
        return self.channel.height + self.key.height

    @property
    def beside(self) -> bool:
        return self.channel.width + self.key.width + 8 <= self.width - 2 * CARD_PADDING

    @property
    def height(self) -> float:
        body = self.body.height + _BODY_GAP if self.body.count else 0.0
        meta = self.meta_height
        meta = meta + _META_GAP if meta else 0.0
        return max(CARD_MIN_HEIGHT, CARD_PADDING * 2 + self.name_height + body + meta)


def card_content(
    setter: Typesetter,
    snapshot: Snapshot,
    journey: JourneyMap,
    touchpoint: Touchpoint,
    width: float,
) -> CardContent:
    """The card of a touchpoint at that width."""
    channel = snapshot.get(touchpoint.channel_id, Channel)
    mean = mean_score(snapshot, journey, touchpoint.id)
    inner = width - 2 * CARD_PADDING
    dot = _DOT * 2 + 6 if mean is not None else 0.0
    key = tr("Key moment") if touchpoint.key_moment else ""
    return CardContent(
        touchpoint=touchpoint,
        width=width,
        icon=touchpoint.icon or (channel.icon if channel else "") or "touchpoint",
        tone=tone_of(mean, journey) if mean is not None else None,
        name=setter.set(touchpoint.name, NAME, width - _TEXT_LEFT - CARD_PADDING - dot),
        body=setter.set(touchpoint.customer_interaction, BODY, inner),
        channel=setter.set(channel.name if channel else "", META, inner),
        key=setter.set(key, KEY, inner),
    )


def card_box(content: CardContent, x: float, y: float, height: float) -> Box:
    """The card at (x, y) of its cell, stretched to `height`."""
    touchpoint, width = content.touchpoint, content.width
    name_top = CARD_PADDING + max(0.0, (CHIP - content.name.style.pitch) / 2)
    if content.name.count > 1:
        name_top = CARD_PADDING
    body_top = CARD_PADDING + content.name_height + _BODY_GAP
    name_width = width - _TEXT_LEFT - CARD_PADDING - (_DOT * 2 + 6 if content.tone else 0)
    inner = width - 2 * CARD_PADDING
    return Box(
        key=("card", touchpoint.id),
        role="card",
        record_id=touchpoint.id,
        rect=Rect(x, y, width, height),
        shapes=_shapes(width, height, content.icon, content.tone, touchpoint.key_moment),
        texts=(
            *content.name.placed(_TEXT_LEFT, name_top, name_width),
            *content.body.placed(CARD_PADDING, body_top, inner),
            *_meta(content, height),
        ),
        edits=(
            EditArea(
                touchpoint.id,
                "name",
                Rect(_TEXT_LEFT, name_top, name_width, max(content.name.height, NAME.pitch)),
                SIZE_NAME,
                bold=True,
            ),
            EditArea(
                touchpoint.id,
                "customer_interaction",
                Rect(CARD_PADDING, body_top, inner, max(content.body.height, BODY.pitch)),
                SIZE_BODY,
            ),
        ),
        radius=CARD_RADIUS,
    )


def _meta(content: CardContent, height: float) -> tuple[TextLine, ...]:
    inner = content.width - 2 * CARD_PADDING
    bottom = height - CARD_PADDING
    key_top = bottom - content.key.height
    channel_top = bottom - content.channel.height
    if not content.beside:
        channel_top -= content.key.height
    return (
        *content.channel.placed(CARD_PADDING, channel_top, inner),
        *content.key.placed(CARD_PADDING, key_top, inner, 1.0 if content.beside else 0.0),
    )


@lru_cache(maxsize=4096)
def _shapes(
    width: float, height: float, icon: str, tone: Tone | None, key_moment: bool
) -> tuple[Shape, ...]:
    """One shared object for all cards that look alike."""
    edge = "key-mark" if key_moment else "line"
    chip = CARD_PADDING
    shapes: list[Shape] = [
        RoundRect(0, 0, width, height, CARD_RADIUS, "surface", edge, shadow=True),
        RoundRect(chip, chip, CHIP, CHIP, 5, "accent-ground"),
        Icon(icon, chip + 3, chip + 3, CHIP - 6, "accent-text"),
    ]
    if tone is not None:
        shapes += tone_mark(tone, width - CARD_PADDING - _DOT, chip + CHIP / 2, _DOT)
    return tuple(shapes)
