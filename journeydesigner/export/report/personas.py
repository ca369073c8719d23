"""What a report says of a persona."""

from __future__ import annotations

from dataclasses import dataclass

from journeydesigner.export.report.names import persona_name
from journeydesigner.i18n import tr
from journeydesigner.model import Channel, Persona, Snapshot
from journeydesigner.model.fields import field_spec
from journeydesigner.model.hints import DRIVERS, REASONS

_TRAITS = (
    "demographic", "psychographic", "behavioural", "goals", "frustrations", "motivations",
)  # fmt: skip
_WEIGHTS = (
    (DRIVERS, ("driver_status", "driver_security", "driver_convenience", "driver_belonging")),
    (REASONS, ("reason_price", "reason_features", "reason_convenience", "reason_reliability")),
)
MOST = 5
"""The greatest weight."""


@dataclass(frozen=True, slots=True)
class Profile:
    """`traits` are titles and texts; `weights` groups of (title, 0 … 5); what is not known is
    left out. `quote` has no quotation marks."""

    name: str
    summary: str
    quote: str
    photo_id: str
    traits: tuple[tuple[str, str], ...]
    weights: tuple[tuple[str, tuple[tuple[str, int], ...]], ...]


def profile(snapshot: Snapshot, persona: Persona) -> Profile:
    """The profile of one persona."""
    traits = [(_title(name), str(getattr(persona, name))) for name in _TRAITS]
    known = (snapshot.get(key, Channel) for key in persona.preferred_channel_ids)
    channels = [c.name or tr("Unnamed channel") for c in known if c is not None]
    traits.append((_title("preferred_channel_ids"), ", ".join(channels)))
    groups = [(tr(group), _weights(persona, names)) for group, names in _WEIGHTS]
    return Profile(
        persona_name(snapshot, persona.id),
        persona.summary,
        persona.quote.strip(),
        persona.photo_id or "",
        tuple((title, text) for title, text in traits if text.strip()),
        tuple((title, weights) for title, weights in groups if weights),
    )


def _weights(persona: Persona, names: tuple[str, ...]) -> tuple[tuple[str, int], ...]:
    found = [(_title(name), getattr(persona, name)) for name in names]
    return tuple((title, weight) for title, weight in found if weight is not None)


def _title(field: str) -> str:
    return tr(field_spec(Persona, field).title)
