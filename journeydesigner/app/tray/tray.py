"""The tray as a whole: follows the session, lets cards go to the map and takes them in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QHideEvent,
    QMoveEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from journeydesigner.app import selection_verbs
from journeydesigner.app.icons import Icons
from journeydesigner.app.settings import Settings
from journeydesigner.app.tray.cards import cards
from journeydesigner.app.tray.head import TrayHead
from journeydesigner.app.tray.model import CardModel
from journeydesigner.app.tray.receiving import Receiving
from journeydesigner.app.tray.strip import CardStrip
from journeydesigner.app.tray.texts import text_of, write_text
from journeydesigner.document import Change
from journeydesigner.i18n import tr
from journeydesigner.interaction.capturing import park_tile
from journeydesigner.interaction.sending import LastPlace, Sent, Target, parked_among
from journeydesigner.interaction.session import Session
from journeydesigner.model import JourneyError, kind_of

_SIDE, _BELOW = 12, 8
_SHOWN = frozenset({"map", "stage", "lane", "touchpoint", "note", "channel"})
"""Kinds of record that decide what waits and how its card looks."""
_ROWS = ((860, 3), (760, 2), (0, 1))
"""From which height of the window on, in px, how many rows of cards are seen at most."""
_OPEN = "tray/open"


class ParkingTray(QWidget):
    """Not seen while nothing waits, unless it was opened or something is dragged that may be
    dropped here. `picker_wanted` asks for a list of places."""

    menu_wanted = Signal(QPoint)
    picker_wanted = Signal()
    left = Signal()
    """The keyboard goes back to the map."""
    sent = Signal(str)
    """A place, in words: something was sent there by key or button."""
    failed = Signal(object)
    reshaped = Signal()
    """It stands elsewhere, or has come or gone."""

    def __init__(self, session: Session, icons: Icons, settings: Settings) -> None:
        super().__init__()
        self._session = session
        self._icons = icons
        self._settings = settings
        self._open = settings.flag(_OPEN, True)
        self._asked_for = False
        self._away = False
        self._stale = True
        self._place = LastPlace(session)
        self._sent = Sent()
        self.receiving = Receiving(session, self)
        self.model = CardModel(
            lambda key, text: self._attempt(lambda: write_text(session, key, text))
        )
        self.strip = CardStrip(self.model, icons)
        self.strip.delegate.text_of = lambda key: text_of(session, key)
        self.head = TrayHead(icons)
        self.setObjectName("parkingTray")
        self.setAcceptDrops(True)
        self.setAccessibleName(tr("Parking lot"))
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self.head)
        self._column.addWidget(self.strip)
        self._connect()
        self.refresh()

    def _connect(self) -> None:
        session, strip, head = self._session, self.strip, self.head
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.refresh)
        session.document.subscribe(self._changed)
        session.on_state(lambda _: self._follow_document())
        session.selection.subscribe(lambda _: self._timer.start(0))
        self.receiving.changed.connect(self._receive)
        session.on_leaving(lambda _: self.commit_pending())
        strip.picked.connect(self._pick)
        strip.delete_wanted.connect(lambda: self._attempt(self._delete))
        strip.menu_wanted.connect(self.menu_wanted)
        strip.left.connect(self.left)
        strip.send_wanted.connect(self.send_here)
        head.toggle.clicked.connect(lambda _: self.toggle())
        head.send_here.clicked.connect(self.send_here)
        head.send_to.clicked.connect(self.picker_wanted)

    # -- what is seen ----------------------------------------------------------------------

    @property
    def is_shown(self) -> bool:
        return not self.isHidden()

    @property
    def is_open(self) -> bool:
        """Whether the cards are seen, not the head line only."""
        return self.is_shown and not self.strip.isHidden()

    def toggle(self) -> None:
        """Opens it, also where nothing waits; folds it to its head line, or away if it is empty."""
        opens = not self.is_open
        self._asked_for = opens
        if opens or self.model.rowCount():
            self._open = opens
            self._settings.set_flag(_OPEN, opens)
        had_focus = self._has_focus
        self._show_state()
        if had_focus and not opens:
            self.left.emit()

    def put_away(self, away: bool) -> None:
        """Not seen at all, whatever waits: the screen is needed for something else."""
        self._away = away
        self._show_state()

    def refresh(self) -> None:
        """Follows the document, the selection and the theme."""
        session, had_focus, row = self._session, self._has_focus, self.strip.currentIndex().row()
        known = set(self.model.ids)
        if self._stale:
            self._stale = False
            self.strip.show_cards(cards(session.snapshot, session.map_id))
        self.strip.show_selected(session.selection.ids)
        if had_focus and not session.selection.ids and self.strip.delegate.editor is None:
            self.strip.pick_row(row)  # what was selected is gone: the keyboard goes on from there
        self._show_state()
        self._show_new(known)
        self.strip.viewport().update()
        self.update()

    def _show_new(self, known: set[str]) -> None:
        """What has just come in is in sight, unless one works elsewhere among the cards."""
        new = [row for row, key in enumerate(self.model.ids) if key not in known]
        if new and known and not self._has_focus:
            self.strip.scrollTo(self.model.index(new[-1]))

    def _show_state(self) -> None:
        count, has_map = self.model.rowCount(), self._session.journey is not None
        shown = (
            has_map and not self._away and (count > 0 or self._asked_for or self.receiving.offered)
        )
        opened = self._open if count else self._asked_for or self.receiving.offered
        if not shown and self._has_focus:
            self.left.emit()
        self.head.toggle.setChecked(opened)
        self.head.toggle.show_count(count)
        self.head.fit_type()
        self.strip.setVisible(opened)
        self._column.setContentsMargins(_SIDE, 1, _SIDE, _BELOW if opened else 0)
        self._show_sending(opened)
        self._fit()
        self.setVisible(shown)

    def _receive(self) -> None:
        self._show_state()
        self.update()

    def _show_sending(self, opened: bool) -> None:
        target, some = self._place.target, bool(self.strip.selected) and opened
        name = target.name(self._session.snapshot) if target else ""
        self.head.show_target(name)
        self.head.send_here.setVisible(some and target is not None)
        self.head.send_to.setVisible(some)
        self.head.note.set_whole(self._hint())

    def _hint(self) -> str:
        if self.receiving.offered:
            return tr("Drop here to park it")
        if self.model.rowCount() and not self._session.snapshot.stages(self._session.map_id):
            return tr("The map has no stage yet: what you drag onto it gets one.")
        return ""

    def _fit(self) -> None:
        """As many rows as are needed, and no more than leave the map its room."""
        height = self.window().height()
        most = next(rows for least, rows in _ROWS if height >= least)
        rows = min(self.strip.fit(self.width() - 2 * _SIDE), most)
        self.strip.setFixedHeight(rows * self.strip.row_height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self.reshaped.emit()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self.reshaped.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reshaped.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.reshaped.emit()

    @property
    def _has_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    # -- keyboard --------------------------------------------------------------------------

    def take_focus(self) -> None:
        """Gives the cards the keyboard, or the head line while they are folded away."""
        part = self.strip if self.is_open else self.head.toggle
        part.setFocus(Qt.FocusReason.TabFocusReason)

    def commit_pending(self) -> None:
        """Keeps the text that is being typed over a card."""
        self.strip.delegate.finish()

    def holds(self, record_id: str) -> bool:
        """Whether a card of the tray stands for the record."""
        return self.model.row_of(record_id) >= 0

    def edit(self, record_id: str) -> None:
        """Opens the text of a card."""
        row = self.model.row_of(record_id)
        if row >= 0:
            if not self.is_open:
                self.toggle()
            self.strip.setFocus(Qt.FocusReason.OtherFocusReason)
            self.strip.setCurrentIndex(self.model.index(row))
            self.strip.edit_current()

    # -- sending ---------------------------------------------------------------------------

    @property
    def target(self) -> Target | None:
        """The place on the map that was selected last."""
        return self._place.target

    def send_here(self) -> None:
        """Sends what is selected to the place that was selected last, or asks where to."""
        target = self.target
        if target is None:
            self.picker_wanted.emit()
        else:
            self.send(target)

    def send(self, target: Target) -> None:
        """Sends what is selected; the next card is selected after it."""
        session = self._session
        ids = parked_among(session, session.selection.ids)
        row = min((self.model.row_of(key) for key in ids), default=0)
        if not ids or not self._attempt(lambda: self._sent.send(session, ids, target)):
            return
        self.sent.emit(target.name(session.snapshot))
        rest = [key for key in self.model.ids if key not in ids]
        if rest:
            session.selection.set([rest[min(row, len(rest) - 1)]])
        else:
            session.selection.set(ids)
        self.refresh()

    # -- tiles of the palette --------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.receiving.tile(event.mimeData()) is not None:
            self.receiving.light(True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.receiving.light(False)

    def dropEvent(self, event: QDropEvent) -> None:
        payload = self.receiving.tile(event.mimeData())
        self.receiving.light(False)
        if payload is None:
            return
        event.acceptProposedAction()
        if self._attempt(lambda: park_tile(self._session, payload)):
            self.refresh()
            self.edit(self._session.selection.current or "")

    # -- following -------------------------------------------------------------------------

    def _changed(self, change: Change) -> None:
        """Scores, personas and votes are on no card: a drawn curve costs nothing here."""
        if change.origin == "load":
            self._asked_for = False
        if change.origin == "load" or any(kind_of(k) in _SHOWN for k in change.changes.ids):
            self._follow_document()

    def _follow_document(self) -> None:
        self._stale = True
        self._timer.start(0)

    def _pick(self, ids: list[str]) -> None:
        others = [key for key in self._session.selection.ids if not self.holds(key)]
        if ids or not others:
            self._session.selection.set(ids)

    def _delete(self) -> None:
        row = self.strip.currentIndex().row()
        selection_verbs.delete(self._session)
        self.refresh()
        if self.model.rowCount():
            self.strip.pick_row(row)

    def _attempt(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except JourneyError as error:
            self.failed.emit(error)
            return False
        return True

    # -- painting --------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.receiving.paint(painter, self._icons)
        painter.end()
