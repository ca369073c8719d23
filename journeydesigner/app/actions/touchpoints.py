"""Actions that make two touchpoints of one and one of several, and say where notes stand."""

from __future__ import annotations

from journeydesigner.app.actions.desk import Desk
from journeydesigner.app.actions.spec import Action, Menu
from journeydesigner.i18n import mark
from journeydesigner.interaction import merging, spanning
from journeydesigner.model import Touchpoint


def _one(desk: Desk) -> bool:
    selection = desk.session.selection
    only = len(selection) == 1 and desk.has_map
    return only and desk.session.snapshot.get(selection.current, Touchpoint) is not None


TOUCHPOINT_ACTIONS = (
    Action(
        "touchpoint.split",
        mark("Split touchpoint"),
        lambda d: d.editor.canvas.tool.split_selection(),
        "split",
        ("Ctrl+Shift+Return",),
        _one,
        keys_elsewhere=True,
        tip=mark("Split touchpoint; while its name is typed, at the cursor"),
    ),
    Action(
        "touchpoint.merge",
        mark("Merge touchpoints"),
        lambda d: merging.merge(d.session),
        "merge",
        ("Ctrl+G",),
        lambda d: d.has_map and merging.can_merge(d.session),
        tip=mark("Make one touchpoint of those that are selected; no word is lost"),
    ),
    Action(
        "note.span",
        mark("Span the stage"),
        lambda d: spanning.span(d.session),
        "span-stage",
        (),
        lambda d: d.has_map and spanning.can_span(d.session),
    ),
    Action(
        "note.under",
        mark("Put under touchpoint"),
        lambda d: spanning.put_under(d.session),
        "under-touchpoint",
        (),
        lambda d: d.has_map and spanning.can_put_under(d.session),
        tip=mark("Under the touchpoint that is selected too, else the first of the stage"),
    ),
)

TOUCHPOINT_MENU = Menu(
    mark("Touchpoints and notes"),
    (
        "touchpoint.split", "touchpoint.merge", "-", "note.span", "note.under",
        Menu(mark("Put note under"), fill="touchpoints", icon="under-touchpoint"),
    ),
    icon="touchpoint",
)  # fmt: skip
