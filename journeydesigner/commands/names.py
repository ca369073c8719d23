"""Names of undoable steps, with the count where several records are concerned."""

from __future__ import annotations

from collections.abc import Callable, Collection

from journeydesigner.i18n import tr, trn
from journeydesigner.model import kind_of

_MOVE: dict[str, Callable[[int], str]] = {
    "touchpoint": lambda n: trn("Move touchpoint", "Move {n} touchpoints", n),
    "note": lambda n: trn("Move note", "Move {n} notes", n),
    "stage": lambda n: trn("Move stage", "Move {n} stages", n),
    "phase": lambda n: trn("Move phase", "Move {n} phases", n),
    "lane": lambda n: trn("Move lane", "Move {n} lanes", n),
    "map": lambda n: trn("Move map", "Move {n} maps", n),
    "persona": lambda n: trn("Move persona", "Move {n} personas", n),
    "channel": lambda n: trn("Move channel", "Move {n} channels", n),
    "agenda": lambda n: trn("Move agenda item", "Move {n} agenda items", n),
    "decision": lambda n: trn("Move decision", "Move {n} decisions", n),
    "next-step": lambda n: trn("Move next step", "Move {n} next steps", n),
}
_DUPLICATE: dict[str, Callable[[int], str]] = {
    "touchpoint": lambda n: trn("Duplicate touchpoint", "Duplicate {n} touchpoints", n),
    "note": lambda n: trn("Duplicate note", "Duplicate {n} notes", n),
    "stage": lambda n: trn("Duplicate stage", "Duplicate {n} stages", n),
    "lane": lambda n: trn("Duplicate lane", "Duplicate {n} lanes", n),
    "map": lambda n: trn("Duplicate map", "Duplicate {n} maps", n),
    "persona": lambda n: trn("Duplicate persona", "Duplicate {n} personas", n),
}
_CUT: dict[str, Callable[[int], str]] = {
    "touchpoint": lambda n: trn("Cut touchpoint", "Cut {n} touchpoints", n),
    "note": lambda n: trn("Cut note", "Cut {n} notes", n),
    "stage": lambda n: trn("Cut stage", "Cut {n} stages", n),
    "lane": lambda n: trn("Cut lane", "Cut {n} lanes", n),
}
_PASTE: dict[str, Callable[[int], str]] = {
    "touchpoint": lambda n: trn("Paste touchpoint", "Paste {n} touchpoints", n),
    "note": lambda n: trn("Paste note", "Paste {n} notes", n),
    "stage": lambda n: trn("Paste stage", "Paste {n} stages", n),
    "lane": lambda n: trn("Paste lane", "Paste {n} lanes", n),
    "map": lambda n: trn("Paste map", "Paste {n} maps", n),
}
_DELETE: dict[str, Callable[[int], str]] = {
    "touchpoint": lambda n: trn("Delete touchpoint", "Delete {n} touchpoints", n),
    "note": lambda n: trn("Delete note", "Delete {n} notes", n),
    "stage": lambda n: trn("Delete stage", "Delete {n} stages", n),
    "phase": lambda n: trn("Delete phase", "Delete {n} phases", n),
    "lane": lambda n: trn("Delete lane", "Delete {n} lanes", n),
    "map": lambda n: trn("Delete map", "Delete {n} maps", n),
    "persona": lambda n: trn("Delete persona", "Delete {n} personas", n),
    "channel": lambda n: trn("Delete channel", "Delete {n} channels", n),
    "emotion": lambda n: trn("Delete emotion point", "Delete {n} emotion points", n),
    "picture": lambda n: trn("Delete picture", "Delete {n} pictures", n),
    "agenda": lambda n: trn("Delete agenda item", "Delete {n} agenda items", n),
    "decision": lambda n: trn("Delete decision", "Delete {n} decisions", n),
    "next-step": lambda n: trn("Delete next step", "Delete {n} next steps", n),
    "export-preset": lambda n: trn("Delete export preset", "Delete {n} export presets", n),
    "voting": lambda n: trn("Delete voting", "Delete {n} votings", n),
    "vote": lambda n: trn("Delete vote", "Delete {n} votes", n),
}
_ADD: dict[str, Callable[[], str]] = {
    "touchpoint": lambda: tr("Add touchpoint"),
    "note": lambda: tr("Add note"),
    "stage": lambda: tr("Add stage"),
    "phase": lambda: tr("Add phase"),
    "lane": lambda: tr("Add lane"),
    "map": lambda: tr("Add map"),
    "persona": lambda: tr("Add persona"),
    "channel": lambda: tr("Add channel"),
    "agenda": lambda: tr("Add agenda item"),
    "decision": lambda: tr("Add decision"),
    "next-step": lambda: tr("Add next step"),
    "export-preset": lambda: tr("Add export preset"),
    "voting": lambda: tr("Open voting"),
}


def adding(kind: str) -> str:
    """ "Add touchpoint" and the like, by the kind of record."""
    return _ADD[kind]()


def moving(ids: Collection[str]) -> str:
    """ "Move 3 touchpoints" and the like."""
    return _named(_MOVE, ids) or trn("Move", "Move {n} items", len(ids))


def duplicating(ids: Collection[str]) -> str:
    """ "Duplicate stage" and the like."""
    return _named(_DUPLICATE, ids) or trn("Duplicate", "Duplicate {n} items", len(ids))


def deleting(ids: Collection[str]) -> str:
    """ "Delete 2 notes" and the like, without what goes along (see `describe_deletion`)."""
    return _named(_DELETE, ids) or trn("Delete", "Delete {n} items", len(ids))


def cutting(ids: Collection[str]) -> str:
    """ "Cut 2 stages" and the like."""
    return _named(_CUT, ids) or trn("Cut", "Cut {n} items", len(ids))


def pasting(ids: Collection[str]) -> str:
    """ "Paste 5 touchpoints" and the like, by the ids of what was copied."""
    return _named(_PASTE, ids) or trn("Paste", "Paste {n} items", len(ids))


def copy_title(title: str) -> str:
    """The title of a copy."""
    return tr("{title} (copy)").format(title=title) if title else ""


def _named(names: dict[str, Callable[[int], str]], ids: Collection[str]) -> str:
    kinds = {kind_of(key) for key in ids}
    name = names.get(kinds.pop()) if len(kinds) == 1 else None
    return name(len(set(ids))) if name else ""
