"""The steps of a history as rows of a list: oldest first, those undone at the end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from journeydesigner.document import Document
from journeydesigner.document.history import Step
from journeydesigner.i18n import tr
from journeydesigner.interaction.tracing import subjects
from journeydesigner.model import ChangeSet, Note, Record, Snapshot, Touchpoint, Vote
from journeydesigner.panel.naming import icon_of, title_of

State = Literal["done", "present", "undone"]
_ICONS = {"voting": "success", "vote": "success", "decision": "check", "next-step": "check",
          "agenda": "timer", "export-preset": "export", "picture": "picture",
          "project": "project"}  # fmt: skip
_LONGEST = 120
"""Of longer names only the beginning is shown, in characters."""


@dataclass(frozen=True, slots=True)
class Row:
    """The state after a step; the first row is the state before all of them.

    `what` names what it concerned, "" for nothing in particular; `time` is in seconds since
    1970, 0 for unknown.
    """

    key: ChangeSet | None
    name: str
    what: str
    icon: str
    time: float


class Rows:
    """Makes rows of steps; each step is read once, as it was when it was done."""

    def __init__(self, document: Document, clock: Callable[[], float]) -> None:
        self._document = document
        self._known: dict[int, Row] = {}
        self._begun = clock()
        self._clock = clock

    def begin(self) -> None:
        """Another project was opened."""
        self._known.clear()
        self._begun = self._clock()

    def rows(self) -> list[Row]:
        """The beginning, then a row for each step, done ones before undone ones."""
        history = self._document.history
        steps = [*history.done, *reversed(history.undone)]
        made = [self._row(step) for step in steps]
        self._known = {id(row.key): row for row in made}
        return [self._first(), *made]

    def state(self, place: int) -> State:
        """How the row at that place stands to what is shown now."""
        done = len(self._document.history.done)
        return "present" if place == done else "done" if place < done else "undone"

    def is_saved(self, place: int) -> bool:
        """Whether the row's state is the one on the disk."""
        return self._document.history.clean_place == place

    def _first(self) -> Row:
        if self._document.history.has_dropped:
            return Row(None, tr("Earliest step kept"), tr("Older ones are forgotten"), "more", 0.0)
        return Row(None, tr("Beginning"), tr("As it was opened"), "open", self._begun)

    def _row(self, step: Step) -> Row:
        known = self._known.get(id(step.changes))
        if known is not None and known.key is step.changes and known.name == step.name:
            return known
        picked = (*step.selection_after, *step.selection_before)
        about = subjects(step.changes, picked)
        snapshot = self._document.snapshot
        what = _named(snapshot, about[0]) if about else ""
        if len(about) > 1:
            what = tr("{name} and {n} more").format(name=what, n=len(about) - 1)
        return Row(step.changes, step.name, what, _icon(snapshot, about), step.time)


def _named(snapshot: Snapshot, record: Record) -> str:
    """What it was called then; a hidden note's text is nobody's to read."""
    match record:
        case Note():
            now = snapshot.get(record.id, Note)
            if record.hidden or (now is not None and now.hidden):
                return tr("Hidden note")
        case Vote():
            candidate = snapshot.records.get(record.candidate_id)
            return _named(snapshot, candidate) if candidate is not None else ""
    title = str(getattr(record, "text", "") or getattr(record, "title", ""))
    known = title_of(snapshot, record) if record.kind not in _ICONS else " ".join(title.split())
    return known if len(known) <= _LONGEST else f"{known[:_LONGEST]}…"


def _icon(snapshot: Snapshot, about: list[Record]) -> str:
    if not about:
        return "document"
    record = about[0]
    if isinstance(record, Touchpoint) and len(about) > 1:
        return "touchpoints"
    return _ICONS.get(record.kind) or icon_of(snapshot, record)
