"""The presentation of a map: begins, walks, follows edits, and leaves as if nothing had been."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal

from journeydesigner.app.actions.binding import shortcut_text
from journeydesigner.app.actions.insert import INSERT_ACTIONS
from journeydesigner.app.display_size import DisplaySize
from journeydesigner.app.editor import Editor
from journeydesigner.app.main_window import AppWindow
from journeydesigner.app.present.bar import PresentBar
from journeydesigner.app.present.guide import Guide
from journeydesigner.app.present.hands import Deeds, Hands
from journeydesigner.app.present.setting import Setting
from journeydesigner.app.settings import Settings
from journeydesigner.app.themes import Appearance
from journeydesigner.interaction.session import Session
from journeydesigner.interaction.walk import Stop

_ADD_STAGE = next(action for action in INSERT_ACTIONS if action.id == "insert.stage")


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
        size: DisplaySize,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._editor = editor
        self._session = session
        self.size: DisplaySize = size
        self.setting = Setting(window, editor, session, appearance.icons, settings, size)
        view = editor.canvas.view
        self.guide = Guide(
            session, view, lambda: self.setting.scale, self._tell, shortcut_text(_ADD_STAGE)
        )
        deeds = Deeds(
            self.on, self.back, self.first, self.last, self.darken, self._into, self.leave
        )
        self._hands = Hands(editor.canvas, deeds)
        self._connect()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._follow)
        session.on_layout(lambda _: self._changed())
        session.on_state(lambda _: self._changed())
        session.selection.subscribe(lambda _: self._selected())
        window.installEventFilter(self)

    def _connect(self) -> None:
        setting = self.setting
        for part in (setting.bar, setting.arrows):
            part.back_wanted.connect(self.back)
            part.on_wanted.connect(self.on)
        setting.bar.leave_wanted.connect(self.leave)
        setting.curtain.lifted.connect(self._editor.focus_map)

    @property
    def is_on(self) -> bool:
        return self.setting.is_up

    @property
    def bar(self) -> PresentBar:
        return self.setting.bar

    @property
    def stop(self) -> Stop | None:
        """Where one is; None where nothing is presented."""
        return self.guide.stop if self.is_on else None

    # -- beginning and end -----------------------------------------------------------------

    def begin(self, *, at_first: bool = False) -> None:
        """Starts at the stage one is at, or at the first. While it is on: there, or back to the
        stop where it is still the stop's stage."""
        start = "" if at_first else self.guide.stage_in_sight
        if self.is_on:
            self._step_aside()
            self.guide.go_to(start)
            return
        self.guide.start()
        self._editor.focus_map()  # before what has the keyboard is hidden
        self.setting.put_up()
        self.changed.emit(True)
        self._hands.take(self._window)
        QTimer.singleShot(0, lambda: self._begin_at(start))

    def _begin_at(self, stage_id: str) -> None:
        """Once the window has laid itself out."""
        if self.is_on:
            self.guide.go_to(stage_id, glide=False)

    def leave(self) -> None:
        """Puts everything back but what was edited."""
        if not self.is_on:
            return
        self._editor.commit_pending()
        self._soon.stop()
        self._hands.let_go()
        self._editor.focus_map()
        self.setting.take_down()
        self.changed.emit(False)

    # -- walking ---------------------------------------------------------------------------

    def on(self) -> None:
        self._step(1)

    def back(self) -> None:
        self._step(-1)

    def first(self) -> None:
        self.guide.go_first()

    def last(self) -> None:
        self.guide.go_last()

    def darken(self) -> None:
        """A black screen until the next key or click."""
        if self.is_on:
            self._editor.commit_pending()
            self.setting.curtain.draw()

    def _step(self, by: int) -> None:
        """What was typed is kept, what was selected stays behind."""
        if self.is_on:
            self._step_aside()
            self.guide.step(by)

    def _step_aside(self) -> None:
        self._editor.commit_pending()
        self._session.selection.clear()

    def _into(self) -> None:
        """Selects what the stop shows, so that keys edit it."""
        inside = self.guide.inside
        if inside:
            self._session.selection.set([inside])
            self._editor.canvas.view.show_record(inside)

    # -- following -------------------------------------------------------------------------

    def _changed(self) -> None:
        if self.is_on:
            self._soon.start(0)

    def _selected(self) -> None:
        if self.is_on:
            self.guide.veil()

    def _follow(self) -> None:
        if self.is_on:
            self.guide.follow()

    def _tell(self) -> None:
        """Bar and arrows say where one is."""
        walk, session = self.guide.walk, self._session
        for part in (self.setting.bar, self.setting.arrows):
            part.show_ends(can_go_back=not walk.is_first, can_go_on=not walk.is_last)
        title = session.journey.title if session.journey else ""
        self.bar.show_place(title, self.guide.count, self.guide.words)

    # -- the window ------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.Resize if self.is_on:
                QTimer.singleShot(0, self._resized)
            case QEvent.Type.WindowStateChange:
                self._state_changed()
            case QEvent.Type.Close:
                self.leave()
        return False

    def _resized(self) -> None:
        """Full screen comes some time after it was asked for."""
        if self.is_on:
            self.setting.fit_type()
            QTimer.singleShot(0, self._stay)  # strip and bar take their new room first

    def _stay(self) -> None:
        if self.is_on:
            self.guide.stay()

    def _state_changed(self) -> None:
        """Whoever takes the full screen away ends the presentation; hiding it does not."""
        state = self._window.windowState()
        out_of_sight = Qt.WindowState.WindowFullScreen | Qt.WindowState.WindowMinimized
        if self.is_on and not state & out_of_sight:
            QTimer.singleShot(0, self.leave)
