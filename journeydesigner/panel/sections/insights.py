"""The pain points or opportunities of a touchpoint as chips."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journeydesigner.commands.fields import set_field
from journeydesigner.commands.insights import add_touchpoint_note
from journeydesigner.commands.making import clean_value
from journeydesigner.commands.notes import delete_notes
from journeydesigner.document import Transaction
from journeydesigner.i18n import tr
from journeydesigner.panel.context import Context
from journeydesigner.panel.editors.chip import ChipData
from journeydesigner.panel.editors.chip_box import ChipBox
from journeydesigner.panel.editors.field_line import FieldLine
from journeydesigner.panel.field_label import FieldLabel
from journeydesigner.panel.measures import LABEL_GAP
from journeydesigner.panel.naming import title_of
from journeydesigner.panel.part import Part
from journeydesigner.panel.writer import Act


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of note as chips: its lane, tone and words (called when shown)."""

    lane: str
    tone: str
    title: Callable[[], str]
    adder: Callable[[], str]
    add: Callable[[], str]
    change: Callable[[], str]
    delete: Callable[[], str]


PAIN_POINTS = Kind(
    "pain-points",
    "pain",
    lambda: tr("Pain points"),
    lambda: tr("Add pain point…"),
    lambda: tr("Add pain point"),
    lambda: tr("Change pain point"),
    lambda: tr("Delete pain point"),
)
OPPORTUNITIES = Kind(
    "opportunities",
    "opportunity",
    lambda: tr("Opportunities"),
    lambda: tr("Add opportunity…"),
    lambda: tr("Add opportunity"),
    lambda: tr("Change opportunity"),
    lambda: tr("Delete opportunity"),
)


class InsightSection(Part):
    """Type and Enter adds a note to the touchpoint; a click on a chip selects its note."""

    def __init__(self, context: Context, kind: Kind) -> None:
        super().__init__()
        self._context = context
        self._kind = kind
        self._count = 0
        self._line = FieldLine(kind.add())
        self._line.setPlaceholderText(kind.adder())
        self._box = ChipBox(context.look, self._line, editable=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(LABEL_GAP)
        row.addWidget(FieldLabel(kind.title()), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._box, 1)
        self._line.editingFinished.connect(self._add)
        self._line.installEventFilter(self)
        self._box.reshaped.connect(self.rearranged.emit)
        self._box.picked.connect(self._pick)
        self._box.removed.connect(self._remove)
        self._box.edited.connect(self._change)

    def refill(self, *, fresh: bool, initiator: object = None) -> None:
        snapshot = self._context.snapshot
        if fresh:
            self._line.clear()
            self._box.drop_pending()
        tied = snapshot.tied_notes(self._touchpoint_id, self._kind.lane)
        notes = [note for note in tied if not note.hidden]
        self._box.show_chips(
            [
                ChipData(note.id, title_of(snapshot, note), self._kind.tone, note.text)
                for note in notes
            ]
        )
        if self._count != len(notes):
            self._count = len(notes)
            self.rearranged.emit()

    def commit_pending(self) -> None:
        self._box.commit_pending()
        self._add()

    @property
    def pending(self) -> bool:
        return self._box.pending or bool(self._line.text())

    def drop_pending(self) -> None:
        self._box.drop_pending()
        self._line.clear()

    def stops(self) -> list[QWidget]:
        return self._box.stops()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape drops what was typed and not added yet."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape and self._line.text():
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._line.clear()
                return True
        return super().eventFilter(watched, event)

    @property
    def _touchpoint_id(self) -> str:
        return self._context.subject.ids[0]

    def _add(self) -> None:
        """Adds what was typed; a text that cannot be added stays in the field."""
        text = self._line.text().strip()
        self._line.clear()
        if text and not self._write(self._kind.add(), partial(self._add_note, text)):
            self._line.setText(text)

    def _add_note(self, text: str, tx: Transaction) -> int:
        add_touchpoint_note(tx, self._touchpoint_id, self._kind.lane, text)
        return int(clean_value(text)[1])

    def _change(self, key: str, text: str) -> None:
        self._write(self._kind.change(), lambda tx: set_field(tx, [key], "text", text))

    def _remove(self, key: str) -> None:
        self._write(self._kind.delete(), lambda tx: delete_notes(tx, [key]))

    def _pick(self, key: str) -> None:
        self._context.session.selection.set([key])

    def _write(self, name: str, act: Act) -> bool:
        """Whether it could be done; if not, the status bar says why."""
        error = self._context.writer.write(name, act, initiator=self)
        self._context.writer.tell_error(error)
        return error is None
