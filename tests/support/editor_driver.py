"""An editor without a window: feeds pointer and key events to the tool machine of a real map."""

from __future__ import annotations

from journeydesigner.document import Document
from journeydesigner.interaction.context import PictureReader, read_on_use
from journeydesigner.interaction.events import (
    Button,
    KeyEvent,
    Modifier,
    Payload,
    Pointer,
    PointerEvent,
)
from journeydesigner.interaction.finding import main_box
from journeydesigner.interaction.overlay import NOTHING, Overlay
from journeydesigner.interaction.session import Session
from journeydesigner.interaction.tool import Tool
from journeydesigner.layout.display import EditArea, Placed
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.map_layout import MapLayout
from journeydesigner.model import Snapshot

Point = tuple[float, float]


class TextField:
    """The inline editor of a view, without its widget."""

    def __init__(self) -> None:
        self.edit: EditArea | None = None
        self.rect = Rect(0, 0, 0, 0)
        self.typed = ""
        self.selected = False
        self.at: int | None = None

    def open(self, edit: EditArea, rect: Rect, text: str, select_all: bool) -> None:
        self.edit, self.rect, self.typed, self.selected = edit, rect, text, select_all
        self.at = None

    def text(self) -> str:
        return self.typed

    def caret(self) -> int:
        return len(self.typed) if self.at is None else self.at

    def close(self) -> None:
        self.edit = None

    def write(self, text: str) -> None:
        """What typing does: replaces what is selected."""
        self.typed = text if self.selected else self.typed + text
        self.selected = False


class EditorDriver:
    """One document in a session with a tool; points are map points."""

    def __init__(self, snapshot: Snapshot, read_picture: PictureReader = read_on_use) -> None:
        self.document = Document(snapshot)
        self.session = Session(self.document)
        self.field = TextField()
        self.tool = Tool(self.session, self.field, read_picture)
        self.overlays: list[Overlay] = []
        self.session.on_overlay(self.overlays.append)

    # -- looking ---------------------------------------------------------------------------

    @property
    def snapshot(self) -> Snapshot:
        return self.document.snapshot

    @property
    def layout(self) -> MapLayout:
        assert self.session.layout is not None
        return self.session.layout

    @property
    def overlay(self) -> Overlay:
        return self.session.overlay

    @property
    def selected(self) -> tuple[str, ...]:
        return self.session.selection.ids

    @property
    def steps(self) -> list[str]:
        """The names of the steps that can be undone, the last one last."""
        return [step.name for step in self.document.history.done]

    def box(self, record_id: str) -> Placed:
        found = main_box(self.layout, self.snapshot, record_id)
        assert found is not None
        return found

    def middle(self, record_id: str) -> Point:
        return self.at(record_id, 0.5, 0.5)

    def at(self, record_id: str, across: float, down: float) -> Point:
        """A point of the record's box, as shares of its width and height."""
        rect = self.box(record_id).rect
        return rect.x + rect.width * across, rect.y + rect.height * down

    def cell(self, lane_id: str, stage_id: str, across: float = 0.5, down: float = 0.5) -> Point:
        """A point of a cell, as shares of its width and height."""
        row, span = self.layout.row(lane_id), self.layout.span(stage_id)
        assert row is not None
        assert span is not None
        rect = self.layout.cell_rect(row, span)
        return rect.x + rect.width * across, rect.y + rect.height * down

    # -- the pointer -----------------------------------------------------------------------

    def send(
        self,
        kind: Pointer,
        at: Point,
        button: Button = Button.NONE,
        modifiers: Modifier = Modifier.NONE,
        payload: Payload | None = None,
    ) -> None:
        self.tool.pointer(PointerEvent(kind, at[0], at[1], button, modifiers, payload))

    def press(self, at: Point, modifiers: Modifier = Modifier.NONE) -> None:
        self.send(Pointer.PRESS, at, Button.LEFT, modifiers)

    def move(self, at: Point, modifiers: Modifier = Modifier.NONE) -> None:
        self.send(Pointer.MOVE, at, Button.NONE, modifiers)

    def release(self, at: Point, modifiers: Modifier = Modifier.NONE) -> None:
        self.send(Pointer.RELEASE, at, Button.LEFT, modifiers)

    def click(self, at: Point, modifiers: Modifier = Modifier.NONE) -> None:
        self.press(at, modifiers)
        self.release(at, modifiers)

    def double(self, at: Point) -> None:
        self.click(at)
        self.send(Pointer.DOUBLE, at, Button.LEFT)
        self.release(at)

    def hold(self, start: Point, end: Point, modifiers: Modifier = Modifier.NONE) -> None:
        """Press at `start` and move to `end` in several steps, without a release."""
        self.press(start, modifiers)
        for n in range(1, 6):
            x = start[0] + (end[0] - start[0]) * n / 5
            self.move((x, start[1] + (end[1] - start[1]) * n / 5), modifiers)

    def drag(self, start: Point, end: Point, modifiers: Modifier = Modifier.NONE) -> None:
        self.hold(start, end, modifiers)
        self.release(end, modifiers)

    def bring(self, payload: Payload, at: Point) -> None:
        """Drags a payload in from outside and holds it."""
        self.send(Pointer.ENTER, (at[0] - 20, at[1] - 20), payload=payload)
        self.send(Pointer.MOVE, at, payload=payload)

    def drop(self, payload: Payload, at: Point) -> None:
        self.bring(payload, at)
        self.send(Pointer.DROP, at, payload=payload)

    # -- keys ------------------------------------------------------------------------------

    def key(self, key: str, modifiers: Modifier = Modifier.NONE, text: str = "") -> bool:
        """A key as a view gives it: to the open text field first."""
        event = KeyEvent(key, text, modifiers)
        if self.field.edit is not None:
            return self.tool.editing.key(event)
        return self.tool.key(event)

    def type(self, text: str) -> None:
        """Types into the field, which the first letter opens where none is open."""
        if self.field.edit is None:
            self.key(text[0].upper(), text=text[0])
            text = text[1:]
        self.field.write(text)

    # -- what every gesture has to leave behind ----------------------------------------------

    def assert_nothing_shown(self) -> None:
        assert self.overlay == NOTHING
        assert self.tool.is_idle
        assert not self.document.gesture_open

    def assert_one_step(self, first: Snapshot, name: str) -> None:
        """One step of that name, which undone gives the first snapshot, and redone this one."""
        self.assert_nothing_shown()
        assert self.steps == [name]
        last = self.snapshot
        assert last != first
        self.document.undo()
        assert self.snapshot == first
        self.document.redo()
        assert self.snapshot == last

    def assert_untouched(self, first: Snapshot) -> None:
        self.assert_nothing_shown()
        assert self.snapshot == first
        assert self.steps == []
