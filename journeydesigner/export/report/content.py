"""A report: what is said of the project, its personas and each of its maps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from journeydesigner.export.choosing import needed_maps, shown_title
from journeydesigner.export.options import ExportOptions
from journeydesigner.export.pages.content import chosen_content
from journeydesigner.export.pdf.stories import curve_story
from journeydesigner.export.progress import Progress
from journeydesigner.export.report.findings import (
    decisions,
    next_steps,
    ranking,
    voted_touchpoints,
)
from journeydesigner.export.report.names import stage_name, touchpoint_name
from journeydesigner.export.report.personas import Profile, profile
from journeydesigner.export.report.shown import Shown
from journeydesigner.export.report.stages import note_cell, stage_table, touchpoint_tables
from journeydesigner.export.report.table import Cell, Table
from journeydesigner.export.report.text import one_line
from journeydesigner.export.result import ExportWarning
from journeydesigner.i18n import tr, trn
from journeydesigner.layout.sheet.title import facts
from journeydesigner.layout.theme import stage_colour
from journeydesigner.model import JourneyMap, Snapshot


@dataclass(frozen=True, slots=True)
class StageTouchpoints:
    """The `count` touchpoints of one stage; `colour` is the argument of its colour tokens."""

    name: str
    colour: str
    count: int
    tables: tuple[Table, ...]


@dataclass(frozen=True, slots=True)
class MapReport:
    """What is said of one map. `felt` are whose curves are drawn (None: everyone's) and
    `stories` tell them in words; `findings` are ranked; `parked` is what has no stage."""

    journey: JourneyMap
    title: str
    scenario: str
    facts: str
    stages: Table
    stage_colours: tuple[str, ...]
    touchpoints: tuple[StageTouchpoints, ...]
    felt: frozenset[str | None]
    stories: tuple[str, ...]
    findings: tuple[Table, ...]
    parked: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """`snapshot` is what the options left of the project; `title` is the only map's, else the
    project's."""

    snapshot: Snapshot
    title: str
    personas: tuple[Profile, ...]
    maps: tuple[MapReport, ...]
    decisions: tuple[str, ...]
    next_steps: Table | None
    warnings: tuple[ExportWarning, ...]


def report_of(snapshot: Snapshot, options: ExportOptions, progress: Progress) -> Report:
    """The report on the chosen maps. Raises `BadOption`, `NoSuchMap`, `Cancelled`."""
    map_ids = [journey.id for journey in needed_maps(snapshot, options)]
    snapshot = chosen_content(snapshot, options, map_ids)
    maps = [snapshot.need(key, JourneyMap) for key in map_ids]
    told: list[MapReport] = []
    personas: dict[str, Profile] = {}
    warnings: list[ExportWarning] = []
    for number, journey in enumerate(maps):
        progress.reach(number / len(maps))
        shown = Shown(snapshot, journey, options)
        told.append(_told(shown))
        personas |= {p.id: profile(snapshot, p) for p in shown.personas()}
        warnings += _warnings(shown)
    progress.reach(1.0)
    project = one_line(snapshot.project.title) or tr("Untitled project")
    return Report(
        snapshot,
        told[0].title if len(told) == 1 else project,
        tuple(personas.values()),
        tuple(told),
        decisions(snapshot, map_ids),
        next_steps(snapshot, map_ids),
        tuple(warnings),
    )


def _told(shown: Shown) -> MapReport:
    journey, felt = shown.journey, _felt(shown)
    return MapReport(
        journey=journey,
        title=one_line(shown_title(journey)),
        scenario=journey.scenario,
        facts=facts(journey),
        stages=stage_table(shown),
        stage_colours=tuple(stage_colour(s.colour, shown.place(s)) for s in shown.stages),
        touchpoints=tuple(_touchpoints(shown)),
        felt=felt,
        stories=tuple(_stories(shown, felt)),
        findings=tuple(found for found in _findings(shown) if found is not None),
        parked=tuple(_parked(shown)),
    )


def _touchpoints(shown: Shown) -> Iterator[StageTouchpoints]:
    for stage in shown.stages:
        tables = touchpoint_tables(shown, stage)
        if tables:
            colour = stage_colour(stage.colour, shown.place(stage))
            yield StageTouchpoints(stage_name(stage), colour, len(tables[0].rows), tables)


def _felt(shown: Shown) -> frozenset[str | None]:
    """Whose scores are told."""
    if not shown.field("emotion"):
        return frozenset()
    return frozenset(
        point.persona_id
        for touchpoint in shown.all_touchpoints()
        for point in shown.snapshot.emotions(touchpoint.id)
        if point.score is not None and shown.draws(point.persona_id)
    )


def _stories(shown: Shown, felt: frozenset[str | None]) -> Iterator[str]:
    listed = [persona.id for persona in shown.personas()]
    others = sorted(key for key in felt if key is not None and key not in listed)
    order: list[str | None] = [*listed, *others, None]
    for persona_id in order:
        if persona_id in felt:
            yield curve_story(shown.snapshot, shown.journey, persona_id)


def _findings(shown: Shown) -> Iterator[Table | None]:
    yield ranking(shown, "pain-points", tr("Pain points"), tr("Pain point"))
    yield ranking(shown, "opportunities", tr("Opportunities"), tr("Opportunity"))
    yield voted_touchpoints(shown)


def _parked(shown: Shown) -> Iterator[Cell]:
    snapshot, map_id = shown.snapshot, shown.journey.id
    for touchpoint in snapshot.parked_touchpoints(map_id):
        if shown.passes(touchpoint):
            yield (touchpoint_name(touchpoint),)
    for note in snapshot.parked_notes(map_id):
        said = note_cell([note])
        if said and shown.field(snapshot.note_kind(note)):
            yield said


def _warnings(shown: Shown) -> Iterator[ExportWarning]:
    count = shown.filtered_out()
    if count:
        message = trn(
            "{n} touchpoint outside the filter is not in the tables.",
            "{n} touchpoints outside the filter are not in the tables.",
            count,
        )
        yield ExportWarning(message, shown_title(shown.journey), map_id=shown.journey.id)
