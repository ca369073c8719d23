"""A painted button of the start screen that stands for an offer."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from journeydesigner.app.icons import Icons
from journeydesigner.app.start.offers import Offer


class OfferButton(QAbstractButton):
    """A click, Enter or Space chooses it. `height` in px; it takes the width it gets."""

    def __init__(self, offer: Offer, icons: Icons, title: str, detail: str, height: int) -> None:
        super().__init__()
        self.offer = offer
        self._icons = icons
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(detail)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(height)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)
