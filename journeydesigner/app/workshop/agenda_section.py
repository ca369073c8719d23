"""The agenda: a template or an empty one, its items in place, how long it takes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QMenu, QWidget

from journeydesigner.app.workshop.agenda_row import AgendaRow
from journeydesigner.app.workshop.fields import AddLine
from journeydesigner.app.workshop.kit import Kit
from journeydesigner.app.workshop.row_list import RowList
from journeydesigner.app.workshop.section import Beginning, Section
from journeydesigner.app.workshop.timer_box import TimerBox
from journeydesigner.commands.workshop import agenda
from journeydesigner.i18n import tr, trn

_LOOK_EVERY = 20_000
"""Milliseconds between two looks at the clock for the expected end."""


def wall_clock() -> datetime:
    """The time on the wall of this place."""
    return datetime.now().astimezone()


class AgendaSection(Section):
    """Rows follow the document; the head says how long it all takes and until when."""

    def __init__(self, kit: Kit, now: Callable[[], datetime] = wall_clock) -> None:
        super().__init__(kit, tr("Agenda"))
        self._now = now
        self.timer = TimerBox(kit)
        self.beginning = Beginning(
            kit, tr("A plan for the session, with a timer for each part."),
            tr("Choose an agenda"), "agenda",
        )  # fmt: skip
        self.list: RowList[AgendaRow] = RowList(self._made)
        self.adder = AddLine(kit, tr("Add item"), self._add)
        self.adder.stepped_back.connect(self._to_last)
        for part in (self.timer, self.beginning, self.list, self.adder):
            self.body.addWidget(part)
        menu = QMenu(self.beginning.button)
        self._fill_beginnings(menu)
        self.beginning.button.setMenu(menu)
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._say_end)
        self._clock.start(_LOOK_EVERY)
        self.offer_more(self._fill_more)
        self._showing_adder = False
        unsubscribe = kit.workshop.countdown.subscribe(lambda _: self._mark())
        self.destroyed.connect(unsubscribe)

    # -- showing ---------------------------------------------------------------------------

    def refresh(self) -> None:
        items = self.kit.workshop.run.items
        self.list.show_keys([item.id for item in items])
        self._mark()
        begun = bool(items) or self._showing_adder
        self.beginning.setVisible(not begun)
        self.list.setVisible(bool(items))
        self.adder.setVisible(begun)
        self.more.setVisible(bool(items))
        self.timer.refresh()
        self._say_end()

    def _mark(self) -> None:
        """Which item runs, and which are done."""
        run = self.kit.workshop.run
        here = run.item if run.has_begun else None
        state = "done" if here is not None else ""
        for number, item in enumerate(run.items, 1):
            row = self.list.rows.get(item.id)
            if item is here:
                state = "running"
            if row is not None:
                row.show_item(item, number, state)
            if item is here:
                state = ""
        if self.isVisible() and run.has_begun:
            self._say_end()

    def _say_end(self) -> None:
        run = self.kit.workshop.run
        if not run.items:
            self.summary.show_text("")
            return
        end = self._now() + timedelta(seconds=run.seconds_left)
        minutes = trn("{n} min", "{n} min", run.minutes)
        text = tr("{minutes} · ends {time}").format(minutes=minutes, time=end.strftime("%H:%M"))
        if self.summary.text() != text:
            self.summary.show_text(text)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._say_end()

    def stops(self) -> list[QWidget]:
        rows = (stop for row in self.list.rows.values() for stop in row.stops())
        return [
            self.more, *self.timer.stops(), self.beginning.button, *rows, self.adder,
        ]  # fmt: skip

    # -- beginning -------------------------------------------------------------------------

    def _fill_beginnings(self, menu: QMenu) -> None:
        for template in agenda.AGENDA_TEMPLATES:
            title = tr("{title} ({n} min)").format(title=tr(template.title), n=template.minutes)
            action = menu.addAction(title, partial(self._use, template.key))
            action.setToolTip(tr(template.description))
        menu.setToolTipsVisible(True)
        menu.addSeparator()
        menu.addAction(tr("Start empty"), self.begin_empty)

    def _fill_more(self, menu: QMenu) -> None:
        others = menu.addMenu(tr("Replace by"))
        self._fill_beginnings(others)
        others.removeAction(others.actions()[-1])
        others.removeAction(others.actions()[-1])
        menu.addSeparator()
        menu.addAction(tr("Delete agenda"), self._clear)

    def _use(self, key: str) -> None:
        self.kit.act(f"workshop.agenda_{key}")

    def begin_empty(self) -> None:
        """The line for the first item, with the keyboard in it."""
        self._showing_adder = True
        self.refresh()
        self.adder.setFocus()

    def _clear(self) -> None:
        self._showing_adder = False
        self.kit.write(tr("Delete agenda"), agenda.clear_agenda)

    # -- editing ---------------------------------------------------------------------------

    def _made(self, key: str) -> AgendaRow:
        row = AgendaRow(self.kit)
        row.title.written.connect(partial(self._set, key, "title", tr("Rename agenda item")))
        row.minutes.chosen.connect(partial(self._set, key, "minutes", tr("Set minutes")))
        row.title.entered.connect(self.adder.setFocus)
        row.minutes.entered.connect(self.adder.setFocus)
        row.title.moved.connect(partial(self._step, key))
        row.title.stepped.connect(partial(self._go, key))
        row.title.deleted.connect(partial(self._delete, key))
        row.delete.clicked.connect(partial(self._delete, key))
        row.marker.clicked.connect(partial(self.kit.workshop.run.start_item, key))
        row.marker.dragged.connect(self._show_drop)
        row.marker.dropped.connect(partial(self._drop, key))
        return row

    def _set(self, key: str, field: str, name: str, value: object) -> None:
        self.kit.set(key, field, name, value)

    def _add(self, title: str) -> bool:
        return self.kit.add(tr("Add agenda item"), title, agenda.add_item)

    def _delete(self, key: str, _checked: bool = False) -> None:
        self.kit.write(tr("Delete agenda item"), lambda tx: agenda.delete_items(tx, [key]))

    def _step(self, key: str, by: int) -> None:
        keys = list(self.list.rows)
        place = keys.index(key) + by
        if 0 <= place < len(keys):
            self._move(key, place + (by > 0))

    def _move(self, key: str, index: int) -> None:
        self.kit.write(tr("Move agenda item"), lambda tx: agenda.move_items(tx, [key], index))

    def _go(self, key: str, by: int) -> None:
        """The keyboard goes to the item above or below; after the last to the adding line."""
        rows = list(self.list.rows.values())
        place = list(self.list.rows).index(key) + by
        if 0 <= place < len(rows):
            rows[place].title.setFocus()
        elif place >= len(rows):
            self.adder.setFocus()

    def _to_last(self) -> None:
        for row in list(self.list.rows.values())[-1:]:
            row.title.setFocus()

    # -- dragging --------------------------------------------------------------------------

    def _show_drop(self, where: QPoint) -> None:
        place = self.list.place_at(self.list.mapFromGlobal(where).y())
        self.list.show_drop(place, self.kit.icons.colour("accent"))

    def _drop(self, key: str, where: QPoint) -> None:
        self.list.show_drop(None, self.kit.icons.colour("accent"))
        self._move(key, self.list.place_at(self.list.mapFromGlobal(where).y()))
