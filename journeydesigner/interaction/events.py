"""Plain input events: what a pointer or a key did, in map points, without Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, Flag, auto


class Pointer(Enum):
    """What the pointer did. ENTER, LEAVE and DROP belong to a drag that carries a payload."""

    PRESS = auto()
    MOVE = auto()
    RELEASE = auto()
    DOUBLE = auto()
    ENTER = auto()
    LEAVE = auto()
    DROP = auto()


class Button(Enum):
    NONE = auto()
    LEFT = auto()
    MIDDLE = auto()
    RIGHT = auto()


class Modifier(Flag):
    NONE = 0
    SHIFT = auto()
    CONTROL = auto()
    ALT = auto()


@dataclass(frozen=True, slots=True)
class Payload:
    """What a drag from outside the canvas carries.

    kind: "stage", "lane", "note", "touchpoint", "persona", "picture", "parked". `value` is the
    lane kind, the channel id ("" none), the persona id; `data` a picture file's bytes and `name`
    its name; `ids` what is carried out of the parking lot.
    """

    kind: str
    value: str = ""
    data: bytes = b""
    name: str = ""
    ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PointerEvent:
    """x and y in map points; `tolerance` is how many points a finger's slip (4 px) is at the
    present zoom. `parks` says that the pointer is over the parking lot beside the map."""

    kind: Pointer
    x: float
    y: float
    button: Button = Button.NONE
    modifiers: Modifier = Modifier.NONE
    payload: Payload | None = None
    tolerance: float = 4.0
    parks: bool = False


@dataclass(frozen=True, slots=True)
class KeyEvent:
    """A key by its name ("Escape", "Delete", "F2", "Return", "Left", "A") and the typed text."""

    key: str
    text: str = ""
    modifiers: Modifier = Modifier.NONE
