"""The view on the session's map: follows its layout, selection and overlay."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import isclose

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QWidget

from journeydesigner.canvas.bands import Bands, bands_of
from journeydesigner.canvas.camera import Place
from journeydesigner.canvas.corner import NoOverview, Overview
from journeydesigner.canvas.framing import STRIP, around, framed, framed_stage, full_height
from journeydesigner.canvas.listening import Listening
from journeydesigner.canvas.overlay_painting import overlay_region
from journeydesigner.canvas.quote import Quote, quote_in, rested_point, spoken_point
from journeydesigner.canvas.scroll_view import ScrollView
from journeydesigner.document import Selection
from journeydesigner.interaction.finding import main_box, stage_of
from journeydesigner.interaction.overlay import Overlay
from journeydesigner.interaction.session import Session
from journeydesigner.interaction.spotlight import Spotlight
from journeydesigner.layout.change import LayoutChange
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.hit import span_at
from journeydesigner.layout.map_layout import MapLayout, Span
from journeydesigner.layout.theme import Theme
from journeydesigner.model import kind_of


class MapView(ScrollView):
    """Shows what the session shows. Input is the subclass's."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(session, theme, parent)
        self._overlay_shown = QRegion()
        self.overview: Overview = NoOverview()
        self._map_id = ""
        self._places: dict[str, Place] = {}
        self._listening = Listening(self._refresh_quote)
        self._subscriptions: list[Callable[[], None]] = [
            session.on_layout(self._layout_changed),
            session.on_overlay(self._overlay_changed),
            session.on_spotlight(self._spotlight_changed),
            session.selection.subscribe(self._selection_changed),
            session.on_state(lambda _: self._refresh_quote()),
        ]
        self._layout_changed(LayoutChange(everything=True))

    def detach(self) -> None:
        """Stops following the session; to be called before the view goes."""
        for unsubscribe in self._subscriptions:
            unsubscribe()
        self._subscriptions.clear()
        self._listening.hover(())
        self.start_over()

    # -- records ---------------------------------------------------------------------------

    def show_record(self, record_id: str) -> None:
        """Glides as little as needed to show the record's box; what it stands in expands."""
        self.session.uncover([record_id])
        bands = self.bands
        if bands is not None:
            placed = main_box(bands.layout, self.session.snapshot, record_id)
            if placed is not None:
                self.reveal(placed.rect)

    def reveal(self, rect: Rect) -> None:
        """Glides until a rectangle of the map is clear of headers and edges.

        What lies on a header is in sight in one direction at least: it needs the other only.
        """
        layout = self.scene_of_map.layout
        if layout is None:
            return
        bands = bands_of(layout, self.camera.aim_projection, self.camera.viewport)
        clear = bands.clear.adjusted(8, 8, -8, -8)
        if rect.y < layout.header_height:
            rect = Rect(rect.x, bands.projection.map_y(clear.top()), rect.width, 0)
        if rect.x < layout.lane_header_width:
            rect = Rect(bands.projection.map_x(clear.left()), rect.y, 0, rect.height)
        if clear.width() > 0 and clear.height() > 0:
            over = self.overview
            self.camera.reveal(rect, clear, over.covered(), over.will_cover())

    # -- what is shown whole ---------------------------------------------------------------

    def fit(self) -> None:
        """The whole map, never larger than 100 %.

        Of one so long that it would be a thin strip first all lanes, with the rest of the map in
        the overview below them, and the strip from there.
        """
        layout, whole = self.scene_of_map.layout, self.camera.whole
        if layout is None:
            return
        aim, room, over = self.camera.aim, self.camera.viewport, self.overview
        below = over.wide_height
        lanes = full_height(
            layout, QSizeF(room.width(), room.height() - below), aim.x + room.width() / 2 / aim.zoom
        )
        stands = over.is_wide if below else isclose(aim.zoom, lanes.zoom)
        if whole.zoom >= STRIP or stands:
            over.widen(None)
            self.camera.glide_to(whole)
        else:
            over.widen(lanes.zoom)
            self.camera.glide_to(lanes)

    def zoom_to_selection(self) -> None:
        layout = self.scene_of_map.layout
        if layout is not None:
            rect = around(layout, self.session.snapshot, self.session.selection.ids)
            if rect is not None:
                self.camera.glide_to(framed(layout, self.camera.viewport, rect))

    def zoom_to_stage(self) -> None:
        """The stage of what is selected, else the one in the middle of the viewport."""
        layout, span = self.scene_of_map.layout, self.current_span
        if layout is not None and span is not None:
            self.camera.glide_to(framed_stage(layout, self.camera.viewport, span))

    @property
    def current_span(self) -> Span | None:
        """The stage of what is selected, else the one in the middle of the viewport."""
        bands = self.bands
        if bands is None or not bands.layout.spans:
            return None
        layout, current = bands.layout, self.session.selection.current
        span = layout.span(stage_of(self.session.snapshot, current)) if current else None
        x = bands.projection.map_x(bands.clear.center().x())
        return span or span_at(layout, x) or layout.spans[0 if x < layout.spans[0].x else -1]

    def record_rect(self, record_id: str) -> QRectF:
        """Where the record's box is seen, in px of the viewport; empty where it is not."""
        bands = self.bands
        if bands is None:
            return QRectF()
        placed = main_box(bands.layout, self.session.snapshot, record_id)
        return self.map_to_viewport(placed.rect) if placed else QRectF()

    # -- following the session -------------------------------------------------------------

    def _layout_changed(self, change: LayoutChange) -> None:
        layout = self.session.layout
        before = self.scene_of_map.layout
        if before is not None and before.map_id in self.session.snapshot:
            self._places[before.map_id] = self.camera.aim
        if change.everything or layout is None:
            self.start_over()
        self.scene_of_map.set_layout(layout)
        if layout is not None:
            if before is None or (before.width, before.height) != (layout.width, layout.height):
                self.camera.set_map_size(layout.width, layout.height)
            if layout.map_id != self._map_id:
                self._come_to(layout.map_id)
            self.show_near()
        self._repaint_after(change, before)
        self._refresh_quote()
        self._selection_changed(self.session.selection)

    def _come_to(self, map_id: str) -> None:
        """Another map is shown where one left it, or from its beginning."""
        self._map_id = map_id
        place = self._places.get(map_id)
        if place is None:
            self.camera.home()
        else:
            self.camera.go_to(place)

    def _repaint_after(self, change: LayoutChange, before: MapLayout | None) -> None:
        """Items repaint themselves; ground, headers and the far view do not."""
        bands, after = self.bands, self.scene_of_map.layout
        if bands is not None:
            self.headers_stand(bands)
        if bands is None or bands.is_far or change.everything or not _same_frame(before, after):
            self.viewport().update()
        elif change.headers:
            self.update_band(bands.top_band, 0, 0)
            self.update_band(bands.left_band, 0, 0)

    def _selection_changed(self, selection: Selection) -> None:
        marks = self.marks
        selected, current = frozenset(selection.ids), selection.current or ""
        if selected == marks.selected and current == marks.current:
            return
        changed = (selected ^ marks.selected) | {current, marks.current}
        marks.selected, marks.current = selected, current
        self._repaint_records(changed)
        self._refresh_quote()

    def _repaint_records(self, ids: Iterable[str], keys: Iterable[tuple[str, ...]] = ()) -> None:
        wanted, keys = set(ids), tuple(keys)
        self.scene_of_map.refresh_marks(wanted, keys)
        bands = self.bands
        if bands is None:
            return
        if bands.is_far:
            self.viewport().update()
            return
        kinds = {kind_of(key) for key in wanted} | {key[0] for key in keys if key}
        if kinds & {"stage", "phase", "fold", "hidden"}:
            self.update_band(bands.top_band, 0, 0)
        if kinds & {"lane", "fold", "hidden"}:
            self.update_band(bands.left_band, 0, 0)

    def _overlay_changed(self, overlay: Overlay) -> None:
        marks, bands = self.marks, self.bands
        if overlay.hovered != marks.hovered:
            changed = (marks.hovered, overlay.hovered)
            marks.hovered = overlay.hovered
            self._repaint_records((), changed)
            self._listening.hover(overlay.hovered)
        if overlay.dimmed != marks.dimmed:
            dimmed = overlay.dimmed ^ marks.dimmed
            marks.dimmed = overlay.dimmed
            self.scene_of_map.repaint_cells(dimmed)
        if bands is None:
            return
        visible = QRectF(self.viewport().rect())
        region = overlay_region(overlay, bands, visible)
        touched = region | self._overlay_shown
        self._overlay_shown = region
        if not touched.isEmpty():
            self.viewport().update(touched)
        self._refresh_quote()

    def _spotlight_changed(self, spotlight: Spotlight) -> None:
        """What is found may be anywhere: everything that is seen is painted anew."""
        before, self.marks.spotlight = self.marks.spotlight, spotlight
        self.scene_of_map.refresh_found()
        if before.faded != spotlight.faded:
            self.scene_of_map.repaint_cells(before.faded ^ spotlight.faded)
        self.viewport().update()

    def _refresh_quote(self) -> None:
        """Places the bubble of the emotion point that speaks anew."""
        self._mark_spoken()
        bands = self.bands
        hidden = bands is None or self.session.overlay.hint is not None
        quote = None if bands is None or hidden else self._quote(bands)
        if quote == self.quote:
            return
        for shown in (self.quote, quote):
            if shown is not None:
                area = shown.rect.adjusted(-2, -2, 2, 2).toAlignedRect()
                self.viewport().update(area)
        self.quote = quote

    def _quote(self, bands: Bands) -> Quote | None:
        """The bubble of the point that the pointer rests on, else of the selected one."""
        rested = rested_point(self.session, self._listening.point)
        return quote_in(self.session, bands, rested or spoken_point(self.session))

    def _mark_spoken(self) -> None:
        point = spoken_point(self.session)
        spoken = point.id if point else ""
        if spoken != self.marks.spoken:
            changed = (spoken, self.marks.spoken)
            self.marks.spoken = spoken
            self.scene_of_map.refresh_marks(changed)

    def after_move(self) -> None:
        """What is placed by the viewport and not by the map lies elsewhere."""
        if self.quote is not None or not self._overlay_shown.isEmpty():
            self.viewport().update()
        self._refresh_quote()


def _same_frame(one: MapLayout | None, other: MapLayout | None) -> bool:
    """Whether rows and stages stand where they stood."""
    if one is None or other is None or len(one.spans) != len(other.spans):
        return False
    return (
        (one.width, one.height, one.header_height)
        == (other.width, other.height, other.header_height)
        and [(row.lane_id, row.y) for row in one.rows]
        == [(row.lane_id, row.y) for row in other.rows]
        and all(a.x == b.x for a, b in zip(one.spans, other.spans, strict=True))
    )
