"""A persona's picture in a disc, or the initials where there is none."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from journeydesigner.canvas.fonts import bundled_font
from journeydesigner.canvas.painting.icons import draw_icon
from journeydesigner.canvas.painting.inks import Inks
from journeydesigner.canvas.painting.pictures import read_scaled
from journeydesigner.layout.sheet.personas import initials
from journeydesigner.layout.theme import Theme
from journeydesigner.model import Persona, Picture, Snapshot

_RING = 3.0
"""Width of the ring that invites a drop, in px."""


class Avatar(QWidget):
    """`show_persona(None, …)` shows the sign for everyone."""

    def __init__(self, side: int, theme: Theme) -> None:
        super().__init__()
        self._side = side
        self._inks = Inks(theme)
        self._initials = ""
        self._photo_id = ""
        self._photo: QImage | None = None
        self._inviting = False
        self.setFixedSize(side, side)

    def set_side(self, side: int) -> None:
        """How wide and high it is, in px."""
        self._side = side
        self.setFixedSize(side, side)
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._inks = Inks(theme)
        self.update()

    def show_persona(self, persona: Persona | None, snapshot: Snapshot) -> None:
        self._initials = initials(persona.name) if persona else ""
        picture = snapshot.get(persona.photo_id, Picture) if persona else None
        photo_id = picture.id if picture else ""
        if photo_id != self._photo_id:
            self._photo_id = photo_id
            self._photo = _decoded(picture, self._side * 4) if picture else None
        self.update()

    def invite(self, inviting: bool) -> None:
        """Shows that a photo dropped now would be taken."""
        self._inviting = inviting
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        disc = QRectF(0, 0, self._side, self._side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._inks.brush("accent-ground"))
        painter.drawEllipse(disc)
        if self._photo is not None:
            self._paint_photo(painter, disc, self._photo)
        elif self._initials:
            painter.setPen(self._inks.colour("accent-text"))
            painter.setFont(bundled_font(self._side * 0.34, bold=True))
            painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, self._initials)
        else:
            side = self._side * 0.5
            icon = QRectF(0, 0, side, side)
            icon.moveCenter(disc.center())
            draw_icon(painter, "everyone", icon, self._inks.colour("accent-text"))
        if self._inviting:
            painter.setClipping(False)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(self._inks.pen("accent", _RING))
            painter.drawEllipse(disc.adjusted(_RING / 2, _RING / 2, -_RING / 2, -_RING / 2))
        painter.end()

    def _paint_photo(self, painter: QPainter, disc: QRectF, photo: QImage) -> None:
        """The middle of the photo fills the disc."""
        outline = QPainterPath()
        outline.addEllipse(disc)
        painter.setClipPath(outline)
        side = min(photo.width(), photo.height())
        part = QRectF((photo.width() - side) / 2, (photo.height() - side) / 2, side, side)
        painter.drawImage(disc, photo, part)


def _decoded(picture: Picture, side: int) -> QImage | None:
    try:
        return read_scaled(picture.content, side, side)
    except ValueError:
        return None
