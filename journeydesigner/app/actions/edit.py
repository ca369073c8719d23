"""Actions on what is selected, and undo."""

from __future__ import annotations

from journeydesigner.app import selection_verbs as verbs
from journeydesigner.app.actions.desk import Desk
from journeydesigner.app.actions.spec import Action
from journeydesigner.i18n import mark, tr
from journeydesigner.model import kind_of


def _can_undo(desk: Desk) -> bool:
    return desk.editing and desk.session.document.can_undo


def _can_redo(desk: Desk) -> bool:
    return desk.editing and desk.session.document.can_redo


def _undo_label(desk: Desk) -> str:
    done = desk.session.document.history.done
    return tr("Undo: {step}").format(step=done[-1].name) if done else tr("Undo")


def _redo_label(desk: Desk) -> str:
    undone = desk.session.document.history.undone
    return tr("Redo: {step}").format(step=undone[-1].name) if undone else tr("Redo")


def _in_cell(desk: Desk) -> bool:
    return desk.session.cell is not None


def _delete(desk: Desk) -> None:
    """In a cell that shows a field its text goes, not the touchpoint it belongs to."""
    if _in_cell(desk):
        desk.editor.canvas.tool.delete_selection()
    else:
        verbs.delete(desk.session)


def _delete_label(desk: Desk) -> str:
    return tr("Clear text") if _in_cell(desk) else tr("Delete")


def _kinds(desk: Desk) -> set[str]:
    return {kind_of(key) for key in desk.session.selection.ids}


def _some(desk: Desk) -> bool:
    return desk.editing and bool(desk.session.selection.ids)


def _one(desk: Desk) -> bool:
    return desk.editing and len(desk.session.selection) == 1


def _duplicable(desk: Desk) -> bool:
    return desk.editing and verbs.can_duplicate(desk.session)


def _stages_only(desk: Desk) -> bool:
    return desk.editing and _kinds(desk) == {"stage"}


def _hideable(desk: Desk) -> bool:
    return desk.editing and bool(_kinds(desk)) and _kinds(desk) <= {"stage", "lane"}


EDIT_ACTIONS = (
    Action(
        "edit.undo",
        mark("Undo"),
        lambda d: d.session.document.undo(),
        "undo",
        ("Ctrl+Z",),
        _can_undo,
        label=_undo_label,
    ),
    Action(
        "edit.redo",
        mark("Redo"),
        lambda d: d.session.document.redo(),
        "redo",
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        _can_redo,
        label=_redo_label,
    ),
    Action(
        "edit.rename",
        mark("Edit text"),
        lambda d: d.editor.edit_selected(),
        "rename",
        ("F2",),
        _one,
        keys_elsewhere=True,
    ),
    Action(
        "edit.duplicate",
        mark("Duplicate"),
        lambda d: verbs.duplicate(d.session),
        "duplicate",
        ("Ctrl+D",),
        _duplicable,
    ),
    Action(
        "edit.delete",
        mark("Delete"),
        _delete,
        "delete",
        ("Delete",),
        _some,
        label=_delete_label,
        keys_elsewhere=True,
    ),
    Action(
        "edit.delete_keep_cards",
        mark("Delete stage, keep cards"),
        lambda d: verbs.delete_stages_keeping_cards(d.session),
        "parking-lot",
        (),
        _stages_only,
    ),
    Action(
        "edit.hide",
        mark("Hide"),
        lambda d: verbs.hide(d.session),
        "hide",
        ("Ctrl+H",),
        _hideable,
    ),
    Action(
        "edit.show_hidden",
        mark("Show all that is hidden"),
        lambda d: verbs.show_all_again(d.session),
        "show",
        ("Ctrl+Shift+H",),
        lambda d: d.has_map and bool(verbs.hidden(d.session)),
    ),
    Action(
        "edit.select_all",
        mark("Select all touchpoints"),
        lambda d: verbs.select_all(d.session),
        "",
        ("Ctrl+A",),
        lambda d: d.has_map,
        keys_elsewhere=True,
    ),
    Action(
        "edit.find",
        mark("Find…"),
        lambda d: d.editor.finding.open_find(),
        "search",
        ("Ctrl+F",),
        lambda d: d.has_map,
    ),
    Action(
        "edit.find_next",
        mark("Find next"),
        lambda d: d.editor.finding.step(1),
        "",
        ("F3",),
        lambda d: d.has_map,
    ),
    Action(
        "edit.find_previous",
        mark("Find previous"),
        lambda d: d.editor.finding.step(-1),
        "",
        ("Shift+F3",),
        lambda d: d.has_map,
    ),
    Action(
        "edit.filter",
        mark("Filter…"),
        lambda d: d.editor.finding.open_filter(),
        "filter",
        ("Ctrl+Shift+F",),
        lambda d: d.has_map,
    ),
)
