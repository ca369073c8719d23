"""Inline editing: which text opens where, and how what was typed gets into the document."""

from __future__ import annotations

from typing import Protocol

from journeydesigner.commands.fields import set_field
from journeydesigner.i18n import tr
from journeydesigner.interaction.events import KeyEvent, Modifier
from journeydesigner.interaction.finding import boxes_of
from journeydesigner.interaction.quotes import quote_area
from journeydesigner.interaction.session import Session
from journeydesigner.layout.change import LayoutChange
from journeydesigner.layout.display import EditArea, Placed
from journeydesigner.layout.geometry import Rect
from journeydesigner.model import Lane, Record, Snapshot
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
        self._active = area
        rect = area.rect.moved(placed.rect.x, placed.rect.y)
        self._editor.open(area, rect, text if typed is None else typed, typed is None)
        return True

    # -- ending ----------------------------------------------------------------------------

    def commit(self, record_id: str, field: str, text: str) -> int:
        """Writes the text as one step of its own, unless it is what stood there.

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
            with self._session.document.transaction(
                tr("Edit “{field}”").format(field=tr(title))
            ) as tx:
                set_field(tx, [record_id], field, kept)
        return removed

    def commit_pending(self) -> int:
        """Ends the editing and writes what was typed; returns what `commit` returns."""
        area = self._active
        if area is None:
            return 0
        text = self._editor.text()
        self.discard()
        return self.commit(area.record_id, area.field, text)

    def discard(self) -> None:
        """Ends the editing; the document stays as it is."""
        if self._active is not None:
            self._active = None
            self._editor.close()

    def key(self, event: KeyEvent) -> bool:
        """What a key means while the field is open; False leaves it to the field."""
        if self._active is None:
            return False
        if event.key == "Escape":
            self.discard()
        elif event.key in ("Return", "Enter") and Modifier.SHIFT not in event.modifiers:
            self.commit_pending()
        elif event.key in ("Tab", "Backtab"):
            self._go_on(-1 if event.key == "Backtab" else 1)
        else:
            return False
        return True

    def _go_on(self, step: int) -> None:
        """Commits and opens the next text of the same box, if there is one."""
        area = self._active
        self.commit_pending()
        layout = self._session.layout
        if area is None or layout is None:
            return
        for placed in boxes_of(layout, self._session.snapshot, area.record_id):
            fields = [edit.field for edit in placed.box.edits]
            if area.field in fields:
                place = fields.index(area.field) + step
                if 0 <= place < len(fields):
                    self._open(placed, placed.box.edits[place])
                return

    def _leaving(self, session: Session) -> None:
        self.commit_pending()

    def _layout_changed(self, change: LayoutChange) -> None:
        gone = self._active is not None and self._active.record_id not in self._session.snapshot
        if gone or change.everything:
            self.discard()


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
