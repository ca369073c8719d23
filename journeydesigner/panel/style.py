"""The look of the panel's widgets: one style sheet, filled with the tokens of a theme."""

from __future__ import annotations

import re
from string import Template

from journeydesigner.layout.theme import TOKENS, Theme

_SHEET = """
#propertiesPanel, #panelBody, #panelHeader { background: $surface; }
#propertiesPanel QWidget { font-size: 13px; color: $text; }
#propertiesPanel QLabel { background: transparent; border: none; padding: 0; }
#panelScroll { background: $surface; border: none; }
#panelHeader { border: none; border-bottom: 1px solid $hairline; }
#propertiesPanel QLabel[role="title"] { font-size: 15px; font-weight: bold; }
#propertiesPanel QLabel[role="kind"] { font-size: 11px; color: $secondary; background: $ground;
    border-radius: 9px; padding: 2px 8px; }
#propertiesPanel QLabel[role="heading"] { font-size: 12px; font-weight: bold; color: $curve; }
#propertiesPanel QLabel[role="label"] { color: $secondary; }
#propertiesPanel QLabel[role="label"][strong="true"] { color: $text; font-weight: bold; }
#propertiesPanel QLabel[role="hint"] { font-size: 12px; color: $faint_text; }
#propertiesPanel QLabel[role="error"] { font-size: 12px; color: $error; }
#propertiesPanel #divider { background: $hairline; border: none; }

#propertiesPanel QLineEdit, #propertiesPanel QPlainTextEdit, #propertiesPanel QComboBox,
#propertiesPanel #box {
    background: $surface; border: 1px solid $field; border-radius: 6px; padding: 4px 7px;
    selection-background-color: $accent; selection-color: $on_accent;
    placeholder-text-color: $faint_text; }
#propertiesPanel QLineEdit, #propertiesPanel QComboBox { padding: 0 5px; }
#propertiesPanel QLineEdit:hover, #propertiesPanel QPlainTextEdit:hover,
#propertiesPanel QComboBox:hover, #propertiesPanel #box:hover { border-color: $border; }
#propertiesPanel QLineEdit:focus, #propertiesPanel QComboBox:focus {
    border: 2px solid $accent; padding: 0 4px; }
#propertiesPanel QPlainTextEdit:focus { border: 2px solid $accent; padding: 3px 6px; }
#propertiesPanel *[invalid="true"] { border-color: $error; }
#propertiesPanel *[invalid="true"]:focus { border-color: $error; }
#propertiesPanel QLineEdit:disabled, #propertiesPanel QComboBox:disabled {
    background: $raised; color: $faint_text; }
#propertiesPanel QLineEdit[flat="true"] { border-color: transparent; background: transparent;
    padding: 0 2px; font-weight: bold; }
#propertiesPanel QLineEdit[flat="true"]:hover { border-color: $field; }
#propertiesPanel QLineEdit[flat="true"]:focus { border: 2px solid $accent; padding: 0 1px; }
#propertiesPanel QLineEdit[flat="true"][invalid="true"] { border-color: $error; }
#propertiesPanel QLineEdit[inner="true"] { border-color: transparent; background: transparent;
    padding: 0 3px; font-size: 12px; }
#propertiesPanel QLineEdit[inner="true"]:focus { border: 2px solid $accent; padding: 0 2px; }

#propertiesPanel QComboBox { combobox-popup: 0; }
#propertiesPanel QComboBox::drop-down { width: 0; border: none; }
#propertiesPanel QComboBox[inner="true"] { border-color: transparent; background: transparent;
    padding: 0 3px; }
#propertiesPanel QComboBox[inner="true"]:focus { border: 2px solid $accent; padding: 0 2px; }
#propertiesPanel QComboBox QAbstractItemView { background: $surface; color: $text;
    border: 1px solid $line; border-radius: 6px; padding: 4px; outline: none;
    selection-background-color: $accent_ground; selection-color: $accent_text; }
#propertiesPanel QComboBox QAbstractItemView::item { min-height: 26px; padding: 0 6px;
    border-radius: 4px; color: $text; }
#propertiesPanel QComboBox QAbstractItemView::item:selected { background: $accent_ground;
    color: $accent_text; }

#propertiesPanel QToolButton { background: transparent; border: 1px solid transparent;
    border-radius: 6px; padding: 3px; }
#propertiesPanel QToolButton:hover { background: $ground; }
#propertiesPanel QToolButton:pressed, #propertiesPanel QToolButton:checked {
    background: $accent_ground; }
#propertiesPanel QToolButton:focus { border: 2px solid $accent; padding: 2px; }
#propertiesPanel QToolButton[link="true"] { text-align: left; padding: 3px 5px; }
#propertiesPanel QPushButton { background: $surface; border: 1px solid $field;
    border-radius: 6px; padding: 0 10px; min-height: 27px; }
#propertiesPanel QPushButton#iconButton { text-align: left; padding-left: 7px; }
#propertiesPanel QPushButton#iconButton:focus { padding-left: 6px; }
#propertiesPanel QPushButton#iconButton[mixed="true"] { color: $faint_text; }
#propertiesPanel QPushButton:hover { background: $raised; border-color: $border; }
#propertiesPanel QPushButton:pressed { background: $ground; }
#propertiesPanel QPushButton:focus { border: 2px solid $accent; padding: 0 9px; min-height: 25px; }
#propertiesPanel QPushButton:disabled { color: $faint_text; background: $raised; }
#propertiesPanel QPushButton[primary="true"] { background: $accent; color: $on_accent;
    border-color: $accent; font-weight: bold; }
#propertiesPanel QPushButton[primary="true"]:focus { border: 2px solid $text; }
#propertiesPanel QPushButton[primary="true"]:disabled { background: $line; color: $secondary;
    border-color: $line; }

#propertiesPanel #popup { background: $surface; border: 1px solid $field; }
#propertiesPanel QCalendarWidget QWidget { background: $surface; alternate-background-color:
    $raised; font-size: 12px; }
#propertiesPanel QCalendarWidget QAbstractItemView { selection-background-color: $accent;
    selection-color: $on_accent; outline: none; }
#propertiesPanel QCalendarWidget QAbstractItemView:disabled { color: $faint; }
#propertiesPanel QCalendarWidget QSpinBox { border: none; }

#propertiesPanel QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
#propertiesPanel QScrollBar::handle:vertical { background: $scroll; border-radius: 3px;
    min-height: 28px; margin: 2px; }
#propertiesPanel QScrollBar::handle:vertical:hover { background: $border; }
#propertiesPanel QScrollBar::add-line, #propertiesPanel QScrollBar::sub-line { height: 0; }
#propertiesPanel QScrollBar::add-page, #propertiesPanel QScrollBar::sub-page {
    background: transparent; }
"""

_CONTRAST = """
#propertiesPanel QLineEdit, #propertiesPanel QPlainTextEdit, #propertiesPanel QComboBox,
#propertiesPanel QPushButton { border: 2px solid $border; }
#propertiesPanel QLineEdit:focus, #propertiesPanel QPlainTextEdit:focus,
#propertiesPanel QComboBox:focus, #propertiesPanel QPushButton:focus {
    border: 3px solid $accent; }
"""
_FONT_SIZE = re.compile(r"font-size: (\d+)px")


def style_sheet(theme: Theme, name: str = "propertiesPanel", more: str = "") -> str:
    """The style sheet in the colours of the theme for the widget of that object name. `more` are
    further rules in the same colours, written for the panel's own name."""
    values = {
        name.replace("-", "_"): _hex(theme.colour(name)) for name in TOKENS if ":" not in name
    }
    values["curve"] = _hex(theme.colour("curve:0"))
    values["field"] = _hex(between(theme, "line", "border", 0.2))
    values["scroll"] = _hex(between(theme, "line", "border", 0.35))
    rules = _SHEET + more + (_CONTRAST if theme.is_high_contrast else "")
    rules = rules.replace("#propertiesPanel", f"#{name}")
    return scaled(Template(rules).substitute(values), theme.scale)


def scaled(sheet: str, scale: float) -> str:
    """A style sheet with larger (or smaller) type."""
    if scale == 1.0:
        return sheet
    return _FONT_SIZE.sub(lambda match: f"font-size: {round(int(match[1]) * scale)}px", sheet)


def between(theme: Theme, one: str, other: str, share: float) -> tuple[int, int, int]:
    """The colour that lies `share` (0 … 1) of the way from one token to the other."""
    pairs = zip(theme.colour(one), theme.colour(other), strict=True)
    red, green, blue = (round(a + (b - a) * share) for a, b in pairs)
    return red, green, blue


def _hex(colour: tuple[int, int, int]) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)
