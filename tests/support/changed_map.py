"""Variations of the small map: records replaced or added, texts in many scripts, pictures."""

from __future__ import annotations

import io

from PIL import Image

from journeydesigner.model import Picture, Record, Snapshot
from tests.support.small_map import small_map

SCRIPTS = {
    "touchpoint:arabic": "اتصل بالدعم الفني",
    "touchpoint:hindi": "ग्राहक यात्रा",
    "touchpoint:hebrew": "שלום עולם",
    "touchpoint:thai": "ยินดีต้อนรับ",
    "touchpoint:greek": "Ελληνικά Привет",
    "touchpoint:german": "Donaudampfschifffahrtsgesellschaftskapitän",
    "touchpoint:emoji": "👍 😀",
}


def changed(*records: Record) -> Snapshot:
    """The small map with these records added or put in place of those with the same id."""
    return Snapshot({**small_map().records, **{record.id: record for record in records}})


def picture(colour: str = "#3d9970", size: tuple[int, int] = (40, 30)) -> Picture:
    """A real PNG of one colour."""
    target = io.BytesIO()
    Image.new("RGB", size, colour).save(target, "PNG")
    return Picture.of(target.getvalue(), "image/png", *size)
