"""Cells → records: a fragment that names a map, stages, personas and channels by their words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from journeydesigner.io.pasting.columns import LEFT_OUT, Meaning
from journeydesigner.model import (
    Channel,
    EmotionPoint,
    Lane,
    Note,
    Persona,
    Record,
    Snapshot,
    Stage,
    Touchpoint,
    new_id,
)
from journeydesigner.model.clean import clean_text
from journeydesigner.model.fragment import Fragment
from journeydesigner.model.order import keys_between
from journeydesigner.model.touchpoint import STATUSES
from journeydesigner.tables.cells import split_joined
from journeydesigner.tables.columns import EVERYONE

MAP = "map:pasted"
"""Stands for the map that is pasted into; there is no such record."""
_TRUE = frozenset({"yes", "true", "wahr", "1", "x", "✓", "ja"})
_WORDS = {choice.title.casefold(): choice.value for choice in STATUSES if choice.value}
_ON_ONE_LINE = ("name", "stage", "channel", "strategy_owner")
_CHOICES = {choice.value for choice in STATUSES}


class Builder:
    """Makes touchpoints or notes of clean texts; counts what cannot be kept.

    `removed` are characters, `no_numbers` scores that are none.
    """

    def __init__(self) -> None:
        self.removed = 0
        self.no_numbers = 0
        self._records: dict[str, Record] = {}
        self._named: dict[tuple[type[Record], str], str] = {}
        self._roots: list[str] = []

    def fragment(self, *, by_stage: bool = False) -> Fragment:
        """Everything in the order in which it was added."""
        keys = keys_between(None, None, len(self._roots))
        for root, key in zip(self._roots, keys, strict=True):
            self._records[root] = self._records[root].evolve(order=key)
        return Fragment(Snapshot(dict(self._records)), tuple(self._roots), by_stage)

    def clean(self, text: str) -> str:
        """The text as the model takes it; what is left out is counted."""
        cleaned, removed = clean_text(text)
        self.removed += removed
        return cleaned.strip()

    def add_note(self, text: str) -> None:
        note = Note(id=new_id("note"), map_id=MAP, text=text)
        self._roots.append(self._keep(note))

    def add_touchpoint(self, meanings: Sequence[Meaning | None], row: Sequence[str]) -> None:
        """A touchpoint of a row's cells; one of which nothing is left is no touchpoint."""
        fields: dict[str, Any] = {}
        rest: list[tuple[Meaning, str]] = []
        for meaning, cell in zip(meanings, row, strict=False):
            if meaning is None or meaning.field in LEFT_OUT or not cell:
                continue
            if meaning.field in ("emotion", "pain-points", "opportunities"):
                rest.append((meaning, cell))
            else:
                fields.update(self._field(meaning.field, cell))
        if fields.keys() - {"stage_id"} or rest:
            touchpoint = Touchpoint(id=new_id("touchpoint"), map_id=MAP, **fields)
            self._roots.append(self._keep(touchpoint))
            for meaning, value in rest:
                self._add_part(touchpoint, meaning, value)

    def _field(self, field: str, value: str) -> dict[str, Any]:
        if field in _ON_ONE_LINE:
            value = " ".join(value.split())
        match field:
            case "stage":
                return {"stage_id": self._by_name(Stage, value, map_id=MAP, name=value)}
            case "channel":
                return {"channel_id": self._by_name(Channel, value, name=value)}
            case "key_moment":
                return {"key_moment": value.casefold() in _TRUE}
            case "strategy_status":
                known = _WORDS.get(value.casefold(), value.casefold())
                return {field: known if known in _CHOICES else value}
        return {field: value}

    def _add_part(self, touchpoint: Touchpoint, meaning: Meaning, value: str) -> None:
        if meaning.field == "emotion":
            self._add_score(touchpoint, meaning.persona, value)
            return
        lane = self._by_name(Lane, meaning.field, map_id=MAP, lane_kind=meaning.field)
        texts = split_joined(value)
        for text, order in zip(texts, keys_between(None, None, len(texts)), strict=True):
            self._keep(
                Note(id=new_id("note"), map_id=MAP, lane_id=lane, stage_id=touchpoint.stage_id,
                     touchpoint_id=touchpoint.id, text=text, order=order)
            )  # fmt: skip

    def _add_score(self, touchpoint: Touchpoint, name: str, value: str) -> None:
        score = _number(value)
        if score is None:
            self.no_numbers += 1
            return
        everyone = name.casefold() in ("", EVERYONE.casefold())
        persona = None if everyone else self._by_name(Persona, name, name=name)
        twice = (EmotionPoint, f"{touchpoint.id} {persona}")
        if twice not in self._named:
            point = EmotionPoint(
                id=new_id("emotion"), touchpoint_id=touchpoint.id, persona_id=persona, score=score
            )
            self._named[twice] = self._keep(point)

    def _by_name(self, record_type: type[Record], word: str, /, **fields: Any) -> str:
        key = (record_type, word)
        if key not in self._named:
            self._named[key] = self._keep(record_type(id=new_id(record_type.kind), **fields))
        return self._named[key]

    def _keep(self, record: Record) -> str:
        self._records[record.id] = record
        return record.id


def _number(text: str) -> float | None:
    """A number with point or comma, within what a score may be."""
    try:
        number = float(text.replace(",", ".").replace("−", "-"))
    except ValueError:
        return None
    return number if abs(number) <= 1e9 else None
