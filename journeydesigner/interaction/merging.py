"""The selected touchpoints become one."""

from __future__ import annotations

from journeydesigner.commands.merging import merge_touchpoints
from journeydesigner.i18n import trn
from journeydesigner.interaction.selection_rules import of_kind
from journeydesigner.interaction.session import Session


def can_merge(session: Session) -> bool:
    return len(of_kind(session.selection.ids, "touchpoint")) > 1


def merge(session: Session) -> None:
    """Merges them into the one most to the left, which is selected then.

    Raises `JourneyError` where they are of several maps or the structure is locked.
    """
    ids = of_kind(session.selection.ids, "touchpoint")
    name = trn("Merge touchpoint", "Merge {n} touchpoints", len(ids))
    with session.document.transaction(name) as tx:
        kept = merge_touchpoints(tx, ids)
    session.selection.set([kept])
