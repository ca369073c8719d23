"""Is the project whole? What had to be set aside, what points nowhere, and what deserves a look."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache

from journeydesigner.analysis.vote_checks import broken_votes, odd_votes
from journeydesigner.i18n import tr
from journeydesigner.model import (
    EmotionPoint,
    Family,
    JourneyMap,
    Lane,
    Note,
    Opaque,
    Persona,
    Record,
    Snapshot,
    Touchpoint,
)
from journeydesigner.model.fields import reference_fields
from journeydesigner.model.references import Dangling, dangling, targets


class Severity(Enum):
    """An error means that the file is damaged, advice that somebody may want to look."""

    ERROR = "error"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was found, and the record it is about."""

    severity: Severity
    message: str
    record_id: str


def check_integrity(snapshot: Snapshot) -> list[Finding]:
    """Everything found, errors first; each group by record id."""
    errors = [
        *_set_aside(snapshot),
        *_broken_references(snapshot),
        *_astray(snapshot),
        *(Finding(Severity.ERROR, words, key) for key, words in broken_votes(snapshot)),
    ]
    advice = [
        *_unknown_kinds(snapshot),
        *_repeated_points(snapshot),
        *_off_scale(snapshot),
        *_repeated_lanes(snapshot),
        *(Finding(Severity.ADVICE, words, key) for key, words in odd_votes(snapshot)),
    ]
    return [*_by_record(errors), *_by_record(advice)]


def _by_record(findings: list[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda finding: (finding.record_id, finding.message))


def _set_aside(snapshot: Snapshot) -> Iterator[Finding]:
    for record in snapshot.of(Opaque):
        if record.reason:
            message = tr("A record was set aside: {reason}. Its text: {text}")
            message = message.format(reason=record.reason, text=_shortened(record.shown_raw))
            yield Finding(Severity.ERROR, message, record.id)


def _broken_references(snapshot: Snapshot) -> Iterator[Finding]:
    message = tr("“{field}” of {name} points to {target}, which is not there.")
    for found in dangling(snapshot, snapshot):
        yield _pointing(message, found)


def _astray(snapshot: Snapshot) -> Iterator[Finding]:
    """What names a place that cannot hold it, and so does not stand where it says."""
    for record in snapshot:
        map_id = getattr(record, "map_id", None) if _is_within_a_map(type(record)) else None
        for spec in reference_fields(type(record)) if map_id else ():
            for target in targets(record, spec):
                if getattr(snapshot.records.get(target), "map_id", map_id) != map_id:
                    message = tr("“{field}” of {name} points to {target} of another map.")
                    yield _pointing(message, Dangling(record, spec, target))
                elif spec.name == "lane_id" and not _holds_notes(snapshot, target):
                    message = tr("“{field}” of {name} points to {target}, which holds no notes.")
                    yield _pointing(message, Dangling(record, spec, target))


@cache
def _is_within_a_map(record_type: type[Record]) -> bool:
    """Whether its `map_id` says where it stands (a next step's only says what it is about)."""
    return any(spec.parent and spec.name == "map_id" for spec in reference_fields(record_type))


def _holds_notes(snapshot: Snapshot, lane_id: str) -> bool:
    lane = snapshot.get(lane_id, Lane)
    return lane is None or lane.holds_notes


def _pointing(message: str, found: Dangling) -> Finding:
    message = message.format(
        field=tr(found.field.title) or found.field.name,
        name=_named(found.record),
        target=found.target or tr("nothing"),
    )
    return Finding(Severity.ERROR, message, found.record.id)


def _unknown_kinds(snapshot: Snapshot) -> Iterator[Finding]:
    for record in snapshot.of(Opaque):
        if not record.reason:
            message = tr("The kind “{kind}” is not known here; the record is kept as it stands.")
            yield Finding(Severity.ADVICE, message.format(kind=record.seen_as), record.id)


def _repeated_points(snapshot: Snapshot) -> Iterator[Finding]:
    for touchpoint in snapshot.of(Touchpoint):
        counted = {point.id for point in snapshot.emotions(touchpoint.id)}
        for point in snapshot.all_emotion_records(touchpoint.id):
            if point.id not in counted:
                persona = snapshot.get(point.persona_id, Persona)
                message = tr("{name} has another emotion point of {persona} that counts instead.")
                message = message.format(
                    name=_named(touchpoint), persona=persona.name if persona else tr("everyone")
                )
                yield Finding(Severity.ADVICE, message, point.id)


def _repeated_lanes(snapshot: Snapshot) -> Iterator[Finding]:
    """Lanes of a kind that belongs into a map once."""
    for journey in snapshot.maps:
        seen: set[Family] = set()
        for lane in snapshot.lanes(journey.id):
            family = lane.definition.family
            if family in seen:
                message = tr("{name} is another lane “{kind}” of the map; one is enough.")
                message = message.format(name=_named(lane), kind=tr(lane.definition.title))
                yield Finding(Severity.ADVICE, message, lane.id)
            if family in (Family.TOUCHPOINTS, Family.EMOTION):
                seen.add(family)


def _off_scale(snapshot: Snapshot) -> Iterator[Finding]:
    for point in snapshot.of(EmotionPoint):
        touchpoint = snapshot.get(point.touchpoint_id, Touchpoint)
        journey = snapshot.get(touchpoint.map_id if touchpoint else None, JourneyMap)
        if journey is None or touchpoint is None or point.score is None:
            continue
        if not journey.scale_low <= point.score <= journey.scale_high:
            message = tr("The score {score:g} of {name} is outside the scale {low:g} to {high:g}.")
            message = message.format(
                score=point.score,
                name=_named(touchpoint),
                low=journey.scale_low,
                high=journey.scale_high,
            )
            yield Finding(Severity.ADVICE, message, point.id)


def _named(record: Record) -> str:
    """The record's own words and its id."""
    if isinstance(record, Note) and record.hidden:
        return tr("a hidden note ({id})").format(id=record.id)
    words = (getattr(record, field, "") for field in ("name", "title", "text"))
    # A newer program's field of that name may hold anything.
    name = next((word for word in words if word and isinstance(word, str)), "")
    return f"“{_shortened(name)}” ({record.id})" if name else record.id


def _shortened(text: str, length: int = 80) -> str:
    line = " ".join(text.split())
    return line if len(line) <= length else line[: length - 1] + "…"
