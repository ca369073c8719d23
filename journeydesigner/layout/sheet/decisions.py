"""Decisions and next steps below the map: what was decided, and who does what by when."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesigner.i18n import tr
from journeydesigner.layout.sheet.block import Block
from journeydesigner.layout.sheet.listing import Entry, listing
from journeydesigner.layout.typesetting import Typesetter
from journeydesigner.model import NextStep, Snapshot
from journeydesigner.model.decided import decided_on
from journeydesigner.model.touchpoint import STATUSES

_MOST = 15
_STEP = "→"


def decisions_block(
    setter: Typesetter, snapshot: Snapshot, map_id: str, width: float
) -> Block | None:
    """Each decision on the map or the project with the steps that follow from it, then the other
    steps; None where there is nothing."""
    entries = list(_entries(snapshot, map_id))
    if not entries:
        return None
    left_out = len(entries) - _MOST
    more = tr("and {n} more in the project").format(n=left_out) if left_out > 0 else ""
    heading = tr("Decisions and next steps")
    return listing(setter, "decisions", heading, entries[:_MOST], width, more)


def _entries(snapshot: Snapshot, map_id: str) -> Iterator[Entry]:
    decisions, steps = decided_on(snapshot, {map_id})
    decisions = [decision for decision in decisions if decision.text.strip()]
    steps = [step for step in steps if step.text.strip()]
    known = {decision.id for decision in decisions}
    for number, decision in enumerate(decisions, 1):
        yield Entry(f"{number}.", " ".join(decision.text.split()), strong=True)
        for step in steps:
            if step.decision_id == decision.id:
                yield Entry(_STEP, _said(step), level=1)
    for step in steps:
        if step.decision_id not in known:
            yield Entry(_STEP, _said(step))


def _said(step: NextStep) -> str:
    """Text, owner, day and status of a step in one paragraph."""
    status = next((choice.title for choice in STATUSES if choice.value == step.status), step.status)
    parts = [
        " ".join(step.text.split()),
        step.owner,
        tr("by {date}").format(date=step.due) if step.due else "",
        tr(status).lower() if step.status else "",
    ]
    return " · ".join(part for part in parts if part)
