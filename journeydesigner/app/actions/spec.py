"""What an action is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from journeydesigner.app.actions.desk import Desk


def always(desk: Desk) -> bool:
    """For actions that are possible at any time."""
    return True


@dataclass(frozen=True, slots=True)
class Action:
    """One thing the user can do. `text` is English; it is translated where it is shown.

    `shortcuts` are portable key sequences ("Ctrl+Z"); where `keys_elsewhere` is set, the part
    of the window that has the focus handles the keys itself and menus only show them. `label`
    gives a text that changes, already translated; `checked` makes the action a switch. With
    `keeps_typing` a text that is being typed stays open as it is.
    """

    id: str
    text: str
    run: Callable[[Desk], object]
    icon: str = ""
    shortcuts: tuple[str, ...] = ()
    enabled: Callable[[Desk], bool] = always
    label: Callable[[Desk], str] | None = None
    checked: Callable[[Desk], bool] | None = None
    keys_elsewhere: bool = False
    tip: str = ""
    keeps_typing: bool = False


@dataclass(frozen=True, slots=True)
class Menu:
    """A menu: ids of actions, "-" for a line, or menus in it. `fill` names a menu whose entries
    are made when it opens."""

    title: str
    entries: tuple[str | Menu, ...] = ()
    fill: str = ""
    icon: str = ""
