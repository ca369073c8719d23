"""Actions that explain."""

from __future__ import annotations

from journeydesigner.app.actions.spec import Action
from journeydesigner.i18n import mark

HELP_ACTIONS = (
    Action(
        "help.shortcuts",
        mark("Keyboard shortcuts"),
        lambda d: d.dialogs.shortcuts(),
        "shortcuts",
        ("F1", "?", "Ctrl+/"),
    ),
    Action(
        "help.tips",
        mark("Show tips again"),
        lambda d: d.editor.tips.show_again(),
        "information",
        (),
        lambda d: bool(d.editor.tips.closed),
        tip=mark("Bring back the tips that were closed"),
    ),
    Action(
        "help.close_tip",
        mark("Close the tip"),
        lambda d: d.editor.tips.close_tip(),
        "close",
        (),
        lambda d: d.editor.tips.bubble.tip is not None,
    ),
    Action(
        "help.log",
        mark("Open log folder"),
        lambda d: d.dialogs.open_log_folder(),
        "log",
    ),
    Action(
        "help.about",
        mark("About Journey Designer"),
        lambda d: d.dialogs.about(),
        "about",
    ),
)
