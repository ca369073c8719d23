"""Menus whose entries depend on files, map and project; made when they open."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QMenu

from journeydesigner.app import selection_verbs
from journeydesigner.app.actions.binding import Fill
from journeydesigner.app.actions.colours import fill_colours
from journeydesigner.app.actions.desk import Desk
from journeydesigner.app.files.recent import RecentFiles
from journeydesigner.app.left.entries import lane_entries
from journeydesigner.commands.channels import STANDARD_CHANNELS, find_channel
from journeydesigner.i18n import tr
from journeydesigner.interaction import spanning
from journeydesigner.model import Lane


def fills(desk: Desk) -> Mapping[str, Fill]:
    """By the names that `Menu.fill` uses."""
    return {
        "recent": partial(_recent, desk),
        "hidden": partial(_hidden, desk),
        "lanes": partial(_lanes, desk),
        "channels": partial(_channels, desk),
        "colours": partial(fill_colours, desk),
        "touchpoints": partial(_touchpoints, desk),
    }


def _touchpoints(desk: Desk, menu: QMenu) -> None:
    """The touchpoints that the selected notes could be put under."""
    found = spanning.targets(desk.session) if desk.has_map else []
    for touchpoint in found:
        text = _plain(touchpoint.name or tr("unnamed"))
        menu.addAction(text, partial(_put_under, desk, touchpoint.id))
    if not found:
        _nothing(menu, tr("Select notes of one stage first"))


def _put_under(desk: Desk, touchpoint_id: str) -> None:
    spanning.put_under(desk.session, touchpoint_id)


def _recent(desk: Desk, menu: QMenu) -> None:
    recent = desk.files.recent
    for file in recent.files:
        there = file.exists()
        text = file.name if there else tr("{name} (missing)").format(name=file.name)
        entry = menu.addAction(_plain(text), partial(desk.files.open_file, file))
        entry.setToolTip(str(file))
        entry.setEnabled(there)
    if not recent.files:
        _nothing(menu, tr("None yet"))
        return
    menu.addSeparator()
    gone = [file for file in recent.files if not file.exists()]
    if gone:
        menu.addAction(tr("Remove missing files"), partial(_remove, recent, gone))
    menu.addAction(tr("Clear list"), recent.clear)


def _remove(recent: RecentFiles, files: list[Path]) -> None:
    for file in files:
        recent.remove(file)


def _hidden(desk: Desk, menu: QMenu) -> None:
    parts = selection_verbs.hidden(desk.session) if desk.has_map else []
    for part in parts:
        if isinstance(part, Lane):
            name = part.title or tr(part.definition.title)
            text, icon = tr("Lane {name}").format(name=name), part.definition.icon
        else:
            name = part.name or tr("Unnamed")
            text, icon = tr("Stage {name}").format(name=name), "stage"
        show = partial(selection_verbs.show_again, desk.session, part.id)
        menu.addAction(desk.appearance.icons.icon(icon, "secondary"), _plain(text), show)
    if not parts:
        _nothing(menu, tr("Nothing is hidden"))


def _lanes(desk: Desk, menu: QMenu) -> None:
    found = lane_entries(desk.session.snapshot, desk.session.map_id) if desk.has_map else []
    for entry in found:
        icon = desk.appearance.icons.icon(entry.icon, "secondary")
        menu.addAction(icon, _plain(entry.title), partial(desk.editor.add, entry.payload))
    if not found:
        _nothing(menu, tr("No map is shown"))


def _channels(desk: Desk, menu: QMenu) -> None:
    """The usual channels that the project does not have, and one to be named."""
    if not desk.editing:
        _nothing(menu, tr("No project is open"))
        return
    for usual in STANDARD_CHANNELS:
        name = tr(usual.name)
        if find_channel(desk.session.snapshot, name) is None:
            icon = desk.appearance.icons.icon(usual.icon, "secondary")
            add = partial(desk.project.add_channel, name, usual.kind, usual.icon)
            menu.addAction(icon, _plain(name), add)
    menu.addSeparator()
    other = partial(desk.project.add_channel, tr("New channel"), "", "other-channel")
    menu.addAction(desk.appearance.icons.icon("other-channel", "secondary"), tr("Other"), other)


def _nothing(menu: QMenu, text: str) -> None:
    menu.addAction(text).setEnabled(False)


def _plain(text: str) -> str:
    """One line in which an ampersand is no shortcut."""
    return " ".join(text.split()).replace("&", "&&")
