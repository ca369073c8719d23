"""The presets above the options: choose one, save, rename and delete."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from journeydesigner.app.export_dialog.presets import Presets
from journeydesigner.app.icons import Icons
from journeydesigner.export.options import ExportOptions
from journeydesigner.i18n import tr
from journeydesigner.model import JourneyError
from journeydesigner.panel.plain import label, set_tip

Current = Callable[[], tuple[str, ExportOptions]]
"""The format and the options that are chosen now."""


class _NameField(QLineEdit):
    """Its Enter saves the name and does not press the dialog's button."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()


class PresetBar(QWidget):
    """`chosen` hands out the format and options of a preset."""

    chosen = Signal(str, object)
    kept = Signal()
    """The project's presets have changed."""

    def __init__(self, presets: Presets, icons: Icons, current: Current) -> None:
        super().__init__()
        self._presets, self._current = presets, current
        self.choice = QComboBox()
        self.choice.setAccessibleName(tr("Preset"))
        self.choice.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.more = QToolButton()
        self.more.setIcon(icons.icon("more", "secondary"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setAccessibleName(tr("Save or change presets"))
        set_tip(self.more, tr("Save or change presets"))
        self.name = _NameField()
        self.name.setAccessibleName(tr("Name of the preset"))
        self.save = QPushButton(tr("Save"))
        self.save.setAutoDefault(False)
        self.error = label("", "error", wrap=True)
        self._renamed = ""
        self._set_out()
        self._add_actions()
        self.refresh("")
        self.choice.activated.connect(lambda _: self._choose())

    @property
    def current_id(self) -> str:
        return self.choice.currentData() or ""

    def refresh(self, preset_id: str) -> None:
        """Shows the project's presets, one of them chosen."""
        self.choice.clear()
        self.choice.addItem(tr("No preset"), "")
        for preset in self._presets.all:
            self.choice.addItem(preset.name or tr("Unnamed preset"), preset.id)
        self.choice.setCurrentIndex(max(0, self.choice.findData(preset_id)))
        self._enable()

    # -- building --------------------------------------------------------------------------

    def _set_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(tr("Preset"), "heading"))
        row = QHBoxLayout()
        row.addWidget(self.choice, 1)
        row.addWidget(self.more)
        column.addLayout(row)
        self._naming = QWidget()
        naming = QHBoxLayout(self._naming)
        naming.setContentsMargins(0, 0, 0, 0)
        naming.addWidget(self.name, 1)
        naming.addWidget(self.save)
        column.addWidget(self._naming)
        column.addWidget(self.error)
        self._naming.hide()
        self.error.hide()
        self.save.clicked.connect(self._save)
        self.name.returnPressed.connect(self._save)

    def _add_actions(self) -> None:
        menu = QMenu(self)
        self.save_as = QAction(tr("Save as new preset"), menu)
        self.update_it = QAction(tr("Save changes in this preset"), menu)
        self.rename = QAction(tr("Rename preset"), menu)
        self.delete = QAction(tr("Delete preset"), menu)
        self.save_as.triggered.connect(lambda: self._ask_name(""))
        self.update_it.triggered.connect(self._update)
        self.rename.triggered.connect(lambda: self._ask_name(self.current_id))
        self.delete.triggered.connect(self._delete)
        menu.addActions([self.save_as, self.update_it, self.rename, self.delete])
        self.more.setMenu(menu)

    def _enable(self) -> None:
        for action in (self.update_it, self.rename, self.delete):
            action.setEnabled(bool(self.current_id))

    # -- what is done ----------------------------------------------------------------------

    def _choose(self) -> None:
        self._naming.hide()
        self.error.hide()
        self._enable()
        preset = next((p for p in self._presets.all if p.id == self.current_id), None)
        if preset is not None:
            self.chosen.emit(preset.format, self._presets.options(preset))

    def _ask_name(self, renamed: str) -> None:
        self._renamed = renamed
        self.name.setText(self.choice.currentText() if renamed else "")
        self._naming.show()
        self.name.setFocus()
        self.name.selectAll()

    def _save(self) -> None:
        def act() -> str:
            if self._renamed:
                self._presets.rename(self._renamed, self.name.text())
                return self._renamed
            return self._presets.add(self.name.text(), *self._current())

        if self._attempt(act):
            self._naming.hide()

    def _update(self) -> None:
        def act() -> str:
            self._presets.update(self.current_id, *self._current())
            return self.current_id

        self._attempt(act)

    def _delete(self) -> None:
        def act() -> str:
            self._presets.delete(self.current_id)
            return ""

        self._attempt(act)

    def _attempt(self, act: Callable[[], str]) -> bool:
        try:
            shown = act()
        except JourneyError as error:
            self.error.setText(str(error))
            self.error.show()
            return False
        self.error.hide()
        self.refresh(shown)
        self.kept.emit()
        return True
