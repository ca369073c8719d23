"""What an export has to say, each line leading to its place on the map."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from journeydesigner.app.icons import Icons
from journeydesigner.export.result import ExportWarning
from journeydesigner.i18n import mark, tr, trn
from journeydesigner.panel.plain import label

_HEIGHT = 84
_INSTEAD = {
    "tiles": mark("Use tiles instead"),
    "fit": mark("Fit to a paper instead"),
    "sheet": mark("Use one large page instead"),
}


class WarningList(QWidget):
    """`chosen` hands out the warning that was clicked, `suggested` a placement that would help."""

    chosen = Signal(object)
    suggested = Signal(str)

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self._warnings: Sequence[ExportWarning] = ()
        self._count = label("", "heading")
        self.rows = QListWidget()
        self.rows.setProperty("framed", True)
        self.rows.setWordWrap(True)
        self.rows.setMaximumHeight(_HEIGHT)
        self.instead = QPushButton()
        self.instead.setAutoDefault(False)
        head = QHBoxLayout()
        head.addWidget(self._count, 1)
        head.addWidget(self.instead)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.rows)
        self.rows.itemClicked.connect(self._go)
        self.rows.itemActivated.connect(self._go)
        self.instead.clicked.connect(lambda: self.suggested.emit(self._suggestion))
        self.hide()

    @property
    def _suggestion(self) -> str:
        return next((w.suggestion for w in self._warnings if w.suggestion), "")

    def show_warnings(self, warnings: Sequence[ExportWarning]) -> None:
        self._warnings = warnings
        self.rows.clear()
        for warning in warnings:
            item = QListWidgetItem(self._icons.icon("warning", "key-mark"), str(warning))
            if not (warning.record_id or warning.map_id):
                item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.rows.addItem(item)
        count = trn("{n} remark", "{n} remarks", len(warnings)).format(n=len(warnings))
        self._count.setText(count)
        self.rows.setAccessibleName(count)
        self.instead.setVisible(bool(self._suggestion))
        words = _INSTEAD.get(self._suggestion)
        self.instead.setText(tr(words) if words else tr("Do that instead"))
        self.setVisible(bool(warnings))

    def _go(self, item: QListWidgetItem) -> None:
        warning = self._warnings[self.rows.row(item)]
        if warning.record_id or warning.map_id:
            self.chosen.emit(warning)
