"""Bytes → project: limits, JSON, header, migrations, records."""

from __future__ import annotations

from dataclasses import dataclass

from journeydesigner.i18n import tr
from journeydesigner.io.atomic import FileState
from journeydesigner.io.files import MEGABYTE, check_size
from journeydesigner.io.migrations import VERSION, migrated
from journeydesigner.io.notice import Notice
from journeydesigner.io.record_reader import RecordReader, line_content
from journeydesigner.io.strict_json import Json, JsonObject, JsonProblem, parse
from journeydesigner.model import JourneyError, Record, Snapshot
from journeydesigner.model.bulk import many_objects

FORMAT = "journeydesigner"
MAX_BYTES = 64 * MEGABYTE


@dataclass(frozen=True, slots=True)
class Loaded:
    """A project, what there is to say about its file, and what the file held."""

    snapshot: Snapshot
    warnings: tuple[Notice, ...]
    state: FileState


class NotAProject(JourneyError):
    """The data is not a project file, or not one that this program can read."""


@many_objects()
def load_bytes(data: bytes, name: str = "") -> Loaded:
    """The project in these bytes; `name` is named in errors. Raises `JourneyError`.

    A record that cannot be read is kept as `Opaque` and listed in the warnings.
    """
    check_size(data, MAX_BYTES, name)
    try:
        records, notices = read_records(_decoded(data))
    except JourneyError as error:
        error.where = error.where or name
        raise
    return Loaded(Snapshot(records), tuple(notices), FileState.of(data))


def read_records(text: str) -> tuple[dict[str, Record], list[Notice]]:
    """All records of a project file by id, and what there is to say. Raises `JourneyError`."""
    try:
        document = parse(text)
    except JsonProblem as problem:
        return _salvaged(text, problem)
    notices: list[Notice] = []
    version = _check_header(document, notices)
    reader = RecordReader(text if version >= VERSION else "")
    reader.notices += notices
    reader.read(migrated(document["records"], version))
    reader.finish()
    return reader.records, reader.notices


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        what = tr("Line {line} is not UTF-8 text.").format(line=line)
        raise NotAProject(what, hint=tr("This is not a project file, or it is damaged.")) from error


def _check_header(document: Json, notices: list[Notice]) -> int:
    """The version of the file's format. Raises `NotAProject`."""
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise NotAProject(
            tr("This is not a Journey Designer project."),
            hint=tr("To bring in another kind of file, import it."),
        )
    version, oldest = _number(document, "version"), _number(document, "reads_from")
    if not isinstance(document.get("records"), list):
        raise NotAProject(tr("The project file has no list of records."))
    if oldest > VERSION:
        what = tr("The project was saved by a newer Journey Designer (file version {version}).")
        hint = tr("Update the program to open it; the file was not touched.")
        raise NotAProject(what.format(version=version), hint=hint)
    if version > VERSION:
        text = tr("A newer Journey Designer saved this project; what it added is kept unseen.")
        notices.append(Notice(text))
    return version


def _number(document: JsonObject, name: str) -> int:
    value = document.get(name)
    if type(value) is not int or value < 1:
        raise NotAProject(tr("The header of the project file has no “{name}”.").format(name=name))
    return value


def _salvaged(text: str, problem: JsonProblem) -> tuple[dict[str, Record], list[Notice]]:
    """Read a damaged file line by line, if its header still says that it is ours.

    So a merge conflict or a slip in an editor costs the lines it touches and no more.
    """
    if not text.strip():
        hint = tr("Look for an earlier version of it.")
        raise NotAProject(tr("There is nothing in the file."), hint=hint)
    lines = text.split("\n")
    header = _header_line(lines[0])
    if header is None:
        raise NotAProject(
            tr("Line {line}, column {column}: {problem}.").format(
                line=problem.line, column=problem.column, problem=problem.message
            ),
            hint=tr("This is not a project file, or it is damaged."),
        )
    reader = RecordReader()
    version = _check_header(header, reader.notices)
    for number, line in enumerate(lines[1:], start=2):
        content = line_content(line)
        if content and content != "]}":
            _salvage_line(reader, content, number, version)
    if text.rstrip().rpartition("\n")[2].strip() != "]}":
        early = tr("The file ends early; records may be missing.")
        reader.notices.append(Notice(early, damage=True))
    elif not reader.notices:
        message = tr("The file is damaged here ({problem}) and was read line by line.")
        message = message.format(problem=problem.message)
        reader.notices.append(Notice(message, problem.line, damage=True))
    reader.finish()
    return reader.records, reader.notices


def _salvage_line(reader: RecordReader, content: str, number: int, version: int) -> None:
    try:
        value = parse(content)
    except JsonProblem as problem:
        reason = tr("{problem} (column {column})")
        reason = reason.format(problem=problem.message, column=problem.column)
        reader.take_unreadable(content, reason, number)
        return
    before = len(reader.notices)
    reader.read(migrated([value], version))
    reader.place_since(before, number)


def _header_line(line: str) -> Json | None:
    """The header if the first line is one as we write it, else None."""
    try:
        header = parse(line.rstrip() + "]}")
    except JsonProblem:
        return None
    return header if isinstance(header, dict) and header.get("records") == [] else None
