"""What the export dialog remembers from one time to the next."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path

from journeydesigner.app.settings import Settings
from journeydesigner.export.options import ExportOptions
from journeydesigner.export.registry import exporters

_KEY = "export/choice"
SCALES = (1.0, 2.0, 3.0, 4.0)
"""Sizes of a PNG in px per point that are offered."""


@dataclass(frozen=True, slots=True)
class Choice:
    """`format` names an exporter; `scale` is one of `SCALES`; `folder` is where it went last."""

    format: str = "pdf"
    title_block: bool = True
    scale: float = 2.0
    folder: str = ""
    agenda: bool = False

    def options(self, map_ids: tuple[str, ...]) -> ExportOptions:
        return ExportOptions(
            map_ids=map_ids, pixel_scale=self.scale, title_block=self.title_block, agenda=self.agenda
        )


def remembered(settings: Settings) -> Choice:
    """The choice of the last export; what makes no sense any more is as at the first time."""
    stored, usual = settings.data(_KEY), Choice()
    wanted = stored.get("format")
    known = [exporter.name for exporter in exporters()]
    scale = stored.get("scale")
    folder = stored.get("folder")
    return Choice(
        format=wanted if wanted in known else usual.format,
        title_block=stored.get("title_block") is not False,
        scale=float(scale) if scale in SCALES else usual.scale,
        folder=folder if isinstance(folder, str) and Path(folder).is_dir() else "",
        agenda=stored.get("agenda") is True,
    )


def remember(settings: Settings, choice: Choice) -> None:
    settings.set_data(_KEY, asdict(choice))
