"""Cut, copy and paste. Text fields take the keys themselves while they have the focus."""

from __future__ import annotations

from journeydesigner.app.actions.desk import Desk
from journeydesigner.app.actions.spec import Action
from journeydesigner.i18n import mark, tr


def _can_cut(desk: Desk) -> bool:
    return desk.editing and desk.clipboard.can_cut


def _can_copy(desk: Desk) -> bool:
    return desk.editing and desk.clipboard.can_copy


def _copy_label(desk: Desk) -> str:
    return tr("Copy map") if desk.editing and desk.clipboard.copies_map else tr("Copy")


def _has_map(desk: Desk) -> bool:
    return desk.has_map


def _open(desk: Desk) -> bool:
    return desk.editing


CLIPBOARD_ACTIONS = (
    Action("edit.cut", mark("Cut"), lambda d: d.clipboard.cut(), "cut", ("Ctrl+X",), _can_cut),
    Action(
        "edit.copy",
        mark("Copy"),
        lambda d: d.clipboard.copy(),
        "copy",
        ("Ctrl+C",),
        _can_copy,
        label=_copy_label,
    ),
    Action(
        "edit.copy_picture",
        mark("Copy as picture"),
        lambda d: d.clipboard.copy_as_picture(),
        "export-picture",
        ("Ctrl+Shift+X",),
        _has_map,
        tip=mark("The map, or what is selected on it, as a picture for slides and mails"),
    ),
    Action("edit.paste", mark("Paste"), lambda d: d.clipboard.paste(), "paste", ("Ctrl+V",), _open),
)
