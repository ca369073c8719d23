"""The look of Qt's widgets, as one style sheet filled with the tokens of a theme."""

from __future__ import annotations

import re
from string import Template

from journeydesigner.layout.theme import TOKENS, Theme
from journeydesigner.panel.style import scaled

SCOPES = ("QDialog", "#topBar", "#noticeBar", "#startSide", "#cover", "#findBar")
"""Where `@` rules hold: the panel and the canvas dress their own fields."""

_BASE = """
* { font-size: 13px; }
QWidget { color: $text; }
QMainWindow, QDialog, QMessageBox { background: $surface; }
QLabel { background: transparent; }
QLabel[role="title"] { font-size: 15px; font-weight: bold; }
QLabel[role="page-title"] { font-size: 24px; font-weight: bold; }
QLabel[role="heading"] { font-size: 12px; font-weight: bold; color: $secondary; }
QLabel[role="section"] { font-size: 12px; color: $secondary; }
QLabel[role="strong"] { font-weight: bold; }
QLabel[role="secondary"] { color: $secondary; }
QLabel[role="faint"] { color: $faint_text; font-size: 12px; }
QLabel[role="error"] { color: $error; font-size: 12px; }
QToolTip { background: $tooltip; color: $on_tooltip; border: 1px solid $tooltip; padding: 4px 6px; }
"""

_BUTTONS = """
@QPushButton { background: $surface; border: 1px solid $line; border-radius: 6px;
    padding: 6px 14px; min-height: 18px; }
@QPushButton:hover { background: $raised; border-color: $border; }
@QPushButton:pressed { background: $ground; }
@QPushButton:focus { border: 2px solid $accent; padding: 5px 13px; }
@QPushButton:disabled { color: $faint; background: $raised; border-color: $line; }
@QPushButton:default, @QPushButton[primary="true"] { background: $accent; color: $on_accent;
    border: 1px solid $accent; font-weight: bold; }
@QPushButton:default:hover, @QPushButton[primary="true"]:hover { background: $accent_text; }
@QPushButton:default:focus, @QPushButton[primary="true"]:focus { border: 2px solid $text; }
@QPushButton:default:disabled, @QPushButton[primary="true"]:disabled { background: $line;
    color: $secondary; border-color: $line; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px;
    padding: 5px; }
QToolButton:hover { background: $ground; }
QToolButton:pressed, QToolButton:checked { background: $accent_ground; }
QToolButton:focus { border: 2px solid $accent; padding: 4px; }
QToolButton::menu-indicator { image: none; width: 0; }
"""

_FIELDS = """
@QLineEdit, @QPlainTextEdit, @QComboBox { background: $surface; border: 1px solid $field_line;
    border-radius: 6px; padding: 4px 7px; selection-background-color: $accent;
    selection-color: $on_accent; }
@QLineEdit:hover, @QComboBox:hover { border-color: $border; }
@QLineEdit:focus, @QPlainTextEdit:focus, @QComboBox:focus { border: 2px solid $accent;
    padding: 3px 6px; }
@QLineEdit:disabled, @QComboBox:disabled { color: $faint_text; background: $raised; }
@QComboBox { padding-right: 22px; min-height: 18px; }
@QComboBox::drop-down { border: none; width: 22px; }
@QComboBox::down-arrow { image: url("$chevron_down"); width: 12px; height: 12px; }
@QComboBox QAbstractItemView { background: $surface; border: 1px solid $line;
    selection-background-color: $accent_ground; selection-color: $text; outline: none; }
@QCheckBox, @QRadioButton { spacing: 8px; background: transparent; }
@QCheckBox::indicator, @QRadioButton::indicator, @QListView::indicator { width: 15px;
    height: 15px; border: 1px solid $border; background: $surface; }
@QCheckBox::indicator, @QListView::indicator { border-radius: 4px; }
@QRadioButton::indicator { border-radius: 8px; }
@QCheckBox::indicator:checked, @QListView::indicator:checked { background: $accent;
    border-color: $accent; image: url("$check"); }
@QRadioButton::indicator:checked { border: 5px solid $accent; width: 7px; height: 7px; }
@QCheckBox:focus, @QRadioButton:focus { color: $accent_text; }
@QCheckBox::indicator:focus, @QRadioButton::indicator:focus { border-color: $accent; }
"""

_VIEWS = """
QAbstractItemView { background: $surface; border: none; outline: none; }
QListView[framed="true"], QTreeView[framed="true"] { border: 1px solid $line; border-radius: 6px; }
QListView[framed="true"]::item { padding: 3px 6px; }
QAbstractItemView::item:selected { background: $accent_ground; color: $text; }
QScrollArea { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $scroll; border-radius: 3px; }
QScrollBar::handle:vertical { min-height: 28px; margin: 2px; }
QScrollBar::handle:horizontal { min-width: 28px; margin: 2px; }
QScrollBar::handle:hover { background: $border; }
QScrollBar::handle:disabled { background: transparent; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: $ground; border: none; border-radius: 3px; max-height: 6px;
    min-height: 6px; color: transparent; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QMenu { background: $surface; border: 1px solid $line; padding: 5px; }
QMenu::item { padding: 6px 24px 6px 10px; border-radius: 5px; }
QMenu::item:selected { background: $accent_ground; color: $accent_text; }
QMenu::item:disabled { color: $faint; background: transparent; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: $hairline; margin: 5px 6px; }
QMenu::right-arrow { image: url("$chevron_right"); width: 12px; height: 12px; right: 6px; }
QMenuBar { background: $surface; border-bottom: 1px solid $hairline; padding: 2px 8px; }
QMenuBar::item { padding: 4px 8px; border-radius: 5px; background: transparent; }
QMenuBar::item:selected { background: $accent_ground; color: $accent_text; }
"""

_WINDOW = """
#topBar { background: $surface; border-bottom: 1px solid $line; }
#topBar QLabel#fileName { font-size: 14px; font-weight: bold; }
#startSide, #leftColumn, #leftColumn QScrollArea > QWidget > QWidget { background: $surface; }
#statusBar { background: $surface; border-top: 1px solid $line; }
#statusBar QLabel, #statusBar QToolButton { color: $secondary; font-size: 12px; }
#statusBar QToolButton { padding: 1px 6px; }
#ground { background: $ground; }
#sectionHead { font-size: 12px; }
#tile { font-size: 11px; }
#projectTree { background: $surface; font-size: 13px; }
#projectTree::item { padding: 0; height: 28px; border-radius: 6px;
    border: 2px solid transparent; }
#projectTree::item:focus { border-color: $accent; }
#startSide QPushButton[left="true"] { text-align: left; }
#noticeBar { background: $accent_ground; border: none; border-bottom: 1px solid $line; }
#commandPalette { background: $surface; border: 1px solid $line; border-radius: 12px; }
#commandPalette QLineEdit { background: transparent; border: none; padding: 4px 0;
    font-size: 16px; selection-background-color: $accent; selection-color: $on_accent; }
#commandPalette QListView { background: transparent; }
#sideColumn { background: $surface; }
#presentBar { background: $surface; border-top: 1px solid $line; }
#presentHint { background: $tooltip; border: none; border-radius: 10px; }
#presentHint QLabel { color: $on_tooltip; font-size: 14px; }
#presentHint QToolButton:hover { background: $secondary; }
#presentArrow, #presentArrow:hover { background: $surface; border: 1px solid $border;
    border-radius: 22px; }
#presentArrow:hover { border: 2px solid $accent; }
#trayStrip { background: transparent; font-size: 12px; }
#parkingTray QToolButton { font-size: 12px; padding: 3px 8px; }
#parkingTray QToolButton:focus { padding: 2px 7px; }
#captureLine { background: $surface; border: 1px solid $border; border-radius: 12px; }
#captureLine QLineEdit { background: transparent; border: none; padding: 4px 0; font-size: 16px;
    selection-background-color: $accent; selection-color: $on_accent; }
#captureLine QToolButton { font-size: 12px; padding: 3px 8px; color: $secondary; }
#captureLine QToolButton:checked { color: $accent_text; font-weight: bold; }
#tipBubble { background: $surface; border: 1px solid $border; border-radius: 8px; }
#tipBubble QLabel { font-size: 12px; color: $secondary; }
#tipBubble QLabel[role="key"] { color: $text; background: $ground; border: 1px solid $line;
    border-radius: 4px; padding: 1px 5px; font-size: 11px; font-weight: bold; }
#tipBubble QPushButton { background: $surface; border: 1px solid $field_line; border-radius: 6px;
    padding: 3px 10px; font-size: 12px; }
#tipBubble QPushButton:hover { background: $raised; border-color: $border; }
#findBar { background: $surface; border: none; border-bottom: 1px solid $line; }
#findBar QLabel { color: $secondary; }
#findBar QLabel#barRule { background: $line; }
#previewGround { background: $ground; border: 1px solid $line; border-radius: 8px; }
"""

_CONTRAST = """
@QPushButton, @QLineEdit, @QPlainTextEdit, @QComboBox { border: 2px solid $border; }
@QPushButton:focus, @QLineEdit:focus, @QPlainTextEdit:focus, @QComboBox:focus {
    border: 3px solid $accent; }
@QCheckBox::indicator, @QRadioButton::indicator, @QListView::indicator {
    border: 2px solid $border; }
@QPushButton:hover { background: $accent_ground; }
QToolButton:hover { border: 2px solid $border; padding: 4px; background: $surface; }
QToolButton:checked { border: 2px solid $accent; padding: 4px; }
QToolButton:focus { border: 3px solid $accent; padding: 3px; }
QAbstractItemView::item:selected, QMenu::item:selected, QMenuBar::item:selected,
#projectTree::item:selected { background: $accent_ground; color: $text;
    border: 2px solid $accent; }
QMenu { border: 2px solid $border; }
QToolTip { border: 2px solid $on_tooltip; }
#topBar, #findBar, #noticeBar { border-bottom: 2px solid $border; }
#statusBar, #presentBar { border-top: 2px solid $border; }
#commandPalette, #captureLine { border: 3px solid $border; }
"""

IMAGES = {
    "chevron_down": ("chevron-down", "secondary"),
    "chevron_right": ("chevron-right", "secondary"),
    "check": ("check", "on-accent"),
}
"""Pictures in the style sheet: its name → icon and colour token."""


def style_sheet(theme: Theme, images: dict[str, str]) -> str:
    """The style sheet; `images` gives the file of each entry of `IMAGES`."""
    values = {name.replace("-", "_"): _hex(theme, name) for name in TOKENS if ":" not in name}
    strong = theme.is_dark or theme.is_high_contrast
    values["field_line"] = _hex(theme, "border") if strong else "#d5d9e1"
    values["scroll"] = _scroll_colour(theme)
    values.update(images)
    rules = _BASE + _scoped(_BUTTONS + _FIELDS) + _VIEWS + _WINDOW
    if theme.is_high_contrast:
        rules += _scoped(_CONTRAST)
    return scaled(Template(rules).substitute(values), theme.scale)


def _scroll_colour(theme: Theme) -> str:
    if theme.is_high_contrast:
        return _hex(theme, "faint")
    return "#454e5c" if theme.is_dark else "#cdd2da"


def _scoped(rules: str) -> str:
    """Each selector that begins with `@`, once for every scope."""

    def widened(match: re.Match[str]) -> str:
        return ", ".join(f"{scope} {match[1]}" for scope in SCOPES)

    return re.sub(r"@([^,{]+?)(?=\s*[,{])", widened, rules)


def _hex(theme: Theme, token: str) -> str:
    return "#{:02x}{:02x}{:02x}".format(*theme.colour(token))
