"""The Mermaid export: one map as the text of a `journey` diagram.

Mermaid gives some characters a meaning of their own; they are written as its numbered entities
(`#58;` for a colon), which it decodes when it draws. Nothing that it has no place for is invented
or squeezed in: it is left out and reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from journeydesigner.export.choosing import shown_title, single_map
from journeydesigner.export.mermaid_scores import Scores
from journeydesigner.export.options import ExportOptions
from journeydesigner.export.progress import Progress
from journeydesigner.export.result import ExportResult, ExportWarning
from journeydesigner.i18n import tr, trn
from journeydesigner.model import JourneyMap, Note, Snapshot, Touchpoint

_MEANINGFUL = re.compile("[:#;%]")
_KEYWORD = re.compile(r"journey|title|section|acctitle|accdescr", re.IGNORECASE)
_NO_NAME = "#160;"
"""Where Mermaid demands a name: a space that it does not take away."""


def export_mermaid(snapshot: Snapshot, options: ExportOptions, progress: Progress) -> ExportResult:
    """The text of one map in UTF-8. Raises `NoSuchMap`, `Cancelled`."""
    journey, warnings = single_map(snapshot, options, "Mermaid")
    progress.reach(0.0)
    scores = Scores(snapshot, journey)
    lines = list(_lines(snapshot, journey, scores))
    where = shown_title(journey)
    left_out = [*scores.warnings(), *_left_out(snapshot, journey)]
    warnings += [ExportWarning(message, where) for message in left_out]
    progress.reach(1.0)
    return ExportResult(("\n".join(lines) + "\n").encode("utf-8"), tuple(warnings))


def _lines(snapshot: Snapshot, journey: JourneyMap, scores: Scores) -> Iterator[str]:
    yield "journey"
    if journey.title.strip():
        yield f"    title {_spelled(journey.title)}"
    for stage in snapshot.stages(journey.id):
        if stage.hidden:
            continue
        yield f"    section {_spelled(stage.name) or _NO_NAME}"
        for touchpoint in snapshot.touchpoints(stage.id):
            yield f"      {_task(touchpoint, scores)}"


def _task(touchpoint: Touchpoint, scores: Scores) -> str:
    name = _spelled(touchpoint.name) or _NO_NAME
    if _KEYWORD.match(name):
        # A task may not begin with one of Mermaid's own words.
        name = f"#{ord(name[0])};{name[1:]}"
    score, actors = scores.of(touchpoint)
    names = ", ".join([_spelled(actor).replace(",", "#44;") for actor in actors])
    return f"{name}: {score}: {names}" if names else f"{name}: {score}"


def _spelled(text: str) -> str:
    """The text on one line, without what Mermaid would take for its own."""
    return _MEANINGFUL.sub(lambda found: f"#{ord(found.group())};", " ".join(text.split()))


def _left_out(snapshot: Snapshot, journey: JourneyMap) -> Iterator[str]:
    """Sentences on what a journey diagram has no place for."""
    stages = snapshot.stages(journey.id)
    hidden = [stage for stage in stages if stage.hidden]
    touchpoints = [t for s in stages if not s.hidden for t in snapshot.touchpoints(s.id)]
    notes = [note for note in snapshot.of(Note) if note.map_id == journey.id]
    parked = snapshot.parked_touchpoints(journey.id)
    empty = [s for s in stages if not s.hidden and not snapshot.touchpoints(s.id)]
    kinds = list(_lost_kinds(snapshot, journey, touchpoints))
    if kinds:
        yield tr("Mermaid has no place for: {kinds}.").format(kinds=", ".join(kinds))
    if notes:
        yield trn("{n} note was left out.", "{n} notes were left out.", len(notes))
    if hidden:
        yield trn("{n} hidden stage was left out.", "{n} hidden stages were left out.", len(hidden))
    if parked:
        yield trn(
            "{n} touchpoint of the parking lot was left out.",
            "{n} touchpoints of the parking lot were left out.",
            len(parked),
        )
    if empty:
        yield trn(
            "{n} stage without touchpoints is in the text, but Mermaid does not draw it.",
            "{n} stages without touchpoints are in the text, but Mermaid does not draw them.",
            len(empty),
        )


def _lost_kinds(
    snapshot: Snapshot, journey: JourneyMap, touchpoints: list[Touchpoint]
) -> Iterator[str]:
    """What the map says that a journey diagram cannot, in words."""
    found = {
        tr("scenario"): bool(journey.scenario),
        tr("customer interactions"): any(t.customer_interaction for t in touchpoints),
        tr("employee/system interactions"): any(t.system_interaction for t in touchpoints),
        tr("channels"): any(t.channel_id for t in touchpoints),
        tr("thoughts"): any(t.doing or t.thinking or t.expecting for t in touchpoints),
        tr("strategies"): any(t.strategy or t.strategy_owner for t in touchpoints),
        tr("key moments"): any(t.key_moment for t in touchpoints),
        tr("quotes"): any(p.quote for t in touchpoints for p in snapshot.emotions(t.id)),
    }
    yield from (word for word, lost in found.items() if lost)
