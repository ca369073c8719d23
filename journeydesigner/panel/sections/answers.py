"""The pain points that an opportunity answers; other notes answer none."""

from __future__ import annotations

from journeydesigner.model import Note
from journeydesigner.model.fields import FieldSpec
from journeydesigner.panel.bindings import FieldBinding
from journeydesigner.panel.context import Context
from journeydesigner.panel.editors.making import make_editor
from journeydesigner.panel.row import Row


class AnswersRow(Row):
    """Shown for opportunities, and for any note that answers something already."""

    def __init__(self, context: Context, spec: FieldSpec) -> None:
        super().__init__(context, make_editor(context, spec), FieldBinding(context, spec))
        self._notes = context

    def refill(self, *, fresh: bool, initiator: object = None) -> None:
        snapshot = self._notes.snapshot
        notes = [r for r in self._notes.subject.records(snapshot) if isinstance(r, Note)]
        self.setVisible(
            all(note.answers or snapshot.note_kind(note) == "opportunities" for note in notes)
        )
        super().refill(fresh=fresh, initiator=initiator)
