"""Whatever hands do, nothing fails, nothing is left behind, and undo gives everything back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from journeydesigner.interaction.events import (
    Button,
    KeyEvent,
    Modifier,
    Payload,
    Pointer,
    PointerEvent,
)
from journeydesigner.layout.engine import LayoutEngine
from journeydesigner.layout.view_options import ViewOptions
from journeydesigner.model import JourneyError, references
from tests.support.editor_driver import EditorDriver
from tests.support.small_map import (
    AFTER,
    AWARE,
    BUY,
    CARDS,
    EMOTION,
    GOALS,
    PAINS,
    SITE,
    TIM,
    TRUDY,
    small_map,
)

ENGINE = LayoutEngine()
MODIFIERS = st.sampled_from(
    [
        Modifier.NONE,
        Modifier.NONE,
        Modifier.SHIFT,
        Modifier.CONTROL,
        Modifier.ALT,
        Modifier.CONTROL | Modifier.SHIFT,
    ]
)
PAYLOADS = st.sampled_from(
    [
        Payload("stage"),
        Payload("touchpoint", SITE),
        Payload("note"),
        Payload("note", "pain-points"),
        Payload("lane", "frontstage"),
        Payload("lane", "emotion"),
        Payload("persona", TIM),
        Payload("picture"),
    ]
)
X, Y = st.floats(-30, 1200), st.floats(-30, 700)
KEYS = st.sampled_from(
    "Escape Delete F2 Return Space 3 . Left Right Up Down Home End A D Tab".split()  # noqa: SIM905
)


@st.composite
def pointer_events(draw: st.DrawFn) -> PointerEvent:
    kind = draw(st.sampled_from([*Pointer, Pointer.MOVE, Pointer.PRESS, Pointer.RELEASE]))
    outside = kind in (Pointer.ENTER, Pointer.DROP)
    buttons = [Button.LEFT, Button.LEFT, Button.LEFT, Button.RIGHT]
    return PointerEvent(
        kind,
        draw(X),
        draw(Y),
        draw(st.sampled_from(buttons)) if kind is not Pointer.MOVE else Button.NONE,
        draw(MODIFIERS),
        draw(PAYLOADS) if outside else None,
    )


def key_events() -> st.SearchStrategy[KeyEvent]:
    return st.builds(KeyEvent, KEYS, st.sampled_from(["", "x", "."]), MODIFIERS)


def ways_to_look() -> st.SearchStrategy[ViewOptions]:
    collapsed = st.frozensets(st.sampled_from((AWARE, BUY, AFTER, GOALS, CARDS, EMOTION, PAINS)))
    personas = st.sampled_from((None, frozenset({TIM}), frozenset({TRUDY})))
    return st.builds(ViewOptions, collapsed, personas, st.booleans())


Event = PointerEvent | KeyEvent | ViewOptions | bool | None
"""A truth value takes the eraser or the pencil, None puts it away."""
EVENTS = st.one_of(
    pointer_events(), pointer_events(), key_events(), ways_to_look(), st.booleans(), st.none()
)


def act(driver: EditorDriver, event: Event) -> None:
    if event is None:
        driver.tool.put_pencil_away()
    elif isinstance(event, bool):
        driver.tool.take_pencil(erases=event)
    elif isinstance(event, ViewOptions):
        driver.session.set_view_options(event)
    elif isinstance(event, PointerEvent):
        driver.tool.pointer(event)
    else:
        driver.key(event.key, event.modifiers, event.text)
        if driver.field.edit is not None:
            driver.field.write("typed")


@given(st.lists(EVENTS, max_size=40))
def test_random_hands(events: list[Event]) -> None:
    driver = EditorDriver(small_map())
    first = driver.snapshot
    for event in events:
        try:
            act(driver, event)
        except JourneyError:
            driver.assert_nothing_shown()
    driver.tool.cancel()
    driver.tool.commit_pending()
    driver.assert_nothing_shown()
    assert not list(references.dangling(driver.snapshot, driver.snapshot))
    assert set(driver.selected) <= driver.snapshot.records.keys()
    if driver.session.layout is not None:
        options = driver.session.view_options
        assert driver.layout == ENGINE.lay_out(driver.snapshot, driver.session.map_id, options)
    while driver.document.undo():
        pass
    assert driver.snapshot == first


@given(st.tuples(X, Y), st.lists(st.tuples(X, Y), min_size=1, max_size=6), MODIFIERS, st.booleans())
def test_a_drag_is_one_step_or_none_and_escape_undoes_it(
    start: tuple[float, float],
    moves: list[tuple[float, float]],
    modifiers: Modifier,
    escape: bool,
) -> None:
    driver = EditorDriver(small_map())
    first = driver.snapshot
    driver.press(start, modifiers)
    for point in moves:
        driver.move(point, modifiers)
    if escape:
        driver.key("Escape")
        driver.assert_untouched(first)
    driver.release(moves[-1], modifiers)
    driver.assert_nothing_shown()
    assert len(driver.steps) <= (0 if escape else 1)
    driver.document.undo()
    assert driver.snapshot == first
