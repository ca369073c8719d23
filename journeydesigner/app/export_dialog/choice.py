"""What the export dialog remembers from one time to the next."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from journeydesigner.app.settings import Settings
from journeydesigner.export.options import PAPERS, ExportOptions
from journeydesigner.export.registry import exporters
from journeydesigner.export.stored_options import restored, stored, usable

EXPORT, PRINT = "export/choice", "print/choice"
"""What is remembered for files, and for printers."""


@dataclass(frozen=True, slots=True)
class Choice:
    """`format` names an exporter; `chosen` are the options without maps; `folder` is where an
    export went last."""

    format: str = "pdf"
    chosen: ExportOptions = field(default_factory=ExportOptions)
    folder: str = ""

    def options(self, map_ids: tuple[str, ...]) -> ExportOptions:
        return replace(self.chosen, map_ids=map_ids)


def remembered(settings: Settings, key: str = EXPORT) -> Choice:
    """The choice of the last time; what makes no sense any more is as at the first time."""
    data = settings.data(key)
    usual = _usual(settings, key)
    wanted, folder, options = (data.get(name) for name in ("format", "folder", "options"))
    known = [exporter.name for exporter in exporters()]
    return Choice(
        format=wanted if wanted in known else usual.format,
        chosen=usable(restored(options)) if isinstance(options, dict) else usual.chosen,
        folder=folder if isinstance(folder, str) and Path(folder).is_dir() else "",
    )


def remember(settings: Settings, choice: Choice, key: str = EXPORT) -> None:
    """What is of one project only, its lanes, personas and cards and a day, is not kept."""
    lasting = replace(choice.chosen, lanes=(), personas=(), filter=(), date="")
    settings.set_data(
        key, {"format": choice.format, "folder": choice.folder, "options": stored(lasting)}
    )


def _usual(settings: Settings, key: str) -> Choice:
    """Printers have paper, files need none."""
    paper = settings.paper if settings.paper in PAPERS else PAPERS[0]
    placement = "fit" if key == PRINT else "sheet"
    return Choice(chosen=ExportOptions(placement=placement, paper=paper))
