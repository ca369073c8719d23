"""The bundled fonts for Qt's own texts: the inline editor and the persona strip."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from journeydesigner.resources import resource, resource_path


@cache
def _families() -> list[str]:
    """Registers every bundled face once; returns their families, the Latin one first."""
    names = sorted(f.name for f in resource("fonts").iterdir() if f.name.endswith(".ttf"))
    found: dict[str, None] = {"Noto Sans": None}
    for name in names:
        font_id = QFontDatabase.addApplicationFont(str(resource_path("fonts", name)))
        found.update(dict.fromkeys(QFontDatabase.applicationFontFamilies(font_id)))
    return list(found)


def bundled_font(size: float, *, bold: bool = False, italic: bool = False) -> QFont:
    """The font that the map is set in, `size` in px, with the other scripts behind it."""
    font = QFont(_families())
    font.setPixelSize(max(1, round(size)))
    font.setBold(bold)
    font.setItalic(italic)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
