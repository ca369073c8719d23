"""Shows tips at their moment and remembers which are closed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QTimer

from journeydesigner.app.icons import Icons
from journeydesigner.app.settings import Settings
from journeydesigner.app.tips.bubble import TipBubble
from journeydesigner.app.tips.facts import Facts, facts
from journeydesigner.app.tips.tips import TIPS, Tip
from journeydesigner.canvas.canvas_widget import CanvasWidget
from journeydesigner.interaction.cells import cell_rect
from journeydesigner.interaction.session import Session

_CLOSED = "tips/closed"
_SOON = 120
"""Milliseconds from an event to the look at the facts, so that nothing flickers."""


class Advisor(QObject):
    """Follows the session over the canvas; at most one tip is seen at a time."""

    def __init__(
        self, canvas: CanvasWidget, session: Session, settings: Settings, icons: Icons
    ) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._session = session
        self._settings = settings
        self._carries = 0
        self._carrying = False
        self._quiet = False
        self._before = self._now()
        self._shown_at = Facts()
        self.bubble = TipBubble(icons, canvas.view, canvas)
        self.bubble.closed.connect(self.close_tip)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        self._follow()

    def _follow(self) -> None:
        session = self._session
        session.document.subscribe(lambda _: self._soon())
        session.selection.subscribe(lambda _: self._soon())
        session.on_state(lambda _: self._soon())
        session.on_cell(lambda _: self._soon())
        session.on_overlay(lambda _: self._carried())
        self._canvas.view.moved.connect(self._place)
        self._canvas.view.installEventFilter(self)

    # -- for the window --------------------------------------------------------------------

    @property
    def closed(self) -> frozenset[str]:
        """The keys of the tips that never come again."""
        keys = self._settings.data(_CLOSED).get("keys", [])
        return frozenset(key for key in keys if isinstance(key, str))

    def close_tip(self) -> None:
        """The tip in sight goes for ever."""
        tip = self.bubble.tip
        if tip is not None:
            self._settings.set_data(_CLOSED, {"keys": sorted(self.closed | {tip.key})})
            self.bubble.leave()
            self._soon()

    def show_again(self) -> None:
        """All tips may come again."""
        self._settings.set_data(_CLOSED, {"keys": []})
        self._soon()

    def be_quiet(self, quiet: bool) -> None:
        """While a room looks at the map there are no tips."""
        self._quiet = quiet
        self.look()

    # -- looking ---------------------------------------------------------------------------

    def look(self) -> None:
        """Shows, keeps or takes away a tip as the facts are now."""
        before, self._before = self._before, self._now()
        now, tip = self._before, self.bubble.tip
        if tip is not None and (tip.done(self._shown_at, now) or now.map_id == ""):
            self.close_tip()
        elif tip is not None and self._quiet:
            self.bubble.leave()
        elif tip is None and not self._quiet:
            self._offer(before, now)
        self._place()

    def _offer(self, before: Facts, now: Facts) -> None:
        closed = self.closed
        for tip in TIPS:
            if tip.key not in closed and tip.wanted(before, now):
                self._show(tip, now)
                return

    def _show(self, tip: Tip, now: Facts) -> None:
        self._shown_at = now
        self.bubble.say(tip)

    def _now(self) -> Facts:
        return facts(self._session, self._canvas.tool.editing, self._carries)

    def _soon(self) -> None:
        if not self._timer.isActive():
            self._timer.start(_SOON)

    def _carried(self) -> None:
        carrying = bool(self._session.overlay.ghosts)
        if carrying == self._carrying:
            return
        self._carrying = carrying
        self._carries += not carrying
        self._soon()

    # -- its place -------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        if self.bubble.tip is not None:
            self.bubble.stand_clear(self._busy())

    def _busy(self) -> list[QRect]:
        """Where somebody works or looks: the open text, what is selected, the minimap."""
        view, session = self._canvas.view, self._session
        places = [view.record_rect(key) for key in session.selection.ids[-3:]]
        places += [view.map_to_viewport(ghost.rect) for ghost in session.overlay.ghosts[-1:]]
        if session.layout is not None and session.cell is not None:
            cell = cell_rect(session.layout, session.cell)
            places += [view.map_to_viewport(cell)] if cell is not None else []
        found = [place.toAlignedRect() for place in places if not place.isEmpty()]
        parts = (self._canvas.editor, self._canvas.minimap)
        found += [part.geometry() for part in parts if part.isVisible()]
        return [rect.adjusted(-8, -8, 8, 8) for rect in found]
