"""Export presets: named ways to export, kept with the project."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from journeydesigner.commands.making import made
from journeydesigner.commands.ordering import key_at
from journeydesigner.document import Transaction
from journeydesigner.i18n import tr
from journeydesigner.model import ExportPreset, JourneyError
from journeydesigner.model.clean import clean_text


def add_preset(tx: Transaction, name: str, format: str, options: Mapping[str, Any]) -> str:
    """A new preset, the last one; `options` are fields of the record.

    Raises `JourneyError` where there is no name or it is taken, and `InvalidValue`.
    """
    new = made(ExportPreset, name=_free(tx, name, ""), format=format, **options)
    return tx.add(new.evolve(order=key_at(tx, tx.snapshot.export_presets, None))).id


def update_preset(tx: Transaction, preset_id: str, format: str, options: Mapping[str, Any]) -> None:
    """Gives a preset these options; what a newer program wrote into it stays."""
    tx.snapshot.need(preset_id, ExportPreset)
    tx.update(preset_id, format=format, **options)


def rename_preset(tx: Transaction, preset_id: str, name: str) -> None:
    """Gives a preset another name. Raises `JourneyError` where there is none or it is taken."""
    tx.snapshot.need(preset_id, ExportPreset)
    tx.update(preset_id, name=_free(tx, name, preset_id))


def delete_preset(tx: Transaction, preset_id: str) -> None:
    tx.remove(tx.snapshot.need(preset_id, ExportPreset).id)


def _free(tx: Transaction, name: str, own_id: str) -> str:
    wanted = " ".join(clean_text(name)[0].split())
    if not wanted:
        raise JourneyError(tr("A preset needs a name."))
    for other in tx.snapshot.export_presets:
        if other.id != own_id and other.name.casefold() == wanted.casefold():
            raise JourneyError(tr("There is a preset “{name}” already.").format(name=other.name))
    return wanted
