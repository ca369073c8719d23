"""Touchpoint cards: icon, name and customer interaction in full, channel, mark, emotion, votes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from journeydesigner.i18n import tr
from journeydesigner.layout.content.tone import Tone, mean_score, tone_mark, tone_of
from journeydesigner.layout.content.votes import Badge, votes_badge
from journeydesigner.layout.display import Box, EditArea, Icon, RoundRect, Shape, TextLine
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.measures import SIZE_BODY, SIZE_META, SIZE_NAME
from journeydesigner.layout.sizes import Sizes
from journeydesigner.layout.typesetting import Paragraph, Style, Typesetter
from journeydesigner.model import Channel, JourneyMap, Snapshot, Touchpoint

NAME = Style(SIZE_NAME, "text", bold=True)
BODY = Style(SIZE_BODY, "secondary")
META = Style(SIZE_META, "faint-text")
KEY = Style(SIZE_META, "key-text", bold=True)
_DOT = 5.5
_CHIP_GAP = 6.0
_BODY_GAP = 5.0
_META_GAP = 6.0
_BESIDE = 8.0


@dataclass(slots=True)
class CardContent:
    """What a card shows, before it has its place; `height` is what it needs, in points."""

    touchpoint: Touchpoint
    width: float
    sizes: Sizes
    icon: str
    tone: Tone | None
    name: Paragraph
    body: Paragraph
    channel: Paragraph
    key: Paragraph
    badge: Badge | None

    @property
    def inner(self) -> float:
        return self.width - 2 * self.sizes.padding

    @property
    def name_left(self) -> float:
        return _name_left(self.sizes)

    @property
    def name_width(self) -> float:
        return self.inner + self.sizes.padding - self.name_left - _dot_room(self.sizes, self.tone)

    @property
    def name_height(self) -> float:
        return max(self.sizes.chip, self.name.height)

    @property
    def meta_height(self) -> float:
        """Channel and key moment share a line where they fit beside each other; the votes stand
        at the end of the last line, or below it where they do not fit."""
        both = self.channel.count and self.key.count
        if both and self.beside:
            height = max(self.channel.height, self.key.height)
        else:
            height = self.channel.height + self.key.height
        if self.badge is None:
            return height
        return height + self.badge.height if self.badge_below else max(height, self.badge.height)

    @property
    def beside(self) -> bool:
        room = self.badge.room if self.badge else 0.0
        return self.channel.width + self.key.width + _BESIDE + room <= self.inner

    @property
    def badge_below(self) -> bool:
        """Whether the last line leaves no room for the votes."""
        last = self.key if self.key.count else self.channel
        if self.badge is None or not last.count or self.beside:
            return False
        return last.width + self.badge.room > self.inner

    @property
    def height(self) -> float:
        room = self.sizes.room
        body = self.body.height + _BODY_GAP * room if self.body.count else 0.0
        meta = self.meta_height
        meta = meta + _META_GAP * room if meta else 0.0
        return max(self.sizes.card_height, self.sizes.padding * 2 + self.name_height + body + meta)


def card_content(
    setter: Typesetter,
    snapshot: Snapshot,
    journey: JourneyMap,
    touchpoint: Touchpoint,
    width: float,
) -> CardContent:
    """The card of a touchpoint at that width."""
    sizes = setter.sizes
    channel = snapshot.get(touchpoint.channel_id, Channel)
    mean = mean_score(snapshot, journey, touchpoint.id)
    tone = tone_of(mean, journey) if mean is not None else None
    inner = width - 2 * sizes.padding
    name_width = width - _name_left(sizes) - sizes.padding - _dot_room(sizes, tone)
    key = tr("Key moment") if touchpoint.key_moment else ""
    return CardContent(
        touchpoint=touchpoint,
        width=width,
        sizes=sizes,
        icon=touchpoint.icon or (channel.icon if channel else "") or "touchpoint",
        tone=tone,
        name=setter.set(touchpoint.name, NAME, name_width),
        body=setter.set(touchpoint.customer_interaction, BODY, inner),
        channel=setter.set(channel.name if channel else "", META, inner),
        key=setter.set(key, KEY, inner),
        badge=votes_badge(setter, snapshot.dots(touchpoint.id)),
    )


def card_box(content: CardContent, x: float, y: float, height: float) -> Box:
    """The card at (x, y) of its cell, stretched to `height`."""
    touchpoint, width, sizes = content.touchpoint, content.width, content.sizes
    pad, name, body = sizes.padding, content.name, content.body
    name_top = pad
    if name.count <= 1:
        name_top += max(0.0, (sizes.chip - name.style.pitch) / 2)
    body_top = pad + content.name_height + _BODY_GAP * sizes.room
    left, name_width = content.name_left, content.name_width
    badge, (badge_x, badge_y) = content.badge, _badge_corner(content, height)
    shapes = _shapes(width, height, sizes, content.icon, content.tone, touchpoint.key_moment)
    return Box(
        key=("card", touchpoint.id),
        role="card",
        record_id=touchpoint.id,
        rect=Rect(x, y, width, height),
        shapes=badge.on(shapes, badge_x, badge_y) if badge else shapes,
        texts=(
            *name.placed(left, name_top, name_width),
            *body.placed(pad, body_top, content.inner),
            *_meta(content, height),
            *(badge.texts(badge_x, badge_y) if badge else ()),
        ),
        edits=(
            EditArea(
                touchpoint.id,
                "name",
                Rect(left, name_top, name_width, max(name.height, name.style.pitch)),
                name.style.size,
                bold=True,
            ),
            EditArea(
                touchpoint.id,
                "customer_interaction",
                Rect(pad, body_top, content.inner, max(body.height, body.style.pitch)),
                body.style.size,
            ),
        ),
        radius=sizes.card_radius,
    )


def _name_left(sizes: Sizes) -> float:
    return sizes.padding + sizes.chip + _CHIP_GAP * sizes.room


def _dot_room(sizes: Sizes, tone: Tone | None) -> float:
    """What the emotion's mark takes of the name's line."""
    return 0.0 if tone is None else _DOT * 2 * sizes.mark + _CHIP_GAP * sizes.room


def _meta(content: CardContent, height: float) -> tuple[TextLine, ...]:
    pad, badge = content.sizes.padding, content.badge
    bottom = height - pad
    if badge is not None and content.badge_below:
        bottom -= badge.height
    elif badge is not None:
        bottom -= max(0.0, badge.height - content.key.style.pitch) / 2
    key_top = bottom - content.key.height
    channel_top = bottom - content.channel.height
    if not content.beside:
        channel_top -= content.key.height
    room = content.inner - (badge.room if badge is not None and content.beside else 0.0)
    return (
        *content.channel.placed(pad, channel_top, content.inner),
        *content.key.placed(pad, key_top, room, 1.0 if content.beside else 0.0),
    )


def _badge_corner(content: CardContent, height: float) -> tuple[float, float]:
    """Where the votes stand: in the lower right corner."""
    if content.badge is None:
        return 0.0, 0.0
    pad = content.sizes.padding
    return content.width - pad - content.badge.width, height - pad - content.badge.height


@lru_cache(maxsize=4096)
def _shapes(
    width: float, height: float, sizes: Sizes, icon: str, tone: Tone | None, key_moment: bool
) -> tuple[Shape, ...]:
    """One shared object for all cards that look alike."""
    edge = "key-mark" if key_moment else "line"
    pad, chip, inset = sizes.padding, sizes.chip, 3 * sizes.mark
    shapes: list[Shape] = [
        RoundRect(0, 0, width, height, sizes.card_radius, "surface", edge, shadow=True),
        RoundRect(pad, pad, chip, chip, 5 * sizes.mark, "accent-ground"),
        Icon(icon, pad + inset, pad + inset, chip - 2 * inset, "accent-text"),
    ]
    if tone is not None:
        dot = _DOT * sizes.mark
        shapes += tone_mark(tone, width - pad - dot, pad + chip / 2, dot)
    return tuple(shapes)
