"""Where the value of an editor comes from and goes to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Protocol

from journeydesigner.commands.channels import find_or_add_channel
from journeydesigner.commands.emotions import set_quote, set_score
from journeydesigner.commands.fields import MIXED, common_value, set_field
from journeydesigner.commands.making import clean_value
from journeydesigner.commands.phases import add_phase
from journeydesigner.document import Transaction
from journeydesigner.i18n import mark, tr
from journeydesigner.model import InvalidValue, JourneyError, Stage, kind_of
from journeydesigner.model.fields import FieldSpec
from journeydesigner.panel.context import Context
from journeydesigner.panel.naming import persona_name
from journeydesigner.panel.words import changing, sentence


@dataclass(frozen=True, slots=True)
class NewRecord:
    """Stands for a record of this name that is made together with the edit."""

    name: str


class Binding(Protocol):
    """`read` gives the value or `MIXED`; `write` sets it and counts the characters left out."""

    def read(self) -> Any: ...

    def write(self, tx: Transaction, value: Any) -> int: ...

    def step(self) -> str:
        """The name of the undoable step."""
        ...

    def merge_key(self) -> str:
        """Typing with the same key within a second is one step."""
        ...

    def explain(self, error: JourneyError) -> str:
        """The error as a sentence that stands under the field."""
        ...


class FieldBinding:
    """A field of the selected records."""

    def __init__(self, context: Context, spec: FieldSpec) -> None:
        self._context = context
        self._spec = spec

    def read(self) -> Any:
        return common_value(self._context.snapshot, self._context.subject.ids, self._spec.name)

    def write(self, tx: Transaction, value: Any) -> int:
        ids = self._context.subject.ids
        if isinstance(value, NewRecord):
            value = _CREATORS[self._spec.ui.refers_to](tx, ids, value.name)
        groups = groupby(sorted(ids, key=kind_of), key=kind_of)
        return max(set_field(tx, group, self._spec.name, value) for _, group in groups)

    def step(self) -> str:
        subject = self._context.subject
        return changing(self._spec.title, subject.kinds, len(subject.ids))

    def merge_key(self) -> str:
        return f"{self._spec.name} {' '.join(self._context.subject.ids)}"

    def explain(self, error: JourneyError) -> str:
        return explained(error, self._spec.name)


class ScoreBinding:
    """The score of a persona (None: everyone) at the selected touchpoints."""

    title = mark("Emotion")

    def __init__(self, context: Context) -> None:
        self._context = context
        self.persona_id: str | None = None

    def read(self) -> Any:
        return self._shared(self._score)

    def write(self, tx: Transaction, value: Any) -> int:
        for key in self._context.subject.ids:
            set_score(tx, key, self.persona_id, value)
        return 0

    def step(self) -> str:
        subject = self._context.subject
        return changing(self.title, subject.kinds, len(subject.ids))

    def merge_key(self) -> str:
        return f"{self.title} {self.persona_id} {' '.join(self._context.subject.ids)}"

    def explain(self, error: JourneyError) -> str:
        return explained(error, "score")

    def who(self) -> str:
        return persona_name(self._context.snapshot, self.persona_id)

    def _shared(self, of: Callable[[str], Any]) -> Any:
        values = [of(key) for key in self._context.subject.ids]
        return values[0] if all(value == values[0] for value in values) else MIXED

    def _score(self, touchpoint_id: str) -> float | None:
        point = self._context.snapshot.emotion(touchpoint_id, self.persona_id)
        return point.score if point else None


class QuoteBinding(ScoreBinding):
    """What a persona says at the selected touchpoints."""

    title = mark("Quote")

    def read(self) -> Any:
        return self._shared(self._quote)

    def write(self, tx: Transaction, value: Any) -> int:
        for key in self._context.subject.ids:
            set_quote(tx, key, self.persona_id, value)
        return int(clean_value(value)[1])

    def explain(self, error: JourneyError) -> str:
        return explained(error, "quote")

    def _quote(self, touchpoint_id: str) -> str:
        point = self._context.snapshot.emotion(touchpoint_id, self.persona_id)
        return point.quote if point else ""


def explained(error: JourneyError, field: str) -> str:
    """The error as a sentence; of several messages the one about the field."""
    if isinstance(error, InvalidValue):
        found = error.errors.get(field) or error.errors.get("")
        if found:
            return sentence(found)
    return f"{error.what} {error.hint}".strip()


def _new_channel(tx: Transaction, ids: tuple[str, ...], name: str) -> str:
    return find_or_add_channel(tx, name)


def _new_phase(tx: Transaction, ids: tuple[str, ...], name: str) -> str:
    return add_phase(tx, tx.snapshot.need(ids[0], Stage).map_id, name)


_CREATORS: dict[str, Callable[[Transaction, tuple[str, ...], str], str]] = {
    "channel": _new_channel,
    "phase": _new_phase,
}


def creation_prompt(kind: str) -> str:
    """The words of the choice that makes a new record of that kind, "" where there is none."""
    match kind:
        case "channel":
            return tr("New channel…")
        case "phase":
            return tr("New phase…")
        case _:
            return ""
