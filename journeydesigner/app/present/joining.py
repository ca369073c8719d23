"""Puts the presentation into its window: actions, notices and time know of it."""

from __future__ import annotations

from journeydesigner.app.actions.binding import ActionSet
from journeydesigner.app.actions.desk import Desk
from journeydesigner.app.window.notice_bar import NoticeBar
from journeydesigner.app.window.status_bar import StatusBar
from journeydesigner.app.workshop.joining import timer_pill
from journeydesigner.i18n import tr


def _size_text(*, projector: bool) -> str:
    return tr("Projector size: larger type and cards") if projector else tr("Usual size")


def join_presentation(
    desk: Desk, actions: ActionSet, notices: NoticeBar, status: StatusBar
) -> None:
    """Wires the desk's presentation to the other parts of the same window."""
    present, files = desk.present, desk.files
    present.bar.add(timer_pill(desk, actions, present.bar))
    present.changed.connect(notices.hold)
    present.changed.connect(desk.editor.canvas.minimap.hold_back)
    present.changed.connect(lambda _: actions.refresh())
    status.said.connect(present.bar.say)
    status.put_sign(actions["view.projector"], tr("Projector size"))
    present.size.changed.connect(lambda on: status.say(_size_text(projector=on)))
    files.start_wanted.connect(present.leave)
    files.opened.connect(present.leave)
