"""A page or more about each persona."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesigner.export.pages.findings import BODY, H3, Items
from journeydesigner.i18n import tr
from journeydesigner.layout.pages.story import Figure, Passage
from journeydesigner.layout.sheet.personas import avatar_block, weights_block
from journeydesigner.layout.typesetting import Style, Typesetter
from journeydesigner.model import Channel, Persona, Snapshot
from journeydesigner.model.fields import FieldSpec, editable_fields
from journeydesigner.model.hints import DRIVERS, REASONS

_NAME = Style(22, "text", bold=True)
_SUMMARY = Style(13, "secondary")
_QUOTE = Style(13, "text")


def persona_story(setter: Typesetter, snapshot: Snapshot, persona: Persona) -> Items:
    """Everything that is known about a persona, beginning on a new page."""
    quote = f"\N{LEFT DOUBLE QUOTATION MARK}{persona.quote}\N{RIGHT DOUBLE QUOTATION MARK}"
    key = persona.id
    name = persona.name.strip() or tr("Unnamed persona")
    items: Items = [
        Figure(avatar_block(setter, snapshot, persona), page=True),
        Passage(name, _NAME, "h1", key, before=12, keep=True, anchor=key),
        Passage(persona.summary, _SUMMARY, "p", key, before=2),
        Passage(quote if persona.quote else "", _QUOTE, "p", key, before=10),
    ]
    for spec in editable_fields(Persona):
        if spec.ui.widget == "text" and spec.name != "quote":
            items += _field(persona, spec, str(getattr(persona, spec.name)))
        elif spec.name == "preferred_channel_ids":
            items += _field(persona, spec, ", ".join(_channels(snapshot, persona)))
    for group in (DRIVERS, REASONS):
        items += _weights(setter, persona, group)
    return items


def _field(persona: Persona, spec: FieldSpec, text: str) -> Iterator[Passage]:
    if text.strip():
        yield Passage(tr(spec.title), H3, "h3", persona.id, before=14, keep=True)
        yield Passage(text, BODY, "p", persona.id, before=2)


def _channels(snapshot: Snapshot, persona: Persona) -> list[str]:
    found = (snapshot.get(key, Channel) for key in persona.preferred_channel_ids)
    return [channel.name for channel in found if channel is not None and channel.name]


def _weights(setter: Typesetter, persona: Persona, group: str) -> Items:
    """How much each driver or consideration weighs; nothing where nobody knows."""
    specs = [spec for spec in editable_fields(Persona) if spec.ui.group == group]
    known = [
        (tr(spec.title), weight)
        for spec in specs
        if (weight := getattr(persona, spec.name)) is not None
    ]
    if not known:
        return []
    title = Passage(tr(group), H3, "h3", persona.id, before=14, keep=True)
    return [title, Figure(weights_block(setter, persona.id, group, known), before=4)]
