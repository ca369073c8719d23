"""The menu of a filter, and how a filter is called in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from journeydesigner.i18n import tr
from journeydesigner.interaction.filtering import OFF, Filter
from journeydesigner.model import Channel, Persona, Snapshot

Choose = Callable[[Filter], None]


def fill_filter_menu(
    menu: QMenu, snapshot: Snapshot, map_id: str, now: Filter, choose: Choose
) -> None:
    """Offers what the map can be filtered by; each choice gives the whole new filter."""
    menu.clear()
    personas = [(p.id, p.name) for p in snapshot.map_personas(map_id)]
    used = {touchpoint.channel_id for touchpoint in snapshot.map_touchpoints(map_id)}
    channels = [(c.id, c.name) for c in snapshot.channels if c.id in used]
    _one_of(
        menu.addMenu(tr("Persona")), tr("All personas"), personas, now.persona_id,
        lambda key: choose(replace(now, persona_id=key)),
    )  # fmt: skip
    _one_of(
        menu.addMenu(tr("Channel")), tr("All channels"), channels, now.channel_id,
        lambda key: choose(replace(now, channel_id=key)),
    )  # fmt: skip
    menu.addSeparator()
    _switch(menu, tr("Emotion below zero"), now.below_zero,
            lambda on: choose(replace(now, below_zero=on)))  # fmt: skip
    _switch(menu, tr("Key moments"), now.key_moments,
            lambda on: choose(replace(now, key_moments=on)))  # fmt: skip
    _switch(menu, tr("Without data"), now.without_data,
            lambda on: choose(replace(now, without_data=on)))  # fmt: skip
    menu.addSeparator()
    clear = menu.addAction(tr("Clear filter"), lambda: choose(OFF))
    clear.setEnabled(now.is_on)


def filter_text(snapshot: Snapshot, now: Filter) -> str:
    """What the filter asks for, as a short list; "" where it is off."""
    persona = snapshot.get(now.persona_id, Persona)
    channel = snapshot.get(now.channel_id, Channel)
    parts = (
        (persona.name or tr("Unnamed")) if persona else "",
        (channel.name or tr("Unnamed")) if channel else "",
        tr("below zero") if now.below_zero else "",
        tr("key moments") if now.key_moments else "",
        tr("without data") if now.without_data else "",
    )
    return " · ".join(part for part in parts if part)


def _one_of(
    menu: QMenu,
    all_of_them: str,
    choices: Iterable[tuple[str, str]],
    chosen: str,
    choose: Callable[[str], None],
) -> None:
    group = QActionGroup(menu)
    for key, name in (("", all_of_them), *choices):
        text = " ".join(name.split()).replace("&", "&&") or tr("Unnamed")
        action = menu.addAction(text, partial(choose, key))
        action.setCheckable(True)
        action.setChecked(key == chosen)
        group.addAction(action)


def _switch(menu: QMenu, text: str, on: bool, choose: Callable[[bool], None]) -> None:
    action = menu.addAction(text)
    action.setCheckable(True)
    action.setChecked(on)
    action.toggled.connect(choose)
