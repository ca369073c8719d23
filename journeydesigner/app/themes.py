"""Light, dark and high contrast: the palette and style of the whole program, following the system
live."""

from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from journeydesigner.app.icons import Icons
from journeydesigner.app.settings import Settings
from journeydesigner.app.stylesheet import IMAGES, style_sheet
from journeydesigner.canvas.fonts import bundled_font
from journeydesigner.layout.theme import (
    CONTRAST_DARK,
    CONTRAST_LIGHT,
    DARK,
    LIGHT,
    THEMES,
    Theme,
)
from journeydesigner.resources import read_text

BODY_PX = 13
_log = logging.getLogger(__name__)
_ROLES = {
    QPalette.ColorRole.Window: "surface",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "raised",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "faint-text",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on-accent",
    QPalette.ColorRole.Link: "accent-text",
    QPalette.ColorRole.ToolTipBase: "tooltip",
    QPalette.ColorRole.ToolTipText: "on-tooltip",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Light: "raised",
    QPalette.ColorRole.Dark: "border",
    QPalette.ColorRole.Accent: "accent",
}


def use_bundled_font(app: QApplication) -> None:
    """The fonts of the map for the window too, whatever this computer has."""
    font = QFont(bundled_font(BODY_PX).families())
    font.setPixelSize(BODY_PX)
    app.setFont(font)


class Appearance(QObject):
    """The theme in force. `changed` comes after palette and style sheet were set."""

    changed = Signal(object)

    def __init__(self, app: QApplication, settings: Settings, style_folder: Path) -> None:
        super().__init__()
        self._app = app
        self._settings = settings
        self._folder = style_folder
        self._scale = 1.0
        self._theme = self._wanted()
        self.icons = Icons(lambda: self._theme)
        app.styleHints().colorSchemeChanged.connect(self.refresh)
        self._follow_contrast()

    @property
    def theme(self) -> Theme:
        return self._theme

    @property
    def choice(self) -> str:
        """What the user chose, one of `settings.THEMES`."""
        return self._settings.theme

    def choose(self, name: str) -> None:
        """Takes one of `settings.THEMES` and remembers it."""
        self._settings.theme = name
        self.refresh()

    def refresh(self) -> None:
        """Follows the settings and the system."""
        wanted = self._wanted()
        if wanted != self._theme:
            self._theme = wanted
            self.put_on()
            self.changed.emit(wanted)

    def _wanted(self) -> Theme:
        chosen = next((theme for theme in THEMES if theme.scheme == self._settings.theme), None)
        theme = chosen or self._system()
        return theme if theme.scale == self._scale else replace(theme, scale=self._scale)

    def enlarge(self, scale: float) -> None:
        """How much larger than usual the window's own type is."""
        self._scale = scale
        self.refresh()

    def _system(self) -> Theme:
        dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        if self._wants_contrast():
            return CONTRAST_DARK if dark else CONTRAST_LIGHT
        return DARK if dark else LIGHT

    def _wants_contrast(self) -> bool:
        """Whether the system asks for high contrast; Qt before 6.10 does not tell."""
        hints = self._app.styleHints()
        if not hasattr(hints, "accessibility"):
            return False
        return hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast

    def _follow_contrast(self) -> None:
        hints = self._app.styleHints()
        if hasattr(hints, "accessibility"):
            hints.accessibility().contrastPreferenceChanged.connect(self.refresh)

    def put_on(self) -> None:
        """Dresses the program. First once its window is made, for each widget that is put into
        another one is dressed again with all that is in it."""
        self._app.setPalette(palette(self._theme))
        self._app.setStyleSheet(style_sheet(self._theme, self._images()))

    def _images(self) -> dict[str, str]:
        """Icons of the style sheet as files, which is all that style sheets take."""
        files = dict.fromkeys(IMAGES, "")
        try:
            for name, (icon, token) in IMAGES.items():
                files[name] = self._image(icon, token).as_posix()
        except OSError as error:
            _log.warning("no pictures for the style sheet: %s", error.strerror)
        return files

    def _image(self, icon: str, token: str) -> Path:
        colour = QColor(*self._theme.colour(token)).name()
        file = self._folder / f"{icon}-{colour[1:]}.svg"
        if not file.exists():
            file.parent.mkdir(parents=True, exist_ok=True)
            svg = read_text("icons", f"{icon}.svg")
            file.write_text(svg.replace("currentColor", colour), "utf-8")
        return file


def palette(theme: Theme) -> QPalette:
    """Qt's colours from the tokens."""
    colours = QPalette()
    for role, token in _ROLES.items():
        colours.setColor(role, QColor(*theme.colour(token)))
    faint = QColor(*theme.colour("faint"))
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        colours.setColor(QPalette.ColorGroup.Disabled, role, faint)
    return colours
