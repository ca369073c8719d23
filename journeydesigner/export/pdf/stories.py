"""What an emotion curve tells, in words, for people who do not see it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from journeydesigner.i18n import tr, trn
from journeydesigner.layout.content.emotion import score_text
from journeydesigner.model import JourneyMap, Persona, Snapshot

_MOST_POINTS = 60
"""Of a curve with more points than these only the turns are told."""
_MOST_GAPS = 12


class _Felt(NamedTuple):
    place: str
    score: float


def curve_story(snapshot: Snapshot, journey: JourneyMap, persona_id: str | None) -> str:
    """The scores of a persona (None: everyone) from touchpoint to touchpoint in a sentence."""
    felt, gaps = _felt(snapshot, journey, persona_id)
    if len(felt) > _MOST_POINTS:
        felt = _turns(felt)
    parts = _moves(journey, felt)
    if gaps:
        named = ", ".join(gaps[:_MOST_GAPS])
        more = len(gaps) - _MOST_GAPS
        if more > 0:
            named += " " + trn("and {n} more", "and {n} more", more).format(n=more)
        parts.append(tr("no data at {places}").format(places=named))
    persona = snapshot.get(persona_id, Persona)
    name = (persona.name if persona else "") or tr("Everyone")
    return tr("{name}: {story}.").format(name=name, story=", ".join(parts))


def _felt(
    snapshot: Snapshot, journey: JourneyMap, persona_id: str | None
) -> tuple[list[_Felt], list[str]]:
    felt, gaps = [], []
    stages = [stage for stage in snapshot.stages(journey.id) if not stage.hidden]
    for stage in stages:
        for touchpoint in snapshot.touchpoints(stage.id):
            place = " ".join(touchpoint.name.split()) or tr("Unnamed touchpoint")
            points = snapshot.emotions(touchpoint.id)
            score = next((p.score for p in points if p.persona_id == persona_id), None)
            if score is None:
                gaps.append(place)
            else:
                felt.append(_Felt(place, score))
    return felt, gaps


def _moves(journey: JourneyMap, felt: Sequence[_Felt]) -> list[str]:
    parts = [_told(tr("starts at {score} at {place}"), journey, first) for first in felt[:1]]
    for before, now in pairwise(felt):
        if now.score > before.score:
            words = tr("rises to {score} at {place}")
        elif now.score < before.score:
            words = tr("falls to {score} at {place}")
        else:
            words = tr("stays at {score} at {place}")
        parts.append(_told(words, journey, now))
    return parts


def _told(words: str, journey: JourneyMap, felt: _Felt) -> str:
    return words.format(score=score_text(journey, felt.score), place=felt.place)


def _turns(felt: Sequence[_Felt]) -> list[_Felt]:
    """The first and the last point, and those where the curve changes its direction."""
    kept = [felt[0]]
    for before, now, after in zip(felt, felt[1:], felt[2:], strict=False):
        if (now.score - before.score) * (after.score - now.score) < 0:
            kept.append(now)
    return [*kept, felt[-1]]
