"""Whose journey a map is: its personas in order."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from journeydesigner.commands.fields import set_field
from journeydesigner.commands.personas import add_persona
from journeydesigner.document import Transaction
from journeydesigner.i18n import tr
from journeydesigner.panel.bindings import NewRecord
from journeydesigner.panel.context import Context
from journeydesigner.panel.editors.reference import ReferenceEditor
from journeydesigner.panel.field_label import FieldLabel
from journeydesigner.panel.measures import FIELD_HEIGHT
from journeydesigner.panel.naming import persona_name
from journeydesigner.panel.options import Option
from journeydesigner.panel.part import Part
from journeydesigner.panel.plain import Elided, set_tip
from journeydesigner.panel.sections.on_map import leaving


class PersonasSection(Part):
    """A line for each persona with up, down and remove; below them a list to add one from."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._ids: tuple[str, ...] = ()
        self._lines: list[_Line] = []
        self._adder = _Adder(context)
        self._adder.edited.connect(self._add)
        box = QFrame()
        box.setObjectName("box")
        self._column = QVBoxLayout(box)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._adder)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(0)
        column.addWidget(FieldLabel(tr("Personas")))
        column.addWidget(box)

    def refill(self, *, fresh: bool, initiator: object = None) -> None:
        snapshot = self._context.snapshot
        ids = tuple(p.id for p in snapshot.map_personas(self._context.subject.ids[0]))
        fewer = len(ids) != len(self._ids)
        self._ids = ids
        while len(self._lines) < len(ids):
            self._add_line()
        for place, line in enumerate(self._lines):
            line.setVisible(place < len(ids))
        for place, (line, key) in enumerate(zip(self._lines, ids, strict=False)):
            name = persona_name(snapshot, key)
            line.show_persona(name, first=place == 0, last=place == len(ids) - 1)
        self._adder.set_value(None)
        if fewer:
            self.rearranged.emit()

    def commit_pending(self) -> None:
        self._adder.commit_pending()

    @property
    def pending(self) -> bool:
        return self._adder.pending

    def drop_pending(self) -> None:
        self._adder.drop_pending()

    def stops(self) -> list[QWidget]:
        shown = self._lines[: len(self._ids)]
        return [*(b for line in shown for b in line.buttons()), *self._adder.stops()]

    def _add_line(self) -> None:
        place = len(self._lines)
        line = _Line(self._context)
        line.up.clicked.connect(partial(self._move, place, -1))
        line.down.clicked.connect(partial(self._move, place, 1))
        line.remove.clicked.connect(partial(self._remove, place))
        line.name.clicked.connect(partial(self._show, place))
        self._column.insertWidget(place, line)
        self._lines.append(line)

    def _move(self, place: int, by: int) -> None:
        ids = list(self._ids)
        ids.insert(place + by, ids.pop(place))
        if self._become(tr("Change order of personas"), tuple(ids)):
            self._lines[place + by].keep_focus(by)

    def _remove(self, place: int) -> None:
        gone = self._ids[place]
        kept = tuple(key for key in self._ids if key != gone)
        journey_id = self._context.subject.ids[0]
        self._become(leaving(self._context.snapshot, journey_id, gone), kept)

    def _show(self, place: int) -> None:
        self._context.session.selection.set([self._ids[place]])

    def _add(self, value: object) -> None:
        if isinstance(value, NewRecord):
            self._add_new(value.name)
        elif isinstance(value, str):
            self._become(tr("Add persona to the map"), (*self._ids, value))
        self._adder.set_value(None)

    def _add_new(self, name: str) -> None:
        journey_id = self._context.subject.ids[0]
        writer = self._context.writer

        def add(tx: Transaction) -> None:
            add_persona(tx, name, journey_id)

        writer.tell_error(writer.write(tr("Add persona"), add, initiator=self))

    def _become(self, step: str, ids: tuple[str, ...]) -> bool:
        journey_id = self._context.subject.ids[0]

        def write(tx: Transaction) -> None:
            set_field(tx, [journey_id], "persona_ids", ids)

        error = self._context.writer.write(step, write, initiator=self)
        self._context.writer.tell_error(error)
        return error is None


class _Line(QWidget):
    """One persona: its name opens it."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setFixedHeight(FIELD_HEIGHT)
        self.name = QToolButton()
        self.name.setProperty("link", True)
        self._text = Elided()
        self._text.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inner = QHBoxLayout(self.name)
        inner.setContentsMargins(7, 0, 2, 0)
        inner.addWidget(self._text)
        self.up = _small(context, "arrow-up")
        self.down = _small(context, "arrow-down")
        self.remove = _small(context, "close")
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        row.addWidget(self.name, 1)
        for button in (self.up, self.down, self.remove):
            row.addWidget(button)
        self.name.setSizePolicy(self._text.sizePolicy())
        self.name.setMinimumHeight(FIELD_HEIGHT - 3)

    def show_persona(self, name: str, *, first: bool, last: bool) -> None:
        self._text.show_text(name)
        for button, words in (
            (self.name, tr("Show {name}")),
            (self.up, tr("Move {name} up")),
            (self.down, tr("Move {name} down")),
            (self.remove, tr("Take {name} off the map")),
        ):
            button.setAccessibleName(words.format(name=name))
            set_tip(button, words.format(name=name))
        self.up.setEnabled(not first)
        self.down.setEnabled(not last)

    def buttons(self) -> list[QWidget]:
        return [self.name, self.up, self.down, self.remove]

    def keep_focus(self, by: int) -> None:
        """After a move the focus stays with the persona, on a button that can be used."""
        wanted = self.up if by < 0 else self.down
        other = self.down if by < 0 else self.up
        (wanted if wanted.isEnabled() else other).setFocus(Qt.FocusReason.OtherFocusReason)


class _Adder(ReferenceEditor):
    """The personas of the project that are not on the map, or a new one."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            tr("Add persona"), context.look, _Absent(context), tr("New persona…"), inner=True
        )

    def set_value(self, value: Any) -> None:
        """It never holds a value: it always offers to add one."""
        self._combo.show_option(None, tr("Add persona…"))


class _Absent:
    """Choices: who is not on the map yet."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def option(self, value: object) -> Option:
        return Option(None, tr("Add persona…"))

    def options(self, value: object) -> list[Option]:
        snapshot = self._context.snapshot
        present = {p.id for p in snapshot.map_personas(self._context.subject.ids[0])}
        return [
            Option(persona.id, persona_name(snapshot, persona.id))
            for persona in snapshot.personas
            if persona.id not in present
        ]


def _small(context: Context, icon: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(context.look.icon(icon, "secondary", 12))
    button.setIconSize(QSize(12, 12))
    button.setFixedSize(20, FIELD_HEIGHT - 3)
    return button
