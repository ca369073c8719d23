"""What cannot be carried where the map's structure is locked."""

from __future__ import annotations

from journeydesigner.i18n import tr
from journeydesigner.interaction.session import Session

_STRUCTURE = ("stage", "lane", "phase")


def why_locked(session: Session, kind: str, *, copies: bool) -> str:
    """Why records of that kind stay where they are, "" where they may be carried.

    Notes and their like are content; a copied touchpoint moves nobody.
    """
    journey = session.journey
    if journey is None or not journey.structure_locked:
        return ""
    if kind in _STRUCTURE or (kind == "touchpoint" and not copies):
        return tr(
            "The structure is locked. Unlock it to move or delete stages, lanes and touchpoints."
        )
    return ""
