"""What a window looks like while it presents, and how it looked before."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt

from journeydesigner.app.display_size import DisplaySize
from journeydesigner.app.editor import Editor
from journeydesigner.app.icons import Icons
from journeydesigner.app.main_window import AppWindow
from journeydesigner.app.present.awake import Awake
from journeydesigner.app.present.bar import PresentBar
from journeydesigner.app.present.chrome import Chrome
from journeydesigner.app.present.curtain import Curtain
from journeydesigner.app.present.floating import Arrows, Hint
from journeydesigner.app.present.returning import Return
from journeydesigner.app.settings import Settings
from journeydesigner.canvas.camera import Place
from journeydesigner.interaction.session import Session
from journeydesigner.interaction.walk_frames import FULL_HEIGHT

_STRIP = 1.5
"""How much larger than in the window the persona strip is on a screen of `FULL_HEIGHT`."""
_SCROLL_BARS = {
    True: Qt.ScrollBarPolicy.ScrollBarAlwaysOff,
    False: Qt.ScrollBarPolicy.ScrollBarAsNeeded,
}


@dataclass(frozen=True, slots=True)
class _Before:
    """How things were before."""

    window: Qt.WindowState
    map_id: str
    place: Place
    selected: tuple[str, ...]


class Setting(QObject):
    """Full screen with nothing but strip, map and a slim bar, and all that back again."""

    def __init__(
        self,
        window: AppWindow,
        editor: Editor,
        session: Session,
        icons: Icons,
        settings: Settings,
        size: DisplaySize,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._canvas = editor.canvas
        self._session = session
        self._size = size
        self._before: _Before | None = None
        self.bar = PresentBar(icons)
        self.bar.hide()
        window.add_below(self.bar)
        self.curtain = Curtain(window)
        self.hint = Hint(editor.canvas, icons, settings)
        self.hint.motion.reduced = lambda: settings.reduces_motion or None
        self.arrows = Arrows(editor.canvas, editor.canvas.view.viewport(), icons)
        self._chrome = Chrome(editor.canvas, self.bar)
        self._awake = Awake()
        self._return = Return(editor.canvas.view)

    @property
    def is_up(self) -> bool:
        return self._before is not None

    @property
    def scale(self) -> float:
        """How large type must be: 1.0 on a screen of `FULL_HEIGHT` px."""
        return self._window.height() / FULL_HEIGHT

    def put_up(self) -> None:
        session = self._session
        self._before = _Before(
            self._window.windowState(),
            session.map_id,
            self._canvas.view.camera.aim,
            session.selection.ids,
        )
        self._return.forget()
        session.selection.clear()
        self._chrome.hide()
        self._show_tools(shown=True)
        self._awake.keep()
        self._size.present(on=True)
        self._window.showFullScreen()
        self.fit_type()

    def take_down(self) -> None:
        """Puts everything back but what was edited."""
        before, self._before = self._before, None
        if before is None:
            return
        self._awake.release()
        self.curtain.hide()
        self._show_tools(shown=False)
        self._chrome.put_back()
        self._canvas.strip.set_scale(1.0)
        self._size.present(on=False)
        if self._window.windowState() != before.window:
            self._window.setWindowState(before.window)
        self._go_back(before)

    def fit_type(self) -> None:
        """Strip and bar grow with the screen."""
        self.bar.set_scale(self.scale)
        self._canvas.strip.set_scale(max(1.0, _STRIP * self.scale))

    def _go_back(self, before: _Before) -> None:
        """To the map, the place and the selection of then, as far as they are still there."""
        session = self._session
        if before.map_id in session.snapshot:
            session.show_map(before.map_id)
            self._return.to(before.place)
        session.selection.set(key for key in before.selected if key in session.snapshot)

    def _show_tools(self, *, shown: bool) -> None:
        """What is there only while something is presented, and what only otherwise."""
        view = self._canvas.view
        self.bar.setVisible(shown)
        for part in (self.hint, self.arrows):
            part.begin() if shown else part.end()
        view.setHorizontalScrollBarPolicy(_SCROLL_BARS[shown])
        view.setVerticalScrollBarPolicy(_SCROLL_BARS[shown])
        view.camera.let_roam(shown)
        view.veil_beside(None)
