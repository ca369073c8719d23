"""Kinds, counts and names of steps in words."""

from __future__ import annotations

from collections.abc import Callable

from journeydesigner.i18n import mark, tr, trn

_KINDS = {
    "project": mark("Project"),
    "map": mark("Journey map"),
    "phase": mark("Phase"),
    "stage": mark("Stage"),
    "lane": mark("Lane"),
    "touchpoint": mark("Touchpoint"),
    "note": mark("Note"),
    "persona": mark("Persona"),
    "emotion": mark("Emotion point"),
    "channel": mark("Channel"),
    "picture": mark("Picture"),
}
_COUNTED: dict[str, Callable[[int], str]] = {
    "map": lambda n: trn("{n} map", "{n} maps", n),
    "phase": lambda n: trn("{n} phase", "{n} phases", n),
    "stage": lambda n: trn("{n} stage", "{n} stages", n),
    "lane": lambda n: trn("{n} lane", "{n} lanes", n),
    "touchpoint": lambda n: trn("{n} touchpoint", "{n} touchpoints", n),
    "note": lambda n: trn("{n} note", "{n} notes", n),
    "persona": lambda n: trn("{n} persona", "{n} personas", n),
    "emotion": lambda n: trn("{n} emotion point", "{n} emotion points", n),
    "channel": lambda n: trn("{n} channel", "{n} channels", n),
}


def kind_title(kind: str) -> str:
    """A kind of record as a title, such as "Touchpoint"."""
    return tr(_KINDS.get(kind, mark("Item")))


def counted(kinds: frozenset[str], n: int) -> str:
    """ "3 touchpoints", or "3 items" where they are of several kinds."""
    count = _COUNTED.get(next(iter(kinds))) if len(kinds) == 1 else None
    return count(n) if count else trn("{n} item", "{n} items", n)


def changing(title: str, kinds: frozenset[str], n: int) -> str:
    """The step's name when a field is edited: "Change name of 3 touchpoints".

    `title` is the field's English title.
    """
    field = in_sentence(title)
    if n == 1:
        return tr("Change {field}").format(field=field)
    return tr("Change {field} of {what}").format(field=field, what=counted(kinds, n))


def in_sentence(title: str) -> str:
    """A title within a sentence. Only English titles start small there; a translation stands."""
    shown = tr(title)
    if shown != title or len(title) < 2 or title[1].isupper():
        return shown
    return title[0].lower() + title[1:]


def sentence(text: str) -> str:
    """The text with a capital letter in front."""
    return text[:1].upper() + text[1:]


def mixed() -> str:
    """What a field says where the selected records differ."""
    return tr("Mixed")
