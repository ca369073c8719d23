"""A small map with something of everything, whose parts tests call by name."""

from __future__ import annotations

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

MAP = "map:shop"
TIM, TRUDY = "persona:tim", "persona:trudy"
AWARE, BUY, AFTER = "stage:aware", "stage:buy", "stage:after"
AD, SEARCH, REVIEW, CART, PAY = (
    f"touchpoint:{n}" for n in ("ad", "search", "review", "cart", "pay")
)
GOALS, CARDS, THINKING, EMOTION, PAINS, IDEAS, NOTES = (
    f"lane:{n}" for n in ("goals", "cards", "thinking", "emotion", "pains", "ideas", "notes")
)
LOST, SLOW, UNSURE, WHOLE, IDEA = (f"note:{n}" for n in ("lost", "slow", "unsure", "whole", "idea"))
TIM_AD, TIM_SEARCH, TIM_CART, TRUDY_AD = (
    f"emotion:{n}" for n in ("tim-ad", "tim-search", "tim-cart", "trudy-ad")
)
SITE = "channel:site"
_LANES = {
    GOALS: "customer-goal",
    CARDS: "touchpoints",
    THINKING: "thinking",
    EMOTION: "emotion",
    PAINS: "pain-points",
    IDEAS: "opportunities",
    NOTES: "notes",
}


def small_map() -> Snapshot:
    """Two stages with three and two touchpoints, one empty stage, seven lanes.

    Under Search stand the pain points Lost and Slow, under Cart Unsure; Whole spans Aware; Idea
    is an opportunity under Search. Tim has scores at Ad, Search and Cart, Trudy at Ad.
    """
    return Snapshot([*_frame(), *_touchpoints(), *_notes(), *_emotions()])


def empty_map() -> Snapshot:
    """A map with lanes and no stage."""
    return Snapshot([Project(), JourneyMap(id=MAP, order="a0"), *_lanes()])


def _frame() -> list[Record]:
    stages = ((AWARE, "Awareness"), (BUY, "Purchase"), (AFTER, "After"))
    return [
        Project(title="Shop"),
        JourneyMap(id=MAP, title="First purchase", persona_ids=(TIM, TRUDY), order="a0"),
        Persona(id=TIM, name="Tim", order="a0"),
        Persona(id=TRUDY, name="Trudy", order="a1"),
        Channel(id=SITE, name="Website", icon="website", order="a0"),
        *(
            Stage(id=key, map_id=MAP, name=name, order=f"a{n}")
            for n, (key, name) in enumerate(stages)
        ),
        *_lanes(),
    ]


def _lanes() -> list[Record]:
    return [
        Lane(id=key, map_id=MAP, lane_kind=kind, order=f"a{n}")
        for n, (key, kind) in enumerate(_LANES.items())
    ]


def _touchpoints() -> list[Record]:
    places = ((AD, AWARE), (SEARCH, AWARE), (REVIEW, AWARE), (CART, BUY), (PAY, BUY))
    return [
        Touchpoint(
            id=key,
            map_id=MAP,
            stage_id=stage,
            name=key.partition(":")[2].title(),
            customer_interaction="Looks at it and wonders whether it fits.",
            order=f"a{n}",
        )
        for n, (key, stage) in enumerate(places)
    ]


def _notes() -> list[Record]:
    places = (
        (LOST, PAINS, AWARE, SEARCH),
        (SLOW, PAINS, AWARE, SEARCH),
        (UNSURE, PAINS, BUY, CART),
        (WHOLE, PAINS, AWARE, None),
        (IDEA, IDEAS, AWARE, SEARCH),
    )
    return [
        Note(
            id=key,
            map_id=MAP,
            lane_id=lane,
            stage_id=stage,
            touchpoint_id=under,
            text=key.partition(":")[2].title(),
            order=f"a{n}",
        )
        for n, (key, lane, stage, under) in enumerate(places)
    ]


def _emotions() -> list[Record]:
    scores = (
        (TIM_AD, AD, TIM, 2.0),
        (TIM_SEARCH, SEARCH, TIM, -1.0),
        (TIM_CART, CART, TIM, 0.0),
        (TRUDY_AD, AD, TRUDY, -3.0),
    )
    return [
        EmotionPoint(id=key, touchpoint_id=touchpoint, persona_id=persona, score=score)
        for key, touchpoint, persona, score in scores
    ]
