"""Selecting by press and click: Ctrl toggles, Shift extends over a range."""

from __future__ import annotations

from journeydesigner.interaction.context import Context
from journeydesigner.interaction.events import Modifier
from journeydesigner.interaction.selection_rules import between, joined


def press(context: Context, record_id: str, modifiers: Modifier) -> None:
    """A press selects at once what is not selected yet, so that it can be dragged."""
    if record_id and not _extends(modifiers) and record_id not in context.selection:
        pick(context, record_id)


def click(context: Context, record_id: str, modifiers: Modifier) -> None:
    """A press and a release at the same place; "" is bare ground."""
    if record_id and record_id not in context.snapshot:
        return
    if Modifier.SHIFT in modifiers and record_id:
        extend(context, record_id, keep=Modifier.CONTROL in modifiers)
    elif Modifier.CONTROL in modifiers and record_id:
        _toggle(context, record_id)
    elif record_id:
        pick(context, record_id)
    elif not _extends(modifiers):
        context.selection.clear()


def pick(context: Context, record_id: str) -> None:
    """Selects this one alone."""
    context.anchor = record_id
    context.session.set_cell(None)
    context.selection.set([record_id])


def extend(context: Context, record_id: str, *, keep: bool = False) -> None:
    """Selects from the anchor to the record; with `keep` what was selected stays so."""
    layout, selection = context.layout, context.selection
    if layout is None:
        return
    anchor = context.anchor if context.anchor in selection else selection.current or record_id
    context.anchor = anchor
    found = between(layout, context.snapshot, anchor, record_id)
    selection.set(joined(selection.ids, found) if keep else found)


def grab(context: Context, record_id: str) -> None:
    """What is dragged is selected, whichever keys were down when it was pressed."""
    if record_id not in context.selection:
        context.selection.set(joined(context.selection.ids, [record_id]))


def _toggle(context: Context, record_id: str) -> None:
    context.anchor = record_id
    if record_id in context.selection:
        context.selection.toggle(record_id)
    else:
        context.selection.set(joined(context.selection.ids, [record_id]))


def _extends(modifiers: Modifier) -> bool:
    return bool(modifiers & (Modifier.SHIFT | Modifier.CONTROL))
