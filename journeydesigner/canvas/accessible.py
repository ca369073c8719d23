"""The map in the accessibility tree: its boxes as named children of the view, made on demand.

Without a screen reader nothing here runs but a check whether there is one.
"""

# mypy: disable-error-code="override"
# Qt's stubs do not say that these functions may return None; its documentation does.

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import chain

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QWindow

from journeydesigner.canvas.map_view import MapView
from journeydesigner.canvas.naming import accessible_name
from journeydesigner.i18n import tr
from journeydesigner.interaction.cell_focus import CellFocus
from journeydesigner.interaction.cells import cell_rect, field_box
from journeydesigner.interaction.finding import main_box
from journeydesigner.layout.display import Box, Placed
from journeydesigner.layout.map_layout import MapLayout

_NAMED = frozenset({"stage", "phase", "lane", "card", "field", "note", "point"})
_ROLES = {
    "stage": QAccessible.Role.ColumnHeader,
    "phase": QAccessible.Role.ColumnHeader,
    "lane": QAccessible.Role.RowHeader,
}
_KEPT: list[QAccessibleInterface] = []
"""Qt keeps interfaces by pointer only; Python's references must outlive them."""


@cache
def install() -> None:
    """Tells Qt, once, how to make the interface of a map view."""
    QAccessible.installFactory(_make)


def _make(class_name: str, thing: QObject | None) -> QAccessibleInterface | None:
    if not isinstance(thing, MapView):
        return None
    made = AccessibleMap(thing)
    _KEPT.append(made)
    return made


def selection_moved(view: MapView) -> None:
    """Tells a screen reader, if there is one, where the keyboard is now."""
    if not QAccessible.isActive() or not view.hasFocus():
        return
    interface = QAccessible.queryAccessibleInterface(view)
    if isinstance(interface, AccessibleMap):
        place = interface.current_place()
        if place >= 0:
            event = QAccessibleEvent(view, QAccessible.Event.Focus)
            event.setChild(place)
            QAccessible.updateAccessibility(event)


def _empty_cell(layout: MapLayout, cell: CellFocus) -> Placed | None:
    """A cell with nothing in it that could be named, as a thing of its own."""
    rect = cell_rect(layout, cell)
    if rect is None or field_box(layout, cell) is not None:
        return None
    return Placed(Box(_cell_key(cell), "field", cell.record_id, rect), 0.0, 0.0)


def _cell_key(cell: CellFocus) -> tuple[str, ...]:
    return "cell", cell.lane_id, cell.record_id


def _all(layout: MapLayout) -> Iterator[Placed]:
    return chain(layout.stage_headers(), layout.lane_headers(), layout.body())


class AccessibleMap(QAccessibleInterface):
    """A list of what stands on the map; its last child is the viewport with the inline editor."""

    def __init__(self, view: MapView) -> None:
        super().__init__()
        self._view = view
        self._layout: MapLayout | None = None
        self._boxes: list[Placed] = []
        self._cell: CellFocus | None = None
        self._places: list[Placed] = []
        self._things: list[AccessibleThing] = []

    @property
    def view(self) -> MapView:
        return self._view

    @property
    def places(self) -> list[Placed]:
        """What is named, headers first, then row by row; last an empty cell that has the
        keyboard. Found anew for each layout."""
        layout, cell = self._view.session.layout, self._view.session.cell
        if layout is not self._layout:
            found = _all(layout) if layout else iter(())
            self._boxes = [p for p in found if p.box.role in _NAMED and p.box.record_id]
        if layout is not self._layout or cell != self._cell:
            self._layout, self._cell = layout, cell
            empty = _empty_cell(layout, cell) if layout and cell else None
            self._places = [*self._boxes, *([empty] if empty else [])]
        return self._places

    def current_place(self) -> int:
        """The number of the current thing, -1 where none is selected."""
        numbers = (n for n, placed in enumerate(self.places) if self.is_current(placed))
        return next(numbers, -1)

    def is_current(self, placed: Placed) -> bool:
        """Whether the keyboard is there: on the cell that has it, else on the current record."""
        session = self._view.session
        layout, cell, current = session.layout, session.cell, session.selection.current
        if layout is None or current is None:
            return False
        if cell is not None:
            box = field_box(layout, cell)
            return placed.box.key == (box.box.key if box else _cell_key(cell))
        if placed.box.record_id != current:
            return False
        main = main_box(layout, session.snapshot, current)
        return main is not None and main.box.key == placed.box.key

    def thing(self, number: int) -> AccessibleThing:
        """The interface of the thing of that number: always the same for a number, since Qt
        remembers it by pointer."""
        while len(self._things) <= number:
            self._things.append(AccessibleThing(self, len(self._things)))
        return self._things[number]

    # -- what Qt asks ----------------------------------------------------------------------

    def isValid(self) -> bool:
        return True

    def object(self) -> QObject:
        return self._view

    def window(self) -> QWindow | None:
        return self._view.window().windowHandle()

    def parent(self) -> QAccessibleInterface | None:
        above = self._view.parentWidget()
        return QAccessible.queryAccessibleInterface(above) if above else None

    def childCount(self) -> int:
        return len(self.places) + 1

    def child(self, index: int) -> QAccessibleInterface | None:
        if 0 <= index < len(self.places):
            return self.thing(index)
        if index == len(self.places):
            return QAccessible.queryAccessibleInterface(self._view.viewport())
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        if isinstance(child, AccessibleThing):
            return child.number
        return len(self.places) if child.object() is self._view.viewport() else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:
        at = QPoint(x, y)
        for number in range(len(self.places) - 1, -1, -1):
            if self.screen_rect(self.places[number]).contains(at):
                return self.thing(number)
        return None

    def focusChild(self) -> QAccessibleInterface | None:
        number = self.current_place()
        if self._view.hasFocus():
            return self.thing(number) if number >= 0 else self
        return None

    def screen_rect(self, placed: Placed) -> QRect:
        """Where it is on the screen."""
        rect = self._view.map_to_viewport(placed.rect).toAlignedRect()
        return QRect(self._view.viewport().mapToGlobal(rect.topLeft()), rect.size())

    def rect(self) -> QRect:
        return QRect(self._view.mapToGlobal(QPoint(0, 0)), self._view.size())

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.List

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.focusable = True
        state.focused = self._view.hasFocus()
        state.multiSelectable = True
        return state

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Name:
            journey = self._view.session.journey
            return tr("Journey map {title}").format(title=journey.title if journey else "").strip()
        return ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Texts are edited in the inline editor."""


class AccessibleThing(QAccessibleInterface):
    """The thing of a number on the map, whatever that is at present."""

    def __init__(self, owner: AccessibleMap, number: int) -> None:
        super().__init__()
        self._owner = owner
        self.number = number

    @property
    def placed(self) -> Placed | None:
        places = self._owner.places
        return places[self.number] if self.number < len(places) else None

    def isValid(self) -> bool:
        return self.placed is not None

    def object(self) -> QObject | None:
        return None

    def window(self) -> QWindow | None:
        return self._owner.window()

    def parent(self) -> QAccessibleInterface:
        return self._owner

    def childCount(self) -> int:
        return 0

    def child(self, index: int) -> QAccessibleInterface | None:
        return None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def focusChild(self) -> QAccessibleInterface | None:
        return None

    def rect(self) -> QRect:
        placed = self.placed
        return self._owner.screen_rect(placed) if placed else QRect()

    def role(self) -> QAccessible.Role:
        placed = self.placed
        return _ROLES.get(placed.box.role if placed else "", QAccessible.Role.ListItem)

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        placed = self.placed
        if placed is None:
            state.invalid = True
            return state
        view = self._owner.view
        selection = view.session.selection
        state.focusable = state.selectable = True
        state.selected = placed.box.record_id in selection
        state.focused = view.hasFocus() and self._owner.is_current(placed)
        if placed.box.role in ("stage", "lane"):
            state.collapsed = placed.box.record_id in view.session.view_options.collapsed
            state.expandable, state.expanded = True, not state.collapsed
        state.offscreen = not self._owner.rect().intersects(self._owner.screen_rect(placed))
        return state

    def text(self, kind: QAccessible.Text) -> str:
        placed = self.placed
        session = self._owner.view.session
        if kind != QAccessible.Text.Name or placed is None or session.journey is None:
            return ""
        return accessible_name(session.snapshot, session.journey, placed.box)

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Texts are edited in the inline editor."""
