"""Quick capture joined to the document: what Enter keeps, and what the line says of it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from journeydesigner.app.capture.line import CaptureLine
from journeydesigner.app.icons import Icons
from journeydesigner.app.tray.tray import ParkingTray
from journeydesigner.i18n import tr, trn
from journeydesigner.interaction.capturing import (
    KINDS,
    Kind,
    is_hidden,
    keep,
    keep_at_selection,
    lines_of,
    with_lines,
)
from journeydesigner.interaction.sending import selected_place
from journeydesigner.interaction.session import Session
from journeydesigner.model import JourneyError, Snapshot


class Capture(QObject):
    """Opens the line from anywhere; nothing that is typed there is lost."""

    typed = Signal()
    """The text in the line is another."""
    homeless = Signal()
    """The keyboard may go to the map: the part that had it before is gone."""

    def __init__(
        self, window: QMainWindow, session: Session, icons: Icons, tray: ParkingTray
    ) -> None:
        super().__init__(window)
        self._tray = tray
        tray.reshaped.connect(self._arrange_if_open)
        self._session = session
        self._window = window
        self._icons = icons
        self._line: CaptureLine | None = None
        session.selection.subscribe(lambda _: self._tell_if_open())
        session.on_state(lambda _: self._tell_if_open())
        session.collecting.subscribe(lambda _: self._tell_if_open())

    @property
    def line(self) -> CaptureLine:
        """The line; made now if it is not there yet."""
        if self._line is None:
            self._line = CaptureLine(self._window, self._icons, lambda: self._tray)
            self._line.kept.connect(self._keep)
            self._line.changed.connect(self._tell)
            self._line.field.textChanged.connect(lambda _: self.typed.emit())
            self._line.homeless.connect(self.homeless)
        return self._line

    def open(self) -> None:
        """Opens the line, gives it the keyboard, or closes it where it has it."""
        self._tell()
        self.line.open_line()

    def keep_pending(self) -> None:
        """Keeps what is typed and was not entered: the project is about to go."""
        lines = lines_of(self._line.text) if self._line is not None else []
        if self._line is not None and lines and self._session.journey is not None:
            self._keep_somehow(self._line.kind, lines)
            self._line.take()

    @property
    def has_draft(self) -> bool:
        """Whether something is typed that was not entered."""
        return self._line is not None and bool(self._line.text.strip())

    def snapshot(self) -> Snapshot:
        """The project with what is typed and not entered, as a note in its parking lot."""
        session, here = self._session, self._session.snapshot
        lines = lines_of(self._line.text) if self._line is not None else []
        if self._line is None or not lines or session.journey is None:
            return here
        try:
            return with_lines(session, self._line.kind, lines)
        except JourneyError:
            return with_lines(session, KINDS[0], lines)

    def _keep_somehow(self, kind: Kind, lines: list[str]) -> None:
        """As plain notes where a locked map has no lane for that kind and may not get one."""
        try:
            keep(self._session, kind, lines)
        except JourneyError:
            keep(self._session, KINDS[0], lines)

    # -- keeping ---------------------------------------------------------------------------

    def _keep(self, at_selection: bool) -> None:
        line, session = self.line, self._session
        lines, kind = lines_of(line.text), line.kind
        if not lines:
            return
        place = selected_place(session)
        try:
            (keep_at_selection if at_selection else keep)(session, kind, lines)
        except JourneyError as error:
            line.tell(" ".join(part for part in (error.what, error.hint) if part), wrong=True)
            return
        line.take()
        where = place.name(session.snapshot) if at_selection and place else tr("Parking lot")
        line.tell(
            trn("Kept in “{place}”.", "{n} kept in “{place}”.", len(lines)).format(place=where)
        )

    # -- what the line says ----------------------------------------------------------------

    def _arrange_if_open(self) -> None:
        if self._line is not None and self._line.isVisible():
            self._line.arrange()

    def _tell_if_open(self) -> None:
        if self._line is not None and self._line.isVisible():
            self._tell()

    def _tell(self) -> None:
        line = self.line
        unseen = is_hidden(self._session, line.kind)
        line.show_unseen(unseen)
        line.tell(self._hint(len(lines_of(line.text)), unseen))

    def _hint(self, count: int, unseen: bool) -> str:
        enter = trn(
            "Enter keeps it in the parking lot", "Enter keeps {n} in the parking lot", max(count, 1)
        )
        if unseen:
            enter = tr("Collected unseen: nobody reads it until it is revealed")
        place = selected_place(self._session)
        parts = [enter]
        if place is not None:
            name = place.name(self._session.snapshot)
            parts.append(tr("Ctrl+Enter puts it at “{place}”").format(place=name))
        parts.append(tr("Tab changes the kind"))
        return " · ".join(parts)
