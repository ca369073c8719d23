"""A small cross that takes a value away."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton

from journeydesigner.panel.look import Look
from journeydesigner.panel.plain import set_tip


class ClearButton(QToolButton):
    """Keeps its place while there is nothing to take away."""

    def __init__(self, look: Look, tip: str) -> None:
        super().__init__()
        self.setIcon(look.icon("close", "secondary", 12))
        self.setIconSize(QSize(12, 12))
        self.setFixedSize(20, 24)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(tip)
        set_tip(self, tip)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)

    def offer(self, possible: bool) -> None:
        self.setVisible(possible)
