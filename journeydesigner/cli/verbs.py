"""What each command does. Every function returns the exit code and raises `JourneyError`."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from journeydesigner import api
from journeydesigner.analysis.integrity import Severity, check_integrity
from journeydesigner.cli.export_options import given_options
from journeydesigner.cli.streams import STANDARD, read, say, tell, write
from journeydesigner.i18n import tr, trn
from journeydesigner.io.importing import UnknownKind
from journeydesigner.io.project_reader import MAX_BYTES
from journeydesigner.io.templates import UnknownTemplate
from journeydesigner.model import JourneyError, Snapshot
from journeydesigner.model.hidden_notes import hidden_notes

DONE, FAILED, USAGE = 0, 1, 2


class UsageProblem(JourneyError):
    """The words on the command line cannot be meant so: exit code 2."""


def templates(_: Namespace) -> int:
    """List the templates, a name on each line."""
    tell("\n".join(api.templates()))
    return DONE


def new(args: Namespace) -> int:
    """Make a project from a template."""
    try:
        project = api.new(args.template)
    except UnknownTemplate as error:
        raise UsageProblem(error.what, hint=error.hint) from error
    write(args.output, api.save_bytes(project))
    return DONE


def import_(args: Namespace) -> int:
    """Make a project from a foreign file."""
    name = "" if args.input == STANDARD else args.input
    data = read(args.input, MAX_BYTES)
    try:
        result = api.import_bytes(data, name, args.kind)
    except UnknownKind as error:
        if args.kind:
            raise UsageProblem(error.what, hint=error.hint) from error
        raise
    _warn(name, result.warnings)
    write(args.output, api.save_bytes(result.project))
    return DONE


def export(args: Namespace) -> int:
    """Write a project in another format: to one file, or each map to its own."""
    from journeydesigner.export.named import preset_named
    from journeydesigner.export.options import BadOption

    wanted = _format(args)
    project = _open(args.file)
    said: dict[str, Any] = {"maps": args.maps, "preset": args.preset, **given_options(args)}
    if args.preset and not wanted:
        wanted = preset_named(project.snapshot, args.preset).format
    try:
        if args.folder:
            for path, made in api.export_all(project, args.folder, wanted or "pdf", **said).items():
                _warn(str(path), made.warnings)
                tell(str(path))
        else:
            result = api.export_bytes(project, wanted, **said)
            _warn("", result.warnings)
            write(args.output, result.data)
    except BadOption as error:
        raise UsageProblem(error.what, hint=error.hint) from error
    return DONE


def validate(args: Namespace) -> int:
    """List what is wrong with a project file, and advice."""
    project = _open(args.file)
    findings = check_integrity(project.snapshot)
    damage = [notice for notice in project.warnings if notice.damage]
    for notice in damage:
        tell(f"{tr('error')}: {notice}")
    for finding in findings:
        word = tr("error") if finding.severity is Severity.ERROR else tr("advice")
        tell(f"{word}: {finding.message}")
    errors = len(damage) + sum(finding.severity is Severity.ERROR for finding in findings)
    if errors:
        tell(trn("{n} error in the file.", "{n} errors in the file.", errors))
    elif not findings:
        tell(tr("The file is whole."))
    return FAILED if errors else DONE


def info(args: Namespace) -> int:
    """Say what a project holds."""
    project = _open(args.file)
    if args.json:
        text = json.dumps(api.describe(project), ensure_ascii=False, indent=2)
        write(STANDARD, (text + "\n").encode())
    else:
        tell("\n".join(_summary(project.snapshot)))
    return DONE


def _open(name: str) -> api.Project:
    data = read(name, MAX_BYTES)
    project = api.load_bytes(data, tr("standard input") if name == STANDARD else name)
    _warn(name, project.warnings)
    return project


def _warn(name: str, warnings: Iterable[object]) -> None:
    place = f"{name}: " if name and name != STANDARD else ""
    for warning in warnings:
        say(f"{place}{warning}")


def _format(args: Namespace) -> str:
    """The name of the format, "" where it is left to the preset or to what is usual. Raises
    `UsageProblem`."""
    from journeydesigner.export.registry import UnknownFormat, exporter

    suffix = "" if args.output == STANDARD else Path(args.output).suffix
    wanted = args.format or suffix
    if not wanted and (args.preset or args.folder):
        return ""
    if not wanted:
        raise UsageProblem(
            tr("The format does not follow from “{name}”.").format(name=args.output),
            hint=tr("Name it with --format, for example --format pdf."),
        )
    try:
        return exporter(wanted).name
    except UnknownFormat as error:
        raise UsageProblem(error.what, hint=error.hint) from error


def _summary(snapshot: Snapshot) -> list[str]:
    lines = [snapshot.project.title or tr("Untitled project")]
    for journey in snapshot.maps:
        stages = len(snapshot.stages(journey.id))
        touchpoints = len(snapshot.map_touchpoints(journey.id))
        people = ", ".join(persona.name for persona in snapshot.map_personas(journey.id))
        parts = [
            trn("{n} stage", "{n} stages", stages),
            trn("{n} touchpoint", "{n} touchpoints", touchpoints),
            *([people] if people else []),
            *_of_workshop(snapshot, journey.id),
        ]
        lines.append(f"  {journey.title or tr('Untitled map')} ({', '.join(parts)})")
    decided, steps = len(snapshot.decisions()), len(snapshot.next_steps())
    if decided or steps:
        words = (
            trn("{n} decision", "{n} decisions", decided),
            trn("{n} next step", "{n} next steps", steps),
        )
        lines.append(f"  {', '.join(words)}")
    presets = ", ".join(f"“{preset.name}”" for preset in snapshot.export_presets)
    if presets:
        lines.append(f"  {tr('Export presets: {names}').format(names=presets)}")
    return lines


def _of_workshop(snapshot: Snapshot, map_id: str) -> Iterator[str]:
    votings, hidden = len(snapshot.votings(map_id)), len(hidden_notes(snapshot, {map_id}))
    if votings:
        yield trn("{n} voting", "{n} votings", votings)
    if hidden:
        yield trn("{n} hidden note", "{n} hidden notes", hidden)
