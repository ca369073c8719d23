"""The public Python interface, for scripts and notebooks.

    from journeydesigner import api

    result = api.import_file("shopping.mmd")
    for warning in result.warnings:
        print(warning)
    api.save(result.project, "shopping.journey")
    api.export(result.project, "shopping.pdf")

Everything that can go wrong raises `JourneyError`, with `what`, `where` and `hint`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from journeydesigner.i18n import tr
from journeydesigner.io import describing, importing, project_file
from journeydesigner.io import samples as io_samples
from journeydesigner.io import templates as io_templates
from journeydesigner.io.atomic import make_folder, write_atomic
from journeydesigner.io.imported import Imported
from journeydesigner.io.notice import Notice
from journeydesigner.model import JourneyError, JourneyMap, Snapshot

if TYPE_CHECKING:
    from journeydesigner.export.result import ExportResult

__all__ = [
    "ImportResult", "JourneyError", "Notice", "Project", "describe", "export", "export_all",
    "export_bytes", "find_map", "import_bytes", "import_file", "import_text", "load", "load_bytes",
    "new", "sample", "samples", "save", "save_bytes", "templates",
]  # fmt: skip

AnyPath = str | Path


@dataclass(frozen=True, slots=True)
class Project:
    """A project in memory. `snapshot` holds its records and never changes.

    `warnings` say what was wrong with the file it came from, each with a message and mostly a line.
    """

    snapshot: Snapshot
    warnings: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import made, and its warnings, each with a message and its line or cell."""

    project: Project
    warnings: tuple[Notice, ...]


def load(path: AnyPath) -> Project:
    """Read a project file."""
    loaded = project_file.load(Path(path))
    return Project(loaded.snapshot, loaded.warnings)


def load_bytes(data: bytes, name: str = "") -> Project:
    """Read a project file's content; `name` is named in errors."""
    loaded = project_file.load_bytes(data, name)
    return Project(loaded.snapshot, loaded.warnings)


def save(project: Project, path: AnyPath) -> None:
    """Write a project file, whole or not at all; an existing file is replaced."""
    project_file.save(Path(path), project.snapshot)


def save_bytes(project: Project) -> bytes:
    """The content of the project file."""
    return project_file.save_bytes(project.snapshot)


def new(template: str = "Blank") -> Project:
    """A new project from one of the `templates()`."""
    return Project(io_templates.load_template(template))


def templates() -> list[str]:
    """The names of the templates."""
    return [template.name for template in io_templates.templates()]


def sample(name: str) -> Project:
    """A finished project to try things on, one of the `samples()`."""
    return Project(io_samples.load_sample(name))


def samples() -> list[str]:
    """The names of the samples."""
    return [known.name for known in io_samples.samples()]


def import_file(path: AnyPath, kind: str = "") -> ImportResult:
    """A project from a foreign file; its kind (as in `import_text`) is recognised if not given."""
    return _result(importing.import_file(Path(path), kind))


def import_bytes(data: bytes, name: str = "", kind: str = "") -> ImportResult:
    """A project from a foreign file's content; `name` is the file's."""
    return _result(importing.import_bytes(data, name, kind))


def import_text(text: str, kind: str) -> ImportResult:
    """A project from a text of the kind "mermaid" (a journey diagram, or Markdown with such) or
    "journey" (a project file)."""
    return _result(importing.import_text(text, kind))


def _result(imported: Imported) -> ImportResult:
    return ImportResult(Project(imported.snapshot, imported.warnings), imported.warnings)


def describe(project: Project) -> dict[str, Any]:
    """The project as dictionaries and lists, ready for JSON: what `info --json` prints."""
    return describing.describe(project.snapshot)


def export(
    project: Project,
    path: AnyPath,
    *,
    format: str = "",
    maps: str | Sequence[str] = (),
    preset: str = "",
    **options: Any,
) -> ExportResult:
    """Write the project as one of the formats; the result has `warnings`.

    The format (pdf, xlsx, svg, png, html, md, csv or mmd) follows from the path's suffix where it
    is not given. `maps` is a title or id or several, none for all (or the first, in formats with
    one map). `preset` is the name or id of an export preset of the project, whose options hold
    where none are given here.

    `options` are the fields of `ExportOptions`, such as `placement` ("sheet", "fit", "tiles",
    "stages" or "booklet"), `paper` ("a4"), `margin` and `overlap` (points), `pixel_scale` (pixels
    per point of a PNG), `title_block` (False: the map alone) and `language` (of the document,
    such as "en"). `lanes`, `personas` and `filter` (touchpoints) are names or ids, one or
    several. A PDF carries the project file, so that it can be opened again, unless `attach` is
    False. The file is replaced whole or not at all.
    """
    target = Path(path)
    result = export_bytes(project, format or target.suffix, maps=maps, preset=preset, **options)
    write_atomic(target, result.data)
    return result


def export_bytes(
    project: Project,
    format: str,
    *,
    maps: str | Sequence[str] = (),
    preset: str = "",
    **options: Any,
) -> ExportResult:
    """Like `export`, but only into the result's `data`."""
    named = (maps,) if isinstance(maps, str) else maps
    map_ids = tuple(find_map(project, wanted).id for wanted in named)
    return _exported(project, format, map_ids, _chosen(project, map_ids, preset, options))


def export_all(
    project: Project,
    folder: AnyPath,
    format: str = "pdf",
    *,
    maps: str | Sequence[str] = (),
    preset: str = "",
    **options: Any,
) -> dict[Path, ExportResult]:
    """Write every map (or `maps`) to a file of its own, named like the map, in a folder that is
    made if need be. The files and their results, in the order of the maps. Otherwise like
    `export`."""
    from journeydesigner.export.file_names import file_names
    from journeydesigner.export.registry import exporter

    named = (maps,) if isinstance(maps, str) else maps
    chosen = [find_map(project, wanted) for wanted in named] or project.snapshot.maps
    values = _chosen(project, tuple(journey.id for journey in chosen), preset, options)
    place = Path(folder)
    make_folder(place)
    results: dict[Path, ExportResult] = {}
    names = file_names([journey.title for journey in chosen], exporter(format).suffix)
    for journey, name in zip(chosen, names, strict=True):
        result = _exported(project, format, (journey.id,), values)
        write_atomic(place / name, result.data)
        results[place / name] = result
    return results


def _exported(
    project: Project, format: str, map_ids: tuple[str, ...], values: dict[str, Any]
) -> ExportResult:
    from journeydesigner.export.options import ExportOptions
    from journeydesigner.export.registry import export_snapshot, exporter

    chosen = ExportOptions(map_ids=map_ids, **values)
    if chosen.attach and chosen.attachment is None and exporter(format).name == "pdf":
        chosen = replace(chosen, attachment=save_bytes(project))
    return export_snapshot(project.snapshot, format, chosen)


def _chosen(
    project: Project, map_ids: tuple[str, ...], preset: str, options: dict[str, Any]
) -> dict[str, Any]:
    """The options of the preset and those named, with ids in place of names. Raises `BadOption`,
    `NoSuchName`."""
    from journeydesigner.export.named import lane_ids, persona_ids, preset_named, touchpoint_ids
    from journeydesigner.export.stored_options import checked, of_preset, stored

    snapshot = project.snapshot
    values = stored(of_preset(snapshot, preset_named(snapshot, preset))) if preset else {}
    maps = [m for m in snapshot.maps if m.id in map_ids or not map_ids]
    given = {name: _several(name, value) for name, value in options.items()}
    values.update(checked(given))
    if "lanes" in given:
        values["lanes"] = tuple(lane_ids(snapshot, maps, values["lanes"]))
    if "filter" in given:
        values["filter"] = tuple(touchpoint_ids(snapshot, maps, values["filter"]))
    if "personas" in given:
        values["personas"] = tuple(persona_ids(snapshot, values["personas"]))
    return values


def _several(name: str, value: Any) -> Any:
    """What may be one or several, as a tuple."""
    if name not in ("lanes", "personas", "filter"):
        return value
    if isinstance(value, str):
        return (value,)
    return tuple(value) if isinstance(value, Sequence) else value


def find_map(project: Project, wanted: str) -> JourneyMap:
    """The map of that id or title (case does not count unless it must). Raises `JourneyError`."""
    maps = project.snapshot.maps
    tests: tuple[Callable[[JourneyMap], bool], ...] = (
        lambda journey: journey.id == wanted,
        lambda journey: journey.title == wanted,
        lambda journey: journey.title.strip().casefold() == wanted.strip().casefold(),
    )
    for fits in tests:
        found = [journey for journey in maps if fits(journey)]
        if len(found) == 1:
            return found[0]
        if found:
            ids = ", ".join(journey.id for journey in found)
            what = tr("{n} maps are called “{title}”.").format(n=len(found), title=wanted)
            raise JourneyError(what, hint=tr("Name one by its id: {ids}.").format(ids=ids))
    titles = ", ".join(f"“{journey.title}” ({journey.id})" for journey in maps)
    raise JourneyError(
        tr("There is no map “{title}”.").format(title=wanted),
        hint=tr("The maps are: {titles}.").format(titles=titles) if maps else "",
    )
