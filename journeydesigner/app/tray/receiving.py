"""What the tray takes in: cards and notes dragged off the map, and tiles of the palette."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QObject, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from journeydesigner.app.icons import Icons
from journeydesigner.canvas.mime import decode
from journeydesigner.interaction.capturing import can_park_tile
from journeydesigner.interaction.events import Payload
from journeydesigner.interaction.overlay import Overlay
from journeydesigner.interaction.session import Session


class Receiving(QObject):
    """`offered`: what is carried may be dropped on the tray; `lit`: it is held over it."""

    changed = Signal()

    def __init__(self, session: Session, tray: QWidget) -> None:
        super().__init__(tray)
        self._session = session
        self._tray = tray
        self.offered = False
        self.lit = False
        self._was_outside = False
        session.on_overlay(self._follow)

    def covers(self, place: QPoint) -> bool:
        """Whether a drag at this place on the screen is over the tray.

        It may have begun where the tray has just come up: it counts once it was elsewhere.
        """
        tray = self._tray
        inside = not tray.isHidden() and tray.rect().contains(tray.mapFromGlobal(place))
        self._was_outside = self._was_outside or not inside
        return inside and self._was_outside

    def _follow(self, overlay: Overlay) -> None:
        """A gesture on the map."""
        if overlay.parkable and not self.offered:
            self._was_outside = False
        self._become(overlay.parkable, overlay.parks)

    def tile(self, data: QMimeData) -> Payload | None:
        """What a tile of the palette brings, None for what cannot be parked."""
        payload = decode(data)
        may = payload is not None and can_park_tile(self._session, payload)
        return payload if may else None

    def light(self, lit: bool) -> None:
        """A tile is held over the tray, or no longer."""
        self._become(lit, lit)

    def _become(self, offered: bool, lit: bool) -> None:
        if (offered, lit) != (self.offered, self.lit):
            self.offered, self.lit = offered, lit
            self.changed.emit()

    def paint(self, painter: QPainter, icons: Icons) -> None:
        """Ground and frame of the tray: dashed where it offers itself, full where it is lit."""
        room = self._tray.rect()
        painter.fillRect(room, icons.colour("accent-ground" if self.lit else "raised"))
        painter.fillRect(0, 0, room.width(), 1, icons.colour("line"))
        if not self.offered:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(icons.colour("accent"), 2.0)
        if not self.lit:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(room).adjusted(3, 3, -3, -3), 8, 8)
