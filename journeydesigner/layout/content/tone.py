"""Negative, neutral or positive: the tone of a score, by colour and by sign."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from journeydesigner.layout.display import Disc, Segment, Shape
from journeydesigner.model import JourneyMap, Snapshot

Tone = Literal["negative", "neutral", "positive"]


def tone_of(score: float, journey: JourneyMap) -> Tone:
    """Where a score lies from the neutral one of the map's scale."""
    if score == journey.neutral:
        return "neutral"
    return "positive" if score > journey.neutral else "negative"


def mean_score(snapshot: Snapshot, journey: JourneyMap, touchpoint_id: str) -> float | None:
    """The mean of the scores that the map draws at a touchpoint, None where there is none."""
    drawn = (None, *journey.persona_ids)
    scores = [
        point.score
        for point in snapshot.emotions(touchpoint_id)
        if point.score is not None and point.persona_id in drawn
    ]
    return sum(scores) / len(scores) if scores else None


@lru_cache(maxsize=64)
def tone_mark(tone: Tone, x: float, y: float, radius: float) -> tuple[Shape, ...]:
    """A disc around (x, y) with the sign of the tone: −, 0 (a ring) or +."""
    arm = radius * 0.5
    disc = Disc(x, y, radius, fill=tone)
    width = max(1.0, radius * 0.26)
    if tone == "neutral":
        return disc, Disc(x, y, radius * 0.42, stroke="surface", stroke_width=width)
    bar = Segment(x - arm, y, x + arm, y, "surface", width)
    if tone == "negative":
        return disc, bar
    return disc, bar, Segment(x, y - arm, x, y + arm, "surface", width)
