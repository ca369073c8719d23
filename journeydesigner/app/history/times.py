"""How long ago something was, in words that are read at a glance."""

from __future__ import annotations

from datetime import UTC, datetime

from journeydesigner.app.clock import shown_time
from journeydesigner.i18n import tr

_MINUTE, _HOUR = 60, 3600


def ago(then: float, now: float) -> str:
    """ "now", "2 min ago", the time of day, or day and time; "" where `then` is 0.

    Both are in seconds since 1970.
    """
    if not then:
        return ""
    passed = now - then
    if passed < _MINUTE:
        return tr("now")
    if passed < _HOUR:
        return tr("{n} min ago").format(n=int(passed // _MINUTE))
    moment, today = (datetime.fromtimestamp(at, UTC).astimezone() for at in (then, now))
    if moment.date() == today.date():
        return moment.strftime("%H:%M")
    return shown_time(moment)
