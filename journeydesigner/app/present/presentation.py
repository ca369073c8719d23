"""The presentation of a map: begins, walks, follows edits, and leaves as if nothing had been."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal

from journeydesigner.app.editor import Editor
from journeydesigner.app.main_window import AppWindow
from journeydesigner.app.present.awake import Awake
from journeydesigner.app.present.bar import PresentBar
from journeydesigner.app.present.chrome import Chrome
from journeydesigner.app.present.curtain import Curtain
from journeydesigner.app.present.floating import Arrows, Hint
from journeydesigner.app.present.hands import Deeds, Hands
from journeydesigner.app.present.returning import Return
from journeydesigner.app.settings import Settings
from journeydesigner.app.themes import Appearance
from journeydesigner.canvas.camera import MOST, Place
from journeydesigner.canvas.veil import Clear
from journeydesigner.i18n import tr
from journeydesigner.interaction.finding import stage_of
from journeydesigner.interaction.session import Session
from journeydesigner.interaction.walk import Stop, Walk, stage_in_sight, stops_of
from journeydesigner.interaction.walk_frames import FULL_HEIGHT, Screen
from journeydesigner.model import Stage, Touchpoint

GLIDE = 450
"""How long the map glides from stop to stop, in ms."""


@dataclass(frozen=True, slots=True)
class _Before:
    """How things were when the presentation began."""

    window: Qt.WindowState
    map_id: str
    place: Place
    selected: tuple[str, ...]
    projector: bool


class Presentation(QObject):
    """One window's presentation. `changed` tells that it has begun or ended.

    Nothing here ends it by itself: Esc and its button do, the window manager, closing, and
    another project.
    """

    changed = Signal(bool)

    def __init__(
        self,
        window: AppWindow,
        editor: Editor,
        session: Session,
        appearance: Appearance,
        settings: Settings,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._editor = editor
        self._session = session
        self._walk = Walk()
        self._map_id = ""
        self._before: _Before | None = None
        self.bar = PresentBar(appearance.icons)
        self.bar.hide()
        window.add_below(self.bar)
        self.bar.back_wanted.connect(self.back)
        self.bar.on_wanted.connect(self.on)
        self.bar.leave_wanted.connect(self.leave)
        self.curtain = Curtain(window)
        self.curtain.lifted.connect(editor.focus_map)
        self.hint = Hint(editor.canvas, appearance.icons, settings)
        self.hint.motion.reduced = lambda: settings.reduces_motion or None
        self.arrows = Arrows(editor.canvas, editor.canvas.view.viewport(), appearance.icons)
        self.arrows.back_wanted.connect(self.back)
        self.arrows.on_wanted.connect(self.on)
        self._chrome = Chrome(editor.canvas, self.bar)
        self._awake = Awake()
        self._return = Return(editor.canvas.view)
        deeds = Deeds(
            self.on, self.back, self.first, self.last, self.darken, self._into, self.leave
        )
        self._hands = Hands(editor.canvas, deeds)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._follow)
        session.on_layout(lambda _: self._layout_changed())
        session.on_state(lambda _: self._layout_changed())
        window.installEventFilter(self)

    @property
    def is_on(self) -> bool:
        return self._before is not None

    @property
    def stop(self) -> Stop | None:
        """Where one is."""
        return self._walk.current if self.is_on else None

    # -- beginning and end -----------------------------------------------------------------

    def begin(self, *, at_first: bool = False) -> None:
        """Starts at the stage one is at, or at the first; while it is on, goes there."""
        start = "" if at_first else self._present_stage()
        if self.is_on:
            self._go_to(start)
            return
        session, view = self._session, self._editor.canvas.view
        self._before = _Before(
            self._window.windowState(),
            session.map_id,
            view.camera.aim,
            session.selection.ids,
            session.view_options.projector,
        )
        self._map_id, self._walk = session.map_id, Walk()
        self._return.forget()
        session.selection.clear()
        self.changed.emit(True)
        self._chrome.hide()
        self._show_tools(shown=True)
        self._hands.take(self._window)
        self._awake.keep()
        self._set_projector(on=True)
        self._window.showFullScreen()
        self._fit_type()
        self._editor.focus_map()
        QTimer.singleShot(0, lambda: self._go_to(start, glide=False))

    def leave(self) -> None:
        """Puts everything back but what was edited."""
        before = self._before
        if before is None:
            return
        self._editor.commit_pending()
        self._before = None
        self._soon.stop()
        self._awake.release()
        self._hands.let_go()
        self.curtain.hide()
        self._show_tools(shown=False)
        self._chrome.put_back()
        self._editor.canvas.strip.set_scale(1.0)
        self._set_projector(on=before.projector)
        if self._window.windowState() != before.window:
            self._window.setWindowState(before.window)
        self._go_back(before)
        self.changed.emit(False)
        self._editor.focus_map()

    def _go_back(self, before: _Before) -> None:
        """To the map, the place and the selection of then, as far as they are still there."""
        session = self._session
        if before.map_id in session.snapshot:
            session.show_map(before.map_id)
            self._return.to(before.place)
        session.selection.set(key for key in before.selected if key in session.snapshot)

    def _show_tools(self, *, shown: bool) -> None:
        """What is there only while something is presented, and what only otherwise."""
        self.bar.setVisible(shown)
        for part in (self.hint, self.arrows):
            part.begin() if shown else part.end()
        view = self._editor.canvas.view
        policy = Qt.ScrollBarPolicy
        bars = policy.ScrollBarAlwaysOff if shown else policy.ScrollBarAsNeeded
        view.setHorizontalScrollBarPolicy(bars)
        view.setVerticalScrollBarPolicy(bars)
        view.camera.let_roam(shown)
        if not shown:
            view.veil_beside(None)

    def _set_projector(self, *, on: bool) -> None:
        session = self._session
        if session.view_options.projector != on:
            session.set_view_options(replace(session.view_options, projector=on))

    # -- walking ---------------------------------------------------------------------------

    def on(self) -> None:
        self._step(1)

    def back(self) -> None:
        self._step(-1)

    def first(self) -> None:
        self._catch_up()
        self._walk.go_first()
        self._show()

    def last(self) -> None:
        self._catch_up()
        self._walk.go_last()
        self._show()

    def _step(self, by: int) -> None:
        """What was selected stays behind; where one stepped onto something gone, that counts."""
        if not self.is_on:
            return
        self._editor.commit_pending()
        self._session.selection.clear()
        if not self._catch_up():
            self._walk.go(by)
        self._show()

    def darken(self) -> None:
        """A black screen until the next key or click."""
        if self.is_on:
            self._editor.commit_pending()
            self.curtain.draw()

    def _go_to(self, stage_id: str, *, glide: bool = True) -> None:
        if not self.is_on:
            return
        self._catch_up()
        if not stage_id or not self._walk.go_to_stage(stage_id):
            self._walk.go_first()
        self._show(glide=glide)

    def _present_stage(self) -> str:
        """The stage of what is selected, else the one in the middle of the view."""
        layout, session = self._session.layout, self._session
        stage = stage_of(session.snapshot, session.selection.current or "")
        if layout is None or stage:
            return stage
        view = self._editor.canvas.view
        bands = view.bands
        if bands is None:
            return ""
        clear = bands.clear
        x, right = bands.projection.map_x(clear.left()), bands.projection.map_x(clear.right())
        return stage_in_sight(layout, x, right)

    def _into(self) -> None:
        """Selects what the stop shows, so that keys edit it."""
        stop, snapshot = self.stop, self._session.snapshot
        if stop is None:
            return
        cards = snapshot.touchpoints(stop.stage_id)
        inside = stop.touchpoint_id or (cards[0].id if cards else stop.stage_id)
        self._session.selection.set([inside])

    # -- following -------------------------------------------------------------------------

    def _layout_changed(self) -> None:
        if self.is_on:
            self._soon.start(0)

    def _follow(self) -> None:
        """After an edit one stays where one looks, unless what one looked at is gone."""
        if not self.is_on:
            return
        other = self._session.map_id != self._map_id
        if other:
            self._map_id, self._walk = self._session.map_id, Walk()
        if self._catch_up() or other:
            self._show()
        self._tell()

    def _catch_up(self) -> bool:
        """The stops as they are now; True: the present one is gone."""
        layout = self._session.layout
        if layout is None:
            return self._walk.follow([])
        return self._walk.follow(stops_of(layout, self._session.snapshot, self._screen()))

    def _screen(self) -> Screen:
        room = self._editor.canvas.view.camera.viewport
        return Screen(room.width(), room.height(), self._scale, MOST)

    @property
    def _scale(self) -> float:
        return self._window.height() / FULL_HEIGHT

    def _show(self, *, glide: bool = True) -> None:
        stop, view = self._walk.current, self._editor.canvas.view
        camera = view.camera
        view.veil_beside(Clear(stop.frame.left, stop.frame.right) if stop else None)
        if stop is not None:
            place = Place(stop.frame.zoom, stop.frame.x, stop.frame.y)
            camera.glide_to(place, GLIDE if glide else 0)
        elif self._session.layout is not None:
            camera.home()
        self._tell()

    def _tell(self) -> None:
        """The bar says where one is."""
        stop, session = self._walk.current, self._session
        for part in (self.bar, self.arrows):
            part.show_ends(can_go_back=not self._walk.is_first, can_go_on=not self._walk.is_last)
        title = session.journey.title if session.journey else ""
        stages = [span.stage_id for span in session.layout.spans] if session.layout else []
        if stop is None or stop.stage_id not in stages:
            self.bar.show_place(title, "", tr("No stage yet"))
            return
        count = tr("{n} of {all}").format(n=stages.index(stop.stage_id) + 1, all=len(stages))
        self.bar.show_place(title, count, self._words(stop))

    def _words(self, stop: Stop) -> str:
        stage = self._session.snapshot.get(stop.stage_id, Stage)
        name = (stage.name if stage else "") or tr("Unnamed stage")
        moment = self._session.snapshot.get(stop.touchpoint_id, Touchpoint)
        if moment is None and stop.parts > 1:
            part = {"stage": name, "n": stop.part + 1, "all": stop.parts}
            return tr("{stage} · part {n} of {all}").format(**part)
        if moment is None:
            return name
        return tr("{stage} · Key moment: {name}").format(
            stage=name, name=moment.name or tr("Unnamed touchpoint")
        )

    # -- the window ------------------------------------------------------------------------

    def _fit_type(self) -> None:
        """Strip and bar grow with the screen."""
        self.bar.set_scale(self._scale)
        self._editor.canvas.strip.set_scale(max(1.0, 1.5 * self._scale))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.Resize:
                QTimer.singleShot(0, self._resized)
            case QEvent.Type.WindowStateChange:
                self._state_changed()
            case QEvent.Type.Close:
                self.leave()
        return False

    def _resized(self) -> None:
        """Full screen may come, and go, some time after it was asked for."""
        if self.is_on:
            self._fit_type()
            self._catch_up()
            self._show(glide=False)

    def _state_changed(self) -> None:
        """Whoever takes the full screen away ends the presentation; hiding it does not."""
        state = self._window.windowState()
        small = state & (Qt.WindowState.WindowFullScreen | Qt.WindowState.WindowMinimized)
        if self.is_on and not small:
            QTimer.singleShot(0, self.leave)
