"""Puts the workshop into its window: timer in the top bar, what it says into the bars."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QWidget

from journeydesigner.app.actions.binding import ActionSet
from journeydesigner.app.actions.desk import Desk
from journeydesigner.app.actions.workshop import TIMER_MENU
from journeydesigner.app.window.status_bar import StatusBar
from journeydesigner.app.window.top_bar import TopBar
from journeydesigner.app.workshop.timer_pill import TimerPill
from journeydesigner.interaction.countdown import Countdown


def join_workshop(desk: Desk, actions: ActionSet, top: TopBar, status: StatusBar) -> None:
    """Wires the desk's workshop to the bars of the same window."""
    workshop = desk.workshop
    pill = timer_pill(desk, actions, top)
    top.put_timer(pill)
    workshop.ticker.time_is_up.connect(status.say)
    _keep_actions_fresh(workshop.countdown, actions)


def timer_pill(desk: Desk, actions: ActionSet, parent: QWidget) -> TimerPill:
    """A timer with its menu, for any bar of the window."""
    menu = QMenu(parent)
    actions.put(menu, TIMER_MENU)
    pill = TimerPill(desk.workshop.countdown, desk.appearance.icons, menu)
    pill.motion.reduced = lambda: desk.settings.reduces_motion or None
    return pill


def _keep_actions_fresh(countdown: Countdown, actions: ActionSet) -> None:
    """Once for each start, pause and end, not for every second."""
    seen = [(countdown.is_set, countdown.is_running)]

    def look(_: Countdown) -> None:
        state = (countdown.is_set, countdown.is_running)
        if state != seen[0]:
            seen[0] = state
            actions.refresh_soon()

    countdown.subscribe(look)
