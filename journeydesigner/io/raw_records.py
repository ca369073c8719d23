"""One raw JSON value → one record: of a kind we know, or kept to the letter."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from journeydesigner.i18n import tr
from journeydesigner.io.strict_json import Json, JsonObject, JsonProblem, compact, parse
from journeydesigner.model import (
    PROJECT_ID,
    RECORD_TYPES,
    InvalidValue,
    Opaque,
    Record,
    kind_of,
)

MAX_DEPTH = 40
"""How deeply a field that this program does not know may nest."""

_VALIDATE = {
    kind: record_type.__pydantic_validator__.validate_python
    for kind, record_type in RECORD_TYPES.items()
}


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
