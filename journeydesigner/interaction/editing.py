"""Inline editing: which text opens where, and how what was typed gets into the document."""

from __future__ import annotations

from typing import Protocol

from journeydesigner.commands.fields import set_field
from journeydesigner.commands.splitting import split_touchpoint
from journeydesigner.document.history import Step
from journeydesigner.i18n import tr
from journeydesigner.interaction import building, feeling
from journeydesigner.interaction.cell_focus import CellFocus
from journeydesigner.interaction.cells import field_box
from journeydesigner.interaction.events import KeyEvent, Modifier
from journeydesigner.interaction.finding import boxes_of, stage_of
from journeydesigner.interaction.fresh import Fresh, is_untouched, take_back
from journeydesigner.interaction.quotes import quote_area
from journeydesigner.interaction.session import Session
from journeydesigner.layout.change import LayoutChange
from journeydesigner.layout.display import EditArea, Placed
from journeydesigner.layout.geometry import Rect
from journeydesigner.model import EmotionPoint, Lane, Record, Snapshot, kind_of
from journeydesigner.model.clean import clean_text
from journeydesigner.model.fields import field_spec


class InlineEditor(Protocol):
    """The text field that a view lays over the map. It holds text and knows nothing else.

    It hands its keys to `Editing.key` first and calls `Editing.commit_pending` when it loses the
    focus.
    """

    def open(self, edit: EditArea, rect: Rect, text: str, select_all: bool) -> None:
        """Shows the field over `rect` (map points); without `select_all` the cursor is last."""

    def text(self) -> str:
        """What stands in it now."""

    def caret(self) -> int:
        """So many characters of `text` stand before the cursor."""

    def close(self) -> object:
        """Hides it. Must not fail where it is hidden already."""


class Editing:
    """One text at a time is edited on the map; whatever ends that keeps what was typed.

    Only Esc, the end of the record, and loading another project discard it. `commit_pending` is
    to be called before undo, redo, saving and closing.
    """

    def __init__(self, session: Session, editor: InlineEditor) -> None:
        self._session = session
        self._editor = editor
        self._active: EditArea | None = None
        self._fresh: Fresh | None = None
        self._made: Step | None = None
        self._came_from = ""
        session.on_leaving(self._leaving)
        session.on_layout(self._layout_changed)

    @property
    def active(self) -> EditArea | None:
        """What is edited now."""
        return self._active

    @property
    def one_line(self) -> bool:
        """Whether the edited field holds a single line."""
        return self._active is not None and _is_one_line(self._session.snapshot, self._active)

    # -- opening ---------------------------------------------------------------------------

    def edit_record(self, record_id: str, typed: str | None = None) -> bool:
        """Opens the first text of a record's box; `typed` replaces the text. False: has none."""
        self._session.uncover([record_id], themselves=True)
        layout, snapshot = self._session.layout, self._session.snapshot
        for placed in boxes_of(layout, snapshot, record_id) if layout else ():
            areas = self._areas(placed)
            if areas:
                return self._open(placed, areas[0], typed)
        return False

    def edit_at(self, placed: Placed, x: float, y: float) -> bool:
        """Opens the text of the box that lies at (x, y), else its first one."""
        areas = self._areas(placed)
        inside = placed.rect
        for area in areas:
            if area.rect.contains(x - inside.x, y - inside.y):
                return self._open(placed, area)
        return bool(areas) and self._open(placed, areas[0])

    def edit_fresh(self, fresh: Fresh, typed: str | None = None) -> bool:
        """Opens the text of a record that goes again if nothing is typed.

        False: it is not shown, and gone.
        """
        if not self.edit_record(fresh.ids[0], typed):
            take_back(self._session, fresh)
            return False
        self._fresh = fresh
        return True

    def edit_new(self, record_id: str) -> bool:
        """Opens the first text of a record that was just made; it stays if nothing is typed, and
        what is typed first becomes part of the step that made it."""
        opened = self.edit_record(record_id)
        done = self._session.document.history.done
        self._made = done[-1] if opened and done else None
        return opened

    def edit_cell(self, cell: CellFocus, typed: str | None = None) -> bool:
        """Opens the field that the cell shows, or what is new in it. False: it has no text."""
        layout, lane = self._session.layout, self._session.snapshot.get(cell.lane_id, Lane)
        placed = field_box(layout, cell) if layout else None
        if placed is not None:
            return bool(placed.box.edits) and self._open(placed, placed.box.edits[0], typed)
        self.commit_pending()
        fresh = building.new_in(self._session, lane, cell) if lane else None
        return fresh is not None and self.edit_fresh(fresh, typed)

    def empty_cell(self, cell: CellFocus) -> bool:
        """Empties the field that the cell shows; other cells are empty already."""
        placed = field_box(self._session.layout, cell) if self._session.layout else None
        for area in placed.box.edits[:1] if placed else ():
            self.commit(area.record_id, area.field, "")
        return True

    def _areas(self, placed: Placed) -> tuple[EditArea, ...]:
        layout = self._session.layout
        if placed.box.role == "point" and layout is not None:
            return (quote_area(placed, layout.width),)
        return placed.box.edits

    def _open(self, placed: Placed, area: EditArea, typed: str | None = None) -> bool:
        self.commit_pending()
        if area.record_id not in self._session.snapshot:
            return False
        text = shown_text(self._session.snapshot, area.record_id, area.field)
        self._active, self._fresh, self._made, self._came_from = area, None, None, ""
        rect = area.rect.moved(placed.rect.x, placed.rect.y)
        self._editor.open(area, rect, text if typed is None else typed, typed is None)
        return True

    # -- ending ----------------------------------------------------------------------------

    def commit(self, record_id: str, field: str, text: str, joins: Step | None = None) -> int:
        """Writes the text as one step, unless it is what stood there.

        The step is its own, or part of `joins` where that is still the last one.
        Returns how many characters the model cannot keep and were left out.
        """
        snapshot = self._session.snapshot
        if record_id not in snapshot or text == shown_text(snapshot, record_id, field):
            return 0
        if _is_one_line(snapshot, EditArea(record_id, field, Rect(0, 0, 0, 0), 0)):
            text = " ".join(text.splitlines())
        kept, removed = clean_text(text)
        if kept != shown_text(snapshot, record_id, field):
            title = field_spec(type(snapshot[record_id]), field).title
            name = joins.name if joins else tr("Edit “{field}”").format(field=tr(title))
            with self._session.document.transaction(name, joins=joins) as tx:
                set_field(tx, [record_id], field, kept)
        return removed

    def commit_pending(self) -> int:
        """Ends the editing and writes what was typed; returns what `commit` returns."""
        area = self._active
        if area is None:
            return 0
        text, fresh = self._editor.text(), self._fresh
        if fresh is not None and not text.strip():
            self.discard()
            return 0
        joins = self._joins()
        self._close()
        return self.commit(area.record_id, area.field, text, joins)

    def discard(self) -> None:
        """Ends the editing; the document stays as it is, without what is fresh and empty."""
        fresh = self._fresh
        self._close()
        if fresh is not None and is_untouched(self._session, fresh):
            take_back(self._session, fresh)

    def _close(self) -> None:
        self._fresh, self._made, self._came_from = None, None, ""
        if self._active is not None:
            self._active = None
            self._editor.close()

    def _joins(self) -> Step | None:
        """The step that what is typed belongs to; None where it is a step of its own."""
        step = self._fresh.step if self._fresh is not None else self._made
        done = self._session.document.history.done
        return step if done and done[-1] is step else None

    # -- keys ------------------------------------------------------------------------------

    def key(self, event: KeyEvent) -> bool:
        """What a key means while the field is open; False leaves it to the field."""
        if self._active is None:
            return False
        if event.key == "Escape":
            self.discard()
        elif event.key == "Return" and event.modifiers == Modifier.CONTROL | Modifier.SHIFT:
            self.split()
        elif event.key in ("Return", "Enter") and Modifier.SHIFT not in event.modifiers:
            self._enter(self._active, to_next_stage=Modifier.CONTROL in event.modifiers)
        elif event.key in ("Tab", "Backtab"):
            self._go_on(self._active, -1 if event.key == "Backtab" else 1)
        elif Modifier.CONTROL in event.modifiers and (score := feeling.digit(event)) is not None:
            return self._feel(self._active, score)
        elif event.modifiers == Modifier.CONTROL and event.key == "Period":
            return self._feel(self._active, None)
        else:
            return False
        return True

    def split(self) -> bool:
        """Splits the touchpoint whose text is typed, a name at the cursor; the name of the
        second one is typed next. False: no touchpoint's text is typed."""
        area, session = self._active, self._session
        under = building.touchpoint_of(session.snapshot, area.record_id) if area else ""
        if area is None or not under:
            return False
        text, at = self._editor.text(), self._editor.caret()
        self.commit_pending()
        if under in session.snapshot:
            cut = area.record_id == under and area.field == "name" and text[at:].strip()
            split(session, self, under, _kept_before(text, at) if cut else None)
        return True

    def _enter(self, area: EditArea, *, to_next_stage: bool) -> None:
        """Commits and opens a fresh touchpoint after this one, or in the next stage.

        An empty name ends the row, and so does a text that stands alone.
        """
        layout, session = self._session.layout, self._session
        under = self._came_from or (area.record_id if is_touchpoint(area.record_id) else "")
        stage_id = stage_of(session.snapshot, self._came_from or area.record_id)
        after = building.stage_after(layout, stage_id) if layout else ""
        ends = area.field == "name" and not self._editor.text().strip()
        self.commit_pending()
        if layout is not None and to_next_stage and stage_id:
            self.edit_fresh(building.touchpoint_in(session, after))
        elif under in session.snapshot and not ends and not to_next_stage:
            self.edit_fresh(building.next_touchpoint(session, under))

    def _go_on(self, area: EditArea, step: int) -> None:
        """Commits and opens the next text under the same touchpoint, if there is one."""
        layout, snapshot = self._session.layout, self._session.snapshot
        under = building.touchpoint_of(snapshot, area.record_id)
        stops = building.stops(layout, snapshot, under) if layout and under else []
        here = (area.record_id, area.field)
        place = stops.index(here) + step if here in stops else -1
        came_from = self._came_from or (under if is_touchpoint(area.record_id) else "")
        self.commit_pending()
        if 0 <= place < len(stops) and under in self._session.snapshot:
            self._open_stop(stops[place], under)
            self._came_from = came_from if self._active is not None else ""

    def _open_stop(self, stop: building.Stop, under: str) -> None:
        record_id, field = stop
        layout, snapshot = self._session.layout, self._session.snapshot
        self._session.set_cell(None)
        if not field:
            self.edit_fresh(building.note_under(self._session, record_id, under))
            return
        for placed in boxes_of(layout, snapshot, record_id) if layout else ():
            area = next((edit for edit in placed.box.edits if edit.field == field), None)
            if area is not None:
                self._session.selection.set([record_id])
                self._open(placed, area)
                return

    def _feel(self, area: EditArea, score: float | None) -> bool:
        """Sets or clears (None) the emotion at the text's touchpoint; the text is kept and stays
        open."""
        session = self._session
        under = building.touchpoint_of(session.snapshot, area.record_id)
        if not under:
            return False
        self.commit(area.record_id, area.field, self._editor.text(), self._joins())
        point = session.snapshot.get(area.record_id, EmotionPoint)
        persona_id = point.persona_id if point else session.active_persona
        if score is None:
            feeling.clear(session, [(under, persona_id)])
        else:
            feeling.give(session, [(under, persona_id)], score)
        self._fresh = self._made = None
        return True

    def _leaving(self, session: Session) -> None:
        self.commit_pending()

    def _layout_changed(self, change: LayoutChange) -> None:
        gone = self._active is not None and self._active.record_id not in self._session.snapshot
        if gone or change.everything:
            self._close()  # a listener does not write


def split(session: Session, editing: Editing, touchpoint_id: str, at: int | None) -> None:
    """Splits a touchpoint, its name at `at`. A second one without a name goes again if none is
    typed."""
    if at is None:
        editing.edit_fresh(building.second_half(session, touchpoint_id))
        return
    with session.document.transaction(tr("Split touchpoint")) as tx:
        new = split_touchpoint(tx, touchpoint_id, at)
    session.selection.set([new])
    editing.edit_new(new)


def _kept_before(text: str, at: int) -> int:
    """Where the cursor is in the name that is kept of the typed text."""
    return len(clean_text(" ".join(text[:at].splitlines()))[0])


def is_touchpoint(record_id: str) -> bool:
    return kind_of(record_id) == "touchpoint"


def shown_text(snapshot: Snapshot, record_id: str, field: str) -> str:
    """The text of a field as the map shows it: a lane without a title shows its kind's."""
    record: Record = snapshot[record_id]
    text = str(getattr(record, field))
    if isinstance(record, Lane) and field == "title" and not text:
        return tr(record.definition.title)
    return text


def _is_one_line(snapshot: Snapshot, area: EditArea) -> bool:
    record = snapshot.records.get(area.record_id)
    return record is not None and field_spec(type(record), area.field).ui.widget == "line"
