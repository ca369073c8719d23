"""Actions on what is seen and how; none of them changes the document."""

from __future__ import annotations

from journeydesigner.app.actions.desk import Desk
from journeydesigner.app.actions.spec import Action
from journeydesigner.i18n import mark


def _has_map(desk: Desk) -> bool:
    return desk.has_map


def _several_maps(desk: Desk) -> bool:
    return desk.editing and len(desk.session.snapshot.maps) > 1


def _open(desk: Desk) -> bool:
    return desk.files.is_open


def _step(desk: Desk, by: int) -> None:
    ids = [journey.id for journey in desk.session.snapshot.maps]
    here = ids.index(desk.session.map_id) if desk.session.map_id in ids else 0
    desk.session.show_map(ids[(here + by) % len(ids)])


def _theme(name: str, title: str, icon: str) -> Action:
    return Action(
        f"view.theme_{name}",
        title,
        lambda d: d.appearance.choose(name),
        icon,
        checked=lambda d: d.appearance.choice == name,
    )


VIEW_ACTIONS = (
    Action(
        "view.palette",
        mark("Command palette…"),
        lambda d: d.dialogs.command_palette(),
        "search",
        ("Ctrl+K", "Ctrl+Shift+P"),
        tip=mark("Do anything, go anywhere: type what it is called"),
    ),
    Action(
        "view.next_map",
        mark("Next map"),
        lambda d: _step(d, 1),
        "arrow-down",
        ("Ctrl+PgDown",),
        _several_maps,
    ),
    Action(
        "view.previous_map",
        mark("Previous map"),
        lambda d: _step(d, -1),
        "arrow-up",
        ("Ctrl+PgUp",),
        _several_maps,
    ),
    Action(
        "view.left",
        mark("Project and palette"),
        lambda d: d.editor.toggle_left(),
        "panel-left",
        ("Ctrl+Shift+L",),
        _open,
        checked=lambda d: d.editor.left_shown,
    ),
    Action(
        "view.right",
        mark("Side column"),
        lambda d: d.editor.toggle_right(),
        "panel-right",
        ("Ctrl+Shift+R",),
        _open,
        checked=lambda d: d.editor.right_shown,
    ),
    Action(
        "view.focus_map",
        mark("Go to the map"),
        lambda d: d.editor.focus_map(),
        "map",
        ("Alt+0",),
        _has_map,
    ),
    _theme("system", mark("As the system"), "theme"),
    _theme("light", mark("Light"), "theme-light"),
    _theme("dark", mark("Dark"), "theme-dark"),
    _theme("contrast-light", mark("High contrast, black on white"), "contrast"),
    _theme("contrast-dark", mark("High contrast, white on black"), "contrast"),
)
