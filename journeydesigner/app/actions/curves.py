"""Actions on whose emotion curves are drawn; none of them changes the document."""

from __future__ import annotations

from journeydesigner.app.actions.desk import Desk
from journeydesigner.app.actions.spec import Action
from journeydesigner.i18n import mark, tr
from journeydesigner.interaction.curves import is_alone, several_curves, show_alone, step_persona
from journeydesigner.model import Persona


def _several(desk: Desk) -> bool:
    return desk.has_map and several_curves(desk.session)


def _toggle_alone(desk: Desk) -> None:
    session = desk.session
    show_alone(session, session.active_persona, on=not is_alone(session, session.active_persona))


def _alone(desk: Desk) -> bool:
    return desk.has_map and is_alone(desk.session, desk.session.active_persona)


def _alone_label(desk: Desk) -> str:
    persona = desk.session.snapshot.get(desk.session.active_persona, Persona)
    if persona is None or not persona.name:
        return tr("Show this persona's curve alone")
    return tr("Show the curve of {name} alone").format(name=persona.name)


CURVE_ACTIONS = (
    Action(
        "emotion.alone",
        mark("Show this persona's curve alone"),
        _toggle_alone,
        "show",
        ("Ctrl+Shift+A",),
        _several,
        label=_alone_label,
        checked=_alone,
    ),
    Action(
        "emotion.next_persona",
        mark("Next persona"),
        lambda d: step_persona(d.session, 1),
        "persona",
        ("Ctrl+Shift+PgDown",),
        _several,
    ),
    Action(
        "emotion.previous_persona",
        mark("Previous persona"),
        lambda d: step_persona(d.session, -1),
        "persona",
        ("Ctrl+Shift+PgUp",),
        _several,
    ),
)

CURVE_MENU = ("emotion.alone", "emotion.next_persona", "emotion.previous_persona")
