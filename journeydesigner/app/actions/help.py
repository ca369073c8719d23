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
