"""A form for one type of record: built once, refilled for each of them."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from journeydesigner.i18n import tr
from journeydesigner.model.fields import FieldSpec
from journeydesigner.panel.bindings import FieldBinding
from journeydesigner.panel.context import Context
from journeydesigner.panel.editors.check import CheckEditor
from journeydesigner.panel.editors.making import make_editor
from journeydesigner.panel.measures import ROW_GAP, SIDE
from journeydesigner.panel.part import Part
from journeydesigner.panel.plain import divider, label
from journeydesigner.panel.plan import Group
from journeydesigner.panel.row import Row
from journeydesigner.panel.sections.answers import AnswersRow
from journeydesigner.panel.sections.convert import ConvertSection
from journeydesigner.panel.sections.emotion import EmotionSection
from journeydesigner.panel.sections.fact import Fact, lane_kind, touchpoint_count
from journeydesigner.panel.sections.insights import OPPORTUNITIES, PAIN_POINTS, InsightSection
from journeydesigner.panel.sections.on_map import OnMapBinding
from journeydesigner.panel.sections.personas import PersonasSection

Place = tuple[str, int]
"""The name of a part and the number of the widget in it."""
_SECTIONS: dict[str, Callable[[Context], Part]] = {
    "emotion": EmotionSection,
    "pain-points": lambda context: InsightSection(context, PAIN_POINTS),
    "opportunities": lambda context: InsightSection(context, OPPORTUNITIES),
    "personas": PersonasSection,
    "convert": ConvertSection,
    "touchpoint-count": lambda context: Fact(context, tr("Touchpoints"), touchpoint_count),
    "lane-kind": lambda context: Fact(context, tr("Kind"), lane_kind),
    "on-map": lambda context: Row(
        context, CheckEditor(tr("On this map"), context.look), OnMapBinding(context)
    ),
}


class Form(QWidget):
    """Groups of parts for the present subject of the context.

    `reshaped` says that a part has other fields now and may be higher or lower.
    """

    reshaped = Signal()

    def __init__(self, context: Context, groups: list[Group]) -> None:
        super().__init__()
        self._context = context
        self.parts: dict[str, Part] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for group in groups:
            if column.count():
                column.addWidget(divider())
            column.addLayout(self._group(group))
        column.addStretch(1)
        self.order_tabs()

    def refill(self, *, fresh: bool, initiator: object = None) -> None:
        """Shows the present state; `fresh`: of another subject. See `Part.refill`."""
        for part in self.parts.values():
            part.refill(fresh=fresh, initiator=initiator)

    def commit_pending(self) -> None:
        """Writes what was typed and is not written yet."""
        for part in self.parts.values():
            part.commit_pending()

    def drop_pending(self) -> None:
        """Drops what was typed and is not written, before another subject comes."""
        for part in self.parts.values():
            part.drop_pending()

    def focused_part(self) -> Part | None:
        """The part that the keyboard is in."""
        focused = QApplication.focusWidget()
        if focused is None:
            return None
        return next((p for p in self.parts.values() if p.isAncestorOf(focused)), None)

    def focus_first(self) -> None:
        """Gives the keyboard to the first field."""
        for part in self.parts.values():
            for widget in part.stops():
                if not widget.isHidden() and widget.isEnabled():
                    widget.setFocus(Qt.FocusReason.TabFocusReason)
                    return

    def focused_place(self) -> Place | None:
        """Where the keyboard is, so that another form of the same kind can take over."""
        part, focused = self.focused_part(), QApplication.focusWidget()
        if part is None or focused not in part.stops():
            return None
        name = next(name for name, each in self.parts.items() if each is part)
        return name, part.stops().index(focused)

    def focus_place(self, place: Place) -> None:
        """Gives the keyboard to the field that stands at that place here."""
        name, number = place
        stops = self.parts[name].stops() if name in self.parts else []
        if number < len(stops):
            stops[number].setFocus(Qt.FocusReason.OtherFocusReason)

    def order_tabs(self) -> None:
        """Tab goes through the fields as they are read."""
        stops = [widget for part in self.parts.values() for widget in part.stops()]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _rearranged(self) -> None:
        self.order_tabs()
        self.reshaped.emit()

    def _group(self, group: Group) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(SIDE, 10, SIDE, 14)
        column.setSpacing(ROW_GAP)
        column.addWidget(label(tr(group.title), "heading"))
        for item in group.items:
            name = item if isinstance(item, str) else item.name
            part = self._part(item)
            part.rearranged.connect(self._rearranged)
            self.parts[name] = part
            column.addWidget(part)
        return column

    def _part(self, item: FieldSpec | str) -> Part:
        if isinstance(item, str):
            return _SECTIONS[item](self._context)
        if item.name == "answers":
            return AnswersRow(self._context, item)
        editor = make_editor(self._context, item)
        return Row(self._context, editor, FieldBinding(self._context, item))
