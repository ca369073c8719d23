"""Actions that add something."""

from __future__ import annotations

from journeydesigner.app.actions.desk import Desk
from journeydesigner.app.actions.spec import Action
from journeydesigner.i18n import mark
from journeydesigner.interaction.events import Payload


def _has_map(desk: Desk) -> bool:
    return desk.has_map


def _open(desk: Desk) -> bool:
    return desk.editing


INSERT_ACTIONS = (
    Action(
        "insert.stage",
        mark("Stage"),
        lambda d: d.editor.add(Payload("stage")),
        "stage",
        ("Ctrl+Shift+G",),
        _has_map,
    ),
    Action(
        "insert.touchpoint",
        mark("Touchpoint"),
        lambda d: d.editor.add(Payload("touchpoint")),
        "touchpoint",
        ("Ctrl+T",),
        _has_map,
    ),
    Action(
        "insert.note",
        mark("Note"),
        lambda d: d.editor.add(Payload("note")),
        "note",
        ("Ctrl+Shift+N",),
        _has_map,
    ),
    Action(
        "insert.pain_point",
        mark("Pain point"),
        lambda d: d.editor.add(Payload("note", "pain-points")),
        "pain-points",
        ("Ctrl+Shift+I",),
        _has_map,
    ),
    Action(
        "insert.opportunity",
        mark("Opportunity"),
        lambda d: d.editor.add(Payload("note", "opportunities")),
        "opportunities",
        ("Ctrl+Shift+O",),
        _has_map,
    ),
    Action(
        "insert.map",
        mark("Map"),
        lambda d: d.editor.add_map(),
        "map",
        ("Ctrl+Shift+M",),
        _open,
    ),
    Action(
        "insert.persona",
        mark("Persona"),
        lambda d: d.editor.add_persona(),
        "persona",
        (),
        _open,
    ),
    Action(
        "insert.picture",
        mark("Picture…"),
        lambda d: d.pictures.choose_new(d.editor.add),
        "picture",
        (),
        _has_map,
    ),
)
