"""High contrast: chosen in the menu or asked for by the system, in every style sheet."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from journeydesigner.app.settings import Settings
from journeydesigner.app.stylesheet import style_sheet
from journeydesigner.app.themes import Appearance
from journeydesigner.layout import theme
from journeydesigner.panel.style import style_sheet as panel_sheet


class System(QObject):
    """What a system asks for, in the words of `QStyleHints` and `QAccessibilityHints`."""

    colorSchemeChanged = Signal()  # noqa: N815
    contrastPreferenceChanged = Signal()  # noqa: N815

    def __init__(self) -> None:
        super().__init__()
        self.scheme = Qt.ColorScheme.Light
        self.contrast = False
        self.sheet = ""
        self.window = QPalette()

    def styleHints(self) -> System:
        return self

    def accessibility(self) -> System:
        return self

    def colorScheme(self) -> Qt.ColorScheme:
        return self.scheme

    def contrastPreference(self) -> Any:
        kinds = Qt.ContrastPreference
        return kinds.HighContrast if self.contrast else kinds.NoPreference

    def setPalette(self, palette: QPalette) -> None:
        self.window = palette

    def setStyleSheet(self, sheet: str) -> None:
        self.sheet = sheet


@pytest.mark.skipif(not hasattr(Qt, "ContrastPreference"), reason="this Qt does not tell")
def test_it_follows_the_system(tmp_path: Path, qapp: QApplication) -> None:
    system = System()
    settings = Settings(tmp_path / "settings.ini")
    appearance = Appearance(cast(QApplication, system), settings, tmp_path)
    assert appearance.theme is theme.LIGHT
    system.contrast = True
    system.contrastPreferenceChanged.emit()
    assert appearance.theme is theme.CONTRAST_LIGHT
    system.scheme = Qt.ColorScheme.Dark
    system.colorSchemeChanged.emit()
    assert appearance.theme is theme.CONTRAST_DARK
    assert system.window.color(QPalette.ColorRole.Window).name() == "#000000"
    appearance.choose("light")
    assert appearance.theme is theme.LIGHT


@pytest.mark.parametrize("chosen", [theme.CONTRAST_LIGHT, theme.CONTRAST_DARK])
def test_borders_of_fields_are_thicker(chosen: theme.Theme) -> None:
    images = dict.fromkeys(("chevron_down", "chevron_right", "check"), "")
    border = "border: 2px solid #{:02x}{:02x}{:02x}".format(*chosen.colour("border"))
    for sheet in (style_sheet(chosen, images), panel_sheet(chosen)):
        assert border in sheet
    assert "border: 3px solid" not in style_sheet(theme.LIGHT, images)


def test_larger_type_is_larger_everywhere() -> None:
    images = dict.fromkeys(("chevron_down", "chevron_right", "check"), "")
    large = theme.Theme("light", scale=1.25)
    assert "font-size: 13px" in style_sheet(theme.LIGHT, images)
    for sheet in (style_sheet(large, images), panel_sheet(large)):
        assert "font-size: 16px" in sheet
        assert "font-size: 13px" not in sheet
