"""The workshop page of the side column: agenda, collecting, voting, decisions."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from journeydesigner.app.icons import Icons
from journeydesigner.app.workshop.agenda_section import AgendaSection
from journeydesigner.app.workshop.collect_section import CollectSection
from journeydesigner.app.workshop.decision_section import DecisionSection
from journeydesigner.app.workshop.kit import Kit
from journeydesigner.app.workshop.section import Section
from journeydesigner.app.workshop.style import NAME, style_sheet
from journeydesigner.app.workshop.vote_section import VoteSection
from journeydesigner.app.workshop.workshop import Workshop
from journeydesigner.document import Change
from journeydesigner.layout.theme import Theme
from journeydesigner.panel.keys import asked_key, edits
from journeydesigner.panel.look import Look
from journeydesigner.panel.plain import divider
from journeydesigner.panel.scroller import Scroller
from journeydesigner.panel.writer import Writer


class WorkshopPage(QWidget):
    """One calm column that follows the session while it can be seen. `message` is for the status
    bar, `left` follows when Escape gives the keyboard back to the map."""

    message = Signal(str)
    left = Signal()

    def __init__(
        self,
        workshop: Workshop,
        icons: Icons,
        act: Callable[[str], None],
        go_to: Callable[[str], None],
    ) -> None:
        super().__init__()
        self.setObjectName(NAME)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._workshop = workshop
        self._icons = icons
        self._act = act
        self._go_to = go_to
        self._order: list[QWidget] = []
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.refresh)
        self._scroller = Scroller()
        self._body = QWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroller)
        self._build()
        self._follow()

    # -- for the window --------------------------------------------------------------------

    @property
    def sections(self) -> tuple[Section, ...]:
        return self.agenda, self.collect, self.vote, self.decisions

    def commit_pending(self) -> None:
        """Writes what is half typed: call it before undo, saving, another map and closing."""
        for section in self.sections:
            section.commit_pending()

    def set_theme(self, theme: Theme) -> None:
        """Light or dark. What is half typed is written first."""
        self.commit_pending()
        place = self._place_of_focus()
        self._body.hide()
        self._body.deleteLater()
        self._build()
        if place is not None and self._order:
            self._order[min(place, len(self._order) - 1)].setFocus(Qt.FocusReason.TabFocusReason)

    def _place_of_focus(self) -> int | None:
        """Where the keyboard is among the stops; None where it is elsewhere."""
        focused = QApplication.focusWidget()
        for place, stop in enumerate(self._order):
            if focused is not None and (stop is focused or stop.isAncestorOf(focused)):
                return place
        return None

    def refresh(self) -> None:
        """Shows what the document says now."""
        self._later.stop()
        for section in self.sections:
            section.refresh()
        self._chain()
        self._scroller.settle_soon()
        self._scroller.see_focus_soon()

    # -- following -------------------------------------------------------------------------

    def _follow(self) -> None:
        session = self._workshop.session
        soon = self._soon
        stops = [
            session.document.subscribe(self._changed),
            session.on_state(soon),
            session.collecting.subscribe(soon),
            self._workshop.ballot.subscribe(soon),
        ]
        self.destroyed.connect(partial(_call_all, stops))

    def _changed(self, change: Change) -> None:
        self._soon()

    def _soon(self, _: object = None) -> None:
        if self.isVisible():
            self._later.start(0)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    # -- building --------------------------------------------------------------------------

    def _build(self) -> None:
        theme = self._icons.theme
        self.setStyleSheet(style_sheet(theme))
        writer = Writer(self._workshop.session.document, self.message.emit)
        kit = Kit(self._workshop, self._icons, Look(theme), writer, self._act, self._go_to)
        self.agenda = AgendaSection(kit)
        self.collect = CollectSection(kit)
        self.vote = VoteSection(kit)
        self.vote.refused.connect(self._scroller.see_focus_soon)
        self.decisions = DecisionSection(kit)
        self._body = QWidget()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for section in self.sections:
            if section is not self.agenda:
                column.addWidget(divider())
            column.addWidget(section)
        self._order = []
        self._scroller.add_form(self._body)
        self._body.show()
        self.refresh()

    def _chain(self) -> None:
        """Tab goes through everything as it stands on the page."""
        order = [stop for section in self.sections for stop in section.stops()]
        if order != self._order:
            self._order = order
            for before, after in itertools.pairwise(order):
                QWidget.setTabOrder(before, after)

    # -- keys ------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Keys that edit stay here and are no shortcuts of the window."""
        asked = asked_key(event)
        if asked is not None and edits(asked) and asked.text() != "?":
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif not edits(event):
            super().keyPressEvent(event)


def _call_all(functions: list[Callable[[], None]]) -> None:
    for function in functions:
        function()
