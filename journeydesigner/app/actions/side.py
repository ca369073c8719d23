"""Actions that bring a page of the side column into sight, and those that go from pane to pane."""

from __future__ import annotations

from collections.abc import Callable

from journeydesigner.app.actions.desk import Desk
from journeydesigner.app.actions.spec import Action
from journeydesigner.i18n import mark


def _open(desk: Desk) -> bool:
    return desk.editing


def _has(key: str) -> Callable[[Desk], bool]:
    return lambda desk: desk.editing and key in desk.editor.side.keys


SIDE_ACTIONS = (
    Action(
        "view.page_properties",
        mark("Go to properties"),
        lambda d: d.editor.show_side("properties"),
        "properties",
        ("Alt+1",),
        _has("properties"),
    ),
    Action(
        "view.page_workshop",
        mark("Go to workshop"),
        lambda d: d.editor.show_side("workshop"),
        "workshop",
        ("Alt+2",),
        _has("workshop"),
    ),
    Action(
        "view.page_history",
        mark("Go to history"),
        lambda d: d.editor.show_side("history"),
        "recent",
        ("Alt+3",),
        _has("history"),
    ),
    Action(
        "view.next_pane",
        mark("Next part of the window"),
        lambda d: d.editor.panes.step(1),
        "",
        ("F6",),
        _open,
    ),
    Action(
        "view.previous_pane",
        mark("Previous part of the window"),
        lambda d: d.editor.panes.step(-1),
        "",
        ("Shift+F6",),
        _open,
    ),
)
