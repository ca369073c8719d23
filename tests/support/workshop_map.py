"""The small map after a workshop: a voting with dots, decisions, next steps, hidden notes."""

from __future__ import annotations

from journeydesigner.model import (
    AgendaItem,
    Decision,
    NextStep,
    Note,
    Record,
    Snapshot,
    Vote,
    Voting,
)
from tests.support.changed_map import changed
from tests.support.small_map import (
    AD,
    AWARE,
    CART,
    IDEA,
    IDEAS,
    LOST,
    MAP,
    NOTES,
    PAINS,
    SLOW,
    UNSURE,
    small_map,
)

VOTING, DECISION, STEP = "voting:first", "decision:page", "next-step:sketch"
SECRETS = ("Secretpain", "Secretidea", "Secretparked")
"""The words of the hidden notes."""


def workshop_map(*more: Record) -> Snapshot:
    """Unsure has five dots, Slow two, Lost none; the touchpoint Cart has one. Slow has the greatest
    impact. Three notes are hidden, one of them with dots."""
    pain, idea, parked = SECRETS
    return changed(
        AgendaItem(id="agenda:a", title="Agendaitem", minutes=20),
        Decision(id=DECISION, text="One page for payment", map_id=MAP, order="a0"),
        NextStep(id=STEP, text="Sketch the page", owner="Zoë", due="2026-04-30", status="planned",
                 decision_id=DECISION, map_id=MAP, order="a0"),
        NextStep(id="next-step:book", text="Book the room", order="a1"),
        small_map().need(SLOW, Note).evolve(impact=5, owner="Ops", status="open"),
        small_map().need(IDEA, Note).evolve(answers=(SLOW, "note:h1")),
        Note(id="note:plain", map_id=MAP, lane_id=NOTES, stage_id=AWARE, text="Plain note"),
        Note(id="note:h1", map_id=MAP, lane_id=PAINS, stage_id=AWARE, touchpoint_id=AD,
             text=pain, owner="Secretowner", hidden=True),
        Note(id="note:h2", map_id=MAP, lane_id=IDEAS, stage_id=AWARE, text=idea, hidden=True),
        Note(id="note:h3", map_id=MAP, text=parked, hidden=True),
        Voting(id=VOTING, map_id=MAP, title="What first?", budget=3, people=4, order="a0",
               note_ids=(LOST, SLOW, UNSURE, "note:h1"), touchpoint_ids=(CART,)),
        Vote(id="vote:1", voting_id=VOTING, note_id=UNSURE, voter="Anna", dots=3),
        Vote(id="vote:2", voting_id=VOTING, note_id=UNSURE, voter="Ben", dots=2),
        Vote(id="vote:3", voting_id=VOTING, note_id=SLOW, dots=2),
        Vote(id="vote:4", voting_id=VOTING, touchpoint_id=CART, voter="Ben", dots=1),
        Vote(id="vote:5", voting_id=VOTING, note_id="note:h1", dots=1),
        *more,
    )  # fmt: skip
