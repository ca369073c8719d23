"""Where to? A list of the map's stages and touchpoints, found by typing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMainWindow

from journeydesigner.app.command_palette.entries import Entry
from journeydesigner.app.icons import Icons
from journeydesigner.app.messages import Messages
from journeydesigner.app.tray.tray import ParkingTray
from journeydesigner.i18n import tr
from journeydesigner.interaction.sending import Target, send, targets
from journeydesigner.interaction.session import Session
from journeydesigner.model import Channel, Touchpoint

if TYPE_CHECKING:
    from journeydesigner.app.command_palette.palette import Palette

_LONGEST = 200
"""Of longer names only the beginning is shown and searched, in characters."""


class PlacePicker:
    """Sends what is selected, in the parking lot or on the map, to the place that is chosen."""

    def __init__(
        self,
        window: QMainWindow,
        session: Session,
        tray: ParkingTray,
        icons: Icons,
        messages: Messages,
    ) -> None:
        self._window = window
        self._session = session
        self._tray = tray
        self._icons = icons
        self._messages = messages
        self._list: Palette | None = None
        tray.picker_wanted.connect(self.open)

    @property
    def list(self) -> Palette:
        """The list; made now if it is not there yet."""
        if self._list is None:
            from journeydesigner.app.command_palette.palette import Palette

            self._list = Palette(self._window, self._icons)
            self._list.words.setPlaceholderText(tr("Send to which stage or touchpoint?"))
            self._list.words.setAccessibleName(tr("Send to"))
        return self._list

    def open(self) -> None:
        """Offers every place but those that are to be sent themselves."""
        chosen = set(self._session.selection.ids)
        offered = [t for t in targets(self._session) if t.record_id not in chosen]
        self.list.open([self._entry(target) for target in offered])

    def _entry(self, target: Target) -> Entry:
        snapshot = self._session.snapshot
        name = target.name(snapshot)[:_LONGEST]
        choose = partial(self._send, target)
        if not target.touchpoint_id:
            return Entry(name, tr("Stage"), "stage", choose)
        channel = snapshot.get(snapshot.need(target.touchpoint_id, Touchpoint).channel_id, Channel)
        icon = (channel.icon if channel else "") or "touchpoint"
        stage = Target(target.stage_id).name(snapshot)[:_LONGEST]
        return Entry(name, tr("Touchpoint · {place}").format(place=stage), icon, choose)

    def _send(self, target: Target) -> None:
        ids = self._session.selection.ids
        if any(self._tray.holds(key) for key in ids):
            self._tray.send(target)
        else:
            self._messages.attempt(lambda: send(self._session, ids, target))
