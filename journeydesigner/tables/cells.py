"""What stands in a cell: text of several notes, words for choices, names of referred records."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from journeydesigner.model import Channel, Note, Snapshot, Touchpoint
from journeydesigner.model.hints import Choice

Value = str | float | bool | None
"""A cell's value; None and "" are empty. A score is a number, a flag a bool."""

YES = "Yes"
PICTURE_ONLY = "(picture)"
_BULLET = "• "


def joined(texts: Iterable[str]) -> str:
    """Several texts in one cell: one stands as it is, more get a bullet and a line each."""
    kept = [text for text in texts if text]
    if len(kept) < 2:
        return kept[0] if kept else ""
    indent = "\n" + " " * len(_BULLET)
    return "\n".join([_BULLET + text.replace("\n", indent) for text in kept])


def note_text(note: Note) -> str:
    """A note's text, or a stand-in where it holds only a picture; "" of a hidden one."""
    if note.hidden:
        return ""
    return note.text or (PICTURE_ONLY if note.picture_id else "")


def notes_text(notes: Sequence[Note]) -> str:
    """The notes of one cell."""
    if not notes:
        return ""
    return joined([note_text(note) for note in notes])


def channel_name(snapshot: Snapshot, touchpoint: Touchpoint) -> str:
    """The name of a touchpoint's channel, "" where there is none."""
    channel = snapshot.get(touchpoint.channel_id, Channel)
    return channel.name if channel else ""


def choice_word(value: str, choices: Sequence[Choice]) -> str:
    """The English word for a choice; an unknown value stands as it is, none is ""."""
    if not value:
        return ""
    return next((choice.title for choice in choices if choice.value == value), value)


def split_joined(text: str) -> list[str]:
    """The texts that `joined` put into one cell."""
    if not text.startswith(_BULLET):
        return [text] if text else []
    indent = "\n" + " " * len(_BULLET)
    return [part.replace(indent, "\n") for part in text[len(_BULLET) :].split("\n" + _BULLET)]
