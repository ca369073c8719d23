"""Presets of the project: made, changed and deleted as steps that can be undone."""

from __future__ import annotations

from journeydesigner.commands import export_presets as commands
from journeydesigner.commands import names
from journeydesigner.export.options import ExportOptions
from journeydesigner.export.stored_options import of_preset, stored, usable
from journeydesigner.i18n import tr
from journeydesigner.interaction.session import Session
from journeydesigner.model import ExportPreset, Snapshot


class Presets:
    """Acts on the session's document. Everything raises `JourneyError`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @property
    def snapshot(self) -> Snapshot:
        return self._session.snapshot

    @property
    def all(self) -> list[ExportPreset]:
        return self.snapshot.export_presets

    def options(self, preset: ExportPreset) -> ExportOptions:
        """What of the preset this program understands."""
        return usable(of_preset(self.snapshot, preset))

    def add(self, name: str, format: str, options: ExportOptions) -> str:
        with self._session.document.transaction(names.adding(ExportPreset.kind)) as tx:
            return commands.add_preset(tx, name, format, stored(options))

    def update(self, preset_id: str, format: str, options: ExportOptions) -> None:
        with self._session.document.transaction(tr("Change export preset")) as tx:
            commands.update_preset(tx, preset_id, format, stored(options))

    def rename(self, preset_id: str, name: str) -> None:
        with self._session.document.transaction(tr("Rename export preset")) as tx:
            commands.rename_preset(tx, preset_id, name)

    def delete(self, preset_id: str) -> None:
        with self._session.document.transaction(names.deleting([preset_id])) as tx:
            commands.delete_preset(tx, preset_id)
