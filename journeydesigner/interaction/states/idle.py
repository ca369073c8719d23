"""Idle: hovering; a press, a double-click or something dragged in decides what follows."""

from __future__ import annotations

from journeydesigner.interaction import keys
from journeydesigner.interaction.context import Context
from journeydesigner.interaction.events import Button, KeyEvent, Pointer, PointerEvent
from journeydesigner.interaction.header_controls import control_under
from journeydesigner.interaction.overlay import NOTHING, Overlay
from journeydesigner.interaction.pointing import pointed
from journeydesigner.interaction.states import selecting
from journeydesigner.interaction.states.double_click import double_click
from journeydesigner.interaction.states.placing import Placing
from journeydesigner.interaction.states.pressed import Pressed
from journeydesigner.interaction.states.resizing import ResizingLane, ResizingStage
from journeydesigner.interaction.states.state import State
from journeydesigner.layout.hit import lane_edge, stage_edge
from journeydesigner.layout.map_layout import MapLayout
from journeydesigner.model import EmotionPoint


class Idle:
    """Between gestures. Keys work on the selection."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._clicked = False

    def enter(self) -> None:
        """The overlay is empty: the state before saw to that."""

    def pointer(self, event: PointerEvent) -> State | None:
        layout = self._context.layout
        if event.payload is not None:
            brings = event.kind in (Pointer.ENTER, Pointer.MOVE, Pointer.DROP)
            return Placing(self._context, event.payload) if brings else self
        if layout is None:
            return self
        match event.kind:
            case Pointer.MOVE:
                self._hover(layout, event)
            case Pointer.LEAVE:
                self._context.session.set_overlay(NOTHING)
            case Pointer.DOUBLE if event.button in (Button.LEFT, Button.NONE):
                if not self._clicked:  # the first click may have moved the map below the pointer
                    double_click(self._context, layout, event)
            case Pointer.PRESS if event.button is Button.LEFT:
                return self._press(layout, event)
            case Pointer.PRESS if event.button is Button.RIGHT:
                found = pointed(self._context, layout, event)
                selecting.press(self._context, found.record_id, event.modifiers)
        return self

    def key(self, event: KeyEvent) -> bool:
        return keys.pressed(self._context, event)

    def leave(self) -> None:
        self._context.session.set_overlay(NOTHING)

    def _press(self, layout: MapLayout, event: PointerEvent) -> State:
        control = control_under(layout, event)
        self._clicked = control is not None
        if control is not None:
            return Pressed(self._context, pointed(self._context, layout, event), event, control)
        row = layout.row(lane_edge(layout, event.x, event.y, event.tolerance))
        if row is not None:
            return ResizingLane(self._context, row, event)
        span = layout.span(stage_edge(layout, event.x, event.y, event.tolerance))
        if span is not None:
            return ResizingStage(self._context, span, event)
        found = pointed(self._context, layout, event)
        point = self._context.snapshot.get(found.record_id, EmotionPoint)
        if point is not None:
            self._context.session.set_active_persona(point.persona_id)
        return Pressed(self._context, found, event)

    def _hover(self, layout: MapLayout, event: PointerEvent) -> None:
        session = self._context.session
        control = control_under(layout, event)
        if control is not None:
            session.set_overlay(Overlay(hovered=control.key, cursor="pointing"))
        elif lane_edge(layout, event.x, event.y, event.tolerance):
            session.set_overlay(Overlay(cursor="row-resize"))
        elif stage_edge(layout, event.x, event.y, event.tolerance):
            session.set_overlay(Overlay(cursor="column-resize"))
        else:
            found = pointed(self._context, layout, event)
            key = found.placed.box.key if found.placed and found.record_id else ()
            session.set_overlay(Overlay(hovered=key) if key else NOTHING)
