"""Leads through the stops of a map: moves the camera and says where one is."""

from __future__ import annotations

from collections.abc import Callable

from journeydesigner.canvas.camera import MOST, Place
from journeydesigner.canvas.veil import Clear
from journeydesigner.canvas.view import CanvasView
from journeydesigner.i18n import tr
from journeydesigner.interaction.finding import stage_of
from journeydesigner.interaction.session import Session
from journeydesigner.interaction.walk import Stop, Walk, first_inside, stage_in_sight, stops_of
from journeydesigner.interaction.walk_frames import Screen
from journeydesigner.model import Stage, Touchpoint

GLIDE = 450
"""How long the map glides from stop to stop, in ms."""


class Guide:
    """One walk at a time through the map that a view shows.

    `scale` tells how large type must be on the screen, `told` follows whenever the stop or its
    words may have changed; `stage_keys` are what adds a stage where there is none.
    """

    def __init__(
        self,
        session: Session,
        view: CanvasView,
        scale: Callable[[], float],
        told: Callable[[], None],
        stage_keys: str,
    ) -> None:
        self._session = session
        self._view = view
        self._scale = scale
        self._told = told
        self._stage_keys = stage_keys
        self._map_id = ""
        self.walk = Walk()

    @property
    def stop(self) -> Stop | None:
        return self.walk.current

    def start(self) -> None:
        """A new walk through the shown map."""
        self._map_id, self.walk = self._session.map_id, Walk()

    # -- going -----------------------------------------------------------------------------

    def step(self, by: int) -> None:
        """Where the present stop has gone, the one that took its place is the next."""
        if not self._catch_up():
            self.walk.go(by)
        self.show()

    def go_first(self) -> None:
        self._catch_up()
        self.walk.go_first()
        self.show()

    def go_last(self) -> None:
        self._catch_up()
        self.walk.go_last()
        self.show()

    def go_to(self, stage_id: str, *, glide: bool = True) -> None:
        """To a stage, where one is not at it already; to the first stop where there is none."""
        self._catch_up()
        here = self.stop
        stays = stage_id != "" and here is not None and here.stage_id == stage_id
        if not stays and not self.walk.go_to_stage(stage_id):
            self.walk.go_first()
        self.show(glide=glide)

    def show(self, *, glide: bool = True) -> None:
        """Moves the map to the stop."""
        stop, view = self.stop, self._view
        self.veil()
        if stop is not None:
            place = Place(stop.frame.zoom, stop.frame.x, stop.frame.y)
            view.camera.glide_to(place, GLIDE if glide else 0)
        elif self._session.layout is not None:
            view.camera.home()
        self._told()

    def stay(self) -> None:
        """The window has another size: the stop is shown in it."""
        self._catch_up()
        self.show(glide=False)

    def follow(self) -> None:
        """After an edit one stays where one looks, unless what one looked at is gone."""
        other = self._session.map_id != self._map_id
        if other:
            self.start()
        if self._catch_up() or other:
            self.show()
        self.veil()
        self._told()

    def veil(self) -> None:
        """Veils what is beside the stop, unless one works there."""
        stop, session = self.stop, self._session
        busy = stage_of(session.snapshot, session.selection.current or "")
        span = session.layout.span(stop.stage_id) if stop and session.layout else None
        if stop is None or span is None or busy not in ("", stop.stage_id):
            self._view.veil_beside(None)
        else:
            head = span.x, span.x + span.width
            self._view.veil_beside(Clear(stop.frame.left, stop.frame.right, *head))

    def _catch_up(self) -> bool:
        """The stops as they are now; True: the present one is gone."""
        layout = self._session.layout
        room = self._view.camera.viewport
        screen = Screen(room.width(), room.height(), self._scale(), MOST)
        stops = stops_of(layout, self._session.snapshot, screen) if layout else []
        return self.walk.follow(stops)

    # -- where one is ----------------------------------------------------------------------

    @property
    def stage_in_sight(self) -> str:
        """The stage of what is selected, else the one that is seen most; "" for none."""
        layout, session = self._session.layout, self._session
        stage, bands = stage_of(session.snapshot, session.selection.current or ""), self._view.bands
        if stage or layout is None or bands is None:
            return stage
        clear = bands.clear
        x, right = bands.projection.map_x(clear.left()), bands.projection.map_x(clear.right())
        return stage_in_sight(layout, x, right)

    @property
    def inside(self) -> str:
        """What one begins to edit at this stop: its key moment, or the first thing it shows."""
        stop, layout = self.stop, self._session.layout
        if stop is None or layout is None:
            return ""
        return stop.touchpoint_id or first_inside(layout, stop)

    @property
    def count(self) -> str:
        """ "2 of 5" stages; "" without any."""
        stop, layout = self.stop, self._session.layout
        stages = [span.stage_id for span in layout.spans] if layout else []
        if stop is None or stop.stage_id not in stages:
            return ""
        return tr("{n} of {all}").format(n=stages.index(stop.stage_id) + 1, all=len(stages))

    @property
    def words(self) -> str:
        """The stage, and the part or key moment of it."""
        stop, snapshot = self.stop, self._session.snapshot
        if stop is None:
            return tr("No stage yet: {keys} adds one").format(keys=self._stage_keys)
        stage = snapshot.get(stop.stage_id, Stage)
        name = (stage.name if stage else "") or tr("Unnamed stage")
        moment = snapshot.get(stop.touchpoint_id, Touchpoint)
        if moment is not None:
            title = moment.name or tr("Unnamed touchpoint")
            return tr("{stage} · Key moment: {name}").format(stage=name, name=title)
        if stop.parts > 1:
            part = {"stage": name, "n": stop.part + 1, "all": stop.parts}
            return tr("{stage} · part {n} of {all}").format(**part)
        return name
