"""The tool machine: hands events to the present state and goes where that leads."""

from __future__ import annotations

from collections.abc import Callable

from journeydesigner.document.observers import Observers
from journeydesigner.i18n import tr
from journeydesigner.interaction import keys
from journeydesigner.interaction.adding import add_at_selection
from journeydesigner.interaction.context import Context, PictureReader, read_on_use
from journeydesigner.interaction.editing import Editing, InlineEditor
from journeydesigner.interaction.events import KeyEvent, Modifier, Payload, Pointer, PointerEvent
from journeydesigner.interaction.overlay import NOTHING
from journeydesigner.interaction.session import Session
from journeydesigner.interaction.states.idle import Idle
from journeydesigner.interaction.states.lifted import Lifted, lift
from journeydesigner.interaction.states.pencil import Pencil
from journeydesigner.interaction.states.state import Drag, State
from journeydesigner.layout.change import LayoutChange
from journeydesigner.layout.scores import emotion_row
from journeydesigner.model import JourneyError

_BEGINS = frozenset({Pointer.PRESS, Pointer.DOUBLE, Pointer.ENTER, Pointer.DROP})


class Tool:
    """What the canvas feeds with events. Whatever fails, it is idle again afterwards.

    `JourneyError` of a command goes on to the caller, which shows it.
    """

    def __init__(
        self,
        session: Session,
        editor: InlineEditor,
        read_picture: PictureReader = read_on_use,
    ) -> None:
        self.editing = Editing(session, editor)
        self._context = Context(session, self.editing, read_picture)
        self._idle = Idle(self._context)
        self._rest: Idle = self._idle
        self._state: State = self._idle
        self._pencils: Observers[str] = Observers()
        session.on_layout(self._layout_changed)

    @property
    def is_idle(self) -> bool:
        """Whether no gesture is under way."""
        return self._state is self._rest

    @property
    def is_lifted(self) -> bool:
        """Whether something is carried by key."""
        return isinstance(self._state, Lifted)

    def pointer(self, event: PointerEvent) -> None:
        """A pointer event in map points. A press ends inline editing and keeps its text."""
        if event.kind in _BEGINS:
            self.editing.commit_pending()
        try:
            self._feed(event)
        except BaseException:
            self.cancel()
            raise

    def _feed(self, event: PointerEvent) -> None:
        before = self._state
        self._go(before.pointer(event) or self._rest)
        handed_on = self._state not in (before, self._rest)
        if handed_on and event.kind is not Pointer.PRESS:
            self._go(self._state.pointer(event) or self._rest)

    def key(self, event: KeyEvent) -> bool:
        """A key; True: it was taken. While a text is edited all keys are the editor's."""
        if self.editing.active is not None:
            return False
        if event.key == "Escape" and not self.is_idle:
            self.cancel()
            return True
        if event.key == "Escape" and self.pencil:
            self.put_pencil_away()
            return True
        if self.is_idle and event.key == "Space" and event.modifiers is Modifier.NONE:
            return self._lift()
        return self._state.key(event)

    def hold(self, modifiers: Modifier) -> None:
        """The keys that are held with the pointer have changed: a drag may mean something else."""
        if isinstance(self._state, Drag | Pencil):
            try:
                self._state.hold(modifiers)
            except BaseException:
                self.cancel()
                raise

    def _lift(self) -> bool:
        """Space picks up what is selected."""
        lifted = lift(self._context, self.cancel)
        if lifted is not None:
            self._go(lifted)
        return lifted is not None

    def cancel(self) -> None:
        """Ends a gesture without effect: Esc, lost focus, a second button."""
        self._go(self._rest)
        self._context.session.set_overlay(NOTHING)

    def commit_pending(self) -> int:
        """Writes a text that is being edited; to be called before undo, saving and closing.

        Returns how many characters could not be kept.
        """
        return self.editing.commit_pending()

    # -- the pencil ------------------------------------------------------------------------

    @property
    def pencil(self) -> str:
        """What strokes across the emotion lane are drawn with: "pencil", "eraser", "" nothing."""
        if not isinstance(self._rest, Pencil):
            return ""
        return "eraser" if self._rest.erases else "pencil"

    def take_pencil(self, *, erases: bool = False) -> None:
        """From now on strokes across the emotion lane set scores, or take them away.

        Raises `JourneyError` where the map shows no emotion lane.
        """
        self.cancel()
        layout = self._context.layout
        if layout is None or emotion_row(layout, self._context.snapshot) is None:
            raise JourneyError(
                tr("The map shows no emotion lane."), hint=tr("Show it again or add one first.")
            )
        self.commit_pending()
        self._lay_down(Pencil(self._context, erases=erases))

    def put_pencil_away(self) -> None:
        self._lay_down(self._idle)

    def on_pencil(self, listener: Callable[[str], None]) -> Callable[[], None]:
        """Told whenever another thing is drawn with."""
        return self._pencils.subscribe(listener)

    def _lay_down(self, rest: Idle) -> None:
        self.cancel()
        self._rest = rest
        self._go(rest)
        self._pencils.tell(self.pencil)

    # -- what menus and the palette do -----------------------------------------------------

    def add(self, payload: Payload) -> str:
        """Adds a palette item at the selection and opens its name; returns the new id."""
        self.cancel()
        self.commit_pending()
        new = add_at_selection(self._context.session, payload, self._context.read_picture)
        if payload.kind not in ("persona", "picture"):
            self.editing.edit_new(new)
        return new

    def delete_selection(self) -> bool:
        """Deletes what is selected; in a cell that shows a field its text goes instead."""
        return self._act(keys.delete_or_empty)

    def duplicate_selection(self) -> bool:
        return self._act(keys.duplicate)

    def split_selection(self) -> bool:
        """Splits the current touchpoint, or the one whose text is typed."""
        return self.editing.split() or self._act(keys.split)

    def select_all(self) -> bool:
        return self._act(keys.select_all)

    def edit_selection(self) -> bool:
        return self._act(keys.edit)

    def _act(self, deed: keys.Deed) -> bool:
        self.cancel()
        self.commit_pending()
        return self._context.layout is not None and deed(self._context)

    def _go(self, state: State) -> None:
        if state is not self._state:
            self._state.leave()
            self._state = state
            state.enter()

    def _layout_changed(self, change: LayoutChange) -> None:
        if change.everything:
            self.cancel()
