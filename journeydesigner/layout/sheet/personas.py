"""Persona blocks: who the journey is about."""

from __future__ import annotations

from journeydesigner.i18n import tr
from journeydesigner.layout.display import Box, Disc, Image, RoundRect, Shape, TextLine
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.sheet.block import Block
from journeydesigner.layout.typesetting import Paragraph, Style, Typesetter
from journeydesigner.model import Persona, Picture, Snapshot
from journeydesigner.model.fields import field_spec

_NAME = Style(14, "text", bold=True)
_SUMMARY = Style(11, "secondary")
_QUOTE = Style(11, "secondary")
_LABEL = Style(10, "secondary")
_INITIALS = Style(18, "accent-text", bold=True)
_AVATAR = 56.0
_LEFT = 20.0
_TEXT = 200.0
_BAR_LABEL, _BAR = 84.0, 78.0
_MOTIVES = (
    "driver_status",
    "driver_security",
    "driver_convenience",
    "driver_belonging",
    "reason_price",
    "reason_features",
    "reason_convenience",
    "reason_reliability",
)


def initials(name: str) -> str:
    """The first letters of the first and the last word, for an avatar without a photo."""
    words = [word for word in name.split() if word[0].isalnum()]
    letters = [words[0][0], words[-1][0]] if len(words) > 1 else [w[0] for w in words]
    return "".join(letters).upper()


def strongest_motives(persona: Persona) -> list[tuple[str, int]]:
    """(title, weight 1 … 5) of the four drivers and considerations that weigh most.

    Convenience is both a driver and a consideration; it stands here once.
    """
    weighed: dict[str, int] = {}
    for name in _MOTIVES:
        title = tr(field_spec(Persona, name).title)
        weighed[title] = max(weighed.get(title, 0), getattr(persona, name) or 0)
    ranked = sorted(weighed.items(), key=lambda motive: -motive[1])
    return [motive for motive in ranked[:4] if motive[1]]


def persona_block(setter: Typesetter, snapshot: Snapshot, persona: Persona) -> Block:
    """Avatar, name, summary, quote, and bars for what weighs most."""
    left = _LEFT + _AVATAR + 14
    quote = f"\N{LEFT DOUBLE QUOTATION MARK}{persona.quote}\N{RIGHT DOUBLE QUOTATION MARK}"
    paragraphs = [
        setter.set(persona.name, _NAME, _TEXT),
        setter.set(persona.summary, _SUMMARY, _TEXT),
        setter.set(quote if persona.quote else "", _QUOTE, _TEXT),
    ]
    texts, bottom = _below_each_other(paragraphs, left)
    motives = strongest_motives(persona)
    height = max(_AVATAR, bottom, len(motives) * 19.0)
    shapes: list[Shape] = [RoundRect(0, 0, 3, height, 1.5, "accent")]
    avatar_shapes, avatar_texts = _avatar(setter, snapshot, persona)
    bar_shapes, bar_texts = _bars(setter, motives, left + _TEXT + 18)
    width = left + _TEXT + (18 + _BAR_LABEL + _BAR if motives else 0)
    box = Box(
        ("persona", persona.id),
        "persona",
        persona.id,
        Rect(0, 0, width, height),
        (*shapes, *avatar_shapes, *bar_shapes),
        (*texts, *avatar_texts, *bar_texts),
    )
    return Block((box,), width, height)


def avatar_block(setter: Typesetter, snapshot: Snapshot, persona: Persona) -> Block:
    """The persona's photo, else its initials."""
    shapes, texts = _avatar(setter, snapshot, persona, 0.0)
    size = Rect(0, 0, _AVATAR, _AVATAR)
    box = Box(("avatar", persona.id), "persona", persona.id, size, tuple(shapes), tuple(texts))
    return Block((box,), _AVATAR, _AVATAR)


def weights_block(
    setter: Typesetter, persona_id: str, group: str, weights: list[tuple[str, int]]
) -> Block:
    """A bar for each (title, weight 0 … 5)."""
    shapes, texts = _bars(setter, weights, 0.0)
    size = Rect(0, 0, _BAR_LABEL + _BAR, len(weights) * 19.0)
    key = ("weights", persona_id, group)
    box = Box(key, "persona", persona_id, size, tuple(shapes), tuple(texts))
    return Block((box,), size.width, size.height)


def _below_each_other(paragraphs: list[Paragraph], left: float) -> tuple[list[TextLine], float]:
    texts: list[TextLine] = []
    y = 0.0
    for paragraph in paragraphs:
        texts += paragraph.placed(left, y, _TEXT)
        y += paragraph.height + (2 if paragraph.count else 0)
    return texts, y


def _avatar(
    setter: Typesetter, snapshot: Snapshot, persona: Persona, left: float = _LEFT
) -> tuple[list[Shape], list[TextLine]]:
    photo = snapshot.get(persona.photo_id, Picture)
    if photo is not None:
        return [Image(photo.id, left, 0, _AVATAR, _AVATAR, _AVATAR / 2, fills=True)], []
    half = _AVATAR / 2
    letters = setter.set(initials(persona.name), _INITIALS, _AVATAR, 1)
    top = half - letters.height / 2
    return (
        [Disc(left + half, half, half, "accent-ground")],
        list(letters.placed(left, top, _AVATAR, 0.5)),
    )


def _bars(
    setter: Typesetter, motives: list[tuple[str, int]], left: float
) -> tuple[list[Shape], list[TextLine]]:
    shapes: list[Shape] = []
    texts: list[TextLine] = []
    for number, (title, weight) in enumerate(motives):
        y = number * 19.0
        label = setter.set(title, _LABEL, _BAR_LABEL - 6, 1)
        texts += label.placed(left, y, _BAR_LABEL - 6)
        x = left + _BAR_LABEL
        shapes.append(RoundRect(x, y + 4, _BAR, 5, 2.5, "line"))
        shapes.append(RoundRect(x, y + 4, _BAR * weight / 5, 5, 2.5, "stage:0"))
    return shapes, texts
