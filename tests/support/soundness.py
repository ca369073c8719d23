"""What must hold of every project, whatever was done to it."""

from __future__ import annotations

from collections import Counter

from journeydesigner.analysis.vote_checks import broken_votes, odd_votes
from journeydesigner.model import EmotionPoint, Note, Snapshot, Touchpoint, index
from journeydesigner.model.references import dangling


def broken_references(snapshot: Snapshot) -> set[tuple[str, str, str]]:
    """(record, field, target) of each reference that leads nowhere."""
    return {(d.record.id, d.field.name, d.target) for d in dangling(snapshot, snapshot)}


def doubled_points(snapshot: Snapshot) -> set[tuple[str, str | None]]:
    """(touchpoint, persona) of which there is more than one emotion point."""
    pairs = Counter((p.touchpoint_id, p.persona_id) for p in snapshot.of(EmotionPoint))
    return {pair for pair, count in pairs.items() if count > 1}


def bad_votes(snapshot: Snapshot) -> set[str]:
    """What is wrong with votes: they are for nothing, repeat, or are too many."""
    return {message for _, message in (*broken_votes(snapshot), *odd_votes(snapshot))}


def tally_is_fresh(snapshot: Snapshot) -> bool:
    """Whether the dots that followed the changes equal those of a fresh reading."""
    fresh = Snapshot(dict(snapshot.records))
    return all(snapshot.dots(key) == fresh.dots(key) for key in snapshot.records)


def index_is_fresh(snapshot: Snapshot) -> bool:
    """Whether the index that followed the changes equals one built from the records."""
    return bool(snapshot._index == index.build(snapshot))


def view_is_total(snapshot: Snapshot) -> bool:
    """Whether every touchpoint and note of a map is in exactly one cell or its parking lot."""
    for journey in snapshot.maps:
        cards = Counter(t.id for t in snapshot.all_touchpoints(journey.id))
        expected = Counter(t.id for t in snapshot.of(Touchpoint) if t.map_id == journey.id)
        stages, lanes = snapshot.stages(journey.id), snapshot.lanes(journey.id)
        seen = [
            *(n for lane in lanes if lane.holds_notes for stage in stages
              for n in snapshot.notes(lane.id, stage.id)),
            *snapshot.parked_notes(journey.id),
        ]  # fmt: skip
        notes = Counter(n.id for n in seen)
        if cards != expected or notes != Counter(
            n.id for n in snapshot.of(Note) if n.map_id == journey.id
        ):
            return False
    return True
