"""The map that every benchmark measures: the same for the same number of touchpoints."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from journeydesigner.model import (
    Channel,
    EmotionPoint,
    JourneyMap,
    Lane,
    Note,
    Persona,
    Project,
    Record,
    Snapshot,
    Stage,
    Touchpoint,
)
from journeydesigner.model.order import keys_between
from tests.support.words import WORDS

MAP_ID = "map:benchmark"
LANES = (
    "customer-goal", "touchpoints", "channel", "emotion", "pain-points", "opportunities",
    "frontstage", "backstage",
)  # fmt: skip
CHANNELS = (
    ("Website", "website"), ("Mobile app", "mobile-app"), ("Email", "email"),
    ("Phone", "phone"), ("Chat", "chat"), ("Store", "store"),
)  # fmt: skip
PERSONAS = ("Tech-Savvy Tim", "Traditional Trudy")
SEED = 20_260


def big_map(n: int) -> Snapshot:
    """A project with one map of `n` touchpoints in max(5, n ÷ 20) stages and 8 lanes.

    Two personas, each with a score on 90 % of the touchpoints; names of 3–6 words, customer
    interactions of 14–26; a pain point on 30 %, an opportunity on 20 %; a goal for each stage.
    """
    rng = Random(f"{SEED}/{n}")
    stages = _stages(rng, max(5, n // 20))
    records: list[Record] = [Project(title="Benchmark"), *_frame(), *stages]
    records += _cards(rng, n, stages)
    return Snapshot(records)


def _frame() -> Iterator[Record]:
    """Map, personas, channels and lanes."""
    personas = [f"persona:{i}" for i in range(len(PERSONAS))]
    yield JourneyMap(
        id=MAP_ID, title="Benchmark", scenario="Buys something.", persona_ids=tuple(personas)
    )
    for key, name, order in zip(personas, PERSONAS, _keys(len(PERSONAS)), strict=True):
        yield Persona(id=key, name=name, order=order)
    for (name, icon), order in zip(CHANNELS, _keys(len(CHANNELS)), strict=True):
        yield Channel(id=f"channel:{icon}", name=name, icon=icon, order=order)
    for kind, order in zip(LANES, _keys(len(LANES)), strict=True):
        yield Lane(id=f"lane:{kind}", map_id=MAP_ID, lane_kind=kind, order=order)


def _stages(rng: Random, count: int) -> list[Stage]:
    return [
        Stage(
            id=f"stage:{i:05}",
            map_id=MAP_ID,
            name=_phrase(rng, 1, 2),
            goal=_phrase(rng, 5, 9),
            order=order,
        )
        for i, order in enumerate(_keys(count))
    ]


def _cards(rng: Random, n: int, stages: list[Stage]) -> Iterator[Record]:
    """The touchpoints, spread evenly over the stages, with their emotion points and notes."""
    for i, order in enumerate(_keys(n)):
        stage = stages[i * len(stages) // n]
        touchpoint = Touchpoint(
            id=f"touchpoint:{i:05}",
            map_id=MAP_ID,
            stage_id=stage.id,
            order=order,
            name=_phrase(rng, 3, 6),
            customer_interaction=_phrase(rng, 14, 26),
            channel_id=f"channel:{rng.choice(CHANNELS)[1]}",
            key_moment=rng.random() < 0.1,
        )
        yield touchpoint
        yield from _emotions(rng, touchpoint)
        yield from _insights(rng, touchpoint)


def _emotions(rng: Random, touchpoint: Touchpoint) -> Iterator[EmotionPoint]:
    for i in range(len(PERSONAS)):
        if rng.random() < 0.9:
            yield EmotionPoint(
                id=f"emotion:{touchpoint.id[11:]}-{i}",
                touchpoint_id=touchpoint.id,
                persona_id=f"persona:{i}",
                score=rng.randint(-10, 10) / 2,
            )


def _insights(rng: Random, touchpoint: Touchpoint) -> Iterator[Note]:
    for share, lane in ((0.3, "pain-points"), (0.2, "opportunities")):
        if rng.random() < share:
            yield Note(
                id=f"note:{lane}-{touchpoint.id[11:]}",
                map_id=MAP_ID,
                lane_id=f"lane:{lane}",
                stage_id=touchpoint.stage_id,
                touchpoint_id=touchpoint.id,
                order=touchpoint.order,
                text=_phrase(rng, 4, 9),
            )


def _phrase(rng: Random, least: int, most: int) -> str:
    return " ".join(rng.choices(WORDS, k=rng.randint(least, most))).capitalize()


def _keys(count: int) -> list[str]:
    return keys_between(None, None, count)
