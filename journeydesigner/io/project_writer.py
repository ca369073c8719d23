"""Project → bytes: deterministic JSON with one record per line, checked by reading it back.

The layout is

    {"format":"journeydesigner","version":1,"reads_from":1,"records":[
    {"id":"project:main","title":"…"}
    ,{"id":"map:…",…}
    ]}

The comma stands in front, and the project record, which every file has, comes first: so any edit
changes its own line and no other. Records are sorted by kind (as in `RECORD_TYPES`) and id, with
what could not be read at the end. Fields that have their default value are left out.
"""

from __future__ import annotations

from operator import attrgetter

from journeydesigner.i18n import tr
from journeydesigner.io.files import check_size
from journeydesigner.io.migrations import READS_FROM, VERSION
from journeydesigner.io.project_reader import FORMAT, MAX_BYTES, read_records
from journeydesigner.io.raw_records import stands_alone
from journeydesigner.io.strict_json import Json, compact
from journeydesigner.model import RECORD_TYPES, JourneyError, Opaque, Record, Snapshot

_HEADER = compact({"format": FORMAT, "version": VERSION, "reads_from": READS_FROM})


def save_bytes(snapshot: Snapshot) -> bytes:
    """The project file of a snapshot, verified. Raises `JourneyError`; equal in, equal out."""
    data = serialised(snapshot)
    check_size(data, MAX_BYTES, "")
    _verify(data, snapshot)
    return data


def serialised(snapshot: Snapshot) -> bytes:
    """The project file of a snapshot, not verified."""
    lines = b"\n,".join(_lines(snapshot))
    return b'%s,"records":[\n%s\n]}\n' % (_HEADER[:-1].encode(), lines)


def _lines(snapshot: Snapshot) -> list[bytes]:
    piles: dict[type[Record], list[Record]] = {t: [] for t in RECORD_TYPES.values()}
    kept: list[Opaque] = []
    for record in snapshot:
        if isinstance(record, Opaque):
            kept.append(record)
        else:
            piles[type(record)].append(record)
    lines: list[bytes] = []
    for record_type, pile in piles.items():
        pile.sort(key=attrgetter("id"))
        to_json = record_type.__pydantic_serializer__.to_json
        lines.extend(
            _with_extra(record)
            if record.__pydantic_extra__ or record.kind == "project"
            else to_json(record, exclude_defaults=True)
            for record in pile
        )
    kept.sort(key=attrgetter("seen_as", "raw"))
    lines.extend(_opaque_line(record) for record in kept)
    return lines


def _with_extra(record: Record) -> bytes:
    """A record with fields of a newer program; and the project, whose id is its default."""
    known = record.model_dump(mode="json", exclude_defaults=True)
    extra = record.__pydantic_extra__ or {}
    fields = {name: value for name, value in known.items() if name not in extra}
    return compact({"id": record.id, **fields, **_sorted(extra)}).encode()


def _sorted(value: Json) -> Json:
    if isinstance(value, dict):
        return {key: _sorted(value[key]) for key in sorted(value)}
    return [_sorted(item) for item in value] if isinstance(value, list) else value


def _opaque_line(record: Opaque) -> bytes:
    if stands_alone(record):
        return record.raw.encode()
    return record.model_dump_json(exclude_defaults=True).encode()


def _verify(data: bytes, snapshot: Snapshot) -> None:
    written, _ = read_records(data.decode())
    records = snapshot.records
    wrong = written.keys() ^ records.keys()
    if not wrong:
        wrong = {key for key, record in written.items() if not _same(record, records[key])}
    if wrong:
        what = tr("The project could not be written whole: “{id}” reads back differently.")
        raise JourneyError(
            what.format(id=min(wrong)),
            hint=tr("Nothing was saved; the older file is untouched. Undo the last step."),
        )


def _same(written: Record, record: Record) -> bool:
    if isinstance(record, Opaque):
        return isinstance(written, Opaque) and written.raw == record.raw
    same_fields = written.__dict__ == record.__dict__
    return same_fields and written.__pydantic_extra__ == record.__pydantic_extra__
