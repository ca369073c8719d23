"""The menu of colours for the selected stages."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu

from journeydesigner.app.actions.desk import Desk
from journeydesigner.commands.fields import set_field
from journeydesigner.i18n import tr
from journeydesigner.layout.theme import STAGE_COLOURS
from journeydesigner.model import Stage

_SIDE = 32
"""Px of a swatch, drawn at half of it."""


def fill_colours(desk: Desk, menu: QMenu) -> None:
    """Automatic, then the palette; the colour that all selected stages have is marked."""
    snapshot, ids = desk.session.snapshot, desk.session.selection.ids
    own = {stage.colour.lower() for key in ids if (stage := snapshot.get(key, Stage))}
    names = [tr("Automatic")]
    names += [
        tr("Colour {number} of the palette").format(number=number + 1)
        for number in range(len(STAGE_COLOURS))
    ]
    for colour, name in zip(("", *STAGE_COLOURS), names, strict=True):
        entry = menu.addAction(name, partial(_set_colour, desk, colour))
        if colour:
            entry.setIcon(_swatch(desk, colour))
        entry.setCheckable(True)
        entry.setChecked(own == {colour})
        entry.setEnabled(bool(own))


def _set_colour(desk: Desk, colour: str) -> None:
    ids = [key for key in desk.session.selection.ids if desk.session.snapshot.get(key, Stage)]
    with desk.session.document.transaction(tr("Colour of stage")) as tx:
        set_field(tx, ids, "colour", colour)


def _swatch(desk: Desk, colour: str) -> QIcon:
    picture = QPixmap(_SIDE, _SIDE)
    picture.fill(Qt.GlobalColor.transparent)
    picture.setDevicePixelRatio(2.0)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(*desk.appearance.theme.colour(f"stage:{colour}")))
    painter.drawEllipse(QRectF(2, 2, _SIDE / 2 - 4, _SIDE / 2 - 4))
    painter.end()
    return QIcon(picture)
