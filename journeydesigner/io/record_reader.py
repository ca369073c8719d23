"""All records of a file. What cannot be read is set aside to the letter, never dropped."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import cached_property

from journeydesigner.i18n import tr, trn
from journeydesigner.io.notice import Notice
from journeydesigner.io.raw_records import known_record, opaque_record
from journeydesigner.io.strict_json import Json, JsonProblem, compact, parse
from journeydesigner.model import JourneyError, Opaque, Record

MAX_TOUCHPOINTS = 20_000
MAX_RECORDS = 500_000
_SHOWN = 80
"""Characters of a record's text that tell which one it is."""


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
        message = tr("A record was set aside: {reason}.")
        if line is None:
            message = tr("A record was set aside: {reason}. Its text: {text}")
        message = message.format(reason=record.reason, text=_shortened(record.shown_raw))
        self.notices.append(Notice(message, line, record_id=record.id))


def _too_many(what: str, limit: int) -> JourneyError:
    hint = tr("Nothing was read or written. Split it into several projects.")
    return JourneyError(what.format(limit=limit), hint=hint)


def _shortened(raw: str) -> str:
    """Enough of a record's text to find it in the file."""
    return raw if len(raw) <= _SHOWN else raw[: _SHOWN - 1] + "…"


def line_content(line: str) -> str:
    """A record's line without the commas that separate records."""
    return line.strip().strip(",").strip()
