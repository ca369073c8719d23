"""What of the maps is exported, and how it is coloured."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QLineEdit

from journeydesigner.app.export_dialog.check_list import CheckList
from journeydesigner.app.export_dialog.section import Section, choose
from journeydesigner.export.options import STYLES, ExportOptions
from journeydesigner.i18n import mark, tr
from journeydesigner.layout.display import EVERYONE
from journeydesigner.model import JourneyMap, Lane, Snapshot
from journeydesigner.panel.naming import title_of
from journeydesigner.panel.plain import label

_STYLES = {
    "colour": mark("Colour"),
    "ink-saving": mark("Saving ink"),
    "grey": mark("Safe in grey"),
}


class ContentSection(Section):
    """Lanes of the same name on several maps stand in one row."""

    def __init__(self, snapshot: Snapshot, selected: Sequence[str]) -> None:
        super().__init__(tr("Content"))
        self._snapshot = snapshot
        self._shown = ExportOptions()
        self._lanes: dict[str, list[Lane]] = {}
        self._cards = tuple(selected)
        self.style_choice = self.add_combo(
            tr("Colours"), [(tr(_STYLES[s]) if s in _STYLES else s, s) for s in STYLES]
        )
        self.title_block = self.add_check(tr("Title, personas and legend"))
        self.notes = self.add_check(tr("Lanes of notes"))
        self.votes = self.add_check(tr("What was voted"))
        self.only_selected = self.add_check(tr("Only the selected touchpoints in full"))
        self.date = self.add_row(tr("Reviewed on"), QLineEdit())
        self.date.setPlaceholderText(tr("As in the map, or 2026-03-31"))
        self.date.editingFinished.connect(self.changed.emit)
        self.lanes = self._add_list(tr("Lanes"))
        self.personas = self._add_list(tr("Personas"))

    def _add_list(self, title: str) -> CheckList:
        name = label(title, "secondary")
        self._column.addWidget(name)
        made = CheckList(title)
        made.itemChanged.connect(lambda _: self.changed.emit())
        self._column.addWidget(made)
        return made

    def show_format(self, name: str) -> None:
        """A report has a title of its own."""
        self.show_row(self.title_block, name != "html")

    def show_maps(self, snapshot: Snapshot, map_ids: Sequence[str]) -> None:
        """Offers the lanes and personas of these maps."""
        options = self.taken(self._shown) if self._lanes else self._shown
        self._snapshot = snapshot
        self._lanes = {}
        maps = [m for m in snapshot.maps if m.id in map_ids]
        for journey in maps:
            for lane in snapshot.lanes(journey.id):
                self._lanes.setdefault(title_of(snapshot, lane), []).append(lane)
        self._offer(maps, options)

    def _offer(self, maps: Sequence[JourneyMap], options: ExportOptions) -> None:
        named = set(options.lanes)
        here = {lane.id for lanes in self._lanes.values() for lane in lanes}
        titles = [
            title
            for title, lanes in self._lanes.items()
            if any(lane.id in named if named & here else not lane.hidden for lane in lanes)
        ]
        self.lanes.offer([(title, title) for title in self._lanes], titles)
        people = {p.id: p for m in maps for p in self._snapshot.map_personas(m.id)}
        rows = [(title_of(self._snapshot, person), key) for key, person in people.items()]
        rows.append((tr("Everyone"), EVERYONE))
        keys = [key for _, key in rows]
        chosen = set(options.personas) & set(keys)
        self.personas.offer(rows, chosen or keys)
        self.personas.setEnabled(len(rows) > 1)

    def fill(self, options: ExportOptions) -> None:
        self._shown = options
        choose(self.style_choice, options.style)
        self.title_block.setChecked(options.title_block)
        self.notes.setChecked(options.notes)
        self.votes.setChecked(options.votes)
        self.only_selected.setChecked(bool(options.filter))
        self.show_row(self.only_selected, bool(self._cards or options.filter))
        self.date.setText(options.date)
        ids = {lane.map_id for lanes in self._lanes.values() for lane in lanes}
        self._offer([m for m in self._snapshot.maps if m.id in ids], options)

    def taken(self, options: ExportOptions) -> ExportOptions:
        filter_ = (self._shown.filter or self._cards) if self.only_selected.isChecked() else ()
        return replace(
            options,
            style=self.style_choice.currentData(),
            title_block=self.title_block.isChecked(),
            notes=self.notes.isChecked(),
            votes=self.votes.isChecked(),
            filter=filter_,
            date=self.date.text().strip(),
            lanes=self._chosen_lanes(),
            personas=self._chosen_personas(),
        )

    def _chosen_lanes(self) -> tuple[str, ...]:
        """None where the ticks are as the maps have it, or where there is no tick at all."""
        ticked = set(self.lanes.checked)
        usual = {t for t, lanes in self._lanes.items() if any(not x.hidden for x in lanes)}
        if ticked == usual or not ticked:
            return ()
        return tuple(lane.id for t, lanes in self._lanes.items() if t in ticked for lane in lanes)

    def _chosen_personas(self) -> tuple[str, ...]:
        ticked = self.personas.checked
        return () if ticked == self.personas.keys else ticked
