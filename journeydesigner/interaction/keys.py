"""What keys do to the selection while no gesture is under way."""

from __future__ import annotations

from collections.abc import Callable

from journeydesigner.commands.delete import delete_records, describe_deletion
from journeydesigner.commands.names import duplicating
from journeydesigner.commands.notes import duplicate_notes
from journeydesigner.commands.stages import duplicate_stages
from journeydesigner.commands.touchpoints import duplicate_touchpoints
from journeydesigner.document import Transaction
from journeydesigner.interaction import building, cell_walk, editing, feeling, moving, navigation
from journeydesigner.interaction.cell_focus import CellFocus
from journeydesigner.interaction.context import Context
from journeydesigner.interaction.events import KeyEvent, Modifier
from journeydesigner.interaction.finding import shown_touchpoints, stage_of
from journeydesigner.interaction.selection_rules import ON_MAP, of_kind
from journeydesigner.interaction.states.selecting import extend, pick
from journeydesigner.layout.scores import emotion_row
from journeydesigner.model import EmotionPoint, Touchpoint, kind_of

Deed = Callable[[Context], bool]
"""Does something and says whether the key was taken."""

_DUPLICATORS: dict[str, Callable[[Transaction, list[str]], list[str]]] = {
    "touchpoint": duplicate_touchpoints,
    "note": duplicate_notes,
    "stage": duplicate_stages,
}


def pressed(context: Context, event: KeyEvent) -> bool:
    """Does what the key stands for; False leaves it to the view."""
    if context.layout is None:
        return False
    deed = _DEEDS.get((event.key, event.modifiers))
    if deed is not None:
        return deed(context)
    if event.key in navigation.DIRECTIONS:
        return _with_direction(context, event)
    return _feel(context, event) or _type(context, event)


def delete(context: Context) -> bool:
    """Deletes what is selected on the map, as one step that says what goes along."""
    ids = [key for key in context.selection.ids if kind_of(key) in ON_MAP]
    gap = _gap(context)
    if ids:
        with context.document.transaction(describe_deletion(context.snapshot, ids)) as tx:
            delete_records(tx, ids)
    if gap is not None:
        context.selection.set([gap.record_id])
        context.session.set_cell(gap)
    return bool(ids)


def _gap(context: Context) -> CellFocus | None:
    """The cell that a lone emotion point leaves empty: there the keyboard stays."""
    snapshot, layout = context.snapshot, context.layout
    point = snapshot.get(context.selection.current, EmotionPoint)
    row = emotion_row(layout, snapshot) if layout is not None else None
    if point is None or row is None or len(context.selection) != 1:
        return None
    return CellFocus(row.lane_id, stage_of(snapshot, point.id), point.touchpoint_id)


def delete_or_empty(context: Context) -> bool:
    """In a cell that shows a field the text goes, not the touchpoint that it belongs to."""
    cell = context.session.cell
    return context.editing.empty_cell(cell) if cell is not None else delete(context)


def duplicate(context: Context) -> bool:
    """Copies the selected records of the current one's kind and selects the copies."""
    kind = kind_of(context.selection.current or "")
    ids, copies = of_kind(context.selection.ids, kind), _DUPLICATORS.get(kind)
    if copies is None or not ids:
        return False
    with context.document.transaction(duplicating(ids)) as tx:
        new = copies(tx, ids)
    context.selection.set(new)
    return True


def split(context: Context) -> bool:
    """Splits the current touchpoint; the name of the second one is typed next."""
    current = context.selection.current or ""
    if context.snapshot.get(current, Touchpoint) is None or context.layout is None:
        return False
    editing.split(context.session, context.editing, current, None)
    return True


def to_next_stage(context: Context) -> bool:
    """Types a new touchpoint in the stage after the current record's, as in a text."""
    layout, current = context.layout, context.selection.current or ""
    stage_id = stage_of(context.snapshot, current)
    if layout is None or not stage_id:
        return False
    after = building.stage_after(layout, stage_id)
    context.editing.edit_fresh(building.touchpoint_in(context.session, after))
    return True


def select_all(context: Context) -> bool:
    """Selects every touchpoint that is shown."""
    context.selection.set(shown_touchpoints(context.layout) if context.layout else ())
    return True


def _clear(context: Context) -> bool:
    had = len(context.selection) > 0
    context.selection.clear()
    return had


def edit(context: Context) -> bool:
    """Opens the text of the cell that has the keyboard, else the current record's first one."""
    return _open(context, None)


def _open(context: Context, typed: str | None) -> bool:
    current, cell = context.selection.current, context.session.cell
    if cell is not None:
        return context.editing.edit_cell(cell, typed)
    return current is not None and context.editing.edit_record(current, typed)


def _feel(context: Context, event: KeyEvent) -> bool:
    """Digits, +, − and the full stop on touchpoints and emotion points; elsewhere they are
    typed."""
    feelings = feeling.selected(context.session)
    if feelings and event.text == feeling.CLEAR and not event.modifiers & Modifier.CONTROL:
        feeling.clear(context.session, feelings)
        return True
    score, steps = feeling.digit(event), feeling.sign(event)
    if not feelings or Modifier.CONTROL in event.modifiers or (score is None and not steps):
        return False
    if score is not None:
        feeling.give(context.session, feelings, score)
    else:
        feeling.go(context.session, feelings, steps)
    return True


def _type(context: Context, event: KeyEvent) -> bool:
    """Typing replaces the text. Ctrl and Alt together are AltGr."""
    current = context.selection.current
    command = event.modifiers & (Modifier.CONTROL | Modifier.ALT)
    typed = event.text.isprintable() and not event.text.isspace() and event.text != ""
    if not typed or command in (Modifier.CONTROL, Modifier.ALT) or current is None:
        return False
    return _open(context, event.text)


def _with_direction(context: Context, event: KeyEvent) -> bool:
    if event.modifiers is Modifier.ALT:
        return moving.move(context, event.key)
    if event.modifiers not in (Modifier.NONE, Modifier.SHIFT):
        return False
    if event.modifiers is Modifier.SHIFT:
        found = navigation.neighbour(context, event.key)
        if found is not None:
            extend(context, found)
        return True
    goal = cell_walk.goal(context, event.key)
    if goal is not None:
        pick(context, goal.record_id)
        context.session.set_cell(goal.cell)
    return True


_DEEDS: dict[tuple[str, Modifier], Deed] = {
    ("Delete", Modifier.NONE): delete_or_empty,
    ("Backspace", Modifier.NONE): delete_or_empty,
    ("Escape", Modifier.NONE): _clear,
    ("F2", Modifier.NONE): edit,
    ("Return", Modifier.NONE): edit,
    ("Enter", Modifier.NONE): edit,
    ("A", Modifier.CONTROL): select_all,
    ("D", Modifier.CONTROL): duplicate,
    ("Return", Modifier.CONTROL): to_next_stage,
    ("Enter", Modifier.CONTROL): to_next_stage,
    ("Return", Modifier.CONTROL | Modifier.SHIFT): split,
}
