"""Running the agenda: which item the timer counts for, and what comes after it."""

from __future__ import annotations

from journeydesigner.document import Change
from journeydesigner.interaction.countdown import Countdown
from journeydesigner.interaction.session import Session
from journeydesigner.model import ChangeSet
from journeydesigner.model.workshop import AgendaItem

MINUTE = 60.0
FREE_TIME = 5 * MINUTE
"""Seconds that are set where there is no agenda."""


class AgendaRun:
    """Joins a session's agenda and a countdown. What runs is no data of the document.

    Before the first start the timer shows the first item. An item that is deleted while it runs
    keeps its time; what comes next is then what stands in its place.
    """

    def __init__(self, session: Session, countdown: Countdown) -> None:
        self._session = session
        self.countdown = countdown
        self._item_id = ""
        self._place = 0
        self._begun = False
        session.document.subscribe(self._changed)
        self._offer_first()

    # -- where it stands -------------------------------------------------------------------

    @property
    def items(self) -> list[AgendaItem]:
        return self._session.snapshot.agenda

    @property
    def has_begun(self) -> bool:
        """Whether the timer has been started since it was set."""
        return self._begun

    @property
    def item(self) -> AgendaItem | None:
        """The item that the timer shows."""
        return self._session.snapshot.get(self._item_id, AgendaItem)

    @property
    def next_item(self) -> AgendaItem | None:
        """What comes after it, None at the end."""
        items = self.items
        place = self._place if self.item is None else items.index(self.item) + 1
        return items[place] if self._item_id and place < len(items) else None

    @property
    def minutes(self) -> int:
        """The whole agenda."""
        return sum(item.minutes for item in self.items)

    @property
    def seconds_left(self) -> float:
        """Until the end of the agenda: of this item and of all after it."""
        items, here = self.items, self.item
        if here is None or not self._begun:
            return self.minutes * MINUTE
        after = items[items.index(here) + 1 :]
        left = max(0.0, self.countdown.remaining)
        return left + sum(item.minutes for item in after) * MINUTE

    # -- what is done ----------------------------------------------------------------------

    def toggle(self) -> None:
        """Starts or pauses. Without an agenda a free time is set."""
        if self.countdown.is_running:
            self.countdown.pause()
            return
        if not self.countdown.is_set:
            self.countdown.begin(FREE_TIME)
        self._begun = True
        self.countdown.start()

    def add_minute(self) -> None:
        if self.countdown.is_set:
            self.countdown.add(MINUTE)

    def start_item(self, item_id: str) -> None:
        """Starts an item from its beginning. An item that is gone is not started."""
        if self._session.snapshot.get(item_id, AgendaItem) is not None:
            self._begun = True
            self._set(item_id)
            self.countdown.start()

    def start_next(self) -> None:
        following = self.next_item
        if following is not None:
            self.start_item(following.id)

    def reset(self) -> None:
        """The item has its whole time again, as the agenda says, and waits."""
        if self.item is not None:
            self._set(self._item_id)
        else:
            self.countdown.reset()

    def stop(self) -> None:
        """Back to before the start; without an agenda the timer goes."""
        self._begun, self._item_id = False, ""
        self.countdown.clear()
        self._offer_first()

    # -- following the document ------------------------------------------------------------

    def _changed(self, change: Change) -> None:
        if change.origin == "load":
            self.stop()
        elif any(key.startswith(f"{AgendaItem.kind}:") for key in change.changes.ids):
            self._follow(change.changes)

    def _follow(self, changes: ChangeSet) -> None:
        if not self._begun:
            self._offer_first()
            return
        here = self.item
        if here is None:
            return
        self._place = self.items.index(here)
        before, _ = changes.updated.get(here.id, (here, here))
        if isinstance(before, AgendaItem) and before.minutes != here.minutes:
            self.countdown.add((here.minutes - before.minutes) * MINUTE)
        self.countdown.call(here.title)

    def _offer_first(self) -> None:
        """The timer of a workshop that has not begun."""
        items = self.items
        if items:
            self._set(items[0].id)
        elif self.countdown.is_set:
            self._item_id = ""
            self.countdown.clear()

    def _set(self, item_id: str) -> None:
        self._item_id = item_id
        here = self.item
        if here is not None:
            self._place = self.items.index(here)
            self.countdown.begin(here.minutes * MINUTE, here.title)
