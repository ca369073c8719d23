"""The text of a card: read for its editor, and written as one step."""

from __future__ import annotations

from journeydesigner.commands.fields import set_field
from journeydesigner.i18n import tr
from journeydesigner.interaction.session import Session
from journeydesigner.model import Note, Touchpoint
from journeydesigner.model.clean import clean_text
from journeydesigner.model.fields import field_spec


def text_of(session: Session, record_id: str) -> str:
    """The name of a touchpoint, the whole text of a note."""
    record = session.snapshot.records.get(record_id)
    if isinstance(record, Touchpoint):
        return record.name
    return record.text if isinstance(record, Note) else ""


def write_text(session: Session, record_id: str, text: str) -> None:
    """Writes what was typed over a card, unless it is what stood there; a name is one line."""
    record = session.snapshot.records.get(record_id)
    if not isinstance(record, Touchpoint | Note) or text == text_of(session, record_id):
        return
    field = "name" if isinstance(record, Touchpoint) else "text"
    kept = clean_text(" ".join(text.split("\n")) if field == "name" else text)[0]
    title = tr(field_spec(type(record), field).title)
    name = tr("Edit “{field}”").format(field=title)
    with session.document.transaction(name) as tx:
        set_field(tx, [record_id], field, kept)
