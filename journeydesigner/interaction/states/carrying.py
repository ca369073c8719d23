"""Carrying records: ghosts follow the pointer, a guide shows the place, the release moves, or
copies while Alt or Ctrl is held."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable

from journeydesigner.commands.names import duplicating, moving
from journeydesigner.document import Transaction
from journeydesigner.i18n import trn
from journeydesigner.interaction.context import Context
from journeydesigner.interaction.copying import copies
from journeydesigner.interaction.events import Pointer, PointerEvent
from journeydesigner.interaction.finding import main_box
from journeydesigner.interaction.landing import Landing
from journeydesigner.interaction.locking import why_locked
from journeydesigner.interaction.overlay import NOTHING, Ghost, Hint, Overlay
from journeydesigner.interaction.selection_rules import of_kind
from journeydesigner.interaction.sending import send_to_parking
from journeydesigner.interaction.states.selecting import grab
from journeydesigner.interaction.states.state import Drag
from journeydesigner.layout.display import Placed
from journeydesigner.layout.map_layout import MapLayout

_PARKED = ("touchpoint", "note")
_STACKED = 3
"""So many ghosts at most, however many are carried."""
_OFFSET = 6.0
"""How far each ghost stands out below the one before, in points."""


class Carrying(Drag):
    """Moves the selected records of one kind, among them the one that was grabbed.

    While moving only the overlay changes; the drop is one transaction.
    """

    kind = ""

    def __init__(self, context: Context, grabbed: Placed, press: PointerEvent) -> None:
        super().__init__(context)
        self.press = press
        self.grabbed = grabbed
        grab(context, grabbed.box.record_id)
        self.ids = of_kind(context.selection.ids, self.kind)
        self._dimmed = frozenset(self.ids)
        self._stack = self._boxes()

    @abstractmethod
    def aim(self, layout: MapLayout, event: PointerEvent, *, copies: bool) -> Landing:
        """What a release there would do, with the records or with copies of them."""

    @abstractmethod
    def stays(self, layout: MapLayout, event: PointerEvent) -> bool:
        """Whether a release there would leave everything where it is."""

    def landing(self, layout: MapLayout, event: PointerEvent) -> Landing:
        """What a release there would do; nothing, and why, where the structure is locked."""
        copying = self._copies(event)
        why = why_locked(self.context.session, self.kind, copies=copying)
        if event.parks and self._may_park and not why:
            return Landing(self._park)
        return Landing(note=why) if why else self.aim(layout, event, copies=copying)

    def show(self, event: PointerEvent) -> None:
        layout = self.context.layout
        if layout is None:
            return
        landing, copying = self.landing(layout, event), self._copies(event)
        refused = landing.act is None
        self.context.session.set_overlay(
            Overlay(
                ghosts=self._ghosts(event),
                guides=landing.guides,
                target=landing.target,
                hint=self._hint(event, landing.note),
                refused=refused,
                reason=landing.note if refused else "",
                copies=copying and not refused,
                cursor="forbidden" if refused else "copy" if copying else "grabbing",
                dimmed=frozenset() if copying else self._dimmed,
                parkable=self._may_park,
                parks=event.parks and self._may_park and not refused,
            )
        )

    def finish(self, event: PointerEvent) -> None:
        self.context.session.set_overlay(NOTHING)
        self.ids = [key for key in self.ids if key in self.context.snapshot]
        layout = self.context.layout
        act = self.landing(layout, event).act if layout and self.ids else None
        if act is not None:
            act()

    @property
    def _may_park(self) -> bool:
        """What the pointer carries may go to the parking lot; what is lifted by key stays here."""
        return self.kind in _PARKED and self.press.kind is Pointer.PRESS

    def _copies(self, event: PointerEvent) -> bool:
        return copies(event.modifiers) and not event.parks

    def _park(self) -> str:
        send_to_parking(self.context.session, self.ids)
        return ""

    def move(self, put: Callable[[Transaction], None]) -> str:
        """Moves the records as one step."""
        with self.context.document.transaction(moving(self.ids)) as tx:
            put(tx)
        return ""

    def copy(self, put: Callable[[Transaction], list[str]]) -> str:
        """Puts copies as one step and selects them."""
        with self.context.document.transaction(duplicating(self.ids)) as tx:
            new = put(tx)
        self.context.selection.set(new)
        return ""

    def _boxes(self) -> list[Placed]:
        """The grabbed box and a few of the others, to be drawn as a stack."""
        layout, snapshot = self.context.layout, self.context.snapshot
        others = [key for key in self.ids if key != self.grabbed.box.record_id][: _STACKED - 1]
        found = [main_box(layout, snapshot, key) for key in others] if layout else []
        return [self.grabbed, *(placed for placed in found if placed is not None)]

    def _ghosts(self, event: PointerEvent) -> tuple[Ghost, ...]:
        dx, dy = event.x - self.press.x, event.y - self.press.y
        first = self.grabbed.rect.moved(dx, dy)
        ghosts = [
            Ghost(
                placed.rect.moved(
                    first.x - placed.rect.x + n * _OFFSET, first.y - placed.rect.y + n * _OFFSET
                ),
                placed.box.key,
            )
            for n, placed in enumerate(self._stack)
        ]
        return tuple(reversed(ghosts))

    def _hint(self, event: PointerEvent, note: str) -> Hint | None:
        """How many are carried, and what is to be said of the place."""
        n = len(self.ids)
        count = trn("{n} item", "{n} items", n) if n > 1 else ""
        text = " · ".join(part for part in (count, note) if part)
        return Hint(event.x, event.y, text) if text else None
