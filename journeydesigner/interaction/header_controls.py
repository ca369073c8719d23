"""What a click on a control of a header does, and what it is called."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from journeydesigner.commands.fields import set_field
from journeydesigner.i18n import tr, trn
from journeydesigner.interaction.events import PointerEvent
from journeydesigner.interaction.session import Session
from journeydesigner.interaction.showing import covering
from journeydesigner.layout.content.headers import lane_title
from journeydesigner.layout.controls import Control, control_at
from journeydesigner.layout.map_layout import MapLayout
from journeydesigner.model import Lane, Record, Snapshot, Stage

_FAR = 10.0
"""Where a finger's slip is so many points, the map is seen from too far for controls."""


def control_under(layout: MapLayout, event: PointerEvent) -> Control | None:
    """The control that the pointer is on, None where there is none or it cannot be seen."""
    return control_at(layout, event.x, event.y) if event.tolerance <= _FAR else None


def act(session: Session, control: Control) -> None:
    """Collapses, expands or shows again; only the last changes the document."""
    if control.deed == "show":
        show_again(session, control.ids)
    else:
        toggle_collapsed(session, control.ids)


def toggle_collapsed(session: Session, ids: Collection[str]) -> None:
    """Collapses these stages and lanes, or expands them where all of them are collapsed."""
    collapsed = session.view_options.collapsed
    if collapsed.issuperset(ids):
        set_collapsed(session, collapsed.difference(ids))
    else:
        set_collapsed(session, collapsed.union(ids))


def set_collapsed(session: Session, collapsed: frozenset[str]) -> None:
    """Collapses just these. What is selected in them gives its place in the selection to them,
    so that the keyboard is never on something that is not seen."""
    session.set_view_options(replace(session.view_options, collapsed=collapsed))
    session.set_cell(None)
    covered = covering(session.view_options, session.snapshot, session.selection.ids)
    if covered:
        session.selection.set(covered)


def show_again(session: Session, ids: Collection[str]) -> None:
    """Shows hidden stages and lanes, as one step."""
    by_type: dict[type[Record], list[str]] = {}
    for key in ids:
        if key in session.snapshot:
            by_type.setdefault(type(session.snapshot[key]), []).append(key)
    with session.document.transaction(tr("Show again")) as tx:
        for same in by_type.values():
            set_field(tx, same, "hidden", False)
    session.selection.set(key for same in by_type.values() for key in same)


def describe(snapshot: Snapshot, control: Control) -> str:
    """What a click does, in words."""
    if control.deed == "collapse":
        return tr("Collapse {name}").format(name=_names(snapshot, control.ids))
    if control.deed == "expand":
        return tr("Expand {name}").format(name=_names(snapshot, control.ids))
    if len(control.ids) == 1:
        return tr("Hidden: {name}. Click to show it again.").format(
            name=_names(snapshot, control.ids)
        )
    return trn(
        "Hidden: {names}. Click to show it again.",
        "Hidden: {names}. Click to show all {n} again.",
        len(control.ids),
    ).format(names=_names(snapshot, control.ids), n=len(control.ids))


def _names(snapshot: Snapshot, ids: Iterable[str]) -> str:
    return ", ".join(name_of(snapshot.records.get(key)) for key in ids)


def name_of(part: Record | None) -> str:
    """The name of a stage or lane as the map shows it."""
    match part:
        case Lane():
            return lane_title(part)
        case Stage(name=name) if name:
            return name
    return tr("Unnamed")
