"""The context menu of the tray."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from journeydesigner.app.actions.binding import ActionSet
from journeydesigner.app.tray.tray import ParkingTray

TRAY_MENU = (
    "edit.rename", "-", "parking.send_here", "parking.send_to", "-", "edit.cut", "edit.copy",
    "edit.duplicate", "-", "edit.delete", "-", "capture.open", "view.tray",
)  # fmt: skip
"""What is not possible there is left out."""


def open_tray_menu(tray: ParkingTray, actions: ActionSet, place: QPoint) -> QMenu:
    """Opens it at a place on the screen."""
    menu = QMenu(tray)
    actions.put_possible(menu, TRAY_MENU)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(place)
    return menu
