"""Actions that show the map to a room. Those that walk are possible only while it is shown."""

from __future__ import annotations

from journeydesigner.app.actions.desk import Desk
from journeydesigner.app.actions.spec import Action, Menu
from journeydesigner.i18n import mark


def _shows_map(desk: Desk) -> bool:
    """A map on the screen, not one behind the start page."""
    return desk.has_map and not desk.editor.isHidden()


def _presents(desk: Desk) -> bool:
    return desk.present.is_on


PRESENT_ACTIONS = (
    Action(
        "present.start",
        mark("Present from this stage"),
        lambda d: d.present.begin(),
        "present",
        ("F5",),
        _shows_map,
        tip=mark("Present: full screen, stage by stage, still editable"),
    ),
    Action(
        "present.first",
        mark("Present from the first stage"),
        lambda d: d.present.begin(at_first=True),
        "present",
        ("Shift+F5",),
        _shows_map,
    ),
    Action(
        "present.next",
        mark("Next stop of the presentation"),
        lambda d: d.present.on(),
        "chevron-right",
        ("PgDown",),
        _presents,
    ),
    Action(
        "present.previous",
        mark("Previous stop of the presentation"),
        lambda d: d.present.back(),
        "chevron-left",
        ("PgUp",),
        _presents,
    ),
    Action(
        "view.projector",
        mark("Projector size"),
        lambda d: d.present.size.choose(projector=not d.present.size.is_projector),
        "projector",
        ("Ctrl+Shift+D",),
        checked=lambda d: d.present.size.is_projector,
        tip=mark("Larger type and cards, to be read from the back of a room"),
    ),
    Action(
        "present.black",
        mark("Black screen"),
        lambda d: d.present.darken(),
        "hide",
        ("B",),
        _presents,
        keys_elsewhere=True,
    ),
    Action(
        "present.leave",
        mark("Leave the presentation"),
        lambda d: d.present.leave(),
        "close",
        ("Esc",),
        _presents,
        keys_elsewhere=True,
    ),
)

PRESENT_MENU = Menu(
    mark("Present"),
    (
        "present.start", "present.first", "-",
        "present.next", "present.previous", "present.black", "-", "present.leave",
    ),
    icon="present",
)  # fmt: skip
