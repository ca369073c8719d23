"""What a person may choose about an export; every exporter reads what concerns it."""

from __future__ import annotations

from dataclasses import dataclass

MAX_SCALE = 20.0


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """`map_ids` are the maps to export, in this order; none means every map, or the first one in
    formats that hold a single map. `scale` is the size of a PNG in pixels per point (1/72 inch),
    over 0 and at most `MAX_SCALE`; `pixel_width` its width instead, if given. `title_block` puts
    title, personas, legend and footer around the map; without it there is the map alone.
    `agenda` adds the workshop's agenda to formats with sheets, which leave it out otherwise.
    `language` is what readers are told the document is written in (a BCP 47 tag).
    """

    map_ids: tuple[str, ...] = ()
    scale: float = 2.0
    pixel_width: int | None = None
    title_block: bool = True
    agenda: bool = False
    language: str = "en"
