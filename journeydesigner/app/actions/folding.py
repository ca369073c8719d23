"""Actions that collapse and expand stages and lanes; none of them changes the document."""

from __future__ import annotations

from journeydesigner.app.actions.desk import Desk
from journeydesigner.app.actions.spec import Action, Menu
from journeydesigner.i18n import mark, tr
from journeydesigner.interaction.finding import shown_lanes, shown_stages, stage_of
from journeydesigner.interaction.header_controls import set_collapsed, toggle_collapsed
from journeydesigner.model import kind_of


def _targets(desk: Desk) -> list[str]:
    """The selected stages and lanes, else the stages that the selection stands in."""
    layout, ids = desk.session.layout, desk.session.selection.ids
    if not desk.has_map or layout is None:
        return []
    parts = [key for key in ids if kind_of(key) in ("stage", "lane")]
    stages = [] if parts else [stage_of(desk.session.snapshot, key) for key in ids]
    shown = {*shown_stages(layout), *shown_lanes(layout)}
    return [key for key in dict.fromkeys([*parts, *stages]) if key in shown]


def _are_collapsed(desk: Desk) -> bool:
    targets = _targets(desk)
    return bool(targets) and desk.session.view_options.collapsed.issuperset(targets)


def _label(desk: Desk) -> str:
    return tr("Expand") if _are_collapsed(desk) else tr("Collapse")


def _stages(desk: Desk) -> frozenset[str]:
    layout = desk.session.layout
    return frozenset(shown_stages(layout) if layout and desk.has_map else ())


def _can_collapse_all(desk: Desk) -> bool:
    return bool(_stages(desk) - desk.session.view_options.collapsed)


def _any_collapsed(desk: Desk) -> bool:
    return desk.has_map and bool(desk.session.view_options.collapsed)


FOLDING_ACTIONS = (
    Action(
        "view.collapse",
        mark("Collapse or expand"),
        lambda d: toggle_collapsed(d.session, _targets(d)),
        "chevrons-up-down",
        ("Ctrl+Shift+C",),
        lambda d: bool(_targets(d)),
        label=_label,
        tip=mark("The stage or lane becomes narrow and says how much it holds"),
    ),
    Action(
        "view.collapse_stages",
        mark("Collapse all stages"),
        lambda d: set_collapsed(d.session, d.session.view_options.collapsed | _stages(d)),
        "stage",
        (),
        _can_collapse_all,
    ),
    Action(
        "view.expand_all",
        mark("Expand all"),
        lambda d: set_collapsed(d.session, frozenset()),
        "chevrons-up-down",
        (),
        _any_collapsed,
    ),
)

FOLDING_MENU = ("view.collapse", "view.collapse_stages", "view.expand_all")

STAGE_MENU = (
    "edit.rename", Menu(mark("Colour"), fill="colours", icon="colour"), "-",
    "view.collapse", "view.collapse_stages", "view.expand_all", "view.zoom_stage", "-",
    "edit.hide", "edit.show_hidden", "-",
    "insert.stage", "insert.touchpoint", "-",
    "edit.cut", "edit.copy", "edit.paste", "edit.duplicate", "-",
    "edit.delete", "edit.delete_keep_cards",
)  # fmt: skip
"""What a right click on a stage's header offers."""

LANE_MENU = (
    "edit.rename", "-", "view.collapse", "view.expand_all", "-",
    "edit.hide", "edit.show_hidden", "-",
    Menu(mark("Lane"), fill="lanes", icon="lane"), "-",
    "edit.copy", "edit.duplicate", "-", "edit.delete",
)  # fmt: skip
"""What a right click on a lane's header offers."""
