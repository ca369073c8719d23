"""Raw JSON values → records. What cannot be read is set aside to the letter, never dropped."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import cached_property
from typing import Any

from pydantic import ValidationError

from journeydesigner.i18n import tr, trn
from journeydesigner.io.notice import Notice
from journeydesigner.io.strict_json import Json, JsonObject, JsonProblem, compact, parse
from journeydesigner.model import (
    PROJECT_ID,
    RECORD_TYPES,
    InvalidValue,
    JourneyError,
    Opaque,
    Record,
    kind_of,
)

MAX_TOUCHPOINTS = 20_000
MAX_RECORDS = 500_000
MAX_DEPTH = 40
"""How deeply a field that this program does not know may nest."""

_VALIDATE = {
    kind: record_type.__pydantic_validator__.validate_python
    for kind, record_type in RECORD_TYPES.items()
}


class RecordReader:
    """Collects `records` by id and `notices`. Raises `JourneyError` past the limits."""

    def __init__(self, text: str = "") -> None:
        """`text` is the file's, to set records aside as they stand there."""
        self._text = text
        self.records: dict[str, Record] = {}
        self.notices: list[Notice] = []
        self._newer: Counter[str] = Counter()
        self._touchpoints = 0
        self._values = 0

    def read(self, values: list[Json]) -> None:
        """Take all values; the first stands in the second line of the file."""
        self._count(len(values))
        for number, value in enumerate(values):
            record = known_record(value)
            if record is None or record.id in self.records:
                self._take_odd(value, record, number)
            else:
                self._take(record)

    def take_unreadable(self, raw: str, reason: str, line: int) -> None:
        """Set aside a line that is not JSON."""
        self._count(1)
        self._set_aside(Opaque.of(raw, "", reason), line)

    def place_since(self, first: int, line: int) -> None:
        """Say of the notices from number `first` on that they are about that line."""
        self.notices[first:] = [replace(notice, line=line) for notice in self.notices[first:]]

    def finish(self) -> None:
        """Add what is said once for many records."""
        for kind, count in sorted(self._newer.items()):
            text = trn(
                "{n} record of the kind “{kind}” is not known here; it is kept as it stands.",
                "{n} records of the kind “{kind}” are not known here; they are kept as they stand.",
                count,
            )
            self.notices.append(Notice(text.replace("{kind}", kind)))

    def _take(self, record: Record) -> None:
        self.records[record.id] = record
        if record.kind == "touchpoint":
            self._touchpoints += 1
            if self._touchpoints > MAX_TOUCHPOINTS:
                raise _too_many(
                    tr("The project has more than {limit} touchpoints."), MAX_TOUCHPOINTS
                )

    def _count(self, more: int) -> None:
        self._values += more
        if self._values > MAX_RECORDS:
            raise _too_many(tr("The project has more than {limit} records."), MAX_RECORDS)

    def _take_odd(self, value: Json, record: Record | None, number: int) -> None:
        raw, line = self._as_in_file(value, number)
        if record is None:
            self._set_aside(opaque_record(value, raw), line)
        elif record != self.records[record.id]:
            reason = tr("another record has the same id")
            self._set_aside(Opaque.of(raw, record.kind, reason), line)
        else:
            message = tr("“{id}” stands in the file twice; one was left out.")
            self.notices.append(Notice(message.format(id=record.id), line, record_id=record.id))

    @cached_property
    def _lines(self) -> list[str]:
        return self._text.split("\n")

    def _as_in_file(self, value: Json, number: int) -> tuple[str, int | None]:
        """The raw text of record `number` and its line; from the value where lines do not tell."""
        if number + 1 < len(self._lines):
            text = line_content(self._lines[number + 1])
            try:
                if parse(text) == value:
                    return text, number + 2
            except JsonProblem:
                pass
        return compact(value), None

    def _set_aside(self, record: Opaque, line: int | None) -> None:
        self.records[record.id] = record
        if not record.reason:
            self._newer[record.seen_as] += 1
            return
        message = tr("A record was set aside: {reason}.").format(reason=record.reason)
        self.notices.append(Notice(message, line, record_id=record.id))


def _too_many(what: str, limit: int) -> JourneyError:
    hint = tr("Nothing was read or written. Split it into several projects.")
    return JourneyError(what.format(limit=limit), hint=hint)


def known_record(value: Json) -> Record | None:
    """The record of a kind this program knows, None where the value is none."""
    try:
        record: Record = _VALIDATE[value["id"].partition(":")[0]](value)
    except (ValidationError, KeyError, TypeError, AttributeError):
        return None
    if record.kind == "project" and record.id != PROJECT_ID:
        return None
    if record.__pydantic_extra__ and _extra_problem(record.__pydantic_extra__):
        return None
    return record


def opaque_record(value: Json, raw: str) -> Opaque:
    """What is kept of a value that is no known record; its reason is "" for an unknown kind."""
    if not isinstance(value, dict):
        return Opaque.of(raw, "", tr("this is not a record"))
    record_id = value.get("id")
    kind = kind_of(record_id) if isinstance(record_id, str) else ""
    if not kind:
        return Opaque.of(raw, "", tr("it has no id with its kind in front"))
    if kind == Opaque.kind:
        return _wrapped(value, raw)
    if kind not in RECORD_TYPES:
        return Opaque.of(raw, kind)
    return Opaque.of(raw, kind, _reason(kind, value))


def stands_alone(record: Opaque) -> bool:
    """Whether its raw text, read as a line of the file, gives the same record again."""
    return _read_alone(record) is not None


def _read_alone(record: Opaque) -> Opaque | None:
    """The record that its raw text gives as a line of the file, if that means the same."""
    try:
        value = parse(record.raw)
    except JsonProblem:
        return None
    if "\n" in record.raw or known_record(value) is not None:
        return None
    again = opaque_record(value, record.raw)
    same = (again.raw, again.seen_as) == (record.raw, record.seen_as)
    return again if same else None


def _wrapped(value: JsonObject, raw: str) -> Opaque:
    """A record that was set aside earlier and could not stand in the file by itself."""
    inner, seen_as, reason = (value.get(name, "") for name in ("raw", "seen_as", "reason"))
    if inner and all(isinstance(text, str) for text in (inner, seen_as, reason)):
        try:
            kept = Opaque.of(inner, seen_as, reason)
        except ValidationError:
            kept = None
        if kept is not None:
            return _read_alone(kept) or kept
    return Opaque.of(raw, "", tr("a record that was set aside before is damaged"))


def _reason(kind: str, value: JsonObject) -> str:
    record_type = RECORD_TYPES[kind]
    try:
        record = record_type.model_validate(value)
    except ValidationError as error:
        return InvalidValue.of(record_type, error).what
    return _extra_problem(record.__pydantic_extra__ or {}) or tr("there is one project in a file")


def _extra_problem(extra: dict[str, Any]) -> str:
    """Why a field this program does not know cannot be kept, "" where it can."""
    if _depth(extra) > MAX_DEPTH:
        return tr("it is nested too deeply")
    try:
        compact(extra).encode()
    except UnicodeEncodeError:
        return tr("it contains characters that cannot be kept")
    return ""


def _depth(value: Json) -> int:
    """How deeply lists and objects nest, at most `MAX_DEPTH` + 1."""
    level: list[Json] = [value]
    for depth in range(MAX_DEPTH + 1):
        inner = [x for x in level if isinstance(x, dict | list)]
        if not inner:
            return depth
        level = [y for x in inner for y in (x.values() if isinstance(x, dict) else x)]
    return MAX_DEPTH + 1


def line_content(line: str) -> str:
    """A record's line without the commas that separate records."""
    return line.strip().strip(",").strip()
