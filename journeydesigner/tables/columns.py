"""The columns of the touchpoint table, in order: header, field and content of each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from journeydesigner.model import EmotionPoint, JourneyMap, Persona, Snapshot, Stage, Touchpoint
from journeydesigner.model.touchpoint import STATUSES
from journeydesigner.tables.cells import YES, Value, channel_name, choice_word, notes_text

Content = Literal["line", "text", "score", "count", "flag", "id"]
"""`line` a short text, `text` a long one, `score` a number on a map's scale, `count` another
number, `flag` "Yes" or nothing."""

EMOTION_PREFIX = "Emotion: "
EVERYONE = "Everyone"
NO_NAME = "(no name)"
MAX_HEADER = 255
"""The longest name of a column that a workbook's table may have, in UTF-16 units."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a row's touchpoint stands; `stage` is None in the parking lot. `emotions` are the
    points that count, by persona id (None: everyone)."""

    snapshot: Snapshot
    journey: JourneyMap
    stage: Stage | None
    touchpoint: Touchpoint
    emotions: Mapping[str | None, EmotionPoint]


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `field` is the touchpoint's field it shows, or a word of our own for what is no
    plain field (`map`, `stage`, `channel`, `pain-points`, `opportunities`, `emotion`, `votes`).

    `persona_id` belongs to an emotion column (None there: everyone).
    """

    header: str
    field: str
    content: Content
    value: Callable[[Place], Value]
    persona_id: str | None = None


def columns(
    snapshot: Snapshot, persona_ids: Iterable[str | None], *, voted: bool = False
) -> tuple[Column, ...]:
    """All columns; headers are unique whatever the personas are called.

    `voted` adds a column with the dots that touchpoints got.
    """
    taken = {column.header.casefold() for column in (*_LEADING, *_TRAILING, _VOTES, _ID)}
    emotion: list[Column] = []
    for persona_id in persona_ids:
        header = _unique(_emotion_header(snapshot, persona_id), taken)
        taken.add(header.casefold())
        emotion.append(Column(header, "emotion", "score", _score_of(persona_id), persona_id))
    return (*_LEADING, *emotion, *_TRAILING, *([_VOTES] if voted else []), _ID)


def _emotion_header(snapshot: Snapshot, persona_id: str | None) -> str:
    if persona_id is None:
        return EMOTION_PREFIX + EVERYONE
    persona = snapshot.get(persona_id, Persona)
    name = " ".join(persona.name.split()) if persona else persona_id
    return _cut(EMOTION_PREFIX + (name or NO_NAME), MAX_HEADER)


def _unique(header: str, taken: set[str]) -> str:
    """The header with a number behind it if needed; workbooks compare without case."""
    candidate, number = header, 1
    while candidate.casefold() in taken:
        number += 1
        ending = f" ({number})"
        candidate = _cut(header, MAX_HEADER - len(ending)) + ending
    return candidate


def _cut(text: str, units: int) -> str:
    """At most so many UTF-16 units, with an ellipsis where something is left out."""
    if len(text.encode("utf-16-le")) <= 2 * units:
        return text
    kept = text[: units - 1]
    while len(kept.encode("utf-16-le")) > 2 * (units - 1):
        kept = kept[:-1]
    return kept + "…"


def _score_of(persona_id: str | None) -> Callable[[Place], Value]:
    def score(place: Place) -> Value:
        point = place.emotions.get(persona_id)
        return point.score if point else None

    return score


def _notes_of(lane_kind: str) -> Callable[[Place], Value]:
    def text(place: Place) -> Value:
        return notes_text(place.snapshot.tied_notes(place.touchpoint.id, lane_kind))

    return text


def _field(header: str, field: str, content: Content) -> Column:
    def value(place: Place) -> Value:
        return str(getattr(place.touchpoint, field))

    return Column(header, field, content, value)


_LEADING = (
    _field("Touchpoint", "name", "line"),
    _field("Customer interaction", "customer_interaction", "text"),
    _field("Employee/system interaction", "system_interaction", "text"),
    Column("Map", "map", "line", lambda place: place.journey.title),
    Column("Stage", "stage", "line", lambda place: place.stage.name if place.stage else ""),
    Column(
        "Channel", "channel", "line", lambda place: channel_name(place.snapshot, place.touchpoint)
    ),
)
_TRAILING = (
    _field("Thinking", "thinking", "text"),
    Column("Pain points", "pain-points", "text", _notes_of("pain-points")),
    Column("Opportunities", "opportunities", "text", _notes_of("opportunities")),
    Column(
        "Key moment", "key_moment", "flag", lambda place: YES if place.touchpoint.key_moment else ""
    ),
    _field("Owner", "strategy_owner", "line"),
    Column(
        "Status",
        "strategy_status",
        "line",
        lambda place: choice_word(place.touchpoint.strategy_status, STATUSES),
    ),
)
_VOTES = Column("Votes", "votes", "count", lambda place: place.snapshot.dots(place.touchpoint.id))
_ID = _field("Id", "id", "id")

KNOWN_COLUMNS = {
    column.header.casefold(): column.field for column in (*_LEADING, *_TRAILING, _VOTES, _ID)
}
"""Field by header in small letters, without the columns of emotions."""
