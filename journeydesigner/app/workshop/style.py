"""The look of the workshop page: the panel's, and what only stands here."""

from __future__ import annotations

from journeydesigner.layout.theme import Theme
from journeydesigner.panel.style import style_sheet as panel_style

NAME = "workshopPage"
_MORE = """
#propertiesPanel { background: $surface; }
#propertiesPanel QPlainTextEdit[flat="true"], #propertiesPanel QLineEdit[small="true"] {
    border-color: transparent; background: transparent; padding: 3px 4px; }
#propertiesPanel QLineEdit[small="true"] { padding: 0 3px; font-size: 12px; }
#propertiesPanel QPlainTextEdit[flat="true"]:hover,
#propertiesPanel QLineEdit[small="true"]:hover { border-color: $field; }
#propertiesPanel QPlainTextEdit[flat="true"]:focus { border: 2px solid $accent;
    padding: 2px 3px; background: $surface; }
#propertiesPanel QLineEdit[small="true"]:focus { border: 2px solid $accent; padding: 0 2px;
    background: $surface; }
#propertiesPanel QLineEdit[small="true"][boxed="true"] { border-color: $field; font-size: 13px; }
#propertiesPanel QLineEdit[small="true"][boxed="true"]:focus { border-color: $accent; }
#propertiesPanel QPlainTextEdit[strong="true"] { font-weight: bold; }
#propertiesPanel QLabel[role="summary"] { font-size: 12px; color: $secondary; }
#propertiesPanel QLabel[role="count"] { font-size: 12px; color: $secondary; background: $ground;
    border-radius: 9px; padding: 1px 7px; }
#propertiesPanel QLabel[role="time"] { font-size: 26px; font-weight: bold; }
#propertiesPanel QLabel[role="time"][over="true"] { color: $error; }
#propertiesPanel #timerBox { background: $raised; border: 1px solid $hairline;
    border-radius: 8px; }
#propertiesPanel #timerBox[over="true"] { border-color: $error; }
#propertiesPanel QPushButton[small="true"] { padding: 0 8px; min-height: 23px; }
#propertiesPanel QPushButton[small="true"]:focus { padding: 0 7px; min-height: 21px; }
#propertiesPanel QPushButton[side="left"] { border-top-right-radius: 0;
    border-bottom-right-radius: 0; }
#propertiesPanel QPushButton[side="right"] { border-top-left-radius: 0;
    border-bottom-left-radius: 0; border-left: none; }
#propertiesPanel QPushButton[side]:checked { background: $accent_ground; color: $accent_text; }
#propertiesPanel QToolButton::menu-indicator { image: none; width: 0; }
#propertiesPanel #agendaRow[running="true"] { background: $accent_ground; border-radius: 6px; }
"""


def style_sheet(theme: Theme) -> str:
    """The style sheet in the colours of the theme."""
    return panel_style(theme, NAME, _MORE)
