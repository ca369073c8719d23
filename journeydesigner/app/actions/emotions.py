"""Actions for emotions: the pencil, the eraser, and the gap."""

from __future__ import annotations

from journeydesigner.app.actions.desk import Desk
from journeydesigner.app.actions.spec import Action, Menu
from journeydesigner.i18n import mark
from journeydesigner.interaction import feeling


def _toggle(desk: Desk, tool: str) -> None:
    """Takes the pencil or the eraser, or puts away what is in the hand already."""
    canvas = desk.editor.canvas
    if canvas.tool.pencil == tool:
        canvas.tool.put_pencil_away()
    else:
        canvas.tool.take_pencil(erases=tool == "eraser")
        canvas.focus_map()
        lane = desk.session.snapshot.lane_of_kind(desk.session.map_id, "emotion")
        if lane is not None:
            canvas.view.show_record(lane.id)


def _holds(desk: Desk, tool: str) -> bool:
    return desk.editor.canvas.tool.pencil == tool


EMOTION_ACTIONS = (
    Action(
        "emotion.pencil",
        mark("Draw emotions"),
        lambda d: _toggle(d, "pencil"),
        "pencil",
        ("Ctrl+Shift+E",),
        lambda d: d.has_map,
        checked=lambda d: _holds(d, "pencil"),
        tip=mark("Draw across the emotion lane; Shift clears"),
    ),
    Action(
        "emotion.eraser",
        mark("Erase emotions"),
        lambda d: _toggle(d, "eraser"),
        "eraser",
        (),
        lambda d: d.has_map,
        checked=lambda d: _holds(d, "eraser"),
    ),
    Action(
        "emotion.clear",
        mark("Clear emotion"),
        lambda d: feeling.clear(d.session, feeling.felt(d.session)),
        "remove",
        (".",),
        lambda d: d.has_map and bool(feeling.felt(d.session)),
        keys_elsewhere=True,
        tip=mark("Take the score away; the curve has a gap, a quote stays"),
    ),
)

EMOTION_MENU = Menu(
    mark("Emotion"), ("emotion.pencil", "emotion.eraser", "emotion.clear"), icon="emotion"
)
