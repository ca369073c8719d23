"""A group of export options that belong together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from journeydesigner.export.options import ExportOptions
from journeydesigner.i18n import tr
from journeydesigner.panel.plain import label

Field = TypeVar("Field", bound=QWidget)


class Section(QWidget):
    """`changed` comes whenever an option does; `show_options` fills in without it."""

    changed = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(label(title, "heading"))
        self._rows: dict[QWidget, QWidget] = {}

    def fill(self, options: ExportOptions) -> None:
        """Shows these options."""
        raise NotImplementedError

    def taken(self, options: ExportOptions) -> ExportOptions:
        """The options with what is chosen here."""
        raise NotImplementedError

    def show_options(self, options: ExportOptions) -> None:
        self.blockSignals(True)
        self.fill(options)
        self.blockSignals(False)

    def show_row(self, field: QWidget, shown: bool) -> None:
        self._rows.get(field, field).setVisible(shown)

    def shows(self, field: QWidget) -> bool:
        return not self._rows.get(field, field).isHidden()

    # -- building --------------------------------------------------------------------------

    def add_check(self, text: str) -> QCheckBox:
        check = QCheckBox(text)
        check.toggled.connect(lambda _: self.changed.emit())
        self._column.addWidget(check)
        return check

    def add_combo(self, title: str, choices: Sequence[tuple[str, object]]) -> QComboBox:
        """A choice of (text, value)."""
        combo = QComboBox()
        for text, value in choices:
            combo.addItem(text, value)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(8)
        combo.currentIndexChanged.connect(lambda _: self.changed.emit())
        return self.add_row(title, combo)

    def add_number(self, title: str, unit: str, low: float, high: float) -> QDoubleSpinBox:
        number = QDoubleSpinBox()
        number.setRange(low, high)
        number.setDecimals(0 if unit == "%" else 1)
        number.setSingleStep(5 if unit == "%" else 1)
        number.setSuffix(f" {unit}")
        number.setKeyboardTracking(False)
        number.valueChanged.connect(lambda _: self.changed.emit())
        return self.add_row(title, number)

    def add_row(self, title: str, field: Field) -> Field:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        name = label(title, "secondary")
        name.setFixedWidth(92)
        name.setWordWrap(True)
        line.addWidget(name, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(field, 1)
        field.setAccessibleName(title)
        self._column.addWidget(row)
        self._rows[field] = row
        return field


def choose(combo: QComboBox, value: object) -> None:
    """Chooses a value; one that is not offered is put in as it stands, so that nothing is lost."""
    place = combo.findData(value)
    if place < 0:
        combo.addItem(str(value) or tr("Other"), value)
        place = combo.count() - 1
    combo.setCurrentIndex(place)


def kept(before: float, shown: float, unit: float, decimals: int = 1) -> float:
    """The number of a field in another unit: what it was before, unless it was changed there."""
    return before if round(before / unit, decimals) == round(shown, decimals) else shown * unit
