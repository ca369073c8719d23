"""Puts the workshop into its window: timer in the top bar, what it says into the bars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QWidget

from journeydesigner.app.actions.binding import ActionSet
from journeydesigner.app.actions.desk import Desk
from journeydesigner.app.actions.workshop import TIMER_MENU
from journeydesigner.app.window.status_bar import StatusBar
from journeydesigner.app.window.top_bar import TopBar
from journeydesigner.app.workshop.timer_pill import TimerPill
from journeydesigner.app.workshop.verbs import PAGE
from journeydesigner.i18n import tr
from journeydesigner.interaction.countdown import Countdown
from journeydesigner.interaction.going import go_to

if TYPE_CHECKING:
    from journeydesigner.app.workshop.page import WorkshopPage


def join_workshop(desk: Desk, actions: ActionSet, top: TopBar, status: StatusBar) -> None:
    """Wires the desk's workshop to the bars of the same window."""
    workshop = desk.workshop
    pill = timer_pill(desk, actions, top)
    top.put_timer(pill)
    workshop.ticker.time_is_up.connect(status.say)
    _keep_actions_fresh(workshop.countdown, actions)
    desk.session.collecting.subscribe(lambda _: actions.refresh_soon())
    workshop.ballot.subscribe(lambda _: actions.refresh_soon())
    _add_page(desk, actions, status)
    status.put_sign(actions["workshop.lock"], tr("Structure locked"))
    status.put_sign(actions["workshop.collect"], tr("Notes stay hidden"))


def _add_page(desk: Desk, actions: ActionSet, status: StatusBar) -> None:
    editor = desk.editor

    def go(record_id: str) -> None:
        go_to(desk.session, record_id)
        editor.canvas.view.show_record(record_id)

    def make() -> WorkshopPage:
        from journeydesigner.app.workshop.page import WorkshopPage

        page = WorkshopPage(desk.workshop, desk.appearance.icons, actions.run, go)
        page.message.connect(status.say)
        page.left.connect(editor.focus_map)
        desk.appearance.changed.connect(page.set_theme)
        editor.also_commits.append(page.commit_pending)
        return page

    editor.side.add_page(PAGE, tr("Workshop"), "workshop", make)


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
