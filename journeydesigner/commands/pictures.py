"""Pictures: attached to records by content, dropped when nobody shows them any more."""

from __future__ import annotations

from collections.abc import Iterable

from journeydesigner.document import Transaction
from journeydesigner.i18n import tr
from journeydesigner.model import JourneyError, Picture, Record, Snapshot
from journeydesigner.model.fields import reference_fields
from journeydesigner.model.references import targets


def attach_picture(tx: Transaction, record_id: str, field: str, picture: Picture) -> str:
    """Shows the picture in that field of the record; the one before goes if nobody else has it.

    Raises `JourneyError` for a field that holds no picture.
    """
    if picture.id not in tx.snapshot:
        tx.add(picture)
    _show(tx, record_id, field, picture.id)
    return picture.id


def detach_picture(tx: Transaction, record_id: str, field: str) -> None:
    """Takes the picture off the record."""
    _show(tx, record_id, field, None)


def drop_unused(tx: Transaction, picture_ids: Iterable[str | None]) -> None:
    """Removes those of the pictures that no record names any more."""
    candidates = {key for key in picture_ids if key}
    if candidates:
        snapshot = tx.snapshot
        for key in candidates - _named(snapshot):
            if key in snapshot:
                tx.remove(key)


def _show(tx: Transaction, record_id: str, field: str, picture_id: str | None) -> None:
    record = tx.snapshot[record_id]
    if field not in _picture_fields(type(record)):
        raise JourneyError(tr("This does not show a picture."))
    before = getattr(record, field)
    tx.update(record_id, **{field: picture_id})
    drop_unused(tx, [before])


def _picture_fields(record_type: type[Record]) -> list[str]:
    return [s.name for s in reference_fields(record_type) if s.ui.refers_to == Picture.kind]


def pictures_of(record: Record) -> tuple[str, ...]:
    """The ids of the pictures that a record shows."""
    specs = [s for s in reference_fields(type(record)) if s.ui.refers_to == Picture.kind]
    return tuple(key for spec in specs for key in targets(record, spec))


def _named(snapshot: Snapshot) -> set[str]:
    return {key for record in snapshot for key in pictures_of(record)}


def delete_picture(tx: Transaction, picture_id: str) -> None:
    """Deletes a picture and takes it off every record that shows it."""
    snapshot = tx.snapshot
    snapshot.need(picture_id, Picture)
    for record in snapshot:
        for field in _picture_fields(type(record)):
            if getattr(record, field) == picture_id:
                tx.update(record.id, **{field: None})
    tx.remove(picture_id)
