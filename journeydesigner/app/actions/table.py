"""The one table of actions, and the menus made of it."""

from __future__ import annotations

from journeydesigner.app.actions.capture import CAPTURE_ACTIONS
from journeydesigner.app.actions.clipboard import CLIPBOARD_ACTIONS
from journeydesigner.app.actions.curves import CURVE_ACTIONS, CURVE_MENU
from journeydesigner.app.actions.edit import EDIT_ACTIONS
from journeydesigner.app.actions.emotions import EMOTION_ACTIONS, EMOTION_MENU
from journeydesigner.app.actions.file import FILE_ACTIONS
from journeydesigner.app.actions.folding import (
    FOLDING_ACTIONS,
    FOLDING_MENU,
    LANE_MENU,
    STAGE_MENU,
)
from journeydesigner.app.actions.help import HELP_ACTIONS
from journeydesigner.app.actions.insert import INSERT_ACTIONS
from journeydesigner.app.actions.present import PRESENT_ACTIONS, PRESENT_MENU
from journeydesigner.app.actions.side import SIDE_ACTIONS
from journeydesigner.app.actions.spec import Action, Menu
from journeydesigner.app.actions.touchpoints import TOUCHPOINT_ACTIONS, TOUCHPOINT_MENU
from journeydesigner.app.actions.view import VIEW_ACTIONS
from journeydesigner.app.actions.workshop import WORKSHOP_ACTIONS, WORKSHOP_MENU
from journeydesigner.app.actions.zooming import ZOOM_ACTIONS
from journeydesigner.i18n import mark

ACTIONS: dict[str, Action] = {
    action.id: action
    for action in (
        *FILE_ACTIONS,
        *EDIT_ACTIONS,
        *CLIPBOARD_ACTIONS,
        *TOUCHPOINT_ACTIONS,
        *EMOTION_ACTIONS,
        *VIEW_ACTIONS,
        *ZOOM_ACTIONS,
        *FOLDING_ACTIONS,
        *CURVE_ACTIONS,
        *SIDE_ACTIONS,
        *INSERT_ACTIONS,
        *CAPTURE_ACTIONS,
        *WORKSHOP_ACTIONS,
        *PRESENT_ACTIONS,
        *HELP_ACTIONS,
    )
}

MENUS = (
    Menu(
        mark("File"),
        (
            "file.new", "file.open", Menu(mark("Open recent"), fill="recent", icon="recent"), "-",
            "file.save", "file.save_as", "file.versions", "-",
            "file.import", "file.paste_mermaid", "file.export", "file.print", "-",
            "file.preferences", "-", "file.quit",
        ),
    ),
    Menu(
        mark("Edit"),
        (
            "edit.undo", "edit.redo", "-", "edit.cut", "edit.copy", "edit.copy_picture",
            "edit.paste", "-", "edit.rename", "edit.duplicate", "edit.delete",
            "edit.delete_keep_cards", "parking.park", "parking.send_here", "parking.send_to",
            "edit.hide",
            Menu(mark("Show again"), fill="hidden", icon="show"), "edit.show_hidden", "-",
            TOUCHPOINT_MENU, EMOTION_MENU, "-", "edit.select_all",
            Menu(
                mark("Find"),
                ("edit.find", "edit.find_next", "edit.find_previous", "edit.filter"),
                icon="search",
            ),
        ),
    ),
    Menu(
        mark("View"),
        (
            "view.palette", "-", PRESENT_MENU, "-",
            "view.zoom_in", "view.zoom_out", "view.actual_size",
            "view.zoom_stage", "view.zoom_selection", "view.fit", "-",
            *FOLDING_MENU, "-", *CURVE_MENU, "-",
            "view.next_map", "view.previous_map", "view.focus_map",
            "view.next_pane", "view.previous_pane", "-",
            "view.left", "view.right", "view.tray", "view.minimap",
            "view.page_properties", "view.page_workshop", "view.page_history", "-",
            "view.projector",
            Menu(
                mark("Theme"),
                (
                    "view.theme_system", "view.theme_light", "view.theme_dark", "-",
                    "view.theme_contrast-light", "view.theme_contrast-dark",
                ),
                icon="theme",
            ),
        ),
    ),
    Menu(
        mark("Insert"),
        (
            "capture.open", "-", "insert.stage", "insert.touchpoint",
            Menu(mark("Lane"), fill="lanes", icon="lane"),
            "insert.note", "insert.pain_point", "insert.opportunity", "insert.picture", "-",
            "insert.map", "insert.persona",
            Menu(mark("Channel"), fill="channels", icon="channel"),
        ),
    ),
    Menu(mark("Workshop"), WORKSHOP_MENU),
    Menu(
        mark("Help"),
        (
            "help.shortcuts", "help.tips", "help.close_tip", "-", "help.log", "-", "help.about",
        ),
    ),
)  # fmt: skip

CANVAS_MENU = (
    "insert.stage", "insert.touchpoint", Menu(mark("Lane"), fill="lanes", icon="lane"),
    "insert.note", "-", "edit.cut", "edit.copy", "edit.paste", "-",
    "edit.rename", "edit.duplicate", "parking.send_to", "parking.park", "edit.hide", "-",
    "touchpoint.split", "touchpoint.merge", "note.span", "note.under", "emotion.clear", "-",
    "view.collapse", "workshop.vote_selection", "-", "edit.delete",
    "edit.delete_keep_cards",
)  # fmt: skip
"""What a right click on the map offers; what is not possible there is left out."""


def canvas_menu(kinds: set[str]) -> tuple[str | Menu, ...]:
    """What a right click on the map offers where records of these kinds are selected."""
    if kinds == {"stage"}:
        return STAGE_MENU
    return LANE_MENU if kinds == {"lane"} else CANVAS_MENU
