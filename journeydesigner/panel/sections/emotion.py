"""How each persona feels at the selected touchpoints, and what they say."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from journeydesigner.i18n import tr
from journeydesigner.panel.bindings import QuoteBinding, ScoreBinding
from journeydesigner.panel.context import Context
from journeydesigner.panel.editors.making import subject_map
from journeydesigner.panel.editors.score import ScoreEditor
from journeydesigner.panel.editors.text import TextEditor
from journeydesigner.panel.measures import ROW_GAP
from journeydesigner.panel.part import Part
from journeydesigner.panel.row import Row


class EmotionSection(Part):
    """Two rows for each persona, the active one first and in bold."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._rows: list[_PersonaRows] = []
        self._shown = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(ROW_GAP)

    def refill(self, *, fresh: bool, initiator: object = None) -> None:
        people = self.people()
        alone = people == [None]
        while len(self._rows) < len(people):
            self._rows.append(_PersonaRows(self._context, self._column))
        for place, rows in enumerate(self._rows):
            rows.setVisible(place < len(people))
        for rows, persona_id in zip(self._rows, people, strict=False):
            rows.show_persona(persona_id, alone=alone, active=self._is_active(persona_id))
            rows.refill(fresh=fresh, initiator=initiator)
        if len(people) != self._shown:
            self._shown = len(people)
            self.rearranged.emit()

    def people(self) -> list[str | None]:
        """The active persona, the others of the map, then whoever else has a point here."""
        session, snapshot = self._context.session, self._context.snapshot
        journey = subject_map(self._context)
        on_map = snapshot.map_personas(journey.id) if journey else []
        found: dict[str | None, None] = dict.fromkeys(persona.id for persona in on_map)
        for key in self._context.subject.ids:
            found.update((point.persona_id, None) for point in snapshot.emotions(key))
        ordered = list(found) or [None]
        if session.active_persona in ordered:
            ordered.remove(session.active_persona)
            ordered.insert(0, session.active_persona)
        return ordered

    def commit_pending(self) -> None:
        for rows in self._used():
            for row in rows.rows:
                row.commit_pending()

    @property
    def pending(self) -> bool:
        return any(row.pending for rows in self._used() for row in rows.rows)

    def drop_pending(self) -> None:
        for rows in self._used():
            for row in rows.rows:
                row.drop_pending()

    def stops(self) -> list[QWidget]:
        return [widget for rows in self._used() for row in rows.rows for widget in row.stops()]

    def _used(self) -> list[_PersonaRows]:
        return self._rows[: self._shown]

    def _is_active(self, persona_id: str | None) -> bool:
        return persona_id == self._context.session.active_persona


class _PersonaRows:
    """Score and quote of one persona; the rows are used again for another one."""

    def __init__(self, context: Context, column: QVBoxLayout) -> None:
        self._score_binding = ScoreBinding(context)
        self._quote_binding = QuoteBinding(context)
        self._editor = ScoreEditor(tr("Emotion"), context.look, lambda: subject_map(context))
        self._score = Row(context, self._editor, self._score_binding)
        self._quote = Row(context, TextEditor(tr("Quote"), 1), self._quote_binding)
        self.rows = (self._score, self._quote)
        self._other = True
        column.addWidget(self._score)
        column.addWidget(self._quote)

    def show_persona(self, persona_id: str | None, *, alone: bool, active: bool) -> None:
        """Whose rows these are; `alone` where nobody else has any."""
        self._other = self._other or persona_id != self._score_binding.persona_id
        self._score_binding.persona_id = self._quote_binding.persona_id = persona_id
        name = tr("Emotion") if alone else self._score_binding.who()
        self._score.label.show_text(name, strong=active and not alone)
        self._editor.name(tr("Emotion: {persona}").format(persona=self._score_binding.who()))
        self._quote.editor.target().setAccessibleName(
            tr("Quote: {persona}").format(persona=self._score_binding.who())
        )

    def refill(self, *, fresh: bool, initiator: object) -> None:
        for row in self.rows:
            row.refill(fresh=fresh or self._other, initiator=initiator)
        self._other = False

    def setVisible(self, shown: bool) -> None:
        for row in self.rows:
            row.setVisible(shown)
