"""Whose emotion curves are drawn: all together, or one alone; and who is active."""

from __future__ import annotations

from dataclasses import replace

from journeydesigner.interaction.session import Session


def several_curves(session: Session) -> bool:
    """Whether the shown map has more than one persona."""
    return len(session.snapshot.map_personas(session.map_id)) > 1


def is_alone(session: Session, persona_id: str | None) -> bool:
    """Whether no curve but this persona's is drawn."""
    return session.view_options.personas == frozenset({persona_id})


def show_alone(session: Session, persona_id: str | None, *, on: bool) -> None:
    """Draws this persona's curve alone and makes the persona active; or all curves together."""
    personas = frozenset({persona_id}) if on else None
    session.set_view_options(replace(session.view_options, personas=personas))
    if on:
        session.set_active_persona(persona_id)


def step_persona(session: Session, by: int) -> None:
    """Makes the next persona of the map active, after the last one the first."""
    ids = [persona.id for persona in session.snapshot.map_personas(session.map_id)]
    here = session.active_persona
    place = ids.index(here) if here in ids else -by
    session.set_active_persona(ids[(place + by) % len(ids)])
