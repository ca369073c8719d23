"""The minimap: the whole map in a corner of the view, and the part that is seen in a frame."""

from __future__ import annotations

from math import isclose

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from journeydesigner.canvas.camera import GLIDE, Place
from journeydesigner.canvas.map_view import MapView
from journeydesigner.canvas.overview import SMALL, Overview, Scale, overview
from journeydesigner.canvas.overview_marks import Places
from journeydesigner.canvas.presence import Presence
from journeydesigner.i18n import tr
from journeydesigner.interaction.overlay import Overlay
from journeydesigner.layout.change import LayoutChange
from journeydesigner.layout.geometry import Rect

_EDGE = 6.0
"""Room around the picture, in px."""
_CORNER = 12
"""How far it stands from the corner of the viewport, in px."""
_LEAST_ROOM = QSize(520, 300)
"""In a smaller viewport it would hide too much of the map."""
_LATER = 150
"""The picture follows edits after so many ms, so that typing does not wait for it."""
_RADIUS = 8.0
_WIDE_HEIGHT = 260.0
"""Most height of the picture while it is as wide as the viewport, in px."""


class Minimap(QWidget):
    """Lies over the viewport and never takes the keyboard. `switched` tells whether it is on.

    It is not shown while the whole map is in sight, nor while something is dragged. Where it
    would lie over the map it comes when the view moves, and fades away a while after.
    """

    switched = Signal(bool)

    def __init__(self, view: MapView) -> None:
        super().__init__(view.viewport())
        self._view = view
        self._session = view.session
        self._is_on = True
        self._is_held = False
        self._wide_at: float | None = None
        self._scale: Scale | None = None
        self._picture: QPixmap | None = None
        self._selected: list[QRectF] | None = None
        self._found: list[QRectF] | None = None
        self._grip: QPointF | None = None
        self._busy = False
        self.presence = Presence(self, self._is_used, view.camera.motion)
        self.presence.changed.connect(self._fade)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_LATER)
        self._later.timeout.connect(self.draw_anew)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(tr("Overview of the map"))
        self.setAccessibleDescription(tr("Click or drag in it to move the map."))
        self.hide()
        view.moved.connect(self._view_moved)
        session = self._session
        self._subscriptions = [
            session.on_layout(self._layout_changed),
            session.on_spotlight(lambda _: self._marks_changed()),
            session.on_overlay(self._overlay_changed),
            session.selection.subscribe(lambda _: self._marks_changed()),
        ]
        self._layout_changed(LayoutChange(everything=True))

    def detach(self) -> None:
        """Stops following the session; to be called before the view goes."""
        self._later.stop()
        self.presence.stop()
        for unsubscribe in self._subscriptions:
            unsubscribe()
        self._subscriptions.clear()

    # -- on and off ------------------------------------------------------------------------

    @property
    def is_on(self) -> bool:
        """Whether the user wants it."""
        return self._is_on

    def set_on(self, on: bool) -> None:
        if on != self._is_on:
            self._is_on = on
            self.presence.wake()
            self._arrange()
            self.switched.emit(on)

    def hold_back(self, held: bool) -> None:
        """Hides it for as long as something else fills the screen, whatever the user wants."""
        self._is_held = held
        self._arrange()

    @property
    def is_wide(self) -> bool:
        return self._wide_at is not None

    @property
    def wide_height(self) -> float:
        layout = self._session.layout
        if not self._is_on or layout is None:
            return 0.0
        return Scale.of(layout, self._wide_room()).size.height() + 2 * (_EDGE + _CORNER)

    def widen(self, zoom: float | None) -> None:
        self._wide_at = zoom if self._is_on else None
        self._rescale()
        self._arrange()

    def _wide_room(self) -> QSizeF:
        room = QSizeF(self._view.viewport().size())
        width = room.width() - 2 * (_CORNER + _EDGE)
        return QSizeF(width, min(_WIDE_HEIGHT, room.height() / 3))

    def covered(self) -> QRectF:
        return QRectF(self.geometry()) if self.isVisible() else QRectF()

    def will_cover(self) -> QRectF:
        place = self._place()
        return QRectF(place) if place is not None else QRectF()

    # -- following -------------------------------------------------------------------------

    def _layout_changed(self, change: LayoutChange) -> None:
        self._rescale()
        if change.everything:
            self.presence.wake()
            self.draw_anew()
        elif not self.isHidden():
            self._later.start()
        else:
            self._picture = None
        self._moved()

    def _rescale(self) -> None:
        """As large as map and room make it; the old picture is stretched until there is another."""
        layout, most = self._session.layout, self._wide_room() if self.is_wide else SMALL
        scale = Scale.of(layout, most) if layout is not None and layout.width else None
        if scale != self._scale:
            self._scale = scale
            self._later.start()
        self._selected = self._found = None

    def draw_anew(self) -> None:
        """After a change of what it shows or of the theme."""
        self._picture = None
        self.update()

    def _marks_changed(self) -> None:
        self._selected = self._found = None
        self.update()

    def _overlay_changed(self, overlay: Overlay) -> None:
        busy = bool(overlay.ghosts) or overlay.band is not None
        if busy != self._busy:
            self._busy = busy
            self._arrange()

    def _view_moved(self) -> None:
        self.presence.wake()
        self._moved()

    def _fade(self) -> None:
        self._arrange()
        self.update()

    def _is_used(self) -> bool:
        """Whether the pointer is on it or drags in it."""
        has_pointer = self.rect().contains(self.mapFromGlobal(QCursor.pos()))
        return self.isVisible() and (self._grip is not None or has_pointer)

    def _moved(self) -> None:
        if self._wide_at is not None:
            stays = isclose(self._view.camera.aim.zoom, self._wide_at)
            self._wide_at = self._wide_at if stays else None
            self._rescale()
        self._arrange()
        self.update()

    def _arrange(self) -> None:
        """Stays in its corner: what scrolls the viewport takes its children along."""
        place = self._place()
        if place is None or not (self.presence.is_there or self._stands_free(place)):
            self.hide()
            return
        self.setGeometry(place)
        if self.isHidden():
            self.show()
            self.lower()  # what is typed is never hidden

    def _stands_free(self, place: QRect) -> bool:
        """Whether it is beside the map or below it, where it hides nothing."""
        bands = self._view.bands
        return bands is not None and not bands.map_rect.intersects(QRectF(place))

    def _place(self) -> QRect | None:
        """Where it stands; None where it is not shown."""
        bands, scale = self._view.bands, self._scale
        room = self._view.viewport().rect()
        if bands is None or scale is None or not self._is_on or self._is_held or self._busy:
            return None
        if room.width() < _LEAST_ROOM.width() or room.height() < _LEAST_ROOM.height():
            return None
        if QRectF(room).adjusted(-1, -1, 1, 1).contains(bands.map_rect):
            return None
        width = round(scale.size.width() + 2 * _EDGE)
        height = round(scale.size.height() + 2 * _EDGE)
        right, bottom = room.width() - _CORNER, room.height() - _CORNER
        return QRect(right - width, bottom - height, width, height)

    # -- painting --------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        scale = self._scale
        if scale is None:
            return
        inks = self._view.studio.inks
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._stands_free(self.geometry()):
            painter.setOpacity(self.presence.opacity)
        body = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(inks.pen("border", 1.0))
        painter.setBrush(inks.colour("surface"))
        painter.drawRoundedRect(body, _RADIUS, _RADIUS)
        painter.translate(_EDGE, _EDGE)
        room = QRectF(QPointF(0, 0), scale.size)
        painter.drawPixmap(room.toAlignedRect(), self._drawn(scale))
        self._paint_veil(painter, room)
        self._paint_marks(painter, scale)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(inks.pen("accent", 1.6))
        painter.drawRoundedRect(self.frame, 2, 2)
        painter.end()

    def _drawn(self, scale: Scale) -> QPixmap:
        """The picture, drawn if it is not there."""
        if self._picture is None:
            ratio = self.devicePixelRatioF()
            self._picture = QPixmap((scale.size * ratio).toSize())
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._picture)
            self.overview().paint(painter, scale, self._view.studio.inks)
            painter.end()
        return self._picture

    def overview(self) -> Overview:
        """What is drawn of the map."""
        session, scale = self._session, self._scale
        layout = session.layout
        if layout is None or scale is None:
            return Overview()
        return overview(layout, session.snapshot, session.view_options, scale)

    def _paint_marks(self, painter: QPainter, scale: Scale) -> None:
        if self._selected is None or self._found is None:
            self._find_marks(scale)
        inks = self._view.studio.inks
        painter.setPen(Qt.PenStyle.NoPen)
        for token, rects in (("key-mark", self._found), ("accent", self._selected)):
            if rects:
                painter.setBrush(inks.colour(token))
                painter.drawRects(rects)

    def _find_marks(self, scale: Scale) -> None:
        session = self._session
        layout = session.layout
        self._selected, self._found = [], []
        if layout is None or not (session.selection.ids or session.spotlight.found):
            return
        places = Places(layout, session.snapshot, scale)
        self._selected = places.rects(session.selection.ids)
        # The key of a field ends with its record, other keys begin with theirs.
        found = (key[-1] if key[0] == "field" else key[1] for key in session.spotlight.found)
        self._found = places.rects(found)

    def _paint_veil(self, painter: QPainter, room: QRectF) -> None:
        """Over what is not seen."""
        frame, colour = self.frame, self._view.studio.inks.colour("surface", 0.4)
        left, right = frame.left(), frame.right()
        for rect in (
            QRectF(room.left(), room.top(), left - room.left(), room.height()),
            QRectF(right, room.top(), room.right() - right, room.height()),
            QRectF(left, room.top(), frame.width(), frame.top() - room.top()),
            QRectF(left, frame.bottom(), frame.width(), room.bottom() - frame.bottom()),
        ):
            if rect.isValid():
                painter.fillRect(rect, colour)

    @property
    def frame(self) -> QRectF:
        """The part that is seen, in px of the picture, wide enough to be grabbed."""
        scale, camera = self._scale, self._view.camera
        if scale is None:
            return QRectF()
        size = camera.viewport
        seen = scale.rect(camera.projection.map_rect(QRectF(QPointF(0, 0), size)))
        whole = QRectF(QPointF(0, 0), scale.size)
        grown = max(0.0, _EDGE - seen.width()) / 2
        return seen.adjusted(-grown, 0, grown, 0) & whole.adjusted(-2, -2, 2, 2)

    # -- mouse -----------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if event.button() != Qt.MouseButton.LeftButton:
            return
        at = event.position() - QPointF(_EDGE, _EDGE)
        frame = self.frame
        if frame.contains(at):
            self._view.camera.stop()
            self._grip = at - self._middle()
        else:
            self._grip = QPointF(0, 0)
            self._look_at(at, glide=True)
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if self._grip is not None:
            self._look_at(event.position() - QPointF(_EDGE, _EDGE) - self._grip)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self._grip = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def _middle(self) -> QPointF:
        """The middle of what is seen, in px of the picture."""
        camera, scale = self._view.camera, self._scale
        assert scale is not None
        size = camera.viewport
        middle = camera.projection.map_rect(QRectF(QPointF(0, 0), size))
        return scale.rect(Rect(*middle)).center()

    def _look_at(self, at: QPointF, *, glide: bool = False) -> None:
        """Moves the map so that its point at `at` (px of the picture) is in the middle."""
        camera, scale = self._view.camera, self._scale
        if scale is None:
            return
        x, y = scale.map_point(at)
        room, zoom = camera.viewport, camera.zoom
        place = Place(zoom, x - room.width() / 2 / zoom, y - room.height() / 2 / zoom)
        camera.glide_to(place, GLIDE if glide else 0)
