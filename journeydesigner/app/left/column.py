"""The left column: project tree, parking lot, palette."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from journeydesigner.app.icons import Icons
from journeydesigner.app.left.palette import Palette
from journeydesigner.app.left.parking import ParkingLot
from journeydesigner.app.left.project_tree import ProjectTree
from journeydesigner.app.project_verbs import ProjectVerbs
from journeydesigner.app.settings import Settings
from journeydesigner.i18n import tr
from journeydesigner.interaction.session import Session
from journeydesigner.panel.plain import label, set_tip

WIDTH = 176
MARGIN = 12


class LeftColumn(QWidget):
    """`tree`, `parking` and `palette`, one below the other; the palette scrolls."""

    def __init__(
        self, session: Session, verbs: ProjectVerbs, icons: Icons, settings: Settings
    ) -> None:
        super().__init__()
        self.setObjectName("leftColumn")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(148)
        self.tree = ProjectTree(session, verbs, icons)
        self.parking = ParkingLot(session, icons)
        self.palette_ = Palette(session, icons, settings)
        self.add_menu = QMenu(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 8, 4, 0)
        column.setSpacing(2)
        column.addLayout(self._head(icons))
        for part in (self.tree, self.parking):
            column.addWidget(part)
            part.setContentsMargins(0, 0, MARGIN - 4, 0)
        column.addSpacing(6)
        column.addWidget(self._scrolled(self.palette_), 1)

    def repaint_all(self) -> None:
        """After a change of theme."""
        self.tree.refresh()
        self.parking.refresh()
        self.palette_.update()

    def _head(self, icons: Icons) -> QHBoxLayout:
        add = QToolButton()
        add.setObjectName("addToProject")
        add.setIcon(icons.icon("add", "secondary"))
        add.setIconSize(QSize(14, 14))
        add.setAccessibleName(tr("Add a map or persona"))
        set_tip(add, tr("Add a map or persona"))
        add.setMenu(self.add_menu)
        add.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        add.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout()
        row.setContentsMargins(2, 0, MARGIN - 4, 0)
        row.addWidget(label(tr("Project"), role="heading"), 1)
        row.addWidget(add)
        return row

    @staticmethod
    def _scrolled(content: QWidget) -> QScrollArea:
        area = QScrollArea()
        area.setWidget(content)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return area
