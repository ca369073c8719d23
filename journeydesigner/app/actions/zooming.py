"""Actions that bring a part of the map, or all of it, into sight."""

from __future__ import annotations

from journeydesigner.app.actions.desk import Desk
from journeydesigner.app.actions.spec import Action
from journeydesigner.i18n import mark


def _has_map(desk: Desk) -> bool:
    return desk.has_map


def _has_selection(desk: Desk) -> bool:
    return desk.has_map and len(desk.session.selection) > 0


def _has_stage(desk: Desk) -> bool:
    layout = desk.session.layout
    return desk.has_map and layout is not None and bool(layout.spans)


def _toggle_minimap(desk: Desk) -> None:
    minimap = desk.editor.canvas.minimap
    minimap.set_on(not minimap.is_on)
    desk.settings.shows_minimap = minimap.is_on


ZOOM_ACTIONS = (
    Action(
        "view.zoom_in",
        mark("Zoom in"),
        lambda d: d.editor.zoom_in(),
        "zoom-in",
        ("Ctrl++", "Ctrl+="),
        _has_map,
    ),
    Action(
        "view.zoom_out",
        mark("Zoom out"),
        lambda d: d.editor.zoom_out(),
        "zoom-out",
        ("Ctrl+-",),
        _has_map,
    ),
    Action(
        "view.actual_size",
        mark("Actual size"),
        lambda d: d.editor.zoom_to(1.0),
        "actual-size",
        ("Ctrl+0",),
        _has_map,
    ),
    Action(
        "view.zoom_stage",
        mark("Zoom to stage"),
        lambda d: d.editor.canvas.view.zoom_to_stage(),
        "zoom-stage",
        ("Ctrl+7",),
        _has_stage,
        tip=mark("The stage of what is selected, else the one in the middle"),
    ),
    Action(
        "view.zoom_selection",
        mark("Zoom to selection"),
        lambda d: d.editor.canvas.view.zoom_to_selection(),
        "zoom-selection",
        ("Ctrl+8",),
        _has_selection,
    ),
    Action(
        "view.fit",
        mark("Fit map to window"),
        lambda d: d.editor.fit(),
        "fit",
        ("Ctrl+9",),
        _has_map,
        tip=mark("The whole map; of a long one all lanes, its overview below"),
    ),
    Action(
        "view.minimap",
        mark("Minimap"),
        _toggle_minimap,
        "minimap",
        ("Ctrl+6",),
        _has_map,
        checked=lambda d: d.editor.canvas.minimap.is_on,
        tip=mark("The whole map in a corner, while a part of it is out of sight"),
    ),
)
