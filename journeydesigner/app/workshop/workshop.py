"""The workshop of one window: what its page, its bars and its actions share."""

from __future__ import annotations

from PySide6.QtCore import QObject

from journeydesigner.app.workshop.ticker import Ticker
from journeydesigner.interaction.agenda_run import AgendaRun
from journeydesigner.interaction.countdown import Countdown
from journeydesigner.interaction.session import Session


class Workshop(QObject):
    """Made once for a window and its session; nothing of it is data of the document."""

    def __init__(self, session: Session, countdown: Countdown, parent: QObject) -> None:
        super().__init__(parent)
        self.session = session
        self.countdown = countdown
        self.run = AgendaRun(session, countdown)
        self.ticker = Ticker(countdown, self)
