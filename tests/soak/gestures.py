"""Every kind of gesture by its name. A gesture says whether there was something to do it with."""

from __future__ import annotations

from collections.abc import Callable

from tests.soak.user import User

Gesture = Callable[[User], bool]
GESTURES: dict[str, Gesture] = {}
_DIGITS = "12345"


def gesture(name: str) -> Callable[[Gesture], Gesture]:
    """Enters a function into the table."""

    def enter(function: Gesture) -> Gesture:
        GESTURES[name] = function
        return function

    return enter


def keys_on(kind: str, *keys: str) -> Gesture:
    """Clicks a record of a kind, then presses keys."""

    def act(user: User) -> bool:
        if user.start_at(kind) is None:
            return False
        user.key(*keys)
        return True

    return act


def typing_on(kind: str, before: tuple[str, ...], after: tuple[str, ...]) -> Gesture:
    """Clicks a record of a kind, presses keys, types a text, presses keys."""

    def act(user: User) -> bool:
        if user.start_at(kind) is None:
            return False
        if before:
            user.key(*before)
        user.write(user.word())
        user.key(*after)
        return True

    return act


def drag_between(kind: str, target: str, hold: str = "") -> Gesture:
    """Drags a record of a kind onto another record."""

    def act(user: User) -> bool:
        user.calm()
        start = user.spot(kind, 0.5, 0.3)
        end = user.spot(target, user.chance.uniform(0.1, 0.9), 0.5)
        if start is None or end is None:
            return False
        user.drag(start, end, hold)
        return True

    return act


def _register() -> None:
    table = {
        "type a name": typing_on("touchpoint", (), ("Return", "Escape")),
        "type the next touchpoint": typing_on("touchpoint", ("Return",), ("Return", "Escape")),
        "type in the next lane": typing_on("touchpoint", ("Tab", "Return"), ("Escape",)),
        "type the next stage": typing_on("touchpoint", ("ctrl+Return",), ("Return", "Escape")),
        "edit a note": typing_on("note", ("F2",), ("Escape",)),
        "edit a stage": typing_on("stage", ("F2",), ("Return", "Escape")),
        "delete": keys_on("touchpoint", "Delete"),
        "delete a note": keys_on("note", "Delete"),
        "duplicate": keys_on("touchpoint", "ctrl+d"),
        "copy and paste": keys_on("touchpoint", "ctrl+c", "ctrl+v"),
        "cut and paste": keys_on("note", "ctrl+x", "ctrl+v"),
        "pick up and put down": keys_on("touchpoint", "space", "Right", "Right", "space"),
        "move by key": keys_on("touchpoint", "alt+Right"),
        "find": keys_on("touchpoint", "ctrl+f", "a", "d", "F3", "Escape"),
        "command palette": keys_on("touchpoint", "ctrl+k", "z", "o", "Down", "Escape"),
        "drag a touchpoint": drag_between("touchpoint", "touchpoint"),
        "drag a touchpoint to a stage": drag_between("touchpoint", "stage"),
        "drag a note": drag_between("note", "touchpoint"),
        "drag a stage": drag_between("stage", "stage"),
        "drag a lane": drag_between("lane", "lane"),
        "drag a copy": drag_between("touchpoint", "touchpoint", "alt"),
    }
    GESTURES.update(table)


_register()


@gesture("set an emotion by key")
def set_emotion(user: User) -> bool:
    if user.start_at("touchpoint") is None:
        return False
    digit = user.chance.choice(_DIGITS)
    user.key(user.chance.choice((digit, f"shift+{digit}", "plus", "minus")))
    return True


@gesture("walk with arrows")
def walk(user: User) -> bool:
    if user.start_at("touchpoint") is None:
        return False
    user.key(*user.chance.choices(("Right", "Left", "Up", "Down", "Tab", "Escape"), k=6))
    return True


@gesture("pull an emotion point")
def pull(user: User) -> bool:
    user.calm()
    start = user.spot("emotion")
    if start is None:
        return False
    user.drag(start, start.moved(user.chance.randint(-5, 5), user.chance.randint(-60, 60)))
    return True


@gesture("give up a drag")
def give_up(user: User) -> bool:
    user.calm()
    start, end = user.spot("touchpoint", 0.5, 0.3), user.spot("touchpoint", 0.9, 0.5)
    if start is None or end is None:
        return False
    user.desktop.press(start)
    user.desktop.move(end)
    user.key("Escape")
    user.desktop.release()
    return True


@gesture("draw a band")
def band(user: User) -> bool:
    user.calm()
    user.drag(user.ground(), user.ground())
    return True


@gesture("select several")
def several(user: User) -> bool:
    user.calm()
    for _ in range(2):
        spot = user.spot("touchpoint", 0.5, 0.3)
        if spot is None:
            return False
        user.desktop.click(spot, hold="ctrl")
    return True


@gesture("resize a lane")
def resize(user: User) -> bool:
    user.calm()
    edge = user.spot("lane", 0.5, 1.0)
    if edge is None:
        return False
    user.drag(edge.moved(0, -1), edge.moved(0, user.chance.randint(-40, 40)))
    return True


@gesture("edit with a double click")
def double_click(user: User) -> bool:
    user.calm()
    spot = user.spot(user.chance.choice(("touchpoint", "note", "stage", "lane")), 0.5, 0.3)
    if spot is None:
        return False
    user.desktop.double_click(spot)
    user.write(user.word())
    return True


@gesture("zoom")
def zoom(user: User) -> bool:
    user.calm()
    user.desktop.wheel(user.ground(), user.chance.choice((-3, -1, 1, 3)), hold="ctrl")
    user.key("ctrl+0")
    return True


@gesture("scroll")
def scroll(user: User) -> bool:
    user.calm()
    user.desktop.wheel(user.ground(), user.chance.choice((-4, 4)))
    return True


@gesture("undo and redo")
def undo(user: User) -> bool:
    user.calm()
    user.key(*["ctrl+z"] * user.chance.randint(1, 4), *["ctrl+shift+z"] * user.chance.randint(0, 3))
    return True


@gesture("press anything")
def anything(user: User) -> bool:
    """A burst of keys that nobody meant, wherever the focus is."""
    user.key(*user.chance.choices(_ANY_KEYS, k=10))
    user.calm()
    return True


_ANY_KEYS = (
    "a", "Z", "5", "minus", "plus", "period", "space", "Return", "Tab", "shift+Tab", "Escape",
    "Left", "Right", "Up", "Down", "alt+Left", "alt+Right", "alt+Up", "alt+Down", "Home", "End",
    "Prior", "Next", "BackSpace", "Delete", "F2", "F3", "F6", "ctrl+a", "ctrl+c", "ctrl+v",
    "ctrl+x", "ctrl+d", "ctrl+3", "ctrl+h", "ctrl+Return", "shift+Right", "shift+Down", "ctrl+9",
)  # fmt: skip
