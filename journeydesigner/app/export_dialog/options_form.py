"""The left side of the export dialog: format, maps, options."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from journeydesigner.app.export_dialog.choice import SCALES, Choice
from journeydesigner.app.icons import Icons
from journeydesigner.export.registry import Exporter, exporter, exporters
from journeydesigner.i18n import tr
from journeydesigner.model import JourneyMap
from journeydesigner.panel.plain import label

_ICONS = {
    "pdf": "export-pdf",
    "xlsx": "export-excel",
    "svg": "export-svg",
    "png": "export-picture",
    "html": "website",
    "md": "document",
    "csv": "export-excel",
    "mmd": "journey",
}
_WITH_TITLE_BLOCK = ("pdf", "svg", "png")
_ROW = 28
_MAX_ROWS = 6
_ID = Qt.ItemDataRole.UserRole


class OptionsForm(QWidget):
    """`changed` comes whenever what will be exported differs."""

    changed = Signal()

    def __init__(
        self,
        maps: list[JourneyMap],
        shown: str,
        choice: Choice,
        icons: Icons,
        *,
        has_agenda: bool = False,
    ) -> None:
        super().__init__()
        self._maps = maps
        self._has_agenda = has_agenda
        self._choice = choice
        self._formats = QButtonGroup(self)
        self.single = QComboBox()
        self.several = QListWidget()
        self.title_block = QCheckBox(tr("With title, personas and legend"))
        self.agenda = QCheckBox(tr("With the workshop's agenda"))
        self.scale = QComboBox()
        self._scale_label = label(tr("Size"), "heading")
        self._maps_label = label("", "heading")
        self._set_out(icons)
        self._fill_maps(shown)
        self._fill_options(choice)
        self._follow()

    # -- what is chosen --------------------------------------------------------------------

    @property
    def exporter(self) -> Exporter:
        checked = self._formats.checkedButton()
        return exporter(checked.objectName() if checked else self._choice.format)

    @property
    def map_ids(self) -> tuple[str, ...]:
        """The chosen maps in the project's order."""
        if not self.exporter.several_maps:
            return (self.single.currentData(),) if self._maps else ()
        items = [self.several.item(row) for row in range(self.several.count())]
        return tuple(i.data(_ID) for i in items if i.checkState() == Qt.CheckState.Checked)

    @property
    def choice(self) -> Choice:
        return Choice(
            format=self.exporter.name,
            title_block=self.title_block.isChecked(),
            scale=self.scale.currentData(),
            folder=self._choice.folder,
            agenda=self.agenda.isChecked(),
        )

    def choose_format(self, name: str) -> None:
        for button in self._formats.buttons():
            if button.objectName() == name:
                button.setChecked(True)

    # -- building --------------------------------------------------------------------------

    def _set_out(self, icons: Icons) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(tr("Format"), "heading"))
        for entry in exporters():
            column.addWidget(self._format_button(entry, icons))
        column.addSpacing(8)
        of_maps: tuple[QWidget, ...] = (self._maps_label, self.single, self.several)
        of_format: tuple[QWidget, ...] = (
            self.title_block, self.agenda, self._scale_label, self.scale,
        )  # fmt: skip
        for parts in (of_maps, of_format):
            for part in parts:
                column.addWidget(part)
            column.addSpacing(8)
        column.addStretch(1)

    def _format_button(self, entry: Exporter, icons: Icons) -> QRadioButton:
        button = QRadioButton(tr(entry.title))
        button.setObjectName(entry.name)
        button.setIcon(icons.icon(_ICONS.get(entry.name, "document"), "secondary"))
        button.setIconSize(QSize(16, 16))
        button.setChecked(entry.name == self._choice.format)
        button.toggled.connect(self._toggled)
        self._formats.addButton(button)
        return button

    def _fill_maps(self, shown: str) -> None:
        self.single.setAccessibleName(tr("Map"))
        self.several.setAccessibleName(tr("Maps"))
        self.several.setProperty("framed", True)
        for journey in self._maps:
            title = " ".join(journey.title.split()) or tr("Untitled map")
            self.single.addItem(title, journey.id)
            item = QListWidgetItem(title)
            item.setData(_ID, journey.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            item.setSizeHint(QSize(0, _ROW))
            self.several.addItem(item)
        self.single.setCurrentIndex(max(0, self.single.findData(shown)))
        self.several.setFixedHeight(min(len(self._maps), _MAX_ROWS) * _ROW + 4)
        self.single.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.several.itemChanged.connect(lambda _: self.changed.emit())

    def _fill_options(self, choice: Choice) -> None:
        self.title_block.setChecked(choice.title_block)
        self.title_block.toggled.connect(lambda _: self.changed.emit())
        self.agenda.setChecked(choice.agenda)
        for scale in SCALES:
            self.scale.addItem(tr("{n} pixels per point").format(n=round(scale)), scale)
        self.scale.setCurrentIndex(self.scale.findData(choice.scale))
        self.scale.setAccessibleName(tr("Size"))

    def _toggled(self, on: bool) -> None:
        if on:
            self._follow()

    def _follow(self) -> None:
        """Shows what concerns the chosen format."""
        chosen, several_maps = self.exporter, len(self._maps) > 1
        self._maps_label.setText(tr("Maps") if chosen.several_maps else tr("Map"))
        self._maps_label.setVisible(several_maps)
        self.several.setVisible(several_maps and chosen.several_maps)
        self.single.setVisible(several_maps and not chosen.several_maps)
        self.title_block.setVisible(chosen.name in _WITH_TITLE_BLOCK)
        self.agenda.setVisible(chosen.name == "xlsx" and self._has_agenda)
        self._scale_label.setVisible(chosen.name == "png")
        self.scale.setVisible(chosen.name == "png")
        self.changed.emit()
