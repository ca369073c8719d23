"""Foreign text → fragment, with what was left out in words."""

from __future__ import annotations

from dataclasses import dataclass

from journeydesigner.i18n import tr, trn
from journeydesigner.io.pasting.building import Builder
from journeydesigner.io.pasting.cells import block
from journeydesigner.io.pasting.columns import Meaning, header_meanings, meanings_by_place
from journeydesigner.io.pasting.lines import list_lines
from journeydesigner.model import JourneyError
from journeydesigner.model.fragment import Fragment

MAX_CHARACTERS = 1_000_000
MAX_ROWS = 2_000


@dataclass(frozen=True, slots=True)
class Pasted:
    """What the text holds; `remarks` are sentences about what was left out."""

    fragment: Fragment
    remarks: tuple[str, ...] = ()


def read_pasted(text: str, *, as_notes: bool = False) -> Pasted:
    """The touchpoints that a text stands for; with `as_notes` a list is one of notes.

    A line without tabs is a name, with bullets and numbers in front taken off. A block of cells
    has a touchpoint per row: a header row with the names of the touchpoint table says which
    column is what, without one the columns are those of `PLAIN_FIELDS`. Raises `JourneyError`
    past `MAX_CHARACTERS` and `MAX_ROWS`, and for a text in which nothing stands.
    """
    if len(text) > MAX_CHARACTERS:
        raise _too_much(tr("The text is longer than {limit} characters."), MAX_CHARACTERS)
    unified = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    lines = list_lines(unified)
    builder = Builder()
    if lines is not None and as_notes:
        _check_rows(len(lines))
        for text in filter(None, map(builder.clean, lines)):
            builder.add_note(text)
        return _pasted(builder, 0, by_stage=False)
    rows = block(unified) if lines is None else [[line] for line in lines]
    return _read_rows(builder, rows)


def _read_rows(builder: Builder, rows: list[list[str]]) -> Pasted:
    _check_rows(len(rows))
    rows = [[builder.clean(cell) for cell in row] for row in rows]
    width = max((len(row) for row in rows), default=0)
    meanings = header_meanings(rows[0]) if width > 1 or len(rows) > 1 else None
    if meanings is None:
        meanings = meanings_by_place(width)
    else:
        rows = rows[1:]
        meanings = [*meanings, *[None] * (width - len(meanings))]
    for row in rows:
        builder.add_touchpoint(meanings, row)
    filled = [i for i in range(width) if any(row[i] for row in rows if i < len(row))]
    unknown = sum(1 for i in filled if meanings[i] is None)
    return _pasted(builder, unknown, by_stage=Meaning("stage") in meanings)


def _pasted(builder: Builder, unknown: int, *, by_stage: bool) -> Pasted:
    fragment = builder.fragment(by_stage=by_stage)
    if not fragment.roots:
        raise JourneyError(
            tr("There is nothing to paste in the text."), hint=tr("Copy some lines or cells first.")
        )
    return Pasted(fragment, tuple(_remarks(builder, unknown)))


def _remarks(builder: Builder, unknown: int) -> list[str]:
    remarks: list[str] = []
    if builder.removed:
        remarks.append(
            trn(
                "{n} character that cannot be kept was left out.",
                "{n} characters that cannot be kept were left out.",
                builder.removed,
            )
        )
    if unknown:
        remarks.append(
            trn(
                "{n} column that the touchpoint table does not know was left out.",
                "{n} columns that the touchpoint table does not know were left out.",
                unknown,
            )
        )
    if builder.no_numbers:
        remarks.append(
            trn(
                "{n} score that is no number was left out.",
                "{n} scores that are no numbers were left out.",
                builder.no_numbers,
            )
        )
    return remarks


def _check_rows(count: int) -> None:
    if count > MAX_ROWS:
        raise _too_much(tr("The text has more than {limit} lines."), MAX_ROWS)


def _too_much(what: str, limit: int) -> JourneyError:
    hint = tr("Nothing was pasted. Paste it in smaller parts.")
    return JourneyError(what.format(limit=f"{limit:,}"), hint=hint)
