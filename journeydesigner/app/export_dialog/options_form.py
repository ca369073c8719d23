"""The left side of the export dialog: preset, format, maps, and the options of the format."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from journeydesigner.app.export_dialog.check_list import CheckList
from journeydesigner.app.export_dialog.choice import Choice
from journeydesigner.app.export_dialog.content_section import ContentSection
from journeydesigner.app.export_dialog.file_section import FileSection
from journeydesigner.app.export_dialog.page_section import PageSection
from journeydesigner.app.export_dialog.preset_bar import PresetBar
from journeydesigner.app.export_dialog.presets import Presets
from journeydesigner.app.icons import Icons
from journeydesigner.export.options import ExportOptions
from journeydesigner.export.registry import Exporter, exporter, exporters
from journeydesigner.i18n import tr
from journeydesigner.model.hidden_notes import hidden_notes
from journeydesigner.panel.plain import label, one_line

_ICONS = {
    "pdf": "export-pdf",
    "xlsx": "export-excel",
    "svg": "export-svg",
    "png": "export-picture",
    "html": "website",
    "csv": "export-excel",
    "mmd": "journey",
}
_WITH_PAGES = ("pdf",)
_WITH_CONTENT = ("pdf", "svg", "png", "html")
_GAP = 14


@dataclass(frozen=True, slots=True)
class Subject:
    """What is exported: the map that is shown, touchpoints that are selected."""

    shown_map: str
    selected: Sequence[str] = ()
    prints: bool = False


class OptionsForm(QScrollArea):
    """`changed` comes whenever what will be exported differs."""

    changed = Signal()

    def __init__(self, presets: Presets, subject: Subject, choice: Choice, icons: Icons) -> None:
        super().__init__()
        self._presets, self._subject, self._choice = presets, subject, choice
        snapshot = presets.snapshot
        self._maps = snapshot.maps
        self.format = QComboBox()
        self.single = QComboBox()
        self.several = CheckList(tr("Maps"))
        self.pages = PageSection()
        self.content = ContentSection(snapshot, subject.selected)
        self.files = FileSection(
            has_agenda=bool(snapshot.agenda), hidden_notes=len(hidden_notes(snapshot))
        )
        self.presets = PresetBar(presets, icons, lambda: (self.exporter.name, self._taken()))
        self._maps_label = label("", "heading")
        self._set_out(icons)
        self._fill_maps(subject.shown_map)
        self._fill(choice.format, choice.chosen)
        self._connect()
        self._follow()

    # -- what is chosen --------------------------------------------------------------------

    @property
    def exporter(self) -> Exporter:
        return exporter("pdf" if self._subject.prints else self.format.currentData())

    @property
    def map_ids(self) -> tuple[str, ...]:
        """The chosen maps in the project's order."""
        if not self.exporter.several_maps:
            return (self.single.currentData(),) if self._maps else ()
        return self.several.checked

    @property
    def choice(self) -> Choice:
        return Choice(self.exporter.name, self._taken(), self._choice.folder)

    def choose_format(self, name: str) -> None:
        self.format.setCurrentIndex(self.format.findData(name))

    def use_placement(self, placement: str) -> None:
        """Chooses another placement, as a warning suggests."""
        self.pages.show_options(replace(self._taken(), placement=placement))
        self.changed.emit()

    def _taken(self) -> ExportOptions:
        options = self._choice.chosen
        for section in (self.pages, self.content, self.files):
            options = section.taken(options)
        return options

    # -- building --------------------------------------------------------------------------

    def _set_out(self, icons: Icons) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 10, 0)
        column.setSpacing(_GAP)
        column.addWidget(self.presets)
        if not self._subject.prints:
            column.addWidget(self._formats(icons))
        column.addWidget(self._of_maps())
        for section in (self.pages, self.content, self.files):
            column.addWidget(section)
        column.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _formats(self, icons: Icons) -> QWidget:
        for entry in exporters():
            icon = icons.icon(_ICONS.get(entry.name, "document"), "secondary")
            self.format.addItem(icon, tr(entry.title), entry.name)
        self.format.setIconSize(QSize(16, 16))
        self.format.setAccessibleName(tr("Format"))
        return _stacked(label(tr("Format"), "heading"), self.format)

    def _of_maps(self) -> QWidget:
        self.single.setAccessibleName(tr("Map"))
        self.single.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._map_part = _stacked(self._maps_label, self.single, self.several)
        return self._map_part

    def _fill_maps(self, shown: str) -> None:
        rows = [(one_line(m.title) or tr("Untitled map"), m.id) for m in self._maps]
        for title, key in rows:
            self.single.addItem(title, key)
        self.single.setCurrentIndex(max(0, self.single.findData(shown)))
        self.several.offer(rows, [key for _, key in rows])

    def _fill(self, format: str, options: ExportOptions) -> None:
        self.blockSignals(True)
        self.choose_format(format)
        self.content.show_maps(self._presets.snapshot, self.map_ids)
        for section in (self.pages, self.content, self.files):
            section.show_options(options)
        self.blockSignals(False)

    def _connect(self) -> None:
        self.format.currentIndexChanged.connect(lambda _: self._follow())
        self.single.currentIndexChanged.connect(lambda _: self._follow())
        self.several.itemChanged.connect(lambda _: self._follow())
        for section in (self.pages, self.content, self.files):
            section.changed.connect(self.changed)
        self.presets.chosen.connect(self._use_preset)
        self.presets.kept.connect(self.changed)

    def _use_preset(self, format: str, options: ExportOptions) -> None:
        known = self.format.findData(format) >= 0
        self._choice = Choice(self._choice.format, options, self._choice.folder)
        self._fill(format if known else self.exporter.name, options)
        self._follow()

    def _follow(self) -> None:
        """Shows what concerns the chosen format and maps."""
        chosen, several_maps = self.exporter, len(self._maps) > 1
        self._maps_label.setText(tr("Maps") if chosen.several_maps else tr("Map"))
        self._map_part.setVisible(several_maps)
        self.several.setVisible(chosen.several_maps)
        self.single.setVisible(not chosen.several_maps)
        self.pages.setVisible(chosen.name in _WITH_PAGES)
        self.content.setVisible(chosen.name in _WITH_CONTENT)
        self.content.show_format(chosen.name)
        self.files.show_format("" if self._subject.prints else chosen.name)
        self.content.blockSignals(True)
        self.content.show_maps(self._presets.snapshot, self.map_ids)
        self.content.blockSignals(False)
        self.changed.emit()


def _stacked(*parts: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    for part in parts:
        column.addWidget(part)
    return made
